/// A language that people read.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case arabic = "ar"
}
