import Provenance

extension FindingEvidence {
  /// The evidence in a sentence: `312 tokens, 94% the same, 6 names changed; seen in 1 of 412 lineages`.
  var sentence: String {
    var parts = [counted(regionTokens, "token"), "\(percentage)% the same"]
    if changedNames > 0 { parts.append("\(counted(changedNames, "name")) changed") }
    if changedLiterals > 0 { parts.append("\(counted(changedLiterals, "literal")) changed") }
    if edits > 0 { parts.append(counted(edits, "edit")) }
    let rarity = "seen in \(grouped(lineages)) of \(counted(corpusLineages, "lineage"))"
    return parts.joined(separator: ", ") + "; " + rarity
  }

  /// 100 only when all is the same.
  private var percentage: Int {
    if agreement >= 1 { return 100 }
    return agreement > 0 ? min(99, Int((agreement * 100).rounded())) : 0
  }
}
