/// What is known of the commit that brought a finding's region in.
public enum CommitFacts: Hashable, Sendable {
  case known(Introduction)
  /// Why it is not known, in a few words.
  case unknown(String)

  /// The commit of most of the region's lines; of commits with equally many, the newest.
  public struct Introduction: Hashable, Sendable {
    /// In hexadecimal digits.
    public var commit: String
    /// When it was committed: `YYYY-MM-DD`, in Greenwich.
    public var date: String
    /// How many of the region's lines come from it.
    public var lines: Int
    /// The assistants that it names as having written it, sorted.
    public var assistants: [String]

    public init(commit: String, date: String, lines: Int, assistants: [String]) {
      self.commit = commit
      self.date = date
      self.lines = lines
      self.assistants = assistants
    }
  }

  /// Whether the commit names an assistant; nil when nobody knows.
  public var isAssisted: Bool? {
    guard case .known(let introduction) = self else { return nil }
    return !introduction.assistants.isEmpty
  }
}
