import Lexing

extension Alignment {
  /// Without the first and the last line of the scanned file of which only a smaller part of the tokens agree: they are where a copy
  /// ends and the next function happens to begin alike. Regions of one or two lines stay as they are.
  func trimmedToLines(of tokens: [Token]) -> Alignment {
    var trimmed = self
    for _ in 0..<2 {
      let region = trimmed.queryTokens
      guard tokens[region.upperBound - 1].line > tokens[region.lowerBound].line + 2 else { break }
      var start = region.lowerBound
      let firstLine = tokens[start].line
      while tokens[start].line == firstLine { start += 1 }
      if trimmed.agreeingTokens(in: region.lowerBound..<start) * 2 < lineLength(of: region.lowerBound, in: tokens) {
        trimmed = trimmed.within(start..<region.upperBound)
      }
      var end = trimmed.queryTokens.upperBound - 1
      let lastLine = tokens[end].line
      while end > trimmed.queryTokens.lowerBound, tokens[end - 1].line == lastLine { end -= 1 }
      if trimmed.agreeingTokens(in: end..<trimmed.queryTokens.upperBound) * 2 < lineLength(of: end, in: tokens) {
        trimmed = trimmed.within(trimmed.queryTokens.lowerBound..<end)
      }
      if trimmed.queryTokens == region { break }
    }
    return trimmed
  }

  private func lineLength(of index: Int, in tokens: [Token]) -> Int {
    let line = tokens[index].line
    var first = index
    var end = index
    while first > 0, tokens[first - 1].line == line { first -= 1 }
    while end < tokens.count, tokens[end].line == line { end += 1 }
    return end - first
  }

  /// What lies inside `range` of the query; all of it when nothing does.
  public func within(_ range: Range<Int>) -> Alignment {
    let inside = runs.compactMap { run -> Run? in
      let kept = range.clamped(to: run.query..<run.query + run.length)
      guard !kept.isEmpty else { return nil }
      return Run(query: kept.lowerBound, origin: run.origin + kept.lowerBound - run.query, length: kept.count)
    }
    guard !inside.isEmpty else { return self }
    var within = self
    within.runs = inside
    return within
  }
}
