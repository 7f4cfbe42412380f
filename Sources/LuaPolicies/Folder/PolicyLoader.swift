internal import LuaSandbox
internal import Receivables

/// Loads a policy folder once, and notes everything that is wrong with it on the way.
struct PolicyLoader {
  struct Parts {
    let manifest: Manifest
    let rules: CollectionRules
    let terms: LuaData
    let questions: Set<Question>
    let identity: PolicyIdentity
  }

  let folder: PolicyFolder
  let limits: Limits
  private(set) var problems: [PolicyProblem] = []

  init(folder: PolicyFolder, limits: Limits) {
    self.folder = folder
    self.limits = limits
  }

  /// The parts of the policy; `nil` where they can not be had.
  mutating func load() -> Parts? {
    let host = PolicyHost(folder: folder, rules: CollectionRules(currency: .SAR))
    let state = LuaState(limits: limits, host: host)
    Vocabulary.define(in: state)
    let dataEnvironment = state.makeEnvironment(functions: PolicyOperation.functions)
    guard let manifestData = data("manifest.lua", state, dataEnvironment) else { return nil }
    let manifest = Manifest(manifestData)
    problems += manifest.problems
    host.rules = manifest.rules
    let ladder = data("stages.lua", state, dataEnvironment).map { Ladder($0) }
    problems += ladder?.problems ?? []
    let hasTerms = folder.script("terms.lua") != nil
    let terms = hasTerms ? data("terms.lua", state, dataEnvironment) : .record(LuaRecord(entries: []))
    host.terms = terms
    guard problems.isEmpty, let terms, let ladder else { return nil }
    var rules = manifest.rules
    rules.stages = ladder.stages
    let environment = PolicySession.environment(state, terms: terms, today: PolicyLoader.anyDay)
    let questions = loadQuestions(state, environment)
    loadInvariants(state, environment)
    let used = Set(folder.scripts.keys.filter { !$0.hasPrefix("shared/") }).union(host.required)
    return Parts(
      manifest: manifest, rules: rules, terms: terms, questions: questions,
      identity: folder.identity(name: manifest.name, revision: manifest.revision, using: used))
  }

  /// Scripts are run once to see whether they load; what they compute then is thrown away.
  private static let anyDay = Day(clamping: 0)

  private mutating func data(_ file: String, _ state: LuaState, _ environment: LuaEnvironment) -> LuaData? {
    guard let source = folder.script(file) else {
      problems.append(
        PolicyProblem(
          file: file, message: PolicyLoader.missing,
          remedy: LocalizedText(
            "a policy folder needs manifest.lua, stages.lua and the questions",
            "يحتاج مجلد السياسة إلى manifest.lua وstages.lua وملفات الأسئلة"))
      )
      return nil
    }
    do {
      if case .data(let data) = try state.load(source, in: environment) { return data }
      problems.append(
        PolicyProblem(
          file: file, message: LocalizedText("returns a function", "يعيد دالة"), remedy: .write("return { … }")))
    } catch {
      note(error, file: file)
    }
    return nil
  }

  private mutating func loadQuestions(_ state: LuaState, _ environment: LuaEnvironment) -> Set<Question> {
    var questions: Set<Question> = []
    for question in Question.allCases {
      let file = "\(question.rawValue).lua"
      guard let source = folder.script(file) else {
        if !question.isOptional {
          let rule =
            "return function(customer" + (question == .creditLimit ? "" : ", invoice") + ") return nil, \"no_rule\" end"
          problems.append(
            PolicyProblem(
              file: file, message: PolicyLoader.missing,
              remedy: LocalizedText(
                "a question without a rule is written: \(rule)", "السؤال الذي لا قاعدة له يُكتب: \(rule)")))
        }
        continue
      }
      do {
        if case .function = try state.load(source, in: environment) {
          questions.insert(question)
        } else {
          problems.append(
            PolicyProblem(
              file: file, message: LocalizedText("does not return a function", "لا يعيد دالة"),
              remedy: .write("return function(…) … end")))
        }
      } catch {
        note(error, file: file)
      }
    }
    return questions
  }

  private mutating func loadInvariants(_ state: LuaState, _ environment: LuaEnvironment) {
    guard let source = folder.script("invariants.lua") else { return }
    do {
      if case .functions = try state.load(source, in: environment) { return }
      problems.append(
        PolicyProblem(
          file: "invariants.lua", message: LocalizedText("does not return a table of functions", "لا يعيد جدول دوال"),
          remedy: .write("return { fee_never_on_disputed = function(d) return … end }")))
    } catch {
      note(error, file: "invariants.lua")
    }
  }

  private static let missing = LocalizedText("is missing", "غير موجود")

  /// Notes why a file does not load. Where its text is at fault, it is told as `policy check` tells it.
  private mutating func note(_ fault: Fault, file: String) {
    let place = fault.file ?? file
    let syntax = folder.syntaxProblems(in: place)
    guard syntax.isEmpty else {
      problems += syntax.filter { !problems.contains($0) }
      return
    }
    problems.append(
      PolicyProblem(
        file: place, line: fault.line ?? 0, source: folder.line(fault.line ?? 0, of: place), message: fault.message,
        remedy: Remedy.remedy(for: fault)))
  }
}
