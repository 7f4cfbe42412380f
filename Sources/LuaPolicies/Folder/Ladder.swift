internal import LuaSandbox
internal import Receivables

/// What `stages.lua` says.
struct Ladder {
  private(set) var stages: [Stage] = []
  private(set) var problems: [PolicyProblem] = []
  private var names: Set<String> = []

  init(_ data: LuaData) {
    guard case .list(let items) = data else {
      problems = [
        PolicyProblem(
          file: "stages.lua",
          message: LocalizedText("must be a list of stages, the lowest first", "يجب أن يكون قائمة مراحل أدناها أولاً"),
          remedy: .write("return { { name = \"reminder\", channel = \"email\" } }"))
      ]
      return
    }
    for (place, item) in items.enumerated() { read(item, place: place + 1) }
  }

  private mutating func read(_ data: LuaData, place: Int) {
    var reader = DataReader(data, file: "stages.lua", path: LocalizedText("stage \(place)", "المرحلة \(place)"))
    let name = reader.text("name") ?? ""
    if name.isEmpty { reader.note(LocalizedText("has no name", "بلا اسم"), remedy: .write("name = \"reminder\"")) }
    if !names.insert(name).inserted {
      reader.note(LocalizedText("is called '\(name)' like an earlier one", "اسمها '\(name)' كمرحلة قبلها"))
    }
    let title = reader.localized("title") ?? LocalizedText(Ladder.words(name))
    let channel: Stage.Channel? = reader.choice("channel")
    if channel == nil, reader.value("channel") == nil {
      reader.note(LocalizedText("has no channel", "بلا قناة"), remedy: .write("channel = \"email\""))
    }
    var stage = Stage(name: name, title: title, channel: channel ?? .email)
    stage.letter = reader.text("letter")
    stage.holdsOrders = reader.flag("hold_orders") ?? false
    stage.wait = reader.whole("wait", in: 0...365)
    stage.fallback = reader.choice("fallback")
    stage.minimum = minimum(&reader)
    reader.finish()
    problems += reader.problems
    stages.append(stage)
  }

  private func minimum(_ reader: inout DataReader) -> Stage.Minimum? {
    guard let data = reader.value("minimum") else { return nil }
    guard case .record(let record) = data else {
      return Stage.Minimum(amounts: Manifest.amounts(data, named: "minimum", &reader), share: nil)
    }
    var share: Rate?
    if case .number(let number)? = record["share"] { share = Rate(exactly: number) }
    if record["share"] != nil, share == nil {
      reader.note(
        LocalizedText("minimum.share must be a rate", "يجب أن يكون minimum.share نسبة"), remedy: .write("share = 0.10"))
    }
    let amounts = Manifest.amounts(.list(record.items), named: "minimum", &reader)
    return Stage.Minimum(amounts: amounts, share: share)
  }

  /// `final_notice` as people read it: `Final notice`.
  private static func words(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
