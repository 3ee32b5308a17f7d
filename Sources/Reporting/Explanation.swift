import Licences
public import Provenance

/// All that is known of a finding, for a person who wants to judge it.
public struct Explanation: Sendable {
  private let finding: Finding
  private let source: OriginSource?
  private let next: NextCommands?
  private let width: Int

  private static let widths = 40...200

  /// An explanation of a finding that was found with all of its lines.
  /// - Parameters:
  ///   - source: the origin's file; nil when nobody asked for it.
  ///   - width: of the terminal, in columns; lines are laid out for 40 to 200 of them.
  public init(of finding: Finding, source: OriginSource?, next: NextCommands?, width: Int) {
    self.finding = finding
    self.source = source
    self.next = next
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
  }

  /// In UTF-8.
  public func encoded(isColoured: Bool) -> [UInt8] { lines.flatMap { $0.encoded(isColoured: isColoured) } }

  private var text: FindingText { FindingText(finding: finding, width: width, showsAll: true) }
  private var isFolder: Bool { text.isFolder }
  private var columns: Int { width - labelIndent }

  private var lines: [TerminalLine] {
    [text.header] + originLines + code + evidence + licence + credit + judgement + nextLines
  }

  private func sentences(_ sentences: [String]) -> [TerminalLine] {
    sentences.flatMap { wrapped($0, columns: columns) }
  }

  private var originLines: [TerminalLine] {
    let claimants = finding.claimants.map { claimant in
      var line = claimant.claim(isFolder: isFolder)
      if !claimant.released.isEmpty { line.append("  released \(claimant.released)", .dim) }
      return line
    }
    return field("from", [isFolder ? TerminalLine(finding.origin.release) : text.source])
      + field("", finding.origin.facts.map { TerminalLine($0, .dim) })
      + field("also", claimants)
      + field("files", finding.files.map(\.line))
  }

  /// The project's lines beside the origin's, or beside the numbers of its lines.
  private var code: [TerminalLine] {
    guard !isFolder else { return field("source", sourceNotes) }
    let legend = TerminalLine("≡ the same   ~ changed   + not in the origin", .dim)
    if case .lines(let file, _) = source {
      let region = finding.origin.startLine...max(finding.origin.startLine, finding.origin.endLine)
      let sides = BothSides(finding.excerpt, file: file, region: region, width: width)
      return field("lines", [legend]) + field("source", sourceNotes) + sides.lines
    }
    return field("lines", [legend]) + field("source", sourceNotes)
      + excerptLines(finding.excerpt, width: width, atMost: .max)
  }

  /// What is to be said of the origin's file.
  private var sourceNotes: [TerminalLine] {
    switch source {
    case nil: return []
    case _ where isFolder:
      return sentences(["Both sides are shown of a copied region: explain a file of this folder by FILE:LINE."])
    case .unreadable(let sentence): return wrapped(sentence, columns: columns, .yellow)
    case .absent(let tried):
      let places =
        tried.isEmpty
        ? [TerminalLine("its path leads out of its component", .dim)]
        : tried.map { path in
          var line = TerminalLine("no file ", .dim)
          line.append(path, .dim)
          return line
        }
      return [TerminalLine("the origin's file is not there:", .yellow)] + places
    case .lines(let file, let path):
      var line = TerminalLine("read from ", .dim)
      line.append(path, .dim)
      let last = finding.origin.endLine
      guard file.count < last else { return [line] }
      let sentence =
        "It has \(counted(file.count, "line")) only, and the origin reaches to line \(last): it is another version."
      return [line] + wrapped(sentence, columns: columns, .yellow)
    }
  }

  private var evidence: [TerminalLine] {
    field(
      "evidence", sentences([(isFolder ? "best file: " : "") + finding.evidence.sentence, finding.evidence.rarity]))
      + field("weighed", finding.evidence.weighed(probability: finding.probability))
  }

  private var licence: [TerminalLine] {
    let fit = finding.fit
    let origin = finding.origin
    let isJudged = !fit.outbound.isEmpty
    return field(
      "licence", [TerminalLine(origin.licence.isEmpty ? "unknown" : origin.licence)] + sentences([origin.licenceWords]))
      + field("holders", origin.holders.map { TerminalLine($0) } + origin.holdersNote)
      + field("asks for", sentences(origin.obligations))
      + field(
        "fit",
        isJudged
          ? [fit.verdictLine] + sentences([fit.reason]) + wrapped(fit.authority, columns: columns, .dim)
          : [TerminalLine("your licence is unknown: name it with --licence", .yellow)])
      + field("to do", sentences(isJudged && fit.verdict != .obligations ? fit.advice : []))
  }

  private var credit: [TerminalLine] {
    let attribution = finding.attribution
    let asked = finding.creditAsked.map(\.told).joined(separator: ", ")
    let found = attribution.credits.map(\.textLine)
    return field("credit", [TerminalLine(attribution.told, attribution.missing.isEmpty ? .green : .red)])
      + field("asked", [TerminalLine(asked.isEmpty ? "none" : asked)])
      + field("found", found.isEmpty ? [TerminalLine("nothing, in the file or beside it")] : found)
      + field(
        "missing",
        attribution.missing.isEmpty ? [] : [TerminalLine(attribution.missing.map(\.told).joined(separator: ", "))])
  }

  private var judgement: [TerminalLine] {
    let decision = finding.decision
    var line = TerminalLine(decision.level.rawValue, decision.level.style)
    line.append(" by the policy: ")
    line.append(decision.reason, .bold)
    return field("judged", [line])
      + field("accepted", [finding.suppression?.textLine ?? TerminalLine("by nobody")])
  }

  private var nextLines: [TerminalLine] {
    guard let next else { return [] }
    return field("next", next.lines(for: finding, columns: columns, offersExplanation: false))
  }
}
