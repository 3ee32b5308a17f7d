import Licences

/// The names in a copyright line by which a holder is recognised elsewhere.
enum HolderNames {
  /// One phrase for each person or company that the line names, without words that say little.
  static func names(in line: String) -> [Phrase] {
    let holder = CopyrightNotice(declared: Array(line.utf8)[...], line: 1)?.holder ?? ""
    return parts(of: withoutParentheses(holder)).compactMap { part in
      let words = part.split(separator: " ")
      let telling = words.trimming { fillers.contains(bare($0)) || $0.first?.isNumber == true }
      if let phrase = Phrase(telling.joined(separator: " ").utf8), phrase.length >= shortest { return phrase }
      // `The Go Authors` are told by all of their words.
      return telling.isEmpty ? nil : Phrase(words.joined(separator: " ").utf8)
    }
  }

  /// Shorter names, without the words that say little, are found anywhere.
  private static let shortest = 3

  private static let fillers: Set<String> = [
    "the", "a", "by", "all", "rights", "reserved", "inc", "ltd", "llc", "gmbh", "corp", "corporation", "co", "company",
    "contributors", "authors", "author", "developers", "team", "project", "projects", "others", "et", "al", "other",
    "copyright", "portions", "individual", "its",
  ]

  /// `A. Person (example.org)` → `A. Person`; as it is when nothing else would be left.
  private static func withoutParentheses(_ holder: String) -> String {
    var depth = 0
    let rest = holder.filter { letter in
      if letter == "(" { depth += 1 }
      defer { if letter == ")", depth > 0 { depth -= 1 } }
      return depth == 0
    }
    return rest.allSatisfy(\.isWhitespace) ? holder : rest
  }

  private static func bare(_ word: Substring) -> String {
    String(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// `A, B and C <c@example.org>` → its names.
  private static func parts(of holder: String) -> [String] {
    var text = holder
    for joint in [" and ", " & ", ";", "/", "|"] { text = text.replacing(joint, with: ",") }
    return text.split(separator: ",").map(String.init)
  }
}

extension Array {
  /// Without the elements at both ends that are told.
  fileprivate func trimming(_ isDropped: (Element) -> Bool) -> ArraySlice<Element> {
    let rest = drop(while: isDropped)
    return rest.dropLast(rest.reversed().prefix(while: isDropped).count)
  }
}
