public import Receivables

extension FindingCode {
  /// What it is, and why it matters, in a sentence or two.
  public var meaning: LocalizedText {
    switch self {
    case .unknownName:
      LocalizedText(
        "A name that is neither a variable of the script nor anything that policies have.",
        "اسم ليس متغيراً في النص ولا مما تعرفه السياسات.")
    case .unknownField:
      LocalizedText(
        "A field or method that this value does not have. The message suggests the nearest one.",
        "حقل أو دالة لا توجد لهذه القيمة. وتقترح الرسالة الأقرب إليها.")
    case .unknownTerm:
      LocalizedText("A name that terms.lua does not have.", "اسم لا يوجد في terms.lua.")
    case .unknownFile:
      LocalizedText(
        "`require` names a file that is neither in the folder nor in shared.",
        "يسمّي `require` ملفاً ليس في المجلد ولا في shared.")
    case .globalAssignment:
      LocalizedText(
        "A variable without `local`. It would outlive the question, and policies keep no state.",
        "متغير دون `local`. كان سيبقى بعد السؤال، والسياسات لا تحفظ حالة.")
    case .shadowedName:
      LocalizedText(
        "An inner variable has the name of an outer one and hides it: often one `local` too many.",
        "متغير داخلي يحمل اسم متغير خارجي فيحجبه: غالباً `local` زائدة.")
    case .unusedLocal:
      LocalizedText(
        "A variable that nothing reads: often something was forgotten. A name that begins with `_` says that it is meant.",
        "متغير لا يقرؤه شيء: غالباً نُسي أمر ما. والاسم الذي يبدأ بـ `_` يعني أن ذلك مقصود.")
    case .unusedTerm:
      LocalizedText(
        "A name of terms.lua that no script reads: who changes it changes nothing.",
        "اسم في terms.lua لا يقرؤه أي نص: من يغيّره لا يغيّر شيئاً.")
    case .duplicateKey:
      LocalizedText("A table has a name twice; the later one wins.", "اسم مكرر في جدول؛ ويغلب الأخير.")
    case .moneyEqualsNumber:
      LocalizedText(
        "`==` between an amount and a number is never true in Lua, whatever the amount is.",
        "`==` بين مبلغ وعدد لا تتحقق في Lua أبداً مهما كان المبلغ.")
    case .moneyAgainstNumber:
      LocalizedText(
        "An amount is compared with a number that has no currency.", "يقارن مبلغ بعدد لا عملة له.")
    case .moneyWithNumber:
      LocalizedText(
        "An amount and a number are added, subtracted, or divided the wrong way round.",
        "جمع مبلغ وعدد أو طرح أحدهما من الآخر أو قسمة معكوسة.")
    case .moneyTimesMoney: LocalizedText("Two amounts are multiplied.", "ضرب مبلغ في مبلغ.")
    case .twoCurrencies:
      LocalizedText(
        "Amounts of two known currencies are calculated with or compared.",
        "حساب أو مقارنة بين مبلغين بعملتين معروفتين.")
    case .unknownCurrency:
      LocalizedText(
        "A text that is no ISO 4217 code where a currency belongs.", "نص ليس رمزاً من ISO 4217 حيث يُنتظر رمز عملة.")
    case .neverEqual:
      LocalizedText(
        "`==` between values of two kinds that are never equal, such as true and a text.",
        "`==` بين قيمتين من نوعين لا يتساويان أبداً، مثل true ونص.")
    case .wrongComparison:
      LocalizedText("`<` or its like between values that have no order.", "`<` وأمثالها بين قيمتين لا ترتيب بينهما.")
    case .wrongArithmetic:
      LocalizedText("Calculating with what cannot be calculated with.", "حساب بما لا يُحسب به.")
    case .possiblyNil:
      LocalizedText(
        "Something that can be nil is used without a look at it first: the rule would stop for those customers.",
        "استعمال ما قد يكون nil دون فحصه أولاً: تتوقف القاعدة عند أولئك العملاء.")
    case .unitsDiffer:
      LocalizedText(
        "Numbers of different units meet, such as days and a share.", "تلتقي أعداد بوحدات مختلفة، مثل أيام ونسبة.")
    case .daysAsMoney:
      LocalizedText("A number of days or of things becomes an amount.", "عدد أيام أو أشياء يصبح مبلغاً.")
    case .rateInPercent:
      LocalizedText(
        "A share is a number between 0 and 1: 18 percent is 0.18.", "النسبة عدد بين 0 و1: 18 بالمئة هي 0.18.")
    case .operatorNotOffered:
      LocalizedText("An operator of Lua that policies do not have.", "عملية في Lua لا تعرفها السياسات.")
    case .notAFunction:
      LocalizedText("A field is called as if it were a function.", "يُستدعى حقل كأنه دالة.")
    case .methodWithPoint:
      LocalizedText("A method is called with a point instead of a colon.", "تُستدعى دالة بنقطة بدل نقطتين.")
    case .argumentCount:
      LocalizedText("A function is given too little or too much.", "تُعطى دالة أقل أو أكثر مما تأخذ.")
    case .wrongArgument:
      LocalizedText("A function is given a value of the wrong kind.", "تُعطى دالة قيمة من نوع آخر.")
    case .resultUnused:
      LocalizedText(
        "A function that changes nothing is called and its result is not kept.",
        "استدعاء دالة لا تغيّر شيئاً دون حفظ ناتجها.")
    case .textNeverOccurs:
      LocalizedText("A text is compared with one that it never is.", "مقارنة نص بآخر لا يكونه أبداً.")
    case .parameterOrder:
      LocalizedText(
        "The parameters of a question are exchanged: the customer comes first.", "معاملات السؤال معكوسة: العميل أولاً.")
    case .absentParameter:
      LocalizedText(
        "A question uses a parameter that it is not asked with.", "يستعمل السؤال معاملاً لا يُسأل به.")
    case .noAnswer:
      LocalizedText(
        "A way through a question ends without an answer, and so without a reason.",
        "طريق في السؤال ينتهي دون جواب ودون سبب.")
    case .wrongAnswer:
      LocalizedText("A question answers a value that it does not know.", "يجيب السؤال بقيمة لا يعرفها.")
    case .unknownStage:
      LocalizedText(
        "Escalation answers a stage that stages.lua does not have.", "يجيب التصعيد بمرحلة لا توجد في stages.lua.")
    case .reasonMissing:
      LocalizedText(
        "An answer without a reason: nobody can explain it later.", "جواب دون سبب: لن يستطيع أحد شرحه لاحقاً.")
    case .reasonForm:
      LocalizedText(
        "A reason is a code in small letters with underscores; the manifest puts it into words.",
        "السبب رمز بأحرف صغيرة وشرطات سفلية؛ والكلمات في manifest.")
    case .reasonWithoutWords:
      LocalizedText(
        "A reason that the `reasons` of the manifest do not put into words. A manifest without `reasons` is not asked.",
        "سبب لا كلمات له في `reasons`. ولا يُسأل manifest ليس فيه `reasons`.")
    case .stageNeverReached:
      LocalizedText(
        "A stage that no line of escalation.lua leads to. One step at a time passes the stages below the one answered.",
        "مرحلة لا يصل إليها أي سطر في escalation.lua. والتدرج خطوة خطوة يمر بما دون المرحلة المجاب بها.")
    case .thresholdOrder:
      LocalizedText(
        "The lines of a table of thresholds are not in order, overlap, or disagree with the order of the stages.",
        "أسطر جدول الحدود غير مرتبة أو متداخلة أو تخالف ترتيب المراحل.")
    case .thresholdGap:
      LocalizedText(
        "One number falls between two branches or lines, such as 30 between `> 30` and `< 30`.",
        "عدد واحد يقع بين فرعين أو سطرين، مثل 30 بين `> 30` و`< 30`.")
    case .termOutOfRange:
      LocalizedText("A number of terms.lua is outside its own range.", "عدد في terms.lua خارج مداه.")
    case .neverTrue:
      LocalizedText(
        "A condition that cannot hold after those before it: its branch never runs.",
        "شرط لا يمكن أن يتحقق بعد ما سبقه: فرعه لا يُنفذ أبداً.")
    case .unreachableLine:
      LocalizedText("A line behind one that always leaves.", "سطر بعد سطر يخرج دائماً.")
    case .loopWithoutEnd:
      LocalizedText(
        "A `while`, `repeat` or jump backwards whose end cannot be seen. One that counts up to a bound is fine.",
        "`while` أو `repeat` أو قفز إلى الوراء لا تُرى نهايته. أما ما يعدّ حتى حد فلا بأس به.")
    case .longLoop:
      LocalizedText(
        "A loop of 100,000 rounds or more: a question would not end in time.",
        "حلقة من 100,000 دورة أو أكثر: لن ينتهي السؤال في وقته.")
    case .keptState:
      LocalizedText(
        "A question changes a variable or table of its file. Policies keep no state.",
        "سؤال يغيّر متغيراً أو جدولاً يخص ملفه. والسياسات لا تحفظ حالة.")
    case .readOnly:
      LocalizedText(
        "A field of what scripts see, or of terms, is assigned to.", "تعيين حقل مما تراه النصوص أو من terms.")
    }
  }
}
