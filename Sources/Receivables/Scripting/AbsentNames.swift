/// Names that people who know other Lua reach for, and what stands in their place here.
public enum AbsentNames {
  /// What to use instead of a name that policies do not have; `nil` where nobody is known to look for it.
  public static func instead(of name: String) -> LocalizedText? { table[name] }

  private static let table: [String: LocalizedText] = {
    let plainTables = LocalizedText("use plain tables", arabic: "استعمل جداول عادية")
    let file = LocalizedText(
      "require \"name\" reads another file of the policy", arabic: "يقرأ require \"name\" ملفاً آخر من السياسة")
    let stops = LocalizedText("an error stops this customer only", arabic: "الخطأ يوقف هذا العميل وحده")
    let explain = LocalizedText("use tahsil explain", arabic: "استعمل tahsil explain")
    return [
      "os": LocalizedText("use today for the day of the run", arabic: "استعمل today ليوم الدورة"),
      "io": LocalizedText(
        "a policy reads only customer, invoice, order, ledger and terms",
        arabic: "لا تقرأ السياسة إلا customer وinvoice وorder وledger وterms"),
      "print": LocalizedText(
        "use tahsil explain to see how an answer came about", arabic: "استعمل tahsil explain لترى كيف نشأ الجواب"),
      "warn": LocalizedText("return a reason", arabic: "أعد سبباً مع الجواب"),
      "pcall": stops, "xpcall": stops, "debug": explain,
      "_G": LocalizedText("read names as they are", arabic: "اقرأ الأسماء كما هي"),
      "math.random": LocalizedText(
        "a policy gives the same answer every time", arabic: "السياسة تعطي الجواب نفسه كل مرة"),
      "load": LocalizedText("write the rule into a file of the policy", arabic: "اكتب القاعدة في ملف من السياسة"),
      "dofile": file, "loadfile": file, "package": file,
      "coroutine": LocalizedText("write a plain function", arabic: "اكتب دالة عادية"),
      "next": LocalizedText("use pairs", arabic: "استعمل pairs"), "setmetatable": plainTables,
      "getmetatable": plainTables, "rawget": plainTables, "rawset": plainTables, "rawlen": plainTables,
      "rawequal": plainTables,
      "table": LocalizedText(
        "t[#t + 1] = x adds to a list, ipairs and pairs go through it",
        arabic: "يضيف t[#t + 1] = x إلى قائمة، ويمر عليها ipairs وpairs"),
      "utf8": LocalizedText("string.sub and contains work on texts", arabic: "استعمل string.sub وcontains للنصوص"),
      "collectgarbage": LocalizedText("memory is looked after", arabic: "الذاكرة لا تحتاج إلى عناية"),
    ]
  }()
}
