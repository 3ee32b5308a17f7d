import Platform

/// Which changes of a git repository are scanned.
struct Changes: Equatable, Sendable {
  /// What is compared with what.
  enum Comparison: Equatable, Sendable {
    /// The index with the commit that is checked out.
    case staged
    /// The files on the disk with the commit that is checked out; files that git does not know are new.
    case uncommitted
    /// A commit with the best ancestor that it has in common with another.
    case commits(since: String, upTo: String = "HEAD")
    /// The files of the index that are named: the staged ones with the commit that is checked out, the others with nothing.
    case named
    /// A commit that is about to be pushed with what the remote has of its history.
    case pushed(Push)
  }

  /// A commit on its way to a remote.
  struct Push: Equatable, Sendable {
    var commit: String
    /// The reference that it is pushed as, for a person.
    var reference: String
    var remote: String
    /// Commits that the remote is known to have, beside those of its branches that are known here.
    var known: [String]
  }

  let comparison: Comparison
  /// Files and folders of one repository; never empty.
  var paths: [[UInt8]] = [Array(".".utf8)]
  /// Whether findings count in lines that were not changed, too.
  var countsAllLines = false
  /// Whether git has started us as a hook.
  var isInHook = false
}

extension Changes.Comparison {
  /// What is compared, for a person.
  var told: String {
    switch self {
    case .staged: "staged against HEAD"
    case .uncommitted: "in the working tree against HEAD"
    case .commits(let base, "HEAD"): "since the merge base with \(base)"
    case .commits(let base, let head): "of \(head) since its merge base with \(base)"
    case .pushed(let push): "of \(push.reference) that \(push.remote) has not"
    case .named: "staged against HEAD, and other named files as a whole"
    }
  }
}
