import Testing

/// Every way in which credit is given, half given or not given, against every way in which a licence fits: verdicts, reason and exit
/// status.
@Suite struct AttributionCellsTests {
  /// A component, all of whose copies are alike but for its licence.
  enum Origin: String, CaseIterable, Sendable {
    case fair = "Fair"
    case mit = "MIT"
    case gpl = "GPL-3.0-only"
    case zero = "0BSD"

    /// The set of ``WovenCode`` that it holds.
    var set: Int { Self.allCases.firstIndex(of: self)! + 1 }
    var component: String { "loom\(set)" }
    var file: String { "weave\(set).c" }
  }

  /// How a project treats the code that it copied.
  enum Credit: String, CaseIterable, Sendable {
    case inHeader, bySnippetTags, byNotice, byReuse, byDEP5, byVendoredLicence
    case withoutHolder, withoutLicence, withoutOrigin
    case none

    var verdict: String {
      switch self {
      case .inHeader, .bySnippetTags, .byNotice, .byReuse, .byDEP5, .byVendoredLicence: "attributed"
      case .withoutHolder, .withoutLicence, .withoutOrigin: "partial"
      case .none: "unattributed"
      }
    }

    var missing: [String] {
      switch self {
      case .inHeader, .bySnippetTags, .byNotice, .byReuse, .byDEP5, .byVendoredLicence: []
      case .withoutHolder: ["holder"]
      case .withoutLicence: ["licence"]
      case .withoutOrigin: ["origin"]
      case .none: ["holder", "licence", "origin"]
      }
    }

    /// Where it is found: the kind of place, the file within the project, and the line.
    var place: (kind: String, file: String, line: Int)? {
      switch self {
      case .inHeader, .withoutLicence, .withoutOrigin: ("header", "src/own.c", 1)
      case .withoutHolder: ("header", "src/own.c", 2)
      case .bySnippetTags: ("snippet", "src/own.c", 8)
      case .byNotice: ("notice", "NOTICE", 4)
      case .byReuse: ("paragraph", "REUSE.toml", 4)
      case .byDEP5: ("paragraph", "debian/copyright", 4)
      case .byVendoredLicence: ("licence-file", "third_party/LICENSE", 1)
      case .none: nil
      }
    }
  }

  /// What the project is under, as the option has it; nil when nobody knows.
  struct Cell: Sendable, CustomTestStringConvertible {
    var credit: Credit
    var origin: Origin
    var project: String?
    var compatibility: String
    var level: String
    var decision: String

    var testDescription: String { "\(credit.rawValue), \(origin.rawValue) into \(project ?? "what is unknown")" }
    var status: Int { level == "fail" ? 1 : 0 }
  }

  /// A licence that asks for credit fits without anything left to do only when credit is given, so three of the sixteen pairs of
  /// verdicts cannot be.
  static let cells = Credit.allCases.flatMap { credit in
    let fits = credit.verdict == "attributed"
    let lacking = fits ? nil : credit.verdict
    return [
      Cell(
        credit: credit, origin: .fair, project: "Apache-2.0", compatibility: fits ? "compatible" : "obligations",
        level: fits ? "pass" : "fail", decision: lacking ?? "credited, and its licence fits"),
      Cell(
        credit: credit, origin: .mit, project: "Apache-2.0", compatibility: "obligations",
        level: fits ? "pass" : "fail",
        decision: lacking ?? "credited, and its licence fits"),
      Cell(
        credit: credit, origin: .gpl, project: "MIT", compatibility: "incompatible", level: "fail",
        decision: lacking ?? "incompatible"),
      Cell(
        credit: credit, origin: .mit, project: nil, compatibility: "unknown", level: fits ? "warn" : "fail",
        decision: lacking ?? "unknown"),
    ]
  }

  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test(arguments: cells) func `a cell has its verdicts, reason and exit status`(cell: Cell) throws {
    try build(cell.origin)
    try copy(cell.origin, cell.credit)
    let (finding, status) = try scan(cell.project)
    #expect(finding.attribution.verdict == cell.credit.verdict)
    #expect(finding.attribution.missing == cell.credit.missing)
    #expect(finding.compatibility.verdict == cell.compatibility)
    #expect(finding.compatibility.outbound == cell.project)
    #expect(finding.level == cell.level)
    #expect(finding.decision == cell.decision)
    #expect(status == cell.status)
    let credit = finding.attribution.credits.first
    let place = cell.credit.place
    #expect(credit?.place == place?.kind)
    #expect(credit?.file == place.map { "project/\($0.file)" })
    #expect(credit?.line == place?.line)
  }

