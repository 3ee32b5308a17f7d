import Provenance

extension Decision {
  /// What decided, unless the verdicts show that: a rule, a category, or `any`.
  var line: TerminalLine? {
    let verb =
      switch level {
      case .pass: "passes"
      case .warn: "warns"
      case .fail: "fails"
      }
    if self == .unchanged { return TerminalLine("passes: \(reason)") }
    if isByRule { return TerminalLine("\(verb) by \(reason)") }
    switch PolicyTerm(spelling: reason) {
    case .category, .any: return TerminalLine("\(verb) on \(reason)")
    case .attribution, .compatibility, nil: return nil
    }
  }
}
