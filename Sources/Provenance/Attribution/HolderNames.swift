import Licences

/// The names in a copyright line by which a holder is recognised elsewhere.
enum HolderNames {
  /// One phrase for each person or company that the line names, without words that say little.
  static func names(in line: String) -> [Phrase] {
    let holder = CopyrightNotice(declared: Array(line.utf8)[...], line: 1)?.holder ?? ""
    return parts(of: holder).compactMap { part in
      let words = part.split(separator: " ").filter { !fillers.contains(bare($0)) }
      guard let phrase = Phrase(words.joined(separator: " ").utf8), phrase.length >= shortest else { return nil }
      return phrase
    }
  }

  /// Shorter names are found anywhere.
  private static let shortest = 3

  private static let fillers: Set<String> = [
    "the", "a", "by", "all", "rights", "reserved", "inc", "ltd", "llc", "gmbh", "corp", "corporation", "co", "company",
    "contributors", "authors", "author", "developers", "team", "project", "projects", "others", "et", "al", "other",
    "copyright", "portions", "individual", "its",
  ]

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
