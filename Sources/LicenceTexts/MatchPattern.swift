import Licences

/// What may stand in a place of a licence text, by the `match` attribute of the SPDX licence list.
///
/// Only what those patterns use is understood: alternatives, groups, `?`, classes; what stands for free text is a gap. The patterns
/// come from a file that the maintainer chose, and are short: the descent into groups is as deep as the pattern.
struct MatchPattern {
  /// Each alternative as the runs of words between its gaps.
  let alternatives: [[[UInt32]]]
  /// Whether any words may stand here.
  let hasGap: Bool

  init(_ pattern: String) {
    var reader = Reader(rest: Array(pattern)[...])
    let spellings = reader.alternatives()
    hasGap = spellings.contains { $0.contains(gap) }
    var seen: Set<[[UInt32]]> = []
    alternatives = spellings.map { spelling in
      spelling.split(separator: gap, omittingEmptySubsequences: false).map { WordGram.words(of: String($0)) }
    }.filter { seen.insert($0).inserted }
  }

  private struct Reader {
    var rest: ArraySlice<Character>

    /// The spellings of what stands up to a closing parenthesis or the end.
    mutating func alternatives() -> [String] {
      var all: [String] = []
      var current = [""]
      while let character = rest.first {
        if character == ")" { break }
        if character == "|" {
          rest.removeFirst()
          all += current
          current = [""]
          continue
        }
        let atom = repeated(self.atom())
        current = Array(current.flatMap { head in atom.map { head + $0 } }.prefix(maximumAlternatives))
      }
      return all + current
    }

    private mutating func atom() -> [String] {
      switch rest.removeFirst() {
      case "(":
        if rest.starts(with: "?:") { rest.removeFirst(2) }
        let inner = alternatives()
        if rest.first == ")" { rest.removeFirst() }
        return inner
      case "[": return characterClass()
      case ".": return [String(gap)]
      case "\\":
        guard let escaped = rest.popFirst() else { return [""] }
        return escaped == "s" ? [" "] : "SwWdD".contains(escaped) ? [String(gap)] : [String(escaped)]
      case let character: return [String(character)]
      }
    }

    private mutating func characterClass() -> [String] {
      var members: [Character] = []
      while let character = rest.popFirst(), character != "]" {
        if character == "\\", let escaped = rest.popFirst() {
          members.append("tnrfs".contains(escaped) ? " " : escaped)
        } else {
          members.append(character)
        }
      }
      if members.first == "^" || members.contains("-") && members.count > 2 { return [String(gap)] }
      if members.contains(" ") { return [" "] }
      return members.isEmpty ? [""] : Array(Set(members.map { $0.lowercased() })).sorted()
    }

    private mutating func repeated(_ atom: [String]) -> [String] {
      guard let mark = rest.first else { return atom }
      if mark == "?" {
        rest.removeFirst()
        return atom + [""]
      }
      guard mark == "*" || mark == "+" || mark == "{" else { return atom }
      rest.removeFirst()
      if mark == "{" {
        while let character = rest.popFirst(), character != "}" {}
      }
      return mark == "*" ? atom + [""] : atom
    }
  }
}

/// Stands for any words.
private let gap: Character = "\u{1}"
/// Spellings that are followed at once; the patterns of the list have fewer.
private let maximumAlternatives = 64
