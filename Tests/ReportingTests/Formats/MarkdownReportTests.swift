import Platform
import Provenance
import Reporting
import Testing

struct MarkdownReportTests {
  private let format = MarkdownReport(next: NextCommands(repeating: [Array("src".utf8)]))

  private func text(_ report: ScanReport) -> String { format.lines(report).joined(separator: "\n") }

  @Test func `a table has what fails and warns, and each is told in detail`() {
    var findings = [Finding.sample(), .vendoredSample(fileCount: 2), .sample()]
    findings[0].decision = Decision(.warn, "unknown")
    findings[2].decision = Decision(.pass, "the policy does not mind")
    let text = text(.sample(findings))
    #expect(text.hasPrefix("### quoth: 1 finding · 1 warning · 1 in order\n"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| fails") || $0.hasPrefix("| warns") }
    #expect(
      rows == [
        #"| fails | <code>third\_party/zlib/</code> | <code>zlib 7\.88\.1</code> | <code>curl</code> | Copied code without credit | <code>7f3a91c2</code> |"#,
        #"| warns | <code>src/net/url\.c\:210\-247</code> | <code>curl 7\.88\.1, lib/urlapi\.c\:88\-126</code> | <code>curl</code> | Copied code without credit | <code>7f3a91c2</code> |"#,
      ])
    #expect(text.split(separator: "<details>").count == 3)
    #expect(text.contains("<pre>quoth attribute 7f3a91c2 src --write\nquoth explain 7f3a91c2 src\n"))
  }

  @Test func `long lists are cut, and the rest is counted`() {
    let text = text(.sample((0..<60).map { Finding.sample(file: Array("\($0).c".utf8)) }))
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("| fails") }.count == 50)
    #expect(text.contains("… and 10 more."))
    #expect(text.split(separator: "<details>").count == 21 && text.utf8.count < 65_536)
  }

  @Test func `a clean scan says what it proves, and one that read nothing says that`() {
    #expect(text(.sample([])).contains("No copy found in what was checked"))
    var report = ScanReport.sample([])
    report.summary.filesChecked = 0
    report.summary.failures = [.init(file: [0x61], reason: "permission denied")]
    #expect(text(report).contains("Nothing was checked: no code was read."))
    #expect(text(report).contains(#"**Incomplete.** incomplete\: 1 file could not be read\: a \(permission denied\)"#))
  }

  @Test(arguments: HostileNames.all)
  func `no name breaks out of a cell, a list or a block`(name: [UInt8]) {
    var report = ScanReport.sample([.sample(file: name)])
    let named = String(decoding: name, as: UTF8.self)
    report.findings[0].origin = .sample(component: named, path: name)
    report.findings[0].origin.licence = named
    report.findings[0].decision = Decision(.fail, named, isByRule: true)
    report.summary.failures = [.init(file: name, reason: named)]
    report.summary.remarks = [Remark(.unusedAllow, file: name, text: named)]
    let format = MarkdownReport(next: NextCommands(repeating: [name]))
    let (plain, hostile) = (format.lines(sampleTwin), format.lines(report))
    #expect(hostile.count == plain.count)
    for line in hostile { #expect(tags(in: line).isSubset(of: Self.tags), "\(line)") }
    let cells = hostile.first { $0.hasPrefix("| fails") }.map(cells) ?? []
    #expect(cells.count == 8)
    #expect(cells[2] == "<code>\(escapedForTerminal(name)):210-247</code>")
  }

  /// The same report under names that need no care.
  private var sampleTwin: ScanReport {
    var report = ScanReport.sample()
    report.findings[0].decision = Decision(.fail, "a rule", isByRule: true)
    report.summary.failures = [.init(file: [0x61], reason: "x")]
    report.summary.remarks = [Remark(.unusedAllow, file: [0x61], text: "x")]
    return report
  }

  private static let tags: Set<String> = [
    "<code>", "</code>", "<details>", "<summary>", "</summary>", "</details>", "<pre>", "</pre>",
  ]

  /// What a reader of Markdown takes for the beginnings of tags.
  private func tags(in line: String) -> Set<String> {
    var tags: Set<String> = []
    var rest = line[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "\\" }) {
      if rest[start] == "\\" {
        rest = rest[start...].dropFirst(2)
      } else {
        let end = rest[start...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
        tags.insert(String(rest[start...end]))
        rest = rest[end...].dropFirst()
      }
    }
    return tags
  }

  /// The cells of a row, what is escaped restored.
  private func cells(of row: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in row {
      switch character {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "|" where !isEscaped: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
      isEscaped = false
    }
    return cells.map { $0.hasPrefix(" ") && $0.hasSuffix(" ") ? String($0.dropFirst().dropLast()) : $0 }
  }
}
