import CLuaSandbox

// What a traced state noted; of any other, nothing.
extension LuaState {
  /// What was done in the last file that was loaded, with those it required, or in the last question that was asked.
  public func notedSteps() -> NotedSteps {
    requireIdle()
    let trace = ls_trace_of(raw)
    let files = tracedFiles
    let steps = UnsafeBufferPointer(start: trace.steps, count: trace.count).map { step in
      NotedStep(
        file: Int(step.file) < files.count && step.line > 0 ? files[Int(step.file)] : "", line: Int(step.line),
        event: NotedStep.Event(step, in: trace.values))
    }
    return NotedSteps(steps: steps, isCut: trace.is_cut != 0)
  }

  /// The lines of every file that was run, by its name.
  public var notedLines: [String: NotedLines] {
    requireIdle()
    var lines: [String: NotedLines] = [:]
    for (number, file) in tracedFiles.enumerated() {
      var count = 0
      let flags = UnsafeBufferPointer(start: ls_traced_lines(raw, Int32(number), &count), count: count)
      func marked(_ flag: Int) -> [Int] { flags.indices.filter { Int(flags[$0]) & flag != 0 } }
      lines[file] = NotedLines(canRun: marked(LS_LINE_CAN_RUN), ran: marked(LS_LINE_RAN))
    }
    return lines
  }

  /// Gives an environment of a traced state the three functions that rewritten comparisons call. No file may use their
  /// names otherwise.
  ///
  /// - Parameters:
  ///   - left: of a value, notes it as the left operand of the innermost comparison and returns it.
  ///   - right: the same for the right operand.
  ///   - outcome: of a number and the result of a comparison: notes it and returns the result. The number is four times
  ///     that of the comparison, and 1 more when its left, 2 more when its right operand was noted before; an operand
  ///     that was not follows the result.
  public func defineComparing(left: String, right: String, outcome: String, in environment: LuaEnvironment) {
    requireSuccess { ls_add_comparing(raw, environment.number, left, right, outcome, $0) }
  }

  private var tracedFiles: [String] {
    var files: [String] = []
    while let name = ls_traced_file(raw, Int32(files.count)) { files.append(String(cString: name)) }
    return files
  }
}
