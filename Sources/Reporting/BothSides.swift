import Provenance

/// The lines of a region and those of its origin: side by side where there is room, else one below the other.
struct BothSides {
  let excerpt: [ExcerptLine]
  /// The lines of the origin's region, the first of which has the number `firstLine`.
  let originLines: ArraySlice<[UInt8]>
  let firstLine: Int
  /// In columns.
  let width: Int

  /// From so many columns on both sides stand beside each other.
  static let leastWidth = 100

  /// - Parameters:
  ///   - file: all lines of the origin's file.
  ///   - region: the first and the last of them that stand for the excerpt, from 1.
  init(_ excerpt: [ExcerptLine], file: [[UInt8]], region: ClosedRange<Int>, width: Int) {
    self.excerpt = excerpt
    let first = min(max(1, region.lowerBound), file.count + 1)
    originLines = file[(first - 1)..<max(first - 1, min(region.upperBound, file.count))]
    firstLine = first
    self.width = width
  }

  var lines: [TerminalLine] {
    guard width >= Self.leastWidth else {
      return excerptLines(excerpt, width: width, atMost: .max) + [TerminalLine("    the origin:", .dim)] + below
    }
    return rows.map(line)
  }

  /// A line of the project, one of the origin, or both.
  private struct Row {
    var own: ExcerptLine?
    var origin: Int?
  }

  /// All lines of both, each once, in their order.
  private var rows: [Row] {
    var rows: [Row] = []
    var next = firstLine
    let end = firstLine + originLines.count
    for line in excerpt {
      guard let origin = line.originLine, origin >= next, origin < end else {
        rows.append(Row(own: line, origin: nil))
        continue
      }
      rows += passed(next..<origin)
      rows.append(Row(own: line, origin: origin))
      next = origin + 1
    }
    return rows + passed(next..<max(next, end))
  }

  /// Lines of the origin that no line of the project begins with, but for blank ones.
  private func passed(_ lines: Range<Int>) -> [Row] {
    lines.filter { !text($0).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
      .map { Row(own: nil, origin: $0) }
  }

  private var below: [TerminalLine] {
    originLines.indices.map { index in
      var line = TerminalLine("    ")
      line.append(numbered(firstLine + index - originLines.startIndex, originLines[index], columns: width - 4), from: 4)
      return line
    }
  }

  private func line(_ row: Row) -> TerminalLine {
    let half = (width - 9) / 2
    var line = TerminalLine("    ")
    if let own = row.own {
      line.append(numbered(own.line, withoutCutCharacters(own.text), columns: half), atLeast: 0, from: 4)
    }
    if row.own != nil || row.origin != nil {
      let agreement = row.own?.agreement ?? .uncompared
      line.append(TerminalLine(agreement.mark, agreement.style), from: 4 + half + 2)
    }
    if let origin = row.origin {
      line.append(numbered(origin, text(origin), columns: half - 2), atLeast: 1, from: 4 + half + 4)
    }
    return line
  }

  private func text(_ line: Int) -> [UInt8] { originLines[originLines.startIndex + line - firstLine] }

  private var numberWidth: Int {
    String(max(excerpt.last?.line ?? 0, firstLine + originLines.count)).utf8.count
  }

  private func numbered(_ number: Int, _ source: [UInt8], columns: Int) -> TerminalLine {
    var line = TerminalLine()
    let digits = TerminalLine("\(number) │ ", .dim)
    line.append(digits, atLeast: 0, from: numberWidth + 3 - digits.width)
    let shown = Array(source.prefix(ExcerptLine.maximumLength))
    line.append(source: withoutCutCharacters(shown), columns: max(10, columns - line.width))
    return line
  }
}
