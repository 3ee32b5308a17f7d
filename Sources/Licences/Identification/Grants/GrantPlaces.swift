/// Where in a file a short grant counts: a file speaks of its own licence at its beginning or its end, and of others between.
public enum GrantPlaces: Sendable {
  case anywhere
  /// In the first and the last ``edge`` lines. In the comments of code a line counts too that is the name of a licence and stands at the
  /// very beginning.
  case edges(isCode: Bool)
  case nowhere

  static let edge = 100
  /// A licence's name as a title stands in so many lines.
  private static let titleLines = 12
  /// More labels than this are samples, or a list.
  private static let maximumLabels = 3

  /// The grants that count. Headers and names of files do anywhere.
  /// - Parameters:
  ///   - lines: how many lines the file has.
  ///   - texts: the licence texts and headers that it holds.
  func counted(
    _ grants: [Grant], in words: [LicenceWord], lines: Int, beside texts: [LicenceStatement] = []
  ) -> [Grant] {
    let counted = grants.filter { grant in
      guard grant.kind == .grant, let last = grant.words.last else { return true }
      return counts(grant, from: Int(words[grant.words.lowerBound].line), to: Int(words[last].line), lines: lines)
    }
    guard case .edges(let isCode) = self else { return counted }
    let labels = grants.filter { $0.form == .label }
    let isList = labels.count > Self.maximumLabels && Set(labels.map(\.expression)).count > 1
    // Code says it at each of its parts.
    let isSample = !isCode && grants.count { $0.form == .annotation } > Self.maximumLabels
    let spoken = counted.filter {
      $0.kind != .grant || !($0.form == .label && isList || $0.form == .annotation && isSample)
    }
    // A title says it only where nothing else does.
    guard !texts.isEmpty || spoken.contains(where: { $0.form != .title && $0.expression != nil }) else { return spoken }
    return spoken.filter { $0.form != .title }
  }

  private func counts(_ grant: Grant, from first: Int, to last: Int, lines: Int) -> Bool {
    switch self {
    case .nowhere: return false
    case .anywhere: return grant.form != .title
    case .edges(let isCode):
      if grant.form == .title { return isCode && last <= Self.titleLines }
      return first <= Self.edge || last + Self.edge > lines
    }
  }
}
