public import Platform

/// A commit as it was written.
public struct GitCommit: Equatable, Sendable {
  /// Its name in hexadecimal digits.
  public let name: String
  /// When it was committed, in seconds since 1970.
  public let committedAt: Int
  public let hasParents: Bool
  /// `Name <address>`, in whatever encoding.
  public let author: [UInt8]
  public let message: [UInt8]

  /// Nil when the bytes are none of a commit.
  init?(name: String, object: ArraySlice<UInt8>) {
    var rest = object
    var fields: [(key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
    while let line = rest.takeLine(), !line.isEmpty {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
      // Signatures go on in lines that begin with a blank.
      if words.count == 2, !words[0].isEmpty { fields.append((words[0], words[1])) }
    }
    let first = { (key: String) in fields.first { $0.key.elementsEqual(key.utf8) }?.value }
    guard let committer = first("committer"), let author = first("author"),
      let time = committer.split(separator: UInt8(ascii: " ")).dropLast().last.flatMap({
        Int(String(decoding: $0, as: UTF8.self))
      })
    else { return nil }
    self.name = name
    committedAt = time
    hasParents = first("parent") != nil
    self.author = Array(author.lastIndex(of: UInt8(ascii: ">")).map { author[...$0] } ?? author)
    message = Array(rest)
  }
}

extension GitRepository {
  /// A commit by its name in hexadecimal digits; nil when it is not there, or longer than a mebibyte.
  ///
  /// - Throws: `GitError` when git fails, or answers what it should not.
  public func commit(_ name: String, by reader: SourceReader) throws(GitError) -> GitCommit? {
    guard case .commit(let bytes) = try reader.objects(of: self).object(name, maximumBytes: 1 << 20) else { return nil }
    return GitCommit(name: name, object: bytes[...])
  }

  /// The content of a file in a commit; nil when it has none of that name, it is too long, or its name has a line break.
  ///
  /// - Throws: `GitError` when git fails.
  public func content(
    of path: BytePath, in revision: GitRevision, maximumBytes: Int, by reader: SourceReader
  ) throws(GitError) -> [UInt8]? {
    guard !path.bytes.contains(UInt8(ascii: "\n")) else { return nil }
    let name = Array("\(revision.commit):".utf8) + path.bytes
    guard case .blob(let bytes) = try reader.objects(of: self).object(name, maximumBytes: maximumBytes) else {
      return nil
    }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  /// Takes what goes before the next line feed, and that; nil when there is none.
  fileprivate mutating func takeLine() -> ArraySlice<UInt8>? {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { self = self[(end + 1)...] }
    return self[..<end]
  }
}
