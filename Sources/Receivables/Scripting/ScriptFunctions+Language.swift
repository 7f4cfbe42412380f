extension ScriptFunctions {
  private static let comparable = ScriptType.oneOf([.number(unit: ""), .money(.any), .date, .text])

  /// What is there by itself and belongs to the language.
  public static let language: [ScriptFunction] = [
    ScriptFunction(
      .global, "min", [ScriptParameter("value", comparable, isRepeated: true)], .parameter(0),
      "The smallest of its values.", "أصغر القيم."),
    ScriptFunction(
      .global, "max", [ScriptParameter("value", comparable, isRepeated: true)], .parameter(0),
      "The largest of its values.", "أكبر القيم."),
    ScriptFunction(
      .global, "clamp",
      [ScriptParameter("value", comparable), ScriptParameter("low", comparable), ScriptParameter("high", comparable)],
      .parameter(0), "The value, not below low and not above high; where they disagree, high wins.",
      "القيمة بحيث لا تقل عن low ولا تزيد على high؛ وعند التعارض يغلب high."),
    ScriptFunction(
      .global, "ipairs", [ScriptParameter("list", .oneOf([.table, .list(.any)]))], .iterator,
      "Goes through a list in its order: for place, item in ipairs(list) do … end.",
      "يمر على قائمة بترتيبها: for place, item in ipairs(list) do … end."),
    ScriptFunction(
      .global, "pairs", [ScriptParameter("table", .oneOf([.table, .list(.any)]))], .iterator,
      "Goes through a table in the order of its keys: for key, value in pairs(t) do … end.",
      "يمر على جدول بترتيب مفاتيحه: for key, value in pairs(t) do … end."),
    ScriptFunction(
      .global, "type", [ScriptParameter("value", .any)], .text, "What kind of value it is, such as number or money.",
      "نوع القيمة، مثل number أو money."),
    ScriptFunction(
      .global, "tostring", [ScriptParameter("value", .any)], .text, "The value as a text.", "القيمة نصاً."),
    ScriptFunction(
      .global, "tonumber", [ScriptParameter("value", .any)], .optional(.number(unit: "")),
      "The text as a number; nil where it is none.", "النص عدداً؛ nil إن لم يكن عدداً."),
    ScriptFunction(
      .global, "assert", [ScriptParameter("condition", .any), ScriptParameter("message", .any, isOptional: true)],
      .parameter(0), "Stops with the message unless the condition holds; else gives the condition back.",
      "يتوقف مع الرسالة ما لم يتحقق الشرط؛ وإلا أعاد الشرط."),
    ScriptFunction(
      .global, "error", [ScriptParameter("message", .any)], .nothing,
      "Stops this customer's decisions in this run, with the message.",
      "يوقف قرارات هذا العميل في هذه الدورة مع الرسالة."
    ),
    ScriptFunction(
      .global, "select",
      [
        ScriptParameter("place", .oneOf([.whole(unit: ""), .choice(["#"])])),
        ScriptParameter("value", .any, isOptional: true, isRepeated: true),
      ], .any, "The values from a place on; with \"#\" how many there are.", "القيم ابتداءً من موضع؛ ومع \"#\" عددها."),
    ScriptFunction(
      .global, "require", [ScriptParameter("name", .text)], .any,
      "What another file of this folder, or of shared, returns.", "ما يعيده ملف آخر في هذا المجلد أو في shared."),
    ScriptFunction(
      .global, "contains", [ScriptParameter("text", .text), ScriptParameter("part", .text)], .flag,
      "Whether the text has the part in it.", "هل يحتوي النص على الجزء."),
    ScriptFunction(
      .global, "starts_with", [ScriptParameter("text", .text), ScriptParameter("part", .text)], .flag,
      "Whether the text begins with the part.", "هل يبدأ النص بالجزء."),
    ScriptFunction(
      .global, "ends_with", [ScriptParameter("text", .text), ScriptParameter("part", .text)], .flag,
      "Whether the text ends with the part.", "هل ينتهي النص بالجزء."),
  ]

  /// What `math.…` and `string.…` have; the latter also behind each text.
  public static let libraries: [ScriptFunction] =
    [
      ScriptFunction(
        .math, "floor", [ScriptParameter("number", .number(unit: ""))], .number(unit: ""),
        "The next whole number below.", "أقرب عدد صحيح أدنى."),
      ScriptFunction(
        .math, "ceil", [ScriptParameter("number", .number(unit: ""))], .number(unit: ""),
        "The next whole number above.", "أقرب عدد صحيح أعلى."),
      ScriptFunction(
        .math, "abs", [ScriptParameter("number", .number(unit: ""))], .parameter(0), "The number without its sign.",
        "العدد بلا إشارة."),
      ScriptFunction(
        .math, "tointeger", [ScriptParameter("value", .any)], .optional(.whole(unit: "")),
        "The number as a whole number; nil where it is none.", "العدد عدداً صحيحاً؛ nil إن لم يكن."),
      ScriptFunction(
        .math, "min", [ScriptParameter("value", comparable, isRepeated: true)], .parameter(0), "The same as min.",
        "مثل min."),
      ScriptFunction(
        .math, "max", [ScriptParameter("value", comparable, isRepeated: true)], .parameter(0), "The same as max.",
        "مثل max."),
    ] + texts(.string) + texts(.text)

  /// The functions on texts, with the text as the first argument or before the colon.
  private static func texts(_ owner: ScriptOwner) -> [ScriptFunction] {
    func function(
      _ name: String, _ more: [ScriptParameter], _ result: ScriptType, _ english: String, _ arabic: String
    ) -> ScriptFunction {
      let text = owner == .string ? [ScriptParameter(name == "format" ? "form" : "text", .text)] : []
      return ScriptFunction(owner, name, text + more, result, english, arabic)
    }
    let place = ScriptType.whole(unit: "")
    return [
      function(
        "format", [ScriptParameter("value", .any, isOptional: true, isRepeated: true)], .text,
        "Values put into a form with %d, %s, %f or %g.", "قيم توضع في قالب فيه %d أو %s أو %f أو %g."),
      function("lower", [], .text, "With small letters, a to z only.", "بأحرف صغيرة، من a إلى z فقط."),
      function("upper", [], .text, "With capital letters, A to Z only.", "بأحرف كبيرة، من A إلى Z فقط."),
      function(
        "sub", [ScriptParameter("first", place), ScriptParameter("last", place, isOptional: true)], .text,
        "The bytes from one place to another.", "البايتات من موضع إلى آخر."),
      function("len", [], .whole(unit: ""), "How many bytes it has.", "عدد بايتاته."),
      function("contains", [ScriptParameter("part", .text)], .flag, "Whether the part is in it.", "هل الجزء فيه."),
      function(
        "starts_with", [ScriptParameter("part", .text)], .flag, "Whether it begins with the part.", "هل يبدأ بالجزء."),
      function(
        "ends_with", [ScriptParameter("part", .text)], .flag, "Whether it ends with the part.", "هل ينتهي بالجزء."),
    ]
  }
}
