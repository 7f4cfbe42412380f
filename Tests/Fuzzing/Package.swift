// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that the product carries no fuzzer and its users build none of this. `HostileInput` is
// compiled once more in the tests of the product, which replay what was found here.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "tahsil", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [.product(name: "Tahsil", package: "tahsil")],
      path: "Sources",
      exclude: ["Regression"],
      sources: ["HostileInput", "fuzz"],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
      ])
  ]
)
