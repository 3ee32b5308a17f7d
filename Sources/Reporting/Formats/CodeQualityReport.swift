import Licences
public import Provenance

/// GitLab's Code Quality: a JSON array of what is open or in order; what somebody accepted stays out, as the format cannot say so.
public struct CodeQualityReport: Report {
  public init() {}

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var isFirst = true
    try write(Array("[".utf8))
    for (finding, fingerprint) in zip(report.findings, fingerprints(of: report.findings))
    where finding.suppression == nil {
      try write((isFirst ? "\n" : ",\n").utf8 + issue(finding, fingerprint).encoded)
      isFirst = false
    }
    try write(Array("]\n".utf8))
  }

  private func issue(_ finding: Finding, _ fingerprint: String) -> JSONValue {
    let place = AnnotatedPlace(of: finding)
    let lines = [("begin", place.lines.lowerBound), ("end", place.lines.upperBound)]
    return .object([
      .init("description", .string(FindingMessage(finding: finding).text)),
      .init("check_name", .string(VerdictKind(of: finding).rawValue)),
      .init("fingerprint", .string(fingerprint)),
      .init("severity", .string(severity(of: finding))),
      .init(
        "location",
        .object([
          .init("path", .string(String(decoding: place.path, as: UTF8.self))),
          .init("lines", .object(lines.map { .init($0, .integer($1)) })),
        ])),
    ])
  }

  private func severity(of finding: Finding) -> String {
    switch finding.level {
    case .fail: finding.fit.verdict == .incompatible ? "critical" : "major"
    case .warn: "minor"
    case .pass: "info"
    }
  }
}
