/// A value that is reached by names from a local variable or a global, such as `invoice.balance`: what a condition found
/// out about it holds until the variable changes.
struct AccessPath: Hashable {
  enum Base: Hashable {
    case local(BindingID)
    case global(String)
  }

  var base: Base
  var fields: [String]

  /// The path of an expression; `nil` where it is more than names.
  init?(_ expression: Expression) {
    switch expression.unparenthesized {
    case .name(let node):
      self.init(node.resolution.binding.map { .local($0) } ?? .global(node.text))
    case .member(let node):
      guard let base = AccessPath(node.base) else { return nil }
      self.init(base.base, base.fields + [node.name.text])
    case .index(let node):
      guard case .text(let key) = node.key.unparenthesized, let text = key.text, let base = AccessPath(node.base) else {
        return nil
      }
      self.init(base.base, base.fields + [text])
    default: return nil
    }
  }

  init(_ base: Base, _ fields: [String] = []) {
    self.base = base
    self.fields = fields
  }

  /// The path without its last field, and that field.
  var parent: (AccessPath, String)? {
    fields.last.map { (AccessPath(base, Array(fields.dropLast())), $0) }
  }
}
