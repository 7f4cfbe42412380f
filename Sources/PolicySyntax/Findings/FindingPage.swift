public import Receivables

/// The page of everything that can be found before a policy runs, as Markdown, with a wrong and a right way to write it.
public struct FindingPage {
  private let language: Language

  /// The page in a language.
  public init(_ language: Language) { self.language = language }

  private func say(_ english: String, _ arabic: String) -> String { language == .arabic ? arabic : english }

  /// The page.
  public var markdown: String {
    let head = [
      say("# What `policy check` finds before anything runs", "# ما يجده `policy check` قبل تشغيل أي شيء"),
      say(
        "Made by `tahsil policy findings` from the table that the program itself uses; a test proves each example. Each "
          + "finding names the file, the line and the column, and what to write instead. What cannot be known before a rule "
          + "runs is never reported.",
        "أنشأها `tahsil policy findings` من الجدول الذي يستخدمه البرنامج نفسه، ويثبت اختبار كل مثال. وكل نتيجة تذكر الملف "
          + "والسطر والعمود وما يُكتب بدلاً منه. وما لا يُعرف قبل تشغيل القاعدة لا يُذكر أبداً."),
    ]
    return (head + FindingCode.allCases.map(section) + [syntax]).joined(separator: "\n\n") + "\n"
  }

  private func section(_ code: FindingCode) -> String {
    let example = code.example
    return """
      ## `\(code.rawValue)`

      \(code.meaning.text(in: language))

      \(say("Wrong", "خطأ")) (`\(example.file)`):

      ```lua
      \(example.wrong)
      ```

      \(say("Right", "صواب")):

      ```lua
      \(example.right)
      ```
      """
  }

  /// What keeps a file from being read.
  private var syntax: String {
    let codes = SyntaxCode.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return say("## What keeps a file from being read", "## ما يمنع قراءة ملف") + "\n\n"
      + say(
        "While one of these stands, nothing else is looked at, and nothing is run: \(codes).",
        "ما دام أحدها قائماً فلا يُنظر في غيره ولا يُشغَّل شيء: \(codes).")
  }
}
