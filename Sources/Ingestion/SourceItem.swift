/// One thing that a source holds, or something to be said about it.
enum SourceItem: Equatable {
  /// A file, by its path within the component.
  case file(path: [UInt8], contents: [UInt8])
  /// A file that was left out for a reason, and yet read for what it says of the licence of others.
  case licenceFile(path: [UInt8], contents: [UInt8], Omission)
  case omitted(Omission)
  /// A file that could not be read; the sentence says why.
  case failed(String)
  /// What a person should know of a source that could be read nevertheless.
  case warning(String)
}

/// Where files come from: a directory, a tar, a zip or a git repository. Of its contents no more is held than one file, or one
/// batch, at a time.
protocol Source {
  /// The next thing that the source holds; nil at the end.
  mutating func next() throws(SourceError) -> SourceItem?
}
