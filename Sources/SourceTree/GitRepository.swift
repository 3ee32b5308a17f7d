public import Platform

/// A commit of a repository.
public struct GitRevision: Hashable, Sendable {
  /// The commit's name in hexadecimal digits.
  public let commit: String
  /// When it was committed, in seconds since 1970.
  public let committedAt: Int
}

/// A regular file of a commit.
public struct GitFile: Hashable, Sendable {
  /// The path from the repository's root.
  public let path: BytePath
  /// The name of its content in hexadecimal digits.
  public let object: String
  /// Its length in bytes; 0 when the repository does not have its content.
  public let size: Int
  /// Whether it can be run as a program.
  public let isExecutable: Bool
}

/// The files of a commit, and what was left out, both in git's order, which is that of the paths' bytes.
public struct GitTree: Sendable {
  /// The regular files.
  public fileprivate(set) var files: [GitFile] = []
  /// Symbolic links, and submodules as what is no regular file.
  public fileprivate(set) var skipped: [SkippedPath] = []
}

/// A git repository, read without running any code of its own and without looking at its working tree.
public struct GitRepository: Hashable, Sendable {
  /// The directory that holds `.git`, or a bare repository.
  public let path: BytePath
  let variables: GitVariables

  /// The repository in a directory; that it is one shows when it is read.
  public init(_ path: BytePath, _ variables: GitVariables = .dropped) {
    self.path = path
    self.variables = variables
  }

  /// The commit that a name leads to: a hash, tag, branch or any other expression of gitrevisions(7).
  ///
  /// - Throws: `GitError` when there is none, or no repository.
  public func revision(_ name: String) throws(GitError) -> GitRevision {
    guard !name.isEmpty, !name.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == 0 }) else {
      throw error(.noSuchRevision(name))
    }
    let answer = try output(
      ["cat-file", "--batch"], input: Array("\(name)^{commit}\n".utf8), maximumBytes: GitRepository.maximumBytes)
    let lines = answer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let words = lines[0].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 3, words[1] == "commit" else { throw error(.noSuchRevision(name)) }
    let header = lines.dropFirst().prefix { !$0.isEmpty }
    let committer = header.first { $0.starts(with: "committer ".utf8) }?.split(separator: UInt8(ascii: " ")) ?? []
    guard let time = committer.dropLast().last.flatMap({ Int(String(decoding: $0, as: UTF8.self)) }) else {
      throw error(.unexpectedAnswer("a commit with a date"))
    }
    return GitRevision(commit: words[0], committedAt: time)
  }

  /// The files of a commit. Linear in their number.
  ///
  /// - Throws: `GitError` when the commit or one of its directories is not there.
  public func tree(of revision: GitRevision) throws(GitError) -> GitTree {
    let listing = try output(
      ["ls-tree", "-r", "-z", "-l", "--full-tree", revision.commit], maximumBytes: GitRepository.maximumBytes)
    var tree = GitTree()
    for line in listing.split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")), let path = BytePath(line[(tab + 1)...]) else {
        throw error(.unexpectedAnswer("a list of files"))
      }
      let words = line[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 4 else { throw error(.unexpectedAnswer("a list of files")) }
      switch words[0] {
      case "120000": tree.skipped.append(SkippedPath(path: path, reason: .symbolicLink))
      case "160000": tree.skipped.append(SkippedPath(path: path, reason: .notRegularFile))
      default:
        tree.files.append(
          GitFile(path: path, object: words[2], size: Int(words[3]) ?? 0, isExecutable: words[0] == "100755"))
      }
    }
    return tree
  }

  /// The contents of files, one after the other, from one run of git.
  ///
  /// - Throws: `GitError` when git cannot be run.
  public func contents(of files: [GitFile]) throws(GitError) -> GitContents {
    let names = Array(files.map { $0.object + "\n" }.joined().utf8)
    return GitContents(of: files, from: try start(["cat-file", "--batch"], input: .bytes(names)), repository: path)
  }

  static let maximumBytes = 1 << 30

  /// What a git command on the repository says.
  func output(
    _ arguments: [String], input: [UInt8] = [], maximumBytes: Int = GitRepository.maximumBytes
  ) throws(GitError) -> [UInt8] {
    let command = GitCommand.onRepository(self, arguments, input: .bytes(input), maximumOutputBytes: maximumBytes)
    do { return try Platform.output(of: command) } catch { throw self.error(.git(error)) }
  }

  /// A git command on the repository, while it runs.
  func start(_ arguments: [String], input: ChildCommand.Input) throws(GitError) -> Child {
    let command = GitCommand.onRepository(self, arguments, input: input, maximumOutputBytes: .max)
    do { return try Child(command) } catch { throw self.error(.git(error)) }
  }

  func error(_ cause: GitError.Cause) -> GitError {
    GitError(repository: path, cause: cause)
  }
}
