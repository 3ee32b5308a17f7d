/// From evidence to one number: the log odds that the agreement is no coincidence. A handful of monotone features, each with its
/// weight; made by `Tests/Benchmarks/fit` from labelled examples.
public enum Weights {
  static let bias: Float = -8
  /// By ``features(of:)``.
  static let table: [Float] = [1, 1, 1, 1, 1, 1, 1, 1]

  /// The features in the order of ``names``; each grows with certainty.
  package static func features(of evidence: Evidence) -> [Float] {
    [
      Logarithm.natural(onePlus: evidence.renamedGrams),
      Logarithm.natural(onePlus: evidence.exactGrams),
      evidence.agreement,
      Logarithm.natural(onePlus: evidence.agreeing),
      evidence.seeds == 0 ? 0 : evidence.rarity / Float(evidence.seeds),
      Logarithm.natural(onePlus: evidence.seeds),
      Logarithm.natural(onePlus: evidence.ownNames),
      -Float(evidence.inconsistentNames) / Float(max(1, evidence.agreeing)),
    ]
  }

  public static let names = [
    "renamedGrams", "exactGrams", "agreement", "length", "rarity", "seeds", "ownNames", "consistency",
  ]

  static func score(_ evidence: Evidence) -> Float {
    zip(features(of: evidence), table).reduce(bias) { $0 + $1.0 * $1.1 }
  }
}
