import Platform
import Provenance

extension ScanReport {
  /// The report with who accepted what of it, and what there is to say of that.
  ///
  /// A finding that fails or warns is accepted by the first that holds for it: its component, a comment, an allow, the baseline. One that
  /// is in order needs nobody.
  func accepted(
    in files: [JudgedFile], _ acceptance: ProjectAcceptance, _ places: @autoclosure () -> ScannedPlaces, today: String
  ) -> ScanReport {
    var report = self
    report.acceptInline(files, today: today)
    let lists = [acceptance.allow, acceptance.baseline].compactMap(\.self).filter { !$0.accepted.entries.isEmpty }
    if !lists.isEmpty {
      let places = places()
      for list in lists { report.accept(by: list, places, today: today) }
    }
    report.summary.remarks.sort {
      $0.file == $1.file
        ? ($0.line ?? 0, $0.text) < ($1.line ?? 0, $1.text) : $0.file.lexicographicallyPrecedes($1.file)
    }
    return report
  }

  private mutating func acceptInline(_ files: [JudgedFile], today: String) {
    let files = files.filter { !$0.allows.isEmpty }
    guard !files.isEmpty else { return }
    let numbers = Dictionary(grouping: findings.indices) { findings[$0].file }
    let parts = Dictionary(grouping: findings.flatMap(\.members), by: \.file)
    for file in files {
      var acceptance = InlineAcceptance(of: file.allows, in: file.path, today: today)
      for number in numbers[file.path] ?? [] where findings[number].isOpen {
        findings[number].suppression = acceptance.suppression(of: findings[number])
      }
      // Of a folder that is told as one the files are not; their allows are for scans of these files alone.
      for part in parts[file.path] ?? [] { _ = acceptance.suppression(of: part) }
      summary.remarks += acceptance.remarks
    }
  }

  private mutating func accept(by list: AcceptanceFile, _ places: ScannedPlaces, today: String) {
    let use = list.use(by: findings, places, today: today)
    let entries = list.accepted.entries
    for (number, entry) in zip(findings.indices, use.entries) {
      guard let entry = entry.map({ entries[$0] }) else { continue }
      findings[number].suppression = Suppression(
        list.accepted.kind.source, reason: entry.reason, until: entry.until, file: list.path.bytes)
    }
    summary.remarks += list.remarks(on: use)
  }
}

extension Finding {
  /// Whether it asks for acceptance: it fails or warns, and nobody accepted it yet.
  var isOpen: Bool { suppression == nil && decision.level != .pass }

  /// The finding; for a vendored folder also those in its files, which a scan of one of these tells.
  var withMembers: [Finding] { [self] + members }
}
