internal import LuaSandbox
internal import Receivables

/// The columns of a snapshot as the sandbox binds them, in the order of the field table.
enum SnapshotColumns {
  /// The tables whose fields do not change while a policy runs: all but the customers.
  static func tables(_ snapshot: Snapshot) -> [TableRows] {
    let customers = snapshot.customers
    let columns = SnapshotFields.customer.map { column($0.column, of: customers, currencies: customers.currencies) }
    return [TableRows(table: ViewTable.customer, count: customers.count, columns: columns)]
      + documents(snapshot)
  }

  /// Invoices, orders and the ledger. Each is taken out of the snapshot once: the compiler copies all columns whenever one
  /// of another module is read through it.
  ///
  /// - Parameter isTraced: figures of the whole ledger are shown as they are, so that reading one is nothing but that.
  static func documents(_ snapshot: Snapshot, isTraced: Bool = false) -> [TableRows] {
    let (invoices, orders) = (snapshot.invoices, snapshot.orders)
    let ofInvoices = SnapshotFields.invoice.map { column($0.column, of: invoices, currencies: invoices.currencies) }
    let ofOrders = SnapshotFields.order.map { column($0.column, of: orders, currencies: orders.currencies) }
    return [
      TableRows(table: ViewTable.invoice, count: invoices.count, columns: ofInvoices),
      TableRows(table: ViewTable.order, count: orders.count, columns: ofOrders),
      TableRows(table: ViewTable.ledger, count: 1, columns: isTraced ? figures(of: snapshot) : figuresOnDemand),
    ]
  }

  private static func figures(of snapshot: Snapshot) -> [LuaSandbox.Column] {
    let columns = snapshot.portfolioColumns
    return SnapshotFields.ledger.map { column($0.column, of: columns, currencies: [0]) }
  }

  /// Figures of the whole ledger that the host is asked for when a script reads one: most never do, and finding them is a
  /// walk over everything.
  private static var figuresOnDemand: [LuaSandbox.Column] {
    SnapshotFields.ledger.map { field in
      guard let operation = PolicyOperation.ledgerFigures[field.name] else {
        preconditionFailure("no operation finds ledger.\(field.name)")
      }
      return .words([LuaSandbox.Column.computedWord], texts: [], computed: operation.host)
    }
  }

  /// The customers, whose limits the run changes as they are answered.
  static func customers(_ snapshot: Snapshot, live: LiveLimits) -> TableRows {
    let customers = snapshot.customers
    let columns = SnapshotFields.customer.map { field -> LuaSandbox.Column in
      switch field.name {
      case "credit_limit": .liveMoney(live.creditLimit, currencies: customers.currencies)
      case "headroom": .liveMoney(live.headroom, currencies: customers.currencies)
      case "over_limit": .liveFlags(live.overLimit)
      default: column(field.column, of: customers, currencies: customers.currencies)
      }
    }
    return TableRows(table: ViewTable.customer, count: customers.count, columns: columns)
  }

  private static func column<Columns>(
    _ column: Field<Columns>.Column, of columns: Columns, currencies: [UInt16]
  ) -> LuaSandbox.Column {
    switch column {
    case .money(let path): return .money(columns[keyPath: path], currencies: currencies)
    case .day(let path): return .days(columns[keyPath: path])
    case .integer(let path): return .integers(columns[keyPath: path])
    case .number(let path): return .numbers(columns[keyPath: path])
    case .flag(let path): return .flags(columns[keyPath: path])
    case .text(let path): return .text(columns[keyPath: path].sandboxed)
    case .symbol(let path):
      let symbols = columns[keyPath: path]
      return .symbols(symbols.codes, symbols.symbols.texts)
    }
  }
}

extension Receivables.TextColumn {
  /// The same texts for the sandbox, which does not know `Receivables`; shares the memory.
  var sandboxed: LuaSandbox.TextColumn {
    LuaSandbox.TextColumn(offsets: offsets, bytes: bytes)
  }
}
