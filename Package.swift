// swift-tools-version: 6.2

import PackageDescription

/// The one list of strict settings, applied to every Swift target below.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "tahsil",
  products: [
    .library(
      name: "Tahsil",
      targets: [
        "Receivables", "PolicySyntax", "LuaPolicies", "LedgerStore", "CollectionRuns", "Measures", "Reports",
      ]),
    .executable(name: "tahsil", targets: ["tahsil"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "CLuaSandbox",
      dependencies: ["CLua"],
      cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
    .target(name: "LuaSandbox", dependencies: ["CLuaSandbox"], swiftSettings: strict),
    .target(name: "Receivables", swiftSettings: strict),
    .target(name: "PolicySyntax", dependencies: ["Receivables"], swiftSettings: strict),
    .target(name: "CSVReading", dependencies: ["CCSV"], swiftSettings: strict),
    .target(name: "ContentHash", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(
      name: "LuaPolicies",
      dependencies: ["CSVReading", "ContentHash", "LuaSandbox", "PolicySyntax", "Receivables"],
      swiftSettings: strict),
    .target(
      name: "LedgerStore",
      dependencies: [
        "CSVReading", "ContentHash", "Receivables", "TOMLKit",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "CollectionRuns", dependencies: ["ContentHash", "Receivables"], swiftSettings: strict),
    .target(name: "Measures", dependencies: ["Receivables"], swiftSettings: strict),
    .target(name: "SampleLedgers", dependencies: ["Receivables"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["CollectionRuns", "LuaPolicies", "Measures", "Receivables"],
      swiftSettings: strict),
    .executableTarget(
      name: "tahsil",
      dependencies: [
        "CollectionRuns", "LedgerStore", "LuaPolicies", "Measures", "PolicySyntax", "Receivables", "Reports",
        "SampleLedgers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "LuaSandboxTests", dependencies: ["LuaSandbox"], swiftSettings: strict),
    // Lua itself is asked what it compiles: the sandbox would refuse more than Lua does.
    .testTarget(
      name: "PolicySyntaxTests", dependencies: ["CLua", "PolicySyntax", "Receivables"],
      exclude: ["Messages.ar.txt", "WrongPolicies"],
      swiftSettings: strict),
    .testTarget(
      name: "ReceivablesTests", dependencies: ["Receivables"], exclude: ["Vectors"], swiftSettings: strict),
    .testTarget(
      name: "LuaPoliciesTests",
      dependencies: ["LedgerStore", "LuaPolicies", "LuaSandbox", "PolicySyntax", "Receivables", "SampleLedgers"],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerStoreTests",
      dependencies: ["CSVReading", "LedgerStore", "Receivables", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "CollectionRunsTests", dependencies: ["CollectionRuns", "Receivables"], swiftSettings: strict),
    .testTarget(name: "MeasuresTests", dependencies: ["Measures", "Receivables"], swiftSettings: strict),
    // Lua itself reads the definition files for editors, and runs the plugin among them.
    .testTarget(
      name: "ReportsTests",
      dependencies: ["CLua", "CollectionRuns", "LuaPolicies", "Measures", "Receivables", "Reports"],
      swiftSettings: strict),
    .testTarget(name: "SampleLedgersTests", dependencies: ["Receivables", "SampleLedgers"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CollectionRuns", "ContentHash", "LedgerStore", "LuaPolicies", "Receivables", "Reports", "SampleLedgers",
      ],
      swiftSettings: strict),
    // The rest of that folder is a package of its own, which feeds the same code for longer.
    .testTarget(
      name: "HostileInputTests",
      dependencies: [
        "CSVReading", "CollectionRuns", "LedgerStore", "LuaPolicies", "Measures", "Receivables", "Reports",
      ],
      path: "Tests/Fuzzing/Sources", exclude: ["fuzz"], swiftSettings: strict),
    .testTarget(
      name: "TahsilTests",
      dependencies: [
        "CollectionRuns", "ContentHash", "LedgerStore", "LuaPolicies", "Measures", "Receivables", "Reports",
        "SampleLedgers", "tahsil", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ]
)
