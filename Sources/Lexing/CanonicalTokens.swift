/// The rules by which source becomes canonical tokens, as a whole: language table, folding, import statements.
public enum CanonicalTokens {
  /// Raised whenever a source may give other tokens than before, so that older packs are refused.
  public static let version: UInt16 = 1
}
