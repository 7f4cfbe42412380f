import CLuaSandbox

// What scripts see. Names are plain ASCII identifiers and are given once; a name given twice means the later one.
extension LuaState {
  /// Gives the views of a table a name for messages and `type()`, and their fields and methods.
  ///
  /// - Parameters:
  ///   - fields: in the order of the columns that ``TableRows`` gives later.
  ///   - methods: called with the view first.
  ///   - properties: fields that an operation computes from the view.
  public func defineTable(
    _ table: Int, name: String, fields: [String], methods: [String: HostOperation] = [:],
    properties: [String: HostOperation] = [:]
  ) {
    precondition(table >= 0 && table < 16, "there are 16 tables")
    for (column, field) in fields.enumerated() {
      add(field, Int32(column), as: LS_MEMBER_FIELD, of: .view(table))
    }
    defineMembers(of: .view(table), name: name, methods: methods, properties: properties)
  }

  /// Gives money, dates or special values their methods and properties, and the name that `type()` tells.
  public func defineMembers(
    of owner: FieldOwner, name: String, methods: [String: HostOperation] = [:],
    properties: [String: HostOperation] = [:]
  ) {
    ls_set_owner_name(raw, owner.raw, name)
    for (method, operation) in methods.sorted(by: { $0.key < $1.key }) {
      add(method, operation.rawValue, as: LS_MEMBER_METHOD, of: owner)
    }
    for (property, operation) in properties.sorted(by: { $0.key < $1.key }) {
      add(property, operation.rawValue, as: LS_MEMBER_PROPERTY, of: owner)
    }
  }

  /// The name that `type()` tells for special values of a subkind.
  public func defineSpecial(_ subkind: UInt8, name: String) {
    ls_set_special_name(raw, Int32(subkind), name)
  }

  /// The text that columns of currencies show for a numeric ISO 4217 code.
  public func defineCurrency(numeric: UInt16, code: String) {
    requireSuccess { ls_set_currency(raw, UInt32(numeric), code, $0) }
  }

  /// A new set of globals: those of the language that every script may use, and these functions.
  public func makeEnvironment(functions: [String: HostOperation] = [:]) -> LuaEnvironment {
    var number: Int32 = 0
    requireSuccess { ls_add_environment(raw, &number, $0) }
    for (name, operation) in functions.sorted(by: { $0.key < $1.key }) {
      requireSuccess { ls_add_function(raw, number, name, operation.rawValue, $0) }
    }
    return LuaEnvironment(number: number)
  }

  /// Sets a global that scripts can read. A table in it is read-only at every depth; asking it for a name that it
  /// does not have asks ``SandboxHost/unknownKey(_:in:)``.
  public func setGlobal(_ name: String, to value: LuaData, in environment: LuaEnvironment) {
    var buffer = ls_buffer()
    defer { ls_buffer_free(&buffer) }
    value.write(to: &buffer)
    requireSuccess { ls_set_global(raw, environment.number, name, &buffer, $0) }
  }

  /// Every name that scripts can use in an environment: globals, and those in its tables after a point, such as
  /// `math.floor`.
  public func names(in environment: LuaEnvironment) -> Set<String> {
    var buffer = ls_buffer()
    defer { ls_buffer_free(&buffer) }
    requireSuccess { ls_list_names(raw, environment.number, &buffer, $0) }
    return Set(
      (0..<Int(buffer.count)).map { place in
        let value = buffer.values[place]
        let start = UnsafeRawPointer(buffer.bytes!) + Int(value.as.integer)
        return String(decoding: UnsafeRawBufferPointer(start: start, count: Int(value.length)), as: UTF8.self)
      })
  }

  private func add(_ name: String, _ number: Int32, as kind: Int, of owner: FieldOwner) {
    requireSuccess { ls_add_member(raw, owner.raw, Int32(kind), name, number, $0) }
  }
}
