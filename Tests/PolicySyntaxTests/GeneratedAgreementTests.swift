import PolicySyntax
import Receivables
import Testing

/// The parser and Lua agree about programs that nobody wrote. `TAHSIL_SYNTAX_SEED` repeats what a failure printed, and
/// `TAHSIL_SYNTAX_PROGRAMS` says how many are tried.
@Suite struct GeneratedAgreementTests {
  /// Asks both about what is made from each of many seeds.
  private func compare(_ make: (UInt64) -> [UInt8]) {
    let lua = RealLua()
    let first = Effort.seed ?? UInt64.random(in: 0...UInt64(UInt32.max))
    var accepted = 0
    var told = 0
    for seed in first..<first + UInt64(Effort.seed == nil ? Effort.programs : 1) {
      let source = make(seed)
      if lua.refusal(of: source) == nil { accepted += 1 }
      guard let disagreement = lua.disagreement(on: source), told < 5 else { continue }
      told += 1
      Issue.record("TAHSIL_SYNTAX_SEED=\(seed): \(disagreement)")
    }
    print("seeds from \(first): \(accepted) of \(Effort.programs) compile")
  }

  @Test func `agrees about programs written by the grammar`() {
    compare { seed in
      var mutation = Mutation(seed: seed &* 31)
      return mutation.source(of: ProgramWriter(seed: seed).tokens)
    }
  }

  @Test func `agrees about programs with tokens left out, doubled or exchanged`() {
    compare { seed in
      var mutation = Mutation(seed: seed &* 37)
      return mutation.source(of: mutation.apply(to: ProgramWriter(seed: seed).tokens))
    }
  }

  @Test func `agrees about programs with bytes left out, doubled or changed`() {
    compare { seed in
      var mutation = Mutation(seed: seed &* 41)
      return mutation.apply(to: mutation.source(of: ProgramWriter(seed: seed).tokens))
    }
  }

  @Test func `agrees about the shipped policies with something changed`() {
    compare { seed in
      let files = ShippedPolicies.files
      let source = files[Int(seed % UInt64(files.count))].source
      var mutation = Mutation(seed: seed &* 43)
      if seed.isMultiple(of: 2) { return mutation.apply(to: source) }
      let text = SourceText(source)
      let tokens = SyntaxTree(text).tokens.map { text.text(of: $0.range) }
      return Array(mutation.apply(to: tokens).joined(separator: "\n").utf8)
    }
  }

  @Test func `agrees about tokens in any order`() {
    compare { seed in
      var numbers = SeededNumbers(seed: seed &* 47)
      let tokens = ProgramWriter(seed: seed).tokens
      let length = min(tokens.count, 3 + numbers.below(12))
      return Array(tokens.shuffled(using: &numbers).prefix(length).joined(separator: " ").utf8)
    }
  }

  @Test func `agrees about programs that need nearly as many registers as there are`() {
    compare { seed in Array(ProgramWriter(nearlyFull: seed).tokens.joined(separator: " ").utf8) }
  }
}
