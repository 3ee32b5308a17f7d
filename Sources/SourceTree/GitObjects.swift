import Platform

/// A conversation with git about the contents of a repository: one process, which is asked for one object after the other and started
/// when the first is wanted. For one thread.
final class GitObjects {
  /// What git keeps under a name.
  enum Object {
    case blob([UInt8])
    /// In git's own form: mode, space, name, NUL, and the bytes of the object's name.
    case tree([UInt8])
    case commit([UInt8])
    /// A file that is longer than was asked for.
    case tooLarge
    /// None of these.
    case other
    /// It is not in this clone.
    case missing
  }

  private let repository: GitRepository
  private var child: Child?
  /// What git has said and was not taken yet begins at `taken`.
  private var heard: [UInt8] = []
  private var taken = 0

  init(_ repository: GitRepository) {
    self.repository = repository
  }

  /// The object with this name, in hexadecimal digits or as gitrevisions(7) has it, without a line end.
  func object(_ name: String, maximumBytes: Int) throws(GitError) -> Object {
    try object(Array(name.utf8), maximumBytes: maximumBytes)
  }

  func object(_ name: [UInt8], maximumBytes: Int) throws(GitError) -> Object {
    let child = try conversation()
    child.write(name + [UInt8(ascii: "\n")])
    let words = try line().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    if words.last == "missing" { return .missing }
    guard words.count == 3, let size = Int(words[2]), size >= 0 else { throw unexpected }
    let isWanted = size <= maximumBytes
    let bytes = try isWanted ? take(size) : pass(size)
    guard try take(1) == [UInt8(ascii: "\n")] else { throw unexpected }
    switch words[1] {
    case "blob": return isWanted ? .blob(bytes) : .tooLarge
    case "tree" where isWanted: return .tree(bytes)
    case "commit" where isWanted: return .commit(bytes)
    default: return .other
    }
  }

  private func conversation() throws(GitError) -> Child {
    if let child { return child }
    let started = try repository.start(["cat-file", "--batch"], input: .written)
    child = started
    return started
  }

  private func line() throws(GitError) -> ArraySlice<UInt8> {
    while true {
      if let end = heard[taken...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { taken = end + 1 }
        return heard[taken..<end]
      }
      try listen(1)
    }
  }

  private func take(_ count: Int) throws(GitError) -> [UInt8] {
    while heard.count - taken < count { try listen(count - (heard.count - taken)) }
    defer { taken += count }
    return Array(heard[taken..<(taken + count)])
  }

  /// Hears so many bytes and keeps none.
  private func pass(_ count: Int) throws(GitError) -> [UInt8] {
    var left = count
    while left > 0 {
      if heard.count == taken { try listen(min(left, 1 << 16)) }
      let some = min(left, heard.count - taken)
      (left, taken) = (left - some, taken + some)
    }
    return []
  }

  private func listen(_ count: Int) throws(GitError) {
    heard.removeFirst(taken)
    taken = 0
    guard let child else { throw unexpected }
    do throws(ChildError) {
      if try child.read(upTo: min(max(count, 1 << 16), 1 << 24), into: &heard) > 0 { return }
      try child.finish()
    } catch {
      self.child = nil
      throw repository.error(.git(error))
    }
    self.child = nil
    throw unexpected
  }

  private var unexpected: GitError { repository.error(.unexpectedAnswer("the content that was asked for")) }
}
