internal import Receivables

/// Why an answer was held back, in words.
enum HoldBackWords {
  static func text(_ cause: HoldBack, _ say: Wording) -> String {
    switch cause {
    case .disputed: say("in dispute", "متنازع عليها")
    case .promised: say("promised", "موعودة بالسداد")
    case .plan: say("paid by instalments", "على أقساط")
    case .blocked: say("blocked", "مستثناة")
    case .capped: say("capped by a block", "محدودة باستثناء")
    case .quiet: say("quiet days", "أيام هدوء بين الخطابات")
    case .alreadyToday: say("already today", "سبقت اليوم")
    case .covered: say("covered by credits", "مغطاة برصيد دائن")
    case .belowMinimum: say("below the minimum", "دون الحد الأدنى")
    }
  }
}

/// Why orders are held, in words.
enum HoldCauseWords {
  static func text(_ cause: HoldCause, isPlaced: Bool, _ say: Wording) -> String {
    switch (cause, isPlaced) {
    case (.overLimit, true): say("the exposure is over the limit", "التعرض تجاوز الحد الائتماني")
    case (.overLimit, false): say("the exposure is within the limit again", "عاد التعرض ضمن الحد الائتماني")
    case (.stage, true): say("an invoice is at a stage that holds orders", "بلغت فاتورة مرحلة توقف الطلبات")
    case (.stage, false): say("no invoice is at such a stage any more", "لم تعد أي فاتورة في مرحلة توقف الطلبات")
    }
  }
}
