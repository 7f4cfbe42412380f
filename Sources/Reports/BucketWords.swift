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
}
