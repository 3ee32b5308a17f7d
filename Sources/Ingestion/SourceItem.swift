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
  /// What the source tells of the component as a whole.
  case fact(ComponentFact)
}

/// What a release tells of itself; a manifest's own word goes before it.
enum ComponentFact: Equatable {
  /// A day, `YYYY-MM-DD`.
  case released(String)
  /// An address.
  case homePage(String)
}

/// Where files come from: a directory, a tar, a zip or a git repository. Of its contents no more is held than one file, or one
/// batch, at a time.
protocol Source {
  /// The next thing that the source holds; nil at the end.
  mutating func next() throws(SourceError) -> SourceItem?
}