  @Test(arguments: [("MIT", "compatible", "pass"), (nil, "unknown", "warn")])
  func `a licence that asks for no credit needs none`(project: String?, compatibility: String, level: String) throws {
    try build(.zero)
    try copy(.zero, .none)
    let (finding, status) = try scan(project)
    #expect(finding.attribution.verdict == "not-required")
    #expect(finding.attribution.missing.isEmpty)
    #expect(finding.compatibility.verdict == compatibility)
    #expect(finding.level == level)
    #expect(status == 0)
  }

  private func build(_ origin: Origin) throws {
    let header = "/* Copyright 2019 Jane Q. Doe\n * SPDX-License-Identifier: \(origin.rawValue) */\n"
    try workspace.write("\(origin.component)/src/\(origin.file)", WovenCode.c(origin.set, header: header))
    let outcome = try workspace.quoth(
      "corpus add l.qpack \(origin.component) --component-version 1 --url https://loom.example/\(origin.component)")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  /// The project: a file of its own with the first three functions of the component in it, and what it says of them.
  private func copy(_ origin: Origin, _ credit: Credit) throws {
    let copied = WovenCode.c(origin.set).split(separator: "\n").prefix(21).joined(separator: "\n") + "\n"
    let own = "long own(long a) {\n    return a * 7 - 3;\n}\n"
    let holder = "Copyright (c) 2019 Jane Q. Doe"
    let tag = "SPDX-License-Identifier: \(origin.rawValue)"
    let from = "derived from https://loom.example/\(origin.component)"
    var name = "src/own.c"
    var (header, before, after) = ("", "", "")
    switch credit {
    case .inHeader: header = "/* \(holder)\n * \(from)\n * \(tag) */\n"
    case .bySnippetTags:
      header = "/* Our own file, of which we\n * have nothing to say here. */\n"
      before = "// SPDX-SnippetBegin\n// \(tag)\n// SPDX-SnippetCopyrightText: 2019 Jane Q. Doe\n"
      after = "// SPDX-SnippetEnd\n"
    case .byNotice:
      try workspace.write("project/NOTICE", "This product\n\nuses \(origin.component) 1:\n\(holder)\n\(tag)\n")
    case .byReuse:
      try workspace.write(
        "project/REUSE.toml",
        """
        version = 1
        [[annotations]]
        path = "src/own.c"
        SPDX-FileCopyrightText = "2019 Jane Q. Doe"
        SPDX-License-Identifier = "\(origin.rawValue)"
        """)
    case .byDEP5:
      try workspace.write(
        "project/debian/copyright",
        """
        Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/

        Files: src/*
        Copyright: 2019 Jane Q. Doe
        License: \(origin.rawValue)

        """)
    case .byVendoredLicence:
      name = "third_party/own.c"
      try workspace.write("project/third_party/LICENSE", "\(holder)\n\(tag)\n")
    case .withoutHolder: header = "/* \(from)\n * \(tag) */\n"
    case .withoutLicence: header = "/* \(holder)\n * \(from) */\n"
    case .withoutOrigin: header = "/* Copyright 2018-2021 Jane Q. Doe\n * \(tag) */\n"
    case .none: break
    }
    try workspace.write("project/\(name)", header + own + before + copied + after + Samples.ownCode(functions: 8))
  }

  private func scan(_ project: String?) throws -> (finding: ParsedReport.Finding, status: Int) {
    let licence = project.map { ["--licence", $0] } ?? []
    let outcome = try workspace.quoth(["scan", "--corpus", "l.qpack", "-f", "json"] + licence + ["project"])
    let findings = try ParsedReport(outcome.output).findings
    try #require(findings.count == 1)
    return (findings[0], outcome.status)
  }
}
