import Corpus

/// What a query is looked for in: the part of the corpus in its language family.
struct Surroundings {
  /// log2(lineages + 1): how well it can be told what is rare.
  private let lineages: Float
  /// What is taken from the log odds for the size of the search.
  let searchPenalty: Float

  init(of share: FamilyShare?) {
    lineages = Logarithm.base2(Float(share?.lineages ?? 0) + 1)
    searchPenalty = Weights.penalty(forCorpusOf: share?.tokens ?? 0)
  }

  /// log2(lineages in the corpus ÷ lineages that have a gram).
  func rarity(ofLineages count: Int) -> Float { lineages - Logarithm.base2(Float(max(1, count))) }
}
