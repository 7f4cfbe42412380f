// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "embedding",
  dependencies: [.package(name: "tahsil", path: "../..")],
  targets: [
    .executableTarget(name: "proposal", dependencies: [.product(name: "Tahsil", package: "tahsil")])
  ]
)
