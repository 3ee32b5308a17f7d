import Licences
import Provenance
import Reporting
import Testing

struct AssistantReportTests {
  private let format = AssistantReport(next: NextCommands(repeating: [Array("src".utf8)]))

  @Test func `a line says where, from where, under which licence, what is wrong and what to do`() {
    var finding = Finding.sample()
    finding.attribution.missing = [.holder, .licence]
    let lines = format.lines(.sample([finding]))
    #expect(lines.count == 2 && lines[0].hasPrefix("quoth: 1 finding. Each line below"))
    #expect(
      lines[1] == """
        fail | src/net/url.c:210-247 | curl 7.88.1 lib/urlapi.c:88-126 | curl | copied-unattributed, missing holder, licence \
        | quoth attribute 7f3a91c2 src --write
        """)
  }

  @Test func `a licence that does not fit is no matter of credit alone`() throws {
    var finding = Finding.sample()
    finding.fit = LicenceFit(of: "GPL-3.0-only", into: "MIT")
    finding.attribution = Attribution(.attributed)
    let fields = try #require(format.lines(.sample([finding])).last).components(of: " | ")
    #expect(fields[4] == "licence-incompatible" && fields[5] == finding.fit.advice.joined(separator: " "))
  }

  @Test func `without commands it says what to credit`() {
    let line = AssistantReport().lines(.sample()).last
    #expect(line?.hasSuffix("| credit its holder, its licence, its origin") == true)
  }

  @Test func `what needs nothing is not listed, and a clean scan is one line`() {
    var findings = [Finding.sample(), .sample()]
    findings[0].suppression = Suppression(.allow, reason: "", file: [])
    findings[1].decision = Decision(.pass, "the policy does not mind")
    let lines = format.lines(.sample(findings))
    #expect(
      lines.count == 1 && lines[0].hasPrefix("quoth: nothing to do (0 findings · 1 in order · 1 accepted) · 214 files"))
    var report = ScanReport.sample([])
    report.summary.filesChecked = 0
    report.summary.failures = [.init(file: [0x61], reason: "permission denied")]
    #expect(
      format.lines(report) == [
        "quoth: nothing was checked: no code was read.", "incomplete: 1 file could not be read: a (permission denied)",
      ])
  }

  @Test(arguments: HostileNames.all)
  func `no name makes a line or a field`(name: [UInt8]) throws {
    var finding = Finding.sample(file: name)
    let named = String(decoding: name, as: UTF8.self)
    finding.origin = .sample(component: named, path: name)
    finding.origin.licence = named
    let lines = AssistantReport(next: NextCommands(repeating: [name])).lines(.sample([finding]))
    #expect(lines.count == 2)
    #expect(try #require(lines.last).fieldsOutsideQuotes == 6)
  }
}

extension String {
  fileprivate func components(of separator: String) -> [String] { split(separator: separator).map(String.init) }

  /// How many fields a reader sees who knows the quotation marks of a shell.
  fileprivate var fieldsOutsideQuotes: Int {
    var (count, isQuoted, isOctal, previous) = (1, false, false, Character(" "))
    for character in self {
      if character == "'", !isQuoted {
        if previous == "\\" {
          previous = character
          continue
        }
        (isQuoted, isOctal) = (true, previous == "$")
      } else if character == "'", !(isOctal && previous == "\\") {
        isQuoted = false
      } else if character == "|", !isQuoted {
        count += 1
      }
      previous = character
    }
    return count
  }
}
