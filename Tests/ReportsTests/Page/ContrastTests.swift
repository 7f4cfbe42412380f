import Foundation
import Testing

@testable import Reports

@Suite("The colours of pages")
struct ContrastTests {
  /// How light a colour is, by the formula of WCAG 2.2, "relative luminance".
  private static func luminance(_ colour: Substring) -> Double {
    let number = Int(colour, radix: 16)!
    let parts = [16, 8, 0].map { shift in
      let part = Double((number >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private static func contrast(_ one: Substring, _ other: Substring) -> Double {
    let (first, second) = (luminance(one), luminance(other))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colours of the light page, the dark one and the sheet of paper, by their names.
  private static let schemes: [[String: Substring]] = {
    let sheet = HTMLStyle.sheet
    return sheet.components(separatedBy: ":root {").dropFirst().map { part in
      let block = part.prefix { $0 != "}" }
      return Dictionary(
        block.matches(of: /--([a-z0-9-]+): #([0-9a-f]{3,6});/).map { match in
          let hex = match.output.2
          return (
            String(match.output.1),
            hex.count == 3 ? Substring(hex.flatMap { [$0, $0] }.map(String.init).joined()) : hex
          )
        }, uniquingKeysWith: { _, last in last })
    }
  }()

  @Test("words have a contrast of 4.5 to what is behind them, and what is drawn one of 3, on screens and on paper")
  func contrast() throws {
    #expect(Self.schemes.count == 3)
    let words = [
      ("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("soft", "band"), ("ink", "band"),
      ("gain", "gain-paper"),
      ("loss", "loss-paper"),
    ]
    let drawn = (1...6).flatMap { [("s\($0)", "paper"), ("q\($0)", "paper")] }
    for scheme in Self.schemes {
      for (pairs, least) in [(words, 4.5), (drawn, 3)] {
        for (front, back) in pairs {
          let ratio = Self.contrast(try #require(scheme[front]), try #require(scheme[back]))
          #expect(ratio >= least, "\(front) on \(back): \(ratio)")
        }
      }
    }
  }

  @Test("parts that lie upon one another differ in how light they are, too")
  func order() throws {
    for scheme in Self.schemes {
      let shades = try (1...6).map { try #require(scheme["q\($0)"]) }
      for (one, next) in zip(shades, shades.dropFirst()) {
        #expect(Self.contrast(one, next) >= 1.25, "\(one) beside \(next): \(Self.contrast(one, next))")
      }
    }
  }
}
