/// The messages of an import: the first so many of them, and how many there were.
struct MessageList {
  /// How many errors and how many findings are listed at most.
  let limit: Int
  private(set) var errors: [ImportMessage] = []
  private(set) var findings: [ImportMessage] = []
  /// How many errors there were, listed or not.
  private(set) var errorCount = 0
  private var once: Set<ImportMessage> = []

  init(limit: Int) { self.limit = limit }

  mutating func fail(_ message: ImportMessage) {
    errorCount += 1
    if errors.count < limit { errors.append(message) }
  }

  /// A message about a file as a whole, which several readings of it may meet.
  mutating func failOnce(_ message: ImportMessage) {
    if once.insert(message).inserted { fail(message) }
  }

  mutating func find(_ message: ImportMessage) {
    if findings.count < limit, once.insert(message).inserted { findings.append(message) }
  }
}
