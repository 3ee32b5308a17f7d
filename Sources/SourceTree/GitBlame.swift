public import Platform

/// Which commit each of some lines of a file comes from.
public struct GitBlame: Equatable, Sendable {
  /// The commits by line, from 1.
  public private(set) var commits: [Int: String] = [:]
  /// Commits that git could not look behind: first ones, and in a shallow clone those where its history ends.
  public private(set) var boundaries: Set<String> = []

  /// What `git blame --porcelain` says. Linear in its length; lines of another form are passed over.
  init(porcelain: [UInt8]) {
    var current = ""
    for line in porcelain.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "\t") {
      if line.elementsEqual("boundary".utf8) {
        boundaries.insert(current)
        continue
      }
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count >= 3, GitObjectName.isOne(words[0]), let number = Int(String(decoding: words[2], as: UTF8.self))
      else { continue }
      current = String(decoding: words[0], as: UTF8.self)
      commits[number] = current
    }
  }
}

/// The name of an object in hexadecimal digits.
enum GitObjectName {
  /// Of SHA-1 or of SHA-256.
  static func isOne(_ bytes: ArraySlice<UInt8>) -> Bool {
    [40, 64].contains(bytes.count)
      && bytes.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
  }
}

extension GitRepository {
  /// Which commits brought in some ranges of lines of a file, as it is in a commit. Renames of the file are followed.
  ///
  /// - Throws: `GitError`, for one when the file has not so many lines there, or the history is too long to be read in 20 seconds.
  public func blame(
    _ path: BytePath, lines ranges: [ClosedRange<Int>], in revision: GitRevision
  ) throws(GitError) -> GitBlame {
    let lines = ranges.flatMap { ["-L", "\($0.lowerBound),\($0.upperBound)"] }
    // With a revision git does not read the working tree.
    var command = GitCommand.onRepository(
      self,
      ["blame", "--no-textconv", "--porcelain"] + lines + [revision.commit, "--"],
      maximumOutputBytes: 1 << 28)
    command.arguments.append(path.bytes)
    command.patience = .seconds(20)
    do { return GitBlame(porcelain: try Platform.output(of: command)) } catch { throw self.error(.git(error)) }
  }
}
