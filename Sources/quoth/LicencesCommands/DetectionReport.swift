import Licences
import Platform
import Reporting
import SourceTree

/// What `quoth licences detect` answers, for a person or for a program.
struct DetectionReport {
  private let detections: [Detection]
  /// Paths that the user named: of these it is told, too, when they say nothing.
  private let named: Set<[UInt8]>
  private let skipped: Int
  /// Sentences on what should have been read and was not.
  let failures: [String]
  /// Whether copyright notices and files that say nothing are told, too.
  var showsAll = false

  init(_ detections: [Detection], _ list: SourceList, named: Set<[UInt8]>) {
    self.detections = detections
    self.named = named
    let skips = detections.count {
      if case .skipped = $0.outcome { true } else { false }
    }
    skipped = list.skipped.count + skips
    failures =
      list.errors.map { "\($0)" }
      + detections.compactMap(\.failure)
  }

  // MARK: Text

  /// What each file says; then, of several files, how often each licence is said.
  var lines: [String] {
    detections.flatMap(lines) + (detections.count > 1 ? counts : [])
  }

  private func lines(_ detection: Detection) -> [String] {
    guard let identified = detection.identified else { return [] }
    let path = escapedForTerminal(detection.path)
    guard let expression = identified.expression else {
      return showsAll || named.contains(detection.path) ? ["\(path): says no licence"] : []
    }
    let notices = showsAll ? identified.notices.map { "  line \($0.line)  \(escapedForTerminal($0.text))" } : []
    let said = escapedForTerminal(expression.description)
    if identified.mentions.count == 1, let mention = identified.mentions.first, mention.expression == expression {
      return ["\(path): \(said)  (\(manner(mention)), \(place(mention)))"] + notices
    }
    let mentions = identified.mentions.map {
      "  \(place($0))  \(escapedForTerminal($0.expression.description))  (\(manner($0)))"
    }
    return ["\(path): \(said)" + (mentions.isEmpty ? "  (where it points to)" : "")] + mentions + notices
  }

  private func place(_ mention: LicenceMention) -> String {
    let lines = mention.lines
    return lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)-\(lines.upperBound)"
  }

  private func manner(_ mention: LicenceMention) -> String {
    mention.coverage < 1
      ? "\(mention.manner.rawValue), \(percentage(mention.coverage)) of it" : mention.manner.rawValue
  }

  private func percentage(_ share: Double) -> String { "\(min(99, Int(share * 100))) %" }

  /// Lines of the table of licences, unless everything is shown.
  private static let shownLicences = 15

  private var counts: [String] {
    var counts: [String: Int] = [:]
    for detection in detections {
      if let expression = detection.identified?.expression { counts[expression.description, default: 0] += 1 }
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = sorted.prefix(showsAll ? sorted.count : Self.shownLicences)
    let width = shown.first.map { grouped($0.value).count } ?? 0
    let rows = shown.map { count in
      let number = grouped(count.value)
      return "  \(String(repeating: " ", count: width - number.count))\(number)  \(escapedForTerminal(count.key))"
    }
    let rest = sorted.count - shown.count
    return (rows.isEmpty ? [] : ["files by licence:"]) + rows + (rest > 0 ? ["  and \(grouped(rest)) more (-v)"] : [])
  }

  var summary: String {
    let speaking = detections.count { $0.identified?.expression != nil }
    let read = detections.count { $0.identified != nil }
    var parts = ["\(counted(read, "file")) read", "\(grouped(speaking)) with a licence"]
    if skipped > 0 { parts.append("\(grouped(skipped)) skipped") }
    if !failures.isEmpty { parts.append("\(grouped(failures.count)) not read") }
    return parts.joined(separator: ", ")
  }

  // MARK: JSON

  var json: JSONValue {
    let files = detections.compactMap { detection in detection.identified.map { json($0, of: detection.path) } }
    let bytes = detections.reduce(0) { sum, detection in
      if case .read(_, let bytes) = detection.outcome { sum + bytes } else { sum }
    }
    return .object([
      .init("schemaVersion", .string("1.0")), .init("files", .array(files)),
      .init(
        "summary",
        .object([
          .init("filesRead", .integer(files.count)), .init("bytesRead", .integer(bytes)),
          .init("skipped", .integer(skipped)), .init("failures", .array(failures.map { .string($0) })),
        ])),
    ])
  }

  private func json(_ identified: IdentifiedLicences, of path: [UInt8]) -> JSONValue {
    .object(
      .path("path", path) + [
        .init("expression", identified.expression.map { .string($0.description) } ?? .null),
        .init("mentions", .array(identified.mentions.map(json))),
        .init("copyrights", .array(identified.notices.map(json))),
      ])
  }

  private func json(_ mention: LicenceMention) -> JSONValue {
    .object([
      .init("expression", .string(mention.expression.description)), .init("manner", .string(mention.manner.rawValue)),
      .init("startLine", .integer(mention.lines.lowerBound)), .init("endLine", .integer(mention.lines.upperBound)),
      .init("coverage", .number(mention.coverage)),
    ])
  }

  private func json(_ notice: CopyrightNotice) -> JSONValue {
    .object([
      .init("text", .string(notice.text)), .init("holder", .known(notice.holder)), .init("years", .known(notice.years)),
      .init("line", .integer(notice.line)),
    ])
  }
}
