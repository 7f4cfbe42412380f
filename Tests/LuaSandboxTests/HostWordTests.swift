import LuaSandbox
import Testing

@Suite struct HostWordTests {
  @Test(arguments: [0, 1, -1, 12_345, HostWord.minorUnits.lowerBound, HostWord.minorUnits.upperBound])
  func `money keeps its currency and every amount of 52 bits`(minorUnits: Int64) {
    let word = HostWord.money(minorUnits: minorUnits, currency: 682)
    #expect(word.tag == .money)
    #expect(word.minorUnits == minorUnits)
    #expect(word.currency == 682)
  }

  @Test(arguments: [0, 1, -1, Int32.min, Int32.max])
  func `a date keeps every day of 32 bits`(day: Int32) {
    let word = HostWord.date(day: day)
    #expect(word.tag == .date)
    #expect(word.day == day)
  }

  @Test func `discount terms keep rate and days`() {
    let word = HostWord.discount(rateInBillionths: 1_000_000_000, days: 65_535)
    #expect(word.tag == .special)
    #expect(word.subkind == 1)
    #expect(word.discountRateInBillionths == 1_000_000_000)
    #expect(word.discountDays == 65_535)
  }

  @Test func `a view keeps table and row`() {
    let word = HostWord.view(table: 15, row: .max)
    #expect(word.tag == .view)
    #expect(word.table == 15)
    #expect(word.row == .max)
  }
}
