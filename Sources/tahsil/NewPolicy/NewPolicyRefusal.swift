import Reports

/// What is wrong with an answer to `tahsil policy new`, and what to write instead, in both languages.
struct NewPolicyRefusal: Error {
  let english: String
  let arabic: String

  init(_ english: String, _ arabic: String) {
    (self.english, self.arabic) = (english, arabic)
  }

  func text(_ say: Wording) -> String { say(english, arabic) }
}
