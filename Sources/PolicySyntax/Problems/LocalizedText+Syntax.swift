internal import Receivables

/// What several messages say in the same words.
extension LocalizedText {
  static let toCompare = LocalizedText("to compare, write ==", "للمقارنة اكتب ==")

  /// A sign that begins a comment in other languages.
  static func noComment(_ sign: String) -> LocalizedText {
    LocalizedText("\(sign) begins no comment in Lua", "\(sign) لا تبدأ تعليقاً في Lua")
  }

  static let beginComment = LocalizedText("begin a comment with --", "ابدأ التعليق بـ --")
}
