/// From evidence to one number: the log odds that the agreement is no coincidence. A handful of monotone features, each with its
/// weight, fitted from labelled examples by `Tests/Benchmarks/fit`.
public enum Weights {
  public static let names = [
    "renamedGrams", "novelty", "agreement", "consistency", "rarity", "vocabulary", "wholeBlocks", "gaps", "literals",
    "ownWords",
  ]

  static let bias: Float = -31.573
  /// By ``names``.
  static let table: [Float] = [2.558, 2.936, 8.649, 38.858, 3.426, 4.713, 2.499, 0.805, 2.757, 6.762]

  /// A table's values count as its grams, two for each, and so many of them as its vocabulary.
  private static let enoughValues = 16

  /// The features by ``names``; each grows with certainty.
  public static func features(of evidence: Evidence) -> [Float] {
    let agreeing = Float(max(1, evidence.agreeing))
    return [
      Logarithm.natural(onePlus: min(Evidence.enoughGrams, evidence.renamedGrams + 2 * evidence.tableValues)),
      Float(evidence.renamedGrams) / Float(max(1, evidence.gramPlaces)),
      evidence.agreement,
      -Float(evidence.inconsistentNames) / agreeing,
      -evidence.commonness,
      Logarithm.natural(onePlus: evidence.vocabulary + min(enoughValues, evidence.tableValues)),
      -Logarithm.natural(onePlus: evidence.openBrackets),
      -10 * Float(evidence.gaps) / agreeing,
      min(1.5, Logarithm.natural(onePlus: evidence.tellingLiterals)),
      Logarithm.natural(onePlus: evidence.tellingWords),
    ]
  }

  /// What is taken from the log odds for the size of the search: chance agreements grow with the corpus, as in BLAST's E-value
  /// (Karlin and Altschul, 1990), though far more slowly than in proportion. Measured by `Tests/Benchmarks/searchsize` between 0.3 and 1.7
  /// million tokens of the language family; a corpus smaller than that of the fit gets no bonus.
  public static func penalty(forCorpusOf tokens: Int) -> Float {
    0.3 * max(0, Logarithm.natural(onePlus: tokens) - Logarithm.natural(onePlus: 1_700_000))
  }

  static func score(_ evidence: Evidence) -> Float {
    zip(features(of: evidence), table).reduce(bias) { $0 + $1.0 * $1.1 }
  }

  /// What a score is the sum of: log odds by name.
  static func parts(of evidence: Evidence, searchPenalty: Float) -> [Part] {
    [Part(name: "base", logOdds: bias), Part(name: "searchSize", logOdds: -searchPenalty)]
      + zip(names, zip(features(of: evidence), table)).map { Part(name: $0, logOdds: $1.0 * $1.1) }
  }

  public struct Part: Sendable, Equatable {
    public var name: String
    public var logOdds: Float
  }

  /// The log odds for a whole file whose canonical tokens, names and literals included, are those of a document: chance plays no part in
  /// it, only whether so few tokens are worth telling. Not fitted: a file of 53 tokens passes the normal threshold, one of 79 the low.
  static func score(ofIdenticalTokens count: Int) -> Float { min(20, Float(count) / 8 - 6) }
}
