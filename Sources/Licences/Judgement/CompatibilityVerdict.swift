/// Whether code may be inserted into a work.
public enum CompatibilityVerdict: String, CaseIterable, Hashable, Sendable {
  /// It may, and nothing has to be done.
  case compatible
  /// It may, as long as its obligations are met.
  case obligations
  /// Nothing shows that it may.
  case unknown
  /// It may not.
  case incompatible

  /// From 0, the best, to 3.
  public var rank: Int {
    switch self {
    case .compatible: 0
    case .obligations: 1
    case .unknown: 2
    case .incompatible: 3
    }
  }
}

/// What is said of one licence into another, and why.
struct Ruling: Sendable {
  var verdict: CompatibilityVerdict
  /// The rule that decided, such as `R4 permissive` or `OSADL explicit-compat`.
  let rule: String
  /// In plain words, a sentence.
  let reason: String
  let source: String
  let date: String
  /// What has to be done beside the obligations of the licence, sentences.
  var steps: [String] = []
}
