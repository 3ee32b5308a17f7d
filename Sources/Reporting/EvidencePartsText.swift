import Provenance

extension FindingEvidence {
  /// What the score is the sum of, a line each, and what they come to.
  func weighed(probability: Double) -> [TerminalLine] {
    let sum = parts.reduce(0) { $0 + $1.logOdds }
    let lines = parts.map { part in
      TerminalLine(padded(signed(part.logOdds))).followed(by: Self.words[part.name] ?? part.name)
    }
    return lines + [TerminalLine(padded(signed(sum)), .bold).followed(by: "together: \(sureness(probability))")]
  }

  /// Each part by its name in `docs/engine.md`.
  private static let words = [
    "base": "what speaks against any agreement before it was looked at",
    "searchSize": "the size of the corpus: in much code more agrees by chance",
    "renamedGrams": "different sequences of twelve tokens that agree",
    "novelty": "how little the code repeats its own forms",
    "agreement": "the share of both sides' tokens that agree",
    "consistency": "names that were changed, but not everywhere in the same way",
    "rarity": "other lineages that have the same sequences",
    "vocabulary": "different keywords and marks that agree",
    "wholeBlocks": "brackets without their partner: who copies takes whole blocks",
    "gaps": "places where tokens were added, removed or replaced",
    "literals": "different strings and numbers that agree",
    "ownWords": "names that agree and that no other lineage has",
    "identicalTokens": "the whole file has the tokens of the origin, so many of them",
  ]

  /// How many others have it, in a sentence.
  var rarity: String {
    let share =
      "Its rarest part is in \(grouped(lineages)) of \(counted(corpusLineages, "lineage")) with code of this language family"
    return lineages == 1 ? share + ": nobody else in the corpus has it." : share + "."
  }
}

extension TerminalLine {
  fileprivate func followed(by text: String) -> TerminalLine {
    var line = self
    line.append("  " + text)
    return line
  }
}

private func padded(_ number: String) -> String {
  String(repeating: " ", count: max(0, 6 - number.utf8.count)) + number
}

/// With one decimal and its sign.
private func signed(_ number: Double) -> String {
  guard number.isFinite, number.magnitude < 1e6 else { return "?" }
  let text = String((number * 10).rounded() / 10 + 0)
  return number < 0 ? text : "+" + text
}

/// A probability in words that never promise certainty.
private func sureness(_ probability: Double) -> String {
  guard probability < 0.999 else { return "more than 99.9 % sure that this is no coincidence" }
  let tenths = Int((max(0, probability) * 1000).rounded(.down))
  return "\(tenths / 10).\(tenths % 10) % sure that this is no coincidence"
}
