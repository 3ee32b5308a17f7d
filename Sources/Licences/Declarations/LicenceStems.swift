extension LicenceTerm {
  /// Its id in lower case without what says only this version or any later one: texts cannot tell these apart.
  var stem: String {
    var stem = id.lowercased()
    for end in ["-or-later", "-only", "+"] where stem.hasSuffix(end) { stem.removeLast(end.count) }
    return stem
  }
}

extension LicenceExpression {
  /// The stems of all its licences.
  var stems: Set<String> {
    switch self {
    case .licence(let term): [term.stem]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.stems) }
    }
  }
}
