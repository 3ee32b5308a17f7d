/// Something in which a later scan does not bear a report out.
public struct ReportDifference: Equatable, Sendable {
  public var kind: Kind
  /// The finding that it is about: its place as a person reads it, and its id.
  public var finding: (place: String, id: String)?
  /// What differs, in a word or two.
  public var field: String
  /// What the report says, and what is so now; nil where there is nothing.
  public var before: String?
  public var after: String?

  public enum Kind: String, Sendable {
    case tool, corpus, setting, scope, gone, new, changed, remark
  }

  init(_ kind: Kind, _ field: String, _ before: String?, _ after: String?, of finding: RecordedFinding? = nil) {
    self.kind = kind
    self.field = field
    self.before = before
    self.after = after
    self.finding = finding.map { ($0.place, $0.id) }
  }

  public static func == (a: Self, b: Self) -> Bool {
    (a.kind, a.field, a.before, a.after) == (b.kind, b.field, b.before, b.after)
      && a.finding?.place == b.finding?.place && a.finding?.id == b.finding?.id
  }
}

extension RecordedReport {
  /// What of this report is otherwise in a later one; the order of findings does not matter. Empty when they say the same.
  ///
  /// O(n log n) in the findings.
  public func differences(from later: RecordedReport) -> [ReportDifference] {
    settingDifferences(from: later) + scopeDifferences(from: later)
      + FindingPairs(findings, later.findings).differences + remarkDifferences(from: later)
  }

  private func settingDifferences(from later: RecordedReport) -> [ReportDifference] {
    let (old, new) = (summary, later.summary)
    return changed(.tool, "version", tool.version, later.tool.version)
      + changed(.tool, "schema", schemaVersion, later.schemaVersion)
      + changed(.corpus, "digests", old.digests, new.digests)
      + changed(.setting, "sensitivity", old.sensitivity, new.sensitivity)
      + changed(.setting, "threshold", number(old.threshold), number(new.threshold))
      + changed(.setting, "your licence", old.project.told, new.project.told)
  }

  private func scopeDifferences(from later: RecordedReport) -> [ReportDifference] {
    let (old, new) = (summary, later.summary)
    return changed(.scope, "is itself", selfComponent ?? "nothing known", later.selfComponent ?? "nothing known")
      + changed(.scope, "files checked", "\(old.filesChecked)", "\(new.filesChecked)")
      + changed(.scope, "lines checked", "\(old.linesChecked)", "\(new.linesChecked)")
      + changed(.scope, "bytes checked", "\(old.bytesChecked)", "\(new.bytesChecked)")
      + changed(.scope, "skipped", old.skippedFiles, new.skippedFiles)
      + changed(.scope, "could not be read", old.failedFiles, new.failedFiles)
  }

  /// Remarks of one only.
  private func remarkDifferences(from later: RecordedReport) -> [ReportDifference] {
    let (old, new) = (summary.remarks.map(\.told), later.summary.remarks.map(\.told))
    return Set(old).subtracting(new).sorted().map { ReportDifference(.remark, "remark", $0, nil) }
      + Set(new).subtracting(old).sorted().map { ReportDifference(.remark, "remark", nil, $0) }
  }

  private func changed(
    _ kind: ReportDifference.Kind, _ field: String, _ before: String, _ after: String
  ) -> [ReportDifference] {
    before == after ? [] : [ReportDifference(kind, field, before, after)]
  }

  private func number(_ value: Double?) -> String { value.map { String($0) } ?? "none" }
}

extension RecordedSummary {
  fileprivate var digests: String { corpora.map(\.digest).sorted().joined(separator: ", ") }

  fileprivate var skippedFiles: String {
    let counts = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    return counts.isEmpty ? "none" : counts.joined(separator: ", ")
  }

  fileprivate var failedFiles: String {
    failures.isEmpty ? "none" : failures.map { "\($0.file) (\($0.reason))" }.sorted().joined(separator: ", ")
  }
}

extension RecordedSummary.Project {
  fileprivate var told: String {
    "\(licence ?? "unknown")\(source == "unknown" ? "" : " by \(source)")\(file.map { " \($0)" } ?? "")"
  }
}

extension RecordedSummary.Remark {
  fileprivate var told: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(text)" }
}
