import CLuaSandbox

/// The way from C back to the host. C holds it unretained, for as long as the state that owns it lives.
final class HostLink {
  let host: any SandboxHost
  private let isTraced: Bool
  var state: OpaquePointer?
  var faults: [Fault] = []

  init(host: any SandboxHost, isTraced: Bool) {
    self.host = host
    self.isTraced = isTraced
  }

  /// The callbacks. None of them lets an error out: a refusal becomes a code and a message, and C raises it after
  /// the Swift frame is gone.
  var callbacks: ls_host {
    var callbacks = ordinaryCallbacks
    if isTraced { callbacks.operation = HostLink.tracedOperation }
    return callbacks
  }

  /// As the ordinary one; the trace is told what was answered.
  private static let tracedOperation: Operation = { context, number, arguments, count, results, message in
    of(context)._withUnsafeGuaranteedRef { link in
      let operation = HostOperation(rawValue: number)
      let isFact = link.host.isFact(operation)
      do throws(Refusal) {
        let values = HostArguments(values: arguments, count: count, state: link.state!)
        try link.host.perform(operation, values, HostResults(buffer: results!))
        if isFact { ls_note_operation(link.state, number, arguments, count, results) }
        return Int32(LS_OK)
      } catch {
        if isFact { ls_note_operation(link.state, number, arguments, count, nil) }
        return message!.pointee.tell(error)
      }
    }
  }

  private typealias Operation =
    @convention(c) (
      UnsafeMutableRawPointer?, Int32, UnsafePointer<ls_value>?, Int32, UnsafeMutablePointer<ls_buffer>?,
      UnsafeMutablePointer<ls_message>?
    ) -> Int32

  private var ordinaryCallbacks: ls_host {
    ls_host(
      context: Unmanaged.passUnretained(self).toOpaque(),
      operation: { context, operation, arguments, count, results, message in
        HostLink.of(context)._withUnsafeGuaranteedRef { link in
          do throws(Refusal) {
            try link.host.perform(
              HostOperation(rawValue: operation),
              HostArguments(values: arguments, count: count, state: link.state!),
              HostResults(buffer: results!))
            return Int32(LS_OK)
          } catch {
            return message!.pointee.tell(error)
          }
        }
      },
      unknown_global: { context, name, length, message in
        message!.pointee.tell(HostLink.of(context).takeUnretainedValue().host.unknownGlobal(text(name, length)))
      },
      unknown_field: { context, owner, name, length, message in
        let host = HostLink.of(context).takeUnretainedValue().host
        message!.pointee.tell(host.unknownField(text(name, length), of: FieldOwner(raw: owner)))
      },
      unknown_key: { context, path, pathLength, key, length, message in
        let host = HostLink.of(context).takeUnretainedValue().host
        guard let refusal = host.unknownKey(text(key, length), in: text(path, pathLength)) else { return Int32(LS_OK) }
        return message!.pointee.tell(refusal)
      },
      unavailable: { context, table, field, row, message in
        let host = HostLink.of(context).takeUnretainedValue().host
        message!.pointee.tell(host.unavailable(table: Int(table), field: Int(field), row: Int(row)))
      },
      source: { context, name, length, results, message in
        do throws(Refusal) {
          let source = try HostLink.of(context).takeUnretainedValue().host.source(named: text(name, length))
          HostResults(buffer: results!).append(source.name)
          source.bytes.withUnsafeBytes { bytes in
            ls_buffer_add_text(results, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
          }
          return Int32(LS_OK)
        } catch {
          return message!.pointee.tell(error)
        }
      },
      answered: { context, call, answer, words in
        HostLink.of(context)._withUnsafeGuaranteedRef { link in
          let answer = Answer(answer!.pointee, words: words)
          link.host.answered(call: Int(call), answer.value, reason: answer.reason)
        }
      },
      faulted: { context, fault in
        HostLink.of(context).takeUnretainedValue().faults.append(Fault(fault!.pointee))
      })
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Unmanaged<HostLink> {
    Unmanaged.fromOpaque(context!)
  }
}

private func text(_ bytes: UnsafePointer<CChar>?, _ length: Int) -> String {
  String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
}

extension ls_message {
  /// Writes a refusal, as much of it as fits, and returns the code for C.
  @discardableResult
  mutating func tell(_ refusal: Refusal) -> Int32 {
    var text = refusal.message
    if let remedy = refusal.remedy {
      text.append(Refusal.separator)
      text += remedy
    }
    length = text.withUTF8 { bytes in
      let count = min(bytes.count, Int(LS_MESSAGE_CAPACITY))
      withUnsafeMutableBytes(of: &self.text) {
        $0.copyMemory(from: UnsafeRawBufferPointer(start: bytes.baseAddress, count: count))
      }
      return UInt32(count)
    }
    return Int32(refusal.isHostFailure ? LS_HOST_FAILED : LS_REFUSED)
  }
}
