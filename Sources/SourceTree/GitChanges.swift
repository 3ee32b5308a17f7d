public import Platform

/// A file of the newer state that is not, byte for byte and under the same name, in an older one.
public struct GitChange: Hashable, Sendable {
  /// The path from the repository's root.
  public let path: BytePath
  /// The name of its content.
  public let object: String
  /// Those of the contents that it had before, perhaps under another name: one in each older state where it was a file.
  public fileprivate(set) var before: [String]

  init(path: BytePath, object: String, before: [String] = []) {
    (self.path, self.object, self.before) = (path, object, before)
  }
}

/// What differs between two states of a repository, in git's order; files that are gone are not told.
public struct GitChanges: Sendable {
  public fileprivate(set) var files: [GitChange] = []
  /// Links, submodules, and what a merge has not decided yet.
  public fileprivate(set) var skipped: [SkippedPath] = []

  /// The same files, with what is told of some of them elsewhere.
  public func preferring(_ others: GitChanges) -> GitChanges {
    let known = Dictionary(others.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var changes = self
    changes.files = files.map { known[$0.path] ?? $0 }
    return changes
  }

  /// Keeps what differs from another older state, too, and remembers what it was there.
  fileprivate mutating func formIntersection(_ others: GitChanges) {
    let known = Dictionary(others.files.map { ($0.path, $0.before) }, uniquingKeysWith: { first, _ in first })
    files = files.compactMap { file in
      guard let before = known[file.path] else { return nil }
      var file = file
      file.before += before
      return file
    }
    let skipped = Set(others.skipped)
    self.skipped.removeAll { !skipped.contains($0) }
  }
}

extension GitRepository {
  /// What the index has and the commit that is checked out has not; before the first commit, all of the index.
  public func stagedChanges() throws(GitError) -> GitChanges {
    let command = ["diff-index", "--cached", "--ita-invisible-in-index"]
    do throws(GitError) { return try changes(command, ["HEAD"]) } catch {
      guard try checkedOutCommit() == nil else { throw error }
      return try changes(command, [try headOrEmptyTree()])
    }
  }

  /// What one commit has and another has not. In proportion to what differs.
  public func changes(from older: String, to newer: String) throws(GitError) -> GitChanges {
    try changes(["diff-tree", "-r"], [older, newer])
  }

  /// What one commit has and none of several others has; all of it where there are no others.
  public func changes(fromAllOf older: [String], to newer: String) throws(GitError) -> GitChanges {
    guard let first = older.first else { return try changes(from: try emptyTree(), to: newer) }
    var changes = try changes(from: first, to: newer)
    for other in older.dropFirst() { changes.formIntersection(try self.changes(from: other, to: newer)) }
    return changes
  }

  /// The commit that is checked out, or the tree without a file when there is none yet.
  public func headOrEmptyTree() throws(GitError) -> String {
    if let commit = try checkedOutCommit() { return commit }
    return try emptyTree()
  }

  private func emptyTree() throws(GitError) -> String {
    firstLine(try output(["hash-object", "-t", "tree", "--stdin"]))
  }

  /// The name of the commit that is checked out; nil when there is none yet. Whether the commit is there shows when it is read.
  func checkedOutCommit() throws(GitError) -> String? {
    do throws(GitError) { return firstLine(try output(["rev-parse", "--verify", "--quiet", "HEAD"])) } catch {
      guard case .git(let cause) = error.cause, case .failed(1) = cause.cause else { throw error }
      return nil
    }
  }

  /// The best common ancestor of two commits.
  /// - Throws: `GitError` when there is none: in a shallow clone it may be missing.
  public func mergeBase(of base: String, and head: String) throws(GitError) -> String {
    let (older, newer) = (try revision(base).commit, try revision(head).commit)
    do throws(GitError) { return firstLine(try output(["merge-base", older, newer])) } catch {
      guard case .git(let cause) = error.cause, case .failed(1) = cause.cause else { throw error }
      throw self.error(.noMergeBase(base, head, isShallow: try isShallow))
    }
  }

  /// Whether it is a clone without all of its history.
  public var isShallow: Bool {
    get throws(GitError) { try output(["rev-parse", "--is-shallow-repository"]).starts(with: "true".utf8) }
  }

  /// Renames are found by what the files hold; where that cannot be had (a partial clone), each counts as a new file.
  private func changes(_ command: [String], _ states: [String]) throws(GitError) -> GitChanges {
    let form = ["--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none"]
    do throws(GitError) {
      return try read(output(command + form + ["-M", "-l1000"] + states + ["--"]))
    } catch {
      guard case .git(let cause) = error.cause, case .failed = cause.cause else { throw error }
      return try read(output(command + form + ["--no-renames"] + states + ["--"]))
    }
  }

  /// Reads `:MODE MODE OBJECT OBJECT STATUS`, then one path or, of a renamed or copied file, the old and the new one.
  private func read(_ listing: [UInt8]) throws(GitError) -> GitChanges {
    let unexpected = error(.unexpectedAnswer("a list of changes"))
    var fields = listing.split(separator: 0)[...]
    var changes = GitChanges()
    while let record = fields.popFirst() {
      let words = record.dropFirst().split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard record.first == UInt8(ascii: ":"), words.count == 5, let status = words[4].utf8.first,
        var path = fields.popFirst()
      else { throw unexpected }
      if status == UInt8(ascii: "R") || status == UInt8(ascii: "C") {
        guard let new = fields.popFirst() else { throw unexpected }
        path = new
      }
      guard let path = BytePath(path) else { throw unexpected }
      changes.add(path, modes: (words[0], words[1]), objects: (words[2], words[3]), status: status)
    }
    return changes
  }
}

extension GitChanges {
  /// Adds a file that is compared with nothing.
  mutating func add(_ path: BytePath, mode: String, object: String, isMerged: Bool) {
    let status = UInt8(ascii: isMerged ? "A" : "U")
    add(path, modes: ("0", mode), objects: ("", object), status: status)
  }

  fileprivate mutating func add(
    _ path: BytePath, modes: (old: String, new: String), objects: (old: String, new: String), status: UInt8
  ) {
    if status == UInt8(ascii: "U") {
      // An unmerged path is told once for each of its sides.
      if skipped.last?.path != path { skipped.append(SkippedPath(path: path, reason: .unmerged)) }
      return
    }
    switch GitMode(modes.new) {
    case .file where status != UInt8(ascii: "D"):
      let before = GitMode(modes.old) == .file ? [objects.old] : []
      files.append(GitChange(path: path, object: objects.new, before: before))
    case .symbolicLink: skipped.append(SkippedPath(path: path, reason: .symbolicLink))
    case .submodule: skipped.append(SkippedPath(path: path, reason: .submodule))
    case .file, .folder, .none: break
    }
  }
}

/// What an entry of a tree or index is.
enum GitMode {
  case file
  case folder
  case symbolicLink
  case submodule
  case none

  /// The mode in octal digits, with or without zeros in front.
  init(_ digits: some StringProtocol) {
    switch UInt32(digits, radix: 8).map({ $0 & 0o170000 }) {
    case 0o100000: self = .file
    case 0o040000: self = .folder
    case 0o120000: self = .symbolicLink
    case 0o160000: self = .submodule
    default: self = .none
    }
  }
}

/// What git names in its answer: an object or a reference.
private func firstLine(_ answer: [UInt8]) -> String {
  String(decoding: answer.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
}
