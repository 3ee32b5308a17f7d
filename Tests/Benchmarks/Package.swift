// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that it never burdens a build of quoth.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "quoth", path: "../..")],
  targets: [
    .executableTarget(name: "alignments", dependencies: [.product(name: "Engine", package: "quoth")]),
    .executableTarget(name: "fingerprinting", dependencies: [.product(name: "Engine", package: "quoth")]),
    .executableTarget(name: "words", dependencies: [.product(name: "Engine", package: "quoth")]),
  ]
)
