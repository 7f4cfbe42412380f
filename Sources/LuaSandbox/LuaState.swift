import CLuaSandbox

/// One sandboxed Lua state: the files of one policy, loaded once and asked often.
///
/// A state belongs to one thread at a time; many threads use many states. That thread needs 8 MB of stack. The order
/// of use: define what scripts see, make environments, load files, ``freeze()``, then for each batch
/// ``withRows(of:_:)`` and in it ``run(_:mostFaults:)``.
///
/// Nothing a script does ends in a crash or outside of its ``Limits``: it ends in a ``Fault``.
public final class LuaState {
  let link: HostLink
  let raw: OpaquePointer
  private var texts: [String] = []

  /// An empty state.
  ///
  /// - Parameters:
  ///   - host: kept as long as the state; it should not keep the state.
  ///   - isTraced: whether it notes what scripts do, see ``notedSteps()``. Every question is counted then; states that
  ///     are not traced pay nothing for it.
  public init(limits: Limits = Limits(), host: some SandboxHost, isTraced: Bool = false) {
    link = HostLink(host: host, isTraced: isTraced)
    var limits = limits
    if isTraced { limits.counting = .always }
    guard let raw = (isTraced ? ls_new_traced : ls_new)(limits.raw, link.callbacks) else {
      fatalError("no memory for a Lua state, or the Lua library is not of version 5.4")
    }
    self.raw = raw
    link.state = raw
  }

  deinit {
    ls_free(raw)
  }

  /// Bytes that Lua holds at the moment.
  public var memoryInUse: Int { ls_memory_in_use(raw) }

  /// Limits from the next question on. Memory still counts from what set-up took.
  public func setLimits(_ limits: Limits) {
    ls_set_limits(raw, limits.raw)
  }

  /// The number of the signal by which ``Limits/Counting/whenSlow`` notices slow questions; nil where there is none, and
  /// every question is counted.
  ///
  /// It is the highest real-time signal below `SIGRTMAX` that had no handler when this was first read, or the first
  /// batch ran. Only the thread of a running batch gets it. Whoever needs it for something else may install a handler
  /// of their own: batches that begin afterwards count every question.
  public static var timerSignal: Int32? {
    let signal = ls_timer_signal()
    return signal > 0 ? signal : nil
  }

  /// Refuses one growth of memory, the so-manieth by a script from now on, whatever the limits. Above zero while it has
  /// not come yet.
  @_spi(Testing) public var growthsUntilRefusal: Int {
    get { Int(ls_refusals_left(raw)) }
    set { ls_refuse_allocation(raw, Int64(newValue)) }
  }

  // MARK: Loading

  /// Runs a file and takes over what it returns.
  ///
  /// - Throws: the fault, always with the file; with the line where there is one.
  public func load(_ source: LuaSource, in environment: LuaEnvironment) throws(Fault) -> LuaResult {
    requireIdle()
    takeArithmetic()
    var function: Int32 = -1
    var buffer = ls_buffer()
    defer { ls_buffer_free(&buffer) }
    var fault = ls_fault()
    let failed = source.bytes.withUnsafeBytes { bytes in
      source.name.withCString { name in
        let text = bytes.bindMemory(to: CChar.self).baseAddress
        return ls_load(raw, environment.number, name, text, bytes.count, &function, &buffer, &fault)
      }
    }
    guard failed == 0 else { throw Fault(fault) }
    if function >= 0 { return .function(LuaFunction(reference: function)) }
    let data = LuaData(reading: buffer)
    guard function == -2, case .record(let record) = data else { return .data(data) }
    var functions: [String: LuaFunction] = [:]
    for entry in record.entries {
      if case .integer(let reference) = entry.value {
        functions[entry.key] = LuaFunction(reference: Int32(truncatingIfNeeded: reference))
      }
    }
    return .functions(functions)
  }

  /// Ends loading: from here on ``load(_:in:)`` and a first `require` of a file are faults.
  public func freeze() {
    ls_freeze(raw)
  }

  // MARK: Texts

  /// The number under which scripts answer this text.
  ///
  /// - Throws: when it is no text that a script may answer: over 64 bytes, control characters, or the 4,097th.
  public func intern(_ text: String) throws(Fault) -> InternedText {
    requireIdle()
    var number: Int32 = -1
    var fault = ls_fault()
    var text = text
    let failed = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ls_intern(raw, $0.baseAddress, $0.count, &number, &fault) }
    }
    guard failed == 0 else { throw Fault(fault) }
    return InternedText(number: number)
  }

  /// The text of that number. May be called while the state runs.
  public func string(_ text: InternedText) -> String {
    while texts.count <= Int(text.number) {
      var length = 0
      let bytes = ls_text(raw, Int32(texts.count), &length)
      precondition(bytes != nil, "a text of another state")
      texts.append(String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self))
    }
    return texts[Int(text.number)]
  }

  /// Takes over how the host calculates now.
  func takeArithmetic() {
    ls_set_arithmetic(raw, link.host.arithmetic?.raw ?? ls_arithmetic())
  }

  func requireIdle() {
    precondition(ls_is_busy(raw) == 0, "the state is in use: a callback of the host must not use it")
  }

  /// Set-up does not run scripts and is not capped: it fails only where the machine has no memory.
  func requireSuccess(_ body: (UnsafeMutablePointer<ls_fault>) -> Int32) {
    requireIdle()
    var fault = ls_fault()
    if body(&fault) != 0 { fatalError("setting up a Lua state: \(Fault(fault))") }
  }
}

/// A state is used by one thread at a time.
@available(*, unavailable)
extension LuaState: Sendable {}
