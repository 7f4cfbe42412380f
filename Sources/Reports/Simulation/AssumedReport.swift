/// The assumed half of a simulation as reports show it: beside the exact half, and never mixed with it.
public struct AssumedReport {
  /// What all contenders have in common: what is assumed, and the draws.
  public let shared: JSONValue
  /// What is assumed of each contender, in the order of the simulation, for the JSON.
  public let contenders: [JSONValue]
  /// What stands behind the exact sections of a terminal and of a page.
  public let sections: [ReportSection]
  /// The lines of CSV: the place of the contender, `part`, `name`, `figure`, `currency` and `value`.
  public let lines: [(contender: Int, fields: [String])]

  /// A half from its forms.
  ///
  /// - Precondition: each line has five fields.
  public init(
    shared: JSONValue, contenders: [JSONValue], sections: [ReportSection], lines: [(contender: Int, fields: [String])]
  ) {
    precondition(lines.allSatisfy { $0.fields.count == 5 }, "a line of CSV has the fields of the header")
    self.shared = shared
    self.contenders = contenders
    self.sections = sections
    self.lines = lines
  }
}
