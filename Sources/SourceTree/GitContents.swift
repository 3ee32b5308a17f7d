import Platform

/// The contents of files of a commit, streamed from git in the order in which they were asked for.
public struct GitContents {
  private var files: ArraySlice<GitFile>
  private let child: Child
  private let repository: BytePath
  /// What git has said and was not taken yet begins at `taken`.
  private var buffer: [UInt8] = []
  private var taken = 0

  init(of files: [GitFile], from child: Child, repository: BytePath) {
    self.files = files[...]
    self.child = child
    self.repository = repository
  }

  /// The next file with its content, or without when the repository does not have it (a partial clone); nil at the end.
  ///
  /// - Throws: `GitError` when git fails or its answer is cut short; there is nothing more to be had then.
  public mutating func next() throws(GitError) -> (file: GitFile, bytes: [UInt8]?)? {
    guard let file = files.popFirst() else {
      try failing { () throws(ChildError) in try child.finish() }
      return nil
    }
    let words = try takeLine().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    if words == [file.object, "missing"] { return (file, nil) }
    guard words == [file.object, "blob", "\(file.size)"] else { throw unexpected }
    let bytes = try take(file.size)
    guard try take(1) == [UInt8(ascii: "\n")] else { throw unexpected }
    return (file, bytes)
  }

  private mutating func takeLine() throws(GitError) -> [UInt8] {
    while true {
      if let end = buffer[taken...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = try take(end - taken)
        taken += 1
        return line
      }
      try readMore(1)
    }
  }

  private mutating func take(_ count: Int) throws(GitError) -> [UInt8] {
    while buffer.count - taken < count { try readMore(count - (buffer.count - taken)) }
    defer { taken += count }
    return Array(buffer[taken..<(taken + count)])
  }

  private mutating func readMore(_ count: Int) throws(GitError) {
    buffer.removeFirst(taken)
    taken = 0
    let got = try failing { () throws(ChildError) in
      let got = try child.read(upTo: min(max(count, 1 << 16), 1 << 24), into: &buffer)
      if got == 0 { try child.finish() }
      return got
    }
    if got == 0 { throw unexpected }
  }

  private var unexpected: GitError {
    GitError(repository: repository, cause: .unexpectedAnswer("the content that was asked for"))
  }

  private func failing<Value>(_ body: () throws(ChildError) -> Value) throws(GitError) -> Value {
    do { return try body() } catch { throw GitError(repository: repository, cause: .git(error)) }
  }
}
