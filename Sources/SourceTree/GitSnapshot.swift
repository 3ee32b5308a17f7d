import Platform

/// A state of all files that git keeps: a commit's, or that of the index.
public struct GitSnapshot: Sendable {
  /// An entry of a folder.
  struct Entry {
    let name: BytePath
    let mode: GitMode
    let object: String
  }

  let repository: GitRepository
  private let state: State

  private enum State: Sendable {
    case commit(String)
    case index(GitIndexFolders)
  }

  /// - Parameter commit: its name in hexadecimal digits.
  public init(of repository: GitRepository, commit: String) {
    self.repository = repository
    state = .commit(commit)
  }

  /// The state of the index when it is looked into first.
  public init(ofIndexOf repository: GitRepository) {
    self.repository = repository
    state = .index(GitIndexFolders(of: repository))
  }

  /// What lies in a folder, given by its path from the root; nothing when there is no such folder, or it cannot be read.
  func entries(of folder: BytePath, by reader: SourceReader) -> [Entry] {
    switch state {
    case .index(let index): index.entries(of: folder)
    case .commit(let commit): entries(of: folder, in: "\(commit)^{tree}", reader.objects(of: repository))
    }
  }

  private func entries(of folder: BytePath, in root: String, _ objects: GitObjects) -> [Entry] {
    var entries = tree(root, objects)
    for name in folder.components {
      guard let inner = entries.first(where: { $0.name == name && $0.mode == .folder }) else { return [] }
      entries = tree(inner.object, objects)
    }
    return entries
  }

  private func tree(_ name: String, _ objects: GitObjects) -> [Entry] {
    guard case .tree(let bytes)? = try? objects.object(name, maximumBytes: 1 << 26) else { return [] }
    return Entry.all(inTree: bytes, nameLength: repository.objectNameLength(like: name))
  }
}

extension GitSnapshot.Entry {
  /// Reads a tree in git's own form; what is cut off at its end is left out.
  fileprivate static func all(inTree bytes: [UInt8], nameLength: Int) -> [Self] {
    var entries: [Self] = []
    var rest = bytes[...]
    while let space = rest.firstIndex(of: UInt8(ascii: " ")), let end = rest[space...].firstIndex(of: 0),
      rest.endIndex - end > nameLength, let name = BytePath(rest[(space + 1)..<end])
    {
      let mode = String(decoding: rest[..<space], as: UTF8.self)
      let object = rest[(end + 1)...(end + nameLength)]
      entries.append(Self(name: name, mode: GitMode(mode), object: hexadecimal(object)))
      rest = rest[(end + nameLength + 1)...]
    }
    return entries
  }
}

extension GitRepository {
  /// How many bytes an object's name has here: that of SHA-256 or of SHA-1, as one name shows.
  fileprivate func objectNameLength(like name: String) -> Int {
    name.utf8.prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }.count / 2
  }

  /// The files of the index that a merge has decided, each as if it were new.
  public func indexedFiles() throws(GitError) -> GitChanges {
    try entries(of: output(["ls-files", "-s", "-z", "--full-name"]), stageIsLast: true)
  }

  /// The files of a commit or tree.
  public func files(of commit: String) throws(GitError) -> GitChanges {
    try entries(of: output(["ls-tree", "-r", "-z", "--full-tree", commit]), stageIsLast: false)
  }

  /// Reads `MODE OBJECT STAGE<tab>PATH` of the index, or `MODE TYPE OBJECT<tab>PATH` of a tree.
  private func entries(of listing: [UInt8], stageIsLast: Bool) throws(GitError) -> GitChanges {
    var changes = GitChanges()
    for record in listing.split(separator: 0) {
      let words = record.prefix { $0 != UInt8(ascii: "\t") }.split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, let path = BytePath(record.drop { $0 != UInt8(ascii: "\t") }.dropFirst()) else {
        throw error(.unexpectedAnswer("a list of files"))
      }
      changes.add(
        path, mode: words[0], object: stageIsLast ? words[1] : words[2], isMerged: !stageIsLast || words[2] == "0")
    }
    return changes
  }
}

extension BytePath {
  /// The folder that holds a relative path; empty for what lies at the root.
  var folder: BytePath {
    BytePath(bytes[..<(bytes.lastIndex(of: slash) ?? 0)]) ?? ""
  }
}
