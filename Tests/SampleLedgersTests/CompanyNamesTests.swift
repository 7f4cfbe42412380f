import Receivables
import Testing

@testable import SampleLedgers

@Suite("Company names")
struct CompanyNamesTests {
  @Test("No name comes twice", arguments: [Currency.SAR, .USD, .EUR])
  func unique(currency: Currency) {
    var random = RandomSource(seed: 3)
    let names = CompanyNames(random: &random)
    let places = Array(0..<6_000) + Array(194_000..<200_000)
    #expect(Set(places.map { names.name(of: $0, currency: currency).english }).count == places.count)
  }

  @Test("Arabic names are Arabic letters and spaces, English ones have none of them")
  func letters() {
    var random = RandomSource(seed: 4)
    let names = CompanyNames(random: &random)
    for index in 0..<3_000 {
      let name = names.name(of: index, currency: .SAR)
      #expect(name.arabic.unicodeScalars.allSatisfy { ("\u{621}"..."\u{64A}").contains($0) || $0 == " " })
      #expect(name.english.unicodeScalars.allSatisfy { $0.isASCII })
    }
  }

  @Test("Words are said once in each list")
  func words() {
    let lists = [CompanyWords.stems, CompanyWords.adjectives, CompanyWords.activities]
    for list in lists {
      #expect(Set(list.map(\.english)).count == list.count)
      #expect(Set(list.map(\.arabic)).count == list.count)
    }
    #expect(lists.reduce(CompanyWords.forms.count) { $0 * $1.count } > SampleLedger.largestCustomerCount)
  }

  @Test(
    "Addresses stand under a name that nobody can own",
    arguments: [
      ("Al Noor Foods Co., Ltd.", "al-noor-foods-co-ltd.example"),
      ("Dunmore \"Direct\", Inc.", "dunmore-direct-inc.example"),
    ])
  func domains(name: String, expected: String) {
    #expect(CompanyNames.domain(of: name) == expected)
  }
}
