/// The active currencies of ISO 4217: letters and number of each, and how many decimals.
///
/// Precious metals, drawing rights and test codes are left out: they have no minor unit. The lev is kept beside the euro,
/// because ledgers of before 2026 hold it.
enum CurrencyTable {
  /// One entry of seven bytes a currency, sorted by letters: `AED784 `.
  private static var entries: StaticString {
    """
    AED784 AFN971 ALL008 AMD051 AOA973 ARS032 AUD036 AWG533 AZN944 BAM977 BBD052 BDT050 BGN975 BHD048 \
    BIF108 BMD060 BND096 BOB068 BOV984 BRL986 BSD044 BTN064 BWP072 BYN933 BZD084 CAD124 CDF976 CHE947 \
    CHF756 CHW948 CLF990 CLP152 CNY156 COP170 COU970 CRC188 CUP192 CVE132 CZK203 DJF262 DKK208 DOP214 \
    DZD012 EGP818 ERN232 ETB230 EUR978 FJD242 FKP238 GBP826 GEL981 GHS936 GIP292 GMD270 GNF324 GTQ320 \
    GYD328 HKD344 HNL340 HTG332 HUF348 IDR360 ILS376 INR356 IQD368 IRR364 ISK352 JMD388 JOD400 JPY392 \
    KES404 KGS417 KHR116 KMF174 KPW408 KRW410 KWD414 KYD136 KZT398 LAK418 LBP422 LKR144 LRD430 LSL426 \
    LYD434 MAD504 MDL498 MGA969 MKD807 MMK104 MNT496 MOP446 MRU929 MUR480 MVR462 MWK454 MXN484 MXV979 \
    MYR458 MZN943 NAD516 NGN566 NIO558 NOK578 NPR524 NZD554 OMR512 PAB590 PEN604 PGK598 PHP608 PKR586 \
    PLN985 PYG600 QAR634 RON946 RSD941 RUB643 RWF646 SAR682 SBD090 SCR690 SDG938 SEK752 SGD702 SHP654 \
    SLE925 SOS706 SRD968 SSP728 STN930 SVC222 SYP760 SZL748 THB764 TJS972 TMT934 TND788 TOP776 TRY949 \
    TTD780 TWD901 TZS834 UAH980 UGX800 USD840 USN997 UYI940 UYU858 UYW927 UZS860 VED926 VES928 VND704 \
    VUV548 WST882 XAD396 XAF950 XCD951 XCG532 XOF952 XPF953 YER886 ZAR710 ZMW967 ZWG924 \

    """
  }

  private static let entryLength = 7
  static let count = 166

  /// The decimals of the minor unit by number; 2 for most, and for numbers that are no currency.
  ///
  /// A switch over constants, so that it neither allocates nor counts references nor passes a lazy initialiser.
  static func decimals(ofNumericCode numericCode: UInt16) -> Int {
    switch numericCode {
    // BIF, CLP, DJF, GNF, ISK, JPY, KMF, KRW, PYG, RWF, UGX, UYI, VND, VUV, XAF, XOF, XPF
    case 108, 152, 262, 324, 352, 392, 174, 410, 600, 646, 800, 940, 704, 548, 950, 952, 953: 0
    // BHD, IQD, JOD, KWD, LYD, OMR, TND
    case 48, 368, 400, 414, 434, 512, 788: 3
    // CLF, UYW
    case 990, 927: 4
    default: 2
    }
  }

  /// The number that goes with the three letters, packed as by `packed(_:_:_:)`; `nil` for no currency.
  static func numericCode(ofLetters letters: UInt32) -> UInt16? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let (found, numericCode) = entry(middle)
      if found == letters { return numericCode }
      if found < letters { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The three letters by number, packed; 0 for a number that is no currency. Built once.
  private static let lettersByNumericCode: InlineArray<1000, UInt32> = {
    var table = InlineArray<1000, UInt32>(repeating: 0)
    for index in 0..<count {
      let (letters, numericCode) = entry(index)
      table[Int(numericCode)] = letters
    }
    return table
  }()

  /// The three letters that go with a number, packed; 0 for a number that is no currency.
  static func letters(ofNumericCode numericCode: UInt16) -> UInt32 {
    numericCode < 1000 ? lettersByNumericCode[Int(numericCode)] : 0
  }

  /// Three bytes in one number that sorts as the letters do.
  static func packed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// The entry at a place of the sorted table.
  static func entry(_ index: Int) -> (letters: UInt32, numericCode: UInt16) {
    entries.withUTF8Buffer { bytes in
      let start = index * entryLength
      func digit(_ offset: Int) -> UInt16 { UInt16(bytes[start + offset] - UInt8(ascii: "0")) }
      return (packed(bytes[start], bytes[start + 1], bytes[start + 2]), digit(3) * 100 + digit(4) * 10 + digit(5))
    }
  }
}
