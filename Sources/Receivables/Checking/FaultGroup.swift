/// Faults that are one mistake: the same place and the same message, met by many customers.
public struct FaultGroup: Hashable, Sendable {
  /// The first of them.
  public let fault: PolicyFault
  /// The ids of the first customers that met it, each once, in the order in which they were asked about.
  public private(set) var customers: [String]
  /// How many customers met it.
  public private(set) var customerCount = 1
  private var lastCustomer: String

  /// How many customers are named at most.
  public static let namedCustomers = 5

  init(_ fault: PolicyFault) {
    self.fault = fault
    customers = [fault.customer]
    lastCustomer = fault.customer
  }

  mutating func add(_ customer: String) {
    guard customer != lastCustomer else { return }
    lastCustomer = customer
    customerCount += 1
    if customers.count < FaultGroup.namedCustomers { customers.append(customer) }
  }

  /// The mistakes behind faults, the one that most customers met first; of several the one that came first.
  ///
  /// - Parameter faults: in the order of customers, as reviews and proposals have them.
  public static func groups(_ faults: some Sequence<PolicyFault>) -> [FaultGroup] {
    var groups = FaultGroups()
    for fault in faults { groups.add(fault) }
    return groups.mostFrequentFirst
  }

  /// `late_fee.lua:5`, or the file alone where no line is known.
  public var place: String { fault.line > 0 ? "\(fault.file):\(fault.line)" : fault.file }
}
