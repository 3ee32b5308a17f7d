import Provenance

/// A finding as a person reads it.
struct FindingText {
  let finding: Finding
  /// In columns.
  let width: Int
  /// Whether long lists are told whole.
  let showsAll: Bool
  /// What can be done next; empty where nothing can.
  var next: [TerminalLine] = []

  /// The place, what happened there and the finding's id.
  var header: TerminalLine {
    var line = TerminalLine()
    line.append(finding.file, .bold)
    if !isFolder { line.append(":" + finding.region.place, .bold) }
    line.append("   ")
    line.append("\(title), \(finding.attribution.told)", finding.level.style)
    let id = TerminalLine("[\(finding.id)]", .dim)
    line.append(id, from: width - id.width)
    return line
  }

  /// What is known of the finding, line by line.
  var details: [TerminalLine] {
    let limit = showsAll ? Int.max : 3
    var lines = isFolder ? [] : field("from", [source])
    lines += field("licence", [finding.origin.licenceLine] + (finding.fit.line.map { [$0] } ?? []))
    lines += field(
      "holders", first(limit, of: finding.origin.holders.map { TerminalLine($0) }) + finding.origin.holdersNote)
    lines += field("credit", first(limit, of: finding.attribution.lines))
    lines += field("evidence", [TerminalLine((isFolder ? "best file: " : "") + finding.evidence.sentence)])
    lines += excerptLines(finding.excerpt, width: width)
    lines += field("files", first(limit, of: finding.files.map(\.line)))
    lines += field("policy", finding.decision.line.map { [$0] } ?? [])
    lines += field("commit", finding.commit.map { [$0.textLine(of: finding.region.lineCount)] } ?? [])
    lines += field("accepted", finding.suppression.map { [$0.textLine] } ?? [])
    lines += field("also", first(limit, of: finding.claimants.map { $0.claim(isFolder: isFolder) }))
    lines += field("next", next)
    return lines
  }

  var isFolder: Bool { finding.kind == .vendored }

  private var title: String {
    switch finding.kind {
    case .exact: "copied exactly"
    case .renamed: "copied, names changed"
    case .edited: "copied, edited"
    case .vendored: "\(counted(finding.files.count, "file")) of \(finding.origin.release)"
    }
  }

  /// The origin's file and lines, and how many lines of the project are like it.
  var source: TerminalLine {
    var line = finding.origin.place
    guard finding.region.lineCount > 1 else { return line }
    let share = TerminalLine("\(grouped(finding.region.lineCount)) of your lines", .dim)
    line.append(share, from: width - share.width - labelIndent)
    return line
  }
}

extension Level {
  var style: TerminalLine.Style {
    switch self {
    case .fail: .red
    case .warn: .yellow
    case .pass: .green
    }
  }
}

extension Region {
  /// Lines, or where all is on one line also its columns: `210-247`, `3:1201-1840`.
  var place: String {
    startLine == endLine ? "\(startLine):\(startColumn)-\(endColumn)" : "\(startLine)-\(endLine)"
  }
}

extension VendoredFile {
  var line: TerminalLine {
    var line = TerminalLine()
    line.append(file)
    line.append("  from ", .dim)
    line.append(originPath)
    return line
  }
}
