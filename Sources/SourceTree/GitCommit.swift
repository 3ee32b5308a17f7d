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
  /// Commits by their names, those left out that are not there. They are read by one run of git.
  ///
  /// - Parameter names: in hexadecimal digits.
  /// - Throws: `GitError` when git fails, or answers what it should not.
  public func commits(_ names: [String]) throws(GitError) -> [GitCommit] {
    guard !names.isEmpty else { return [] }
    let answer = try output(
      ["cat-file", "--batch"], input: Array(names.map { "\($0)\n" }.joined().utf8), maximumBytes: 1 << 28)
    var rest = answer[...]
    var commits: [GitCommit] = []
    while let header = rest.takeLine() {
      let words = header.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 3, let size = Int(words[2]), size >= 0, size < rest.count else { continue }
      if words[1] == "commit", let commit = GitCommit(name: words[0], object: rest.prefix(size)) {
        commits.append(commit)
      }
      rest = rest.dropFirst(size).dropFirst()
    }
    return commits
  }

  /// The content of a file in a commit; nil when it has none of that name, or its name has a line break.
  ///
  /// - Throws: `GitError` when git fails.
  public func content(of path: BytePath, in revision: GitRevision, maximumBytes: Int) throws(GitError) -> [UInt8]? {
    guard !path.bytes.contains(UInt8(ascii: "\n")) else { return nil }
    let question = Array("\(revision.commit):".utf8) + path.bytes + [UInt8(ascii: "\n")]
    let (room, overflows) = maximumBytes.addingReportingOverflow(1 << 16)
    let answer = try output(["cat-file", "--batch"], input: question, maximumBytes: overflows ? .max : room)
    var rest = answer[...]
    let words = (rest.takeLine() ?? []).split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size == rest.count - 1 else { return nil }
    return Array(rest.dropLast())
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
