import Receivables

/// One column of a kind of entry: its name in house CSV, its name in the table, and what it may hold.
struct EntryColumn: Sendable {
  /// What a column holds. Texts are stored as texts, everything else as whole numbers.
  enum Content: Hashable, Sendable {
    case text
    /// A civil day, stored as its number.
    case day
    /// ISO 4217 letters, stored as the three-digit number.
    case currency
    /// An amount in the currency of the row, in minor units.
    case amount(least: Int64)
    /// An amount in the currency of the invoice that the row names, in minor units.
    case amountOfInvoice
    /// A whole number within bounds.
    case integer(least: Int64, most: Int64)
    /// One of a few words.
    case choice([String])
    /// `exclude`, `count` or `cap:<stage>`.
    case strength
    /// A decimal with at most nine places, stored in billionths.
    case rate
    /// The id of a customer or of an invoice, stored as its key.
    case customer, invoice
    /// The subject of a block, where it is a customer or where it is an invoice. Both read one column of the file.
    case subjectCustomer, subjectInvoice

    /// Whether the column is stored as a text.
    var isText: Bool {
      switch self {
      case .text, .choice, .strength: true
      default: false
      }
    }

    /// Whether the column can be read only after the currency of the row is known.
    var needsCurrency: Bool {
      switch self {
      case .amount, .amountOfInvoice: true
      default: false
      }
    }
  }

  /// When another value of a row that is already in the ledger is later knowledge and not a conflict.
  enum Completion: Hashable, Sendable {
    case never, whereEmpty, always
  }

  /// The name in house CSV.
  let name: String
  /// The name in the table.
  let stored: String
  /// What it holds.
  let content: Content
  /// Whether every file must have it and every row must fill it.
  let isRequired: Bool
  /// Whether a later import may change it.
  let completion: Completion

  /// A column that every row fills.
  static func required(
    _ name: String, _ content: Content = .text, stored: String? = nil, completion: Completion = .never
  ) -> EntryColumn {
    EntryColumn(name: name, stored: stored ?? name, content: content, isRequired: true, completion: completion)
  }

  /// A column that a file or a row may leave out.
  static func optional(_ name: String, _ content: Content = .text, completion: Completion = .never) -> EntryColumn {
    EntryColumn(name: name, stored: name, content: content, isRequired: false, completion: completion)
  }
}

extension EntryKind {
  /// The columns of this kind, in the order of house CSV.
  var columns: [EntryColumn] { EntryColumns.of[self] ?? [] }

  /// The columns in SQL, quoted and separated by commas.
  var storedColumns: String { columns.map { "\"\($0.stored)\"" }.joined(separator: ", ") }
}

/// Every column of every kind: the only place that says what house CSV looks like.
private enum EntryColumns {
  static let of: [EntryKind: [EntryColumn]] = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.map { ($0, columns(of: $0)) })

  private static let positive = EntryColumn.Content.amount(least: 1)

  private static func columns(of kind: EntryKind) -> [EntryColumn] {
    switch kind {
    case .customer:
      [
        .required("id"), .required("name"), .optional("name_ar"), .optional("segment"), .optional("region"),
        .optional("language", .choice(["en", "ar"])), .optional("currency", .currency), .optional("opened", .day),
        .optional("credit_limit", .amount(least: 0)), .optional("rating"),
        .optional("terms_days", .integer(least: 0, most: 36_500)), .optional("email"), .optional("phone"),
        .optional("parent", .customer),
      ]
    case .invoice:
      [
        .required("id"), .required("customer", .customer), .required("issued", .day), .required("due", .day),
        .required("amount", positive), .required("currency", .currency), .optional("number"), .optional("order"),
        .optional("cost", .amount(least: 0)),
      ]
    case .order:
      [
        .required("id"), .required("customer", .customer), .required("date", .day),
        .required("amount", positive, completion: .always), .required("currency", .currency),
        .required("state", .choice(Order.State.allCases.map(\.rawValue)), completion: .always),
      ]
    case .payment:
      [
        .required("id"), .required("customer", .customer), .required("date", .day), .required("amount", positive),
        .required("currency", .currency), .optional("invoice", .invoice), .optional("method"),
        .optional("reference"), .optional("returned", .day, completion: .whereEmpty),
      ]
    case .creditNote:
      [
        .required("id"), .required("customer", .customer), .required("date", .day), .required("amount", positive),
        .required("currency", .currency), .optional("invoice", .invoice), .optional("reason"),
      ]
    case .dispute:
      [
        .required("invoice", .invoice), .required("opened", .day),
        .optional("closed", .day, completion: .whereEmpty), .optional("reason", completion: .whereEmpty),
        .optional("amount", .amountOfInvoice, completion: .whereEmpty),
        .optional("outcome", completion: .whereEmpty),
      ]
    case .promise:
      [
        .required("customer", .customer), .required("made", .day), .required("until", .day),
        .required("amount", positive), .required("currency", .currency), .optional("invoice", .invoice),
      ]
    case .contact:
      [
        .required("customer", .customer), .required("date", .day), .required("channel"),
        .required("outcome", .choice(Contact.Outcome.allCases.map(\.rawValue))), .optional("invoice", .invoice),
        .optional("note"),
      ]
    case .instalment:
      [
        .required("invoice", .invoice), .required("instalment", .integer(least: 1, most: 10_000)),
        .required("due", .day), .required("amount", .amountOfInvoice),
      ]
    case .block:
      [
        .required("subject", .subjectCustomer, stored: "customer"),
        .required("subject", .subjectInvoice, stored: "invoice"), .required("from", .day), .required("reason"),
        .required("author"), .optional("until", .day, completion: .whereEmpty), .optional("strength", .strength),
      ]
    case .rate:
      [
        .required("date", .day), .required("from", .currency), .required("to", .currency), .required("rate", .rate),
      ]
    }
  }
}
