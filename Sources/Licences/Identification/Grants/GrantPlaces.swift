/// Where in a file a short grant counts: a file speaks of its own licence at its beginning or its end, and of others between.
public enum GrantPlaces: Sendable {
  case anywhere
  /// In the first and the last ``edge`` lines. In the comments of code a line counts too that is the name of a licence and stands at the
  /// very beginning.
  case edges(isCode: Bool)
  case nowhere

  var isAnywhere: Bool { if case .anywhere = self { true } else { false } }

  static let edge = 100
  /// Prose of more lines is a book, whose end is of anything.
  private static let longProse = 1000
  /// A licence's name as a title stands in so many lines.
  private static let titleLines = 12
  /// Prose that grants more families of licences than this, each in words of its own, talks about them.
  private static let maximumFamilies = 2
  /// More labels than this are samples, or a list.
  private static let maximumLabels = 3

  /// The grants that count. Headers and names of files do anywhere.
  /// - Parameters:
  ///   - text: the file.
  ///   - texts: the licence texts and headers that it holds.
  func counted(
    _ grants: [Grant], in words: [LicenceWord], of text: [UInt8], beside texts: [LicenceStatement]
  ) -> [Grant] {
    guard !grants.isEmpty else { return [] }
    let lines = text.count { $0 == UInt8(ascii: "\n") } + 1
    let placed = grants.filter { grant in
      guard grant.kind == .grant, let last = grant.words.last else { return true }
      return counts(grant, from: Int(words[grant.words.lowerBound].line), to: Int(words[last].line), lines: lines)
    }
    switch self {
    case .anywhere, .nowhere: return placed
    case .edges(isCode: true): return withoutTitles(withoutLists(placed, among: grants), beside: texts)
    case .edges(isCode: false):
      let spoken = withoutLists(withoutSamples(placed, among: grants, in: words, of: text), among: grants)
      return isDiscussion(spoken) ? spoken.filter { $0.kind != .grant } : spoken
    }
  }

  /// Labels that are many and differ are those of a list.
  private func withoutLists(_ grants: [Grant], among all: [Grant]) -> [Grant] {
    let labels = all.filter { $0.form == .label }
    guard labels.count > Self.maximumLabels, Set(labels.map(\.expression)).count > 1 else { return grants }
    return grants.filter { $0.form != .label || $0.kind != .grant }
  }

  /// In prose labels between fences are samples, and so are many annotations; in code each of its parts may have one.
  private func withoutSamples(
    _ grants: [Grant], among all: [Grant], in words: [LicenceWord], of text: [UInt8]
  ) -> [Grant] {
    let fenced = FencedLines(text)
    let areMany = all.count { $0.form == .annotation } > Self.maximumLabels
    return grants.filter { grant in
      guard grant.kind == .grant, grant.form != .sentence, !grant.words.isEmpty else { return true }
      return !(areMany && grant.form == .annotation) && !fenced.contains(Int(words[grant.words.lowerBound].line))
    }
  }

  /// A title says it only where nothing else does.
  private func withoutTitles(_ grants: [Grant], beside texts: [LicenceStatement]) -> [Grant] {
    guard !texts.isEmpty || grants.contains(where: { $0.form != .title && $0.expression != nil }) else { return grants }
    return grants.filter { $0.form != .title }
  }

  private func isDiscussion(_ grants: [Grant]) -> Bool {
    let families = grants.compactMap { $0.kind == .grant ? LicenceStatement($0)?.families : nil }
    return Set(families).count > Self.maximumFamilies
  }

  private func counts(_ grant: Grant, from first: Int, to last: Int, lines: Int) -> Bool {
    switch self {
    case .nowhere: return false
    case .anywhere: return grant.form != .title
    case .edges(let isCode):
      if grant.form == .title { return isCode && last <= Self.titleLines }
      let isAtEnd = last + Self.edge > lines && (isCode || lines <= Self.longProse)
      return first <= Self.edge || isAtEnd
    }
  }
}
