// swift-tools-version: 6.2
import PackageDescription

/// The runtime inside the program: it starts in half the time and scans a tenth faster. Modules and programs have to agree on it.
let staticRuntimeFlags = ["-static-stdlib"]
let whereStatic = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
let staticRuntime = SwiftSetting.unsafeFlags(staticRuntimeFlags, whereStatic)

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
  staticRuntime,
]

/// A module of the program: what it may import is what stands here, and nothing else.
func module(_ name: String, imports dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// The tests of a module. Cases that are data lie beside them in `Cases/` and are read from the source tree.
func tests(of name: String, imports dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: data,
    swiftSettings: swiftSettings)
}

let package = Package(
  name: "quoth",
  products: [
    .executable(name: "quoth", targets: ["quoth"]),
    .library(name: "Engine", targets: ["Lexing", "Fingerprinting", "Corpus", "Matching"]),  // for Tests/Benchmarks
  ],
  targets: [
    module("Platform"),
    module("Lexing"),
    module("Fingerprinting", imports: ["Lexing"]),
    module("Licences", imports: ["EmbeddedLicences", "Lexing"]),
    .target(name: "EmbeddedLicences"),  // the tables of licences/, by #embed
    module("Corpus", imports: ["Platform", "Fingerprinting", "Lexing"]),
    module("SourceTree", imports: ["Platform"]),
    module("Ecosystems", imports: ["Platform"]),
    module(
      "Ingestion",
      imports: ["Corpus", "Ecosystems", "SourceTree", "Licences", "Lexing", "Fingerprinting", "Platform"]),
    module("Matching", imports: ["Corpus", "EmbeddedCommonWords", "Fingerprinting", "Lexing"]),
    .target(name: "EmbeddedCommonWords"),  // the table of corpus/, by #embed
    module("Provenance", imports: ["Matching", "Corpus", "SourceTree", "Licences", "Lexing", "Platform"]),
    module("Settings", imports: ["Provenance", "Matching", "SourceTree", "Licences", "Platform"]),
    module("Mending", imports: ["Provenance", "Licences", "Lexing"]),
    module("Reporting", imports: ["Mending", "Provenance", "Licences", "Platform"]),
    module("SelfTest", imports: ["EmbeddedSample", "Provenance", "Lexing"]),
    .target(name: "EmbeddedSample", exclude: ["sample"]),  // a small component of our own, by #embed
    .target(name: "EmbeddedCorpus"),  // the built-in pack of corpus/, by #embed, when it is there
    module("CommandLineKit"),
    .executableTarget(
      name: "LicenceTexts", dependencies: ["Licences", "Platform"], swiftSettings: swiftSettings,
      linkerSettings: [.unsafeFlags(staticRuntimeFlags, whereStatic)]),
    .executableTarget(
      name: "quoth",
      dependencies: [
        "CommandLineKit", "Corpus", "Ecosystems", "EmbeddedCorpus", "Fingerprinting", "Ingestion", "Lexing", "Licences",
        "Matching", "Mending", "Platform", "Provenance", "Reporting", "SelfTest", "Settings", "SourceTree",
      ],
      swiftSettings: swiftSettings,
      linkerSettings: [.unsafeFlags(staticRuntimeFlags, whereStatic)]),
    tests(of: "Platform"),
    tests(of: "Lexing", data: ["Cases"]),
    tests(of: "Fingerprinting", imports: ["Lexing"]),
    tests(of: "Licences", imports: ["Lexing"], data: ["Cases"]),
    tests(of: "LicenceTexts", imports: ["Licences"]),
    tests(of: "Corpus", imports: ["Fingerprinting", "Lexing", "Platform"]),
    tests(of: "SourceTree", imports: ["Platform"]),
    tests(of: "Ecosystems", imports: ["Platform"]),
    tests(
      of: "Ingestion", imports: ["Corpus", "Ecosystems", "Fingerprinting", "Licences", "Platform"]),
    tests(of: "Matching", imports: ["Corpus", "Fingerprinting", "Ingestion", "Lexing", "Platform"], data: ["Cases"]),
    tests(of: "Provenance", imports: ["Corpus", "Lexing", "Licences", "Matching", "Platform"]),
    tests(of: "Settings", imports: ["Licences", "Matching", "Platform", "Provenance"]),
    tests(of: "Mending", imports: ["Lexing", "Provenance"]),
    tests(of: "Reporting", imports: ["Licences", "Mending", "Provenance", "Platform"]),
    tests(of: "SelfTest", imports: ["Lexing", "Provenance"]),
    tests(of: "CommandLineKit"),
    tests(
      of: "quoth",
      imports: ["CommandLineKit", "Licences", "Matching", "Platform", "Provenance", "Reporting", "Settings"]),
    .testTarget(name: "EndToEndTests", dependencies: ["quoth", "Platform"], swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
