import Licences
import Platform
public import Provenance

/// CSV (RFC 4180): a header, then a line a finding, those that pass or were accepted too. What no terminal may see is escaped, and no cell
/// is a formula for a spreadsheet.
public struct CSVReport: Report {
  public init() {}

  public func write<Failure>(_ report: ScanReport, to write: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try write(row(Self.columns.map(\.name)))
    for finding in report.findings { try write(row(Self.columns.map { $0.value(finding) })) }
  }

  private func row(_ cells: [String]) -> [UInt8] {
    Array((cells.map(csvCell).joined(separator: ",") + "\r\n").utf8)
  }

  private typealias Column = (name: String, value: @Sendable (Finding) -> String)

  private static let columns: [Column] = [
    ("id", { $0.id }),
    ("level", { $0.level.rawValue }),
    ("verdict", { VerdictKind(of: $0).rawValue }),
    ("kind", { $0.kind.rawValue }),
    ("file", { escapedForTerminal(plainPath($0.file)) }),
    ("start_line", { $0.line(of: \.region.startLine) }),
    ("end_line", { $0.line(of: \.region.endLine) }),
    ("component", { escapedForTerminal($0.origin.component) }),
    ("version", { escapedForTerminal($0.origin.version) }),
    ("purl", { escapedForTerminal($0.origin.purl) }),
    ("origin_file", { escapedForTerminal($0.origin.path) }),
    ("origin_start_line", { $0.line(of: \.origin.startLine) }),
    ("origin_end_line", { $0.line(of: \.origin.endLine) }),
    ("licence", { escapedForTerminal($0.origin.licence) }),
    ("project_licence", { escapedForTerminal($0.fit.outbound) }),
    ("compatibility", { $0.fit.verdict.rawValue }),
    ("attribution", { $0.attribution.verdict.rawValue }),
    ("missing", { $0.attribution.missing.map(\.rawValue).joined(separator: " ") }),
    ("decision", { escapedForTerminal($0.decision.reason) }),
    ("accepted", { $0.suppression?.source.rawValue ?? "" }),
    ("accepted_reason", { escapedForTerminal($0.suppression?.reason ?? "") }),
    ("commit", { $0.introduction?.commit ?? "" }),
    ("committed", { $0.introduction?.date ?? "" }),
    ("assistants", { escapedForTerminal($0.introduction?.assistants.joined(separator: "; ") ?? "") }),
  ]
}

extension Finding {
  /// The commit that brought it in, where that was asked and is known.
  fileprivate var introduction: CommitFacts.Introduction? {
    guard case .known(let introduction) = commit else { return nil }
    return introduction
  }

  /// A number of a line; of a vendored folder nothing.
  fileprivate func line(of number: KeyPath<Finding, Int>) -> String {
    kind == .vendored ? "" : String(self[keyPath: number])
  }
}

/// A cell between quotation marks where it needs them. One that a spreadsheet would take for a formula begins with an apostrophe, and so does
/// one that begins with apostrophes before that, so that the text can be had back.
func csvCell(_ text: String) -> String {
  let begin = text.drop { $0 == " " || $0 == "'" }.unicodeScalars.first
  let isFormula = begin.map { "=+-@＝＋－＠\t\r".unicodeScalars.contains($0) } ?? false
  let guarded = isFormula ? "'" + text : text
  let isPlain = !guarded.isEmpty && guarded.utf8.allSatisfy { !",\"\r\n ".utf8.contains($0) }
  if isPlain || guarded.isEmpty { return guarded }
  return "\"" + guarded.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
