import Foundation
import Testing

/// `tahsil policy test --watch`, as an author has it open beside the editor.
@Suite(.serialized) struct WatchTests {
  private let desk: Desk
  private let policy: URL

  init() throws {
    desk = try Desk()
    try desk.copy("Policies")
    policy = desk.folder.appending(path: "Policies/standard")
  }

  @Test("each way of saving is noticed, a broken policy is told and watched on, and Ctrl-C ends it well")
  func saves() throws {
    let running = try RunningProgram(["policy", "test", "--watch", "--policy", policy.path()])
    defer { running.send(SIGKILL) }
    try wait(running, "the first result") { $0.contains("44 cases passed, 0 failed") }

    // In place.
    let terms = policy.appending(path: "terms.lua")
    let text = try String(contentsOf: terms, encoding: .utf8)
    let other = text.replacing("range { 5, from = 0, to = 30", with: "range { 15, from = 0, to = 30")
    try Data(other.utf8).write(to: terms)
    try wait(running, "a save in place") { $0.contains("(invoice.days_overdue is 6, terms.grace_days is 15: true)") }

    // By putting another file in its place, as most editors do.
    try Data(text.utf8).write(to: terms, options: .atomic)
    try wait(running, "a save by renaming") { $0.components(separatedBy: "44 cases passed, 0 failed").count == 3 }

    // A shared file that does not load, and is mended.
    let shared = desk.folder.appending(path: "Policies/shared/ladder.lua")
    let ladder = try String(contentsOf: shared, encoding: .utf8)
    try Data("return function(rungs days)".utf8).write(to: shared)
    try wait(running, "a broken file") { $0.contains("does not load") }
    #expect(try running.messagesSoFar().contains("ladder.lua:1: "))
    try Data(ladder.utf8).write(to: shared)
    try wait(running, "a mended file") { $0.components(separatedBy: "44 cases passed, 0 failed").count == 4 }

    // A case that goes.
    try FileManager.default.removeItem(at: policy.appending(path: "cases/escalation.csv"))
    try wait(running, "a removed table") { $0.contains("no case reaches escalation.lua:") }

    running.send(SIGINT)
    let ending = try running.ending()
    #expect(ending.status == 0 && !ending.wasKilled)
    #expect(!ending.output.contains("\u{1B}"), "nothing is cleared")
  }

  @Test("there must be a folder to watch, and it is for people")
  func refused() throws {
    let nowhere = try Program.run("policy", "test", "--watch", "--policy", desk.folder.path() + "/nowhere")
    #expect(nowhere.status == 2 && nowhere.messages.contains("there is no such policy folder"))
    let json = try Program.run("policy", "test", "--watch", "--format", "json")
    #expect(json.status == 2 && json.output == "")
  }

  /// Waits for a result: as long as a busy machine may need, and tells how long it took.
  private func wait(_ running: RunningProgram, _ what: String, until isTrue: (String) -> Bool) throws {
    let begin = ContinuousClock.now
    while ContinuousClock.now - begin < .seconds(20) {
      if isTrue(try running.outputSoFar()) {
        print("watch test: \(what) after \(ContinuousClock.now - begin)")
        return
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    Issue.record("\(what) was not noticed: \(try running.outputSoFar())\(try running.messagesSoFar())")
  }
}
