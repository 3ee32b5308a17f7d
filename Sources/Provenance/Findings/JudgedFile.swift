public import SourceTree

/// The findings of one file and, when nearly all of it is somebody's, whose.
public struct JudgedFile: Sendable {
  public var path: [UInt8]
  public var findings: [Finding] = []
  /// Where its comments lie, when it has findings.
  public var comments: FileComments?
  /// The lines that count; nil when all do.
  public var changedLines: ChangedLines?
  /// What its comments accept.
  public var allows: [InlineAllow] = []
  /// Places in the corpus whose documents cover at least four fifths of the file.
  var homes: [Home] = []

  struct Home: Hashable, Sendable {
    /// The number of the component in its ``PackSet``.
    var component: Int
    var path: [UInt8]
  }

  public init(path: [UInt8]) {
    self.path = path
  }
}
