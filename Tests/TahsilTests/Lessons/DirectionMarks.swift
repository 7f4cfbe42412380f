/// Marks without a width, which let a browser show Arabic outputs within a block from left to right as a terminal does.
///
/// The program prints none. A page in Arabic has them, so that columns and amounts keep their places.
enum DirectionMarks {
  private static let leftToRight = "\u{200E}"
  private static let rightToLeft = "\u{200F}"

  /// A line without marks.
  static func removed(from line: String) -> String {
    line.replacing(leftToRight, with: "").replacing(rightToLeft, with: "")
  }

  /// A line with marks around each cell that has Arabic letters.
  static func placed(in line: String) -> String {
    line.replacing(/\S+(?: \S+)*/) { placed(inCell: String($0.output)) }
  }

  private static func placed(inCell cell: String) -> String {
    guard cell.contains(where: isArabic), let first = cell.first, let last = cell.last else { return cell }
    let letters = cell.filter(\.isLetter)
    // A number or a sign at either end belongs to the sentence, unless it stands with Latin letters.
    let start = !first.isLetter && letters.first.map(isArabic) == true ? rightToLeft : ""
    let end = !last.isLetter && letters.last.map(isArabic) == true ? rightToLeft : ""
    let sentence = cell.replacing(/: (?=[0-9]+ [\u{0620}-\u{064A}])/) { $0.output + rightToLeft }
    let amounts = sentence.replacing(/[0-9][0-9,.]* [A-Z]{3}/) { leftToRight + $0.output + leftToRight }
    return leftToRight + start + amounts + end + leftToRight
  }

  private static func isArabic(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains { ("\u{0620}"..."\u{064A}").contains($0) }
  }
}
