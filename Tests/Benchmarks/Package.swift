// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that the product carries no timing code and its users build none of this.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "tahsil", path: "../..")],
  targets: [
    .executableTarget(
      name: "phases",
      dependencies: [.product(name: "Tahsil", package: "tahsil")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
      ])
  ]
)
