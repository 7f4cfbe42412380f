/// The names of aging buckets as people read them.
struct BucketWords {
  private let say: Wording

  init(_ say: Wording) {
    self.say = say
  }

  /// The name of a bucket.
  func name(_ bucket: String) -> String {
    switch bucket {
    case "not_due": say("not due", "غير مستحق")
    case _ where bucket.hasPrefix("over_"): say("over \(bucket.dropFirst(5))", "أكثر من \(bucket.dropFirst(5))")
    default: bucket
    }
  }

  /// The same in words that stand by themselves: `31–60 days`. In Arabic the bounds have words between them, since a mere
  /// dash does not say from which side it is read.
  func words(_ bucket: String) -> String {
    if bucket == "not_due" { return name(bucket) }
    if bucket.hasPrefix("over_") { return name(bucket) + say(" days", " يوماً") }
    let bounds = bucket.split(separator: "-")
    return bounds.count == 2 ? say("\(bounds[0])–\(bounds[1]) days", "من \(bounds[0]) إلى \(bounds[1]) يوماً") : bucket
  }
}
