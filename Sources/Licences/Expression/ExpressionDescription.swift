extension LicenceTerm: CustomStringConvertible {
  public var description: String { id + (orLater ? "+" : "") + (exception.map { " WITH \($0)" } ?? "") }
}

extension LicenceExpression: CustomStringConvertible {
  /// The expression as SPDX spells it, with the parentheses that it needs: AND binds closer than OR.
  public var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .licence(let term): text += term.description
    case .all(let parts): write(parts, joinedBy: " AND ", to: &text)
    case .any(let parts): write(parts, joinedBy: " OR ", to: &text)
    }
  }

  private func write(_ parts: [LicenceExpression], joinedBy separator: String, to text: inout String) {
    for (index, part) in parts.enumerated() {
      if index > 0 { text += separator }
      let needsParentheses = parts.count > 1 && part.bindsNoCloser(than: self)
      if needsParentheses { text += "(" }
      part.write(to: &text)
      if needsParentheses { text += ")" }
    }
  }

  /// Whether it reads otherwise when it stands among the parts of `whole` without parentheses.
  private func bindsNoCloser(than whole: LicenceExpression) -> Bool {
    switch (self, whole) {
    case (.licence, _), (.all, .any): false
    case (.all(let parts), _), (.any(let parts), _): parts.count > 1
    }
  }
}
