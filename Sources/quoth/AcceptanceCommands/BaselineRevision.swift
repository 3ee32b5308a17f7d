import Platform
import Provenance
import Reporting

/// What becomes of a baseline that is there: findings that are gone are forgotten, and new ones are accepted if they are to be.
enum BaselineRevision {
  static func run(
    _ settings: BaselineSettings, acceptsNew: Bool, writingTo output: inout StandardOutput
  ) async throws -> ExitStatus {
    let request = try settings.request(usesBaseline: true)
    let writer = try AcceptanceWriter(.baseline, of: request)
    let result = try await Scan.result(request)
    guard let file = result.acceptance.baseline, file.exists else {
      throw try AcceptanceFile(.baseline, of: request).missing
    }
    let places = result.places
    let findings = result.report.findings
    let use = file.use(by: findings, places, today: request.today, isOpen: isForBaseline)
    var entries = file.accepted.entries
    var added: [AcceptedFindings.Entry] = []
    if acceptsNew {
      let told = findings.map { ($0, isForBaseline($0)) }
      let parts = findings.flatMap { folder in folder.members.map { ($0, isForBaseline(folder)) } }
      for ((finding, isWanted), number) in zip(told + parts, use.entries) {
        if let number {
          entries[number].file = file.place(of: finding, places)
        } else if isWanted {
          added.append(file.entry(accepting: finding, places, on: request.today))
        }
      }
    }
    let gone = Set(use.unused)
    let kept = entries.indices.filter { !gone.contains($0) }.map { entries[$0] }
    try writer.write(kept + added)
    let additions = acceptsNew ? "added \(AcceptanceFile.told(added.count)), " : ""
    try output.write("\(additions)dropped \(AcceptanceFile.told(gone.count)), kept \(kept.count): \(file.path)\n")
    return result.report.statusOfReading
  }

  /// Whether a finding asks for acceptance, were there no baseline.
  private static func isForBaseline(_ finding: Finding) -> Bool {
    finding.decision.level != .pass && [nil, .baseline].contains(finding.suppression?.source)
  }
}
