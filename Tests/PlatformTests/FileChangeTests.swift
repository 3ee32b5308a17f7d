import Platform
import Testing

/// A file is changed whole or not at all, and only when it is what was read.
struct FileChangeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) throws -> BytePath {
    try #require(BytePath("\(folder.path)/\(name)".utf8))
  }

  private func shell(_ line: String) throws -> String {
    let command = ChildCommand(
      "sh", arguments: ["-c", "cd \"$0\" && \(line)", "\(folder.path)"].map { Array($0.utf8) },
      maximumOutputBytes: 1 << 16)
    return String(decoding: try output(of: command), as: UTF8.self)
  }

  private func change(_ name: String, from old: String?, to new: String) throws -> FileChange {
    FileChange(try path(name), original: old.map { Array($0.utf8) }, changed: Array(new.utf8))
  }

  @Test func `the permission bits stay`() throws {
    _ = try shell("printf old > a; chmod 751 a; printf old > b; chmod 600 b")
    try change("a", from: "old", to: "new").write()
    try change("b", from: "old", to: "new").write()
    #expect(try shell("cat a b; stat -c %a a b; ls -A") == "newnew751\n600\na\nb\n")
  }

  @Test func `a file that was not there is made`() throws {
    try change("a", from: nil, to: "new").write()
    #expect(try shell("cat a; ls -A") == "newa\n")
  }

  @Test(arguments: [
    ("printf other > a", "it changed"), ("true", "it is gone"), ("printf old > a; chmod 444 a", "write-protected"),
    ("printf old > b; ln -s b a", "symbolic link"), ("mkdir a", "no regular file"),
    ("printf new > a", "it changed"),
  ])
  func `what is not what was read, or may not be written, is left alone`(state: String, reason: String) throws {
    _ = try shell(state)
    let before = try shell("ls -lAd --time-style=full-iso a b 2>/dev/null; cat b 2>/dev/null; true")
    for action in [{ try $0.check() }, { try $0.write() }] as [(FileChange) throws -> Void] {
      #expect(performing: { try action(change("a", from: "old", to: "new")) }, throws: { "\($0)".contains(reason) })
    }
    #expect(try shell("ls -lAd --time-style=full-iso a b 2>/dev/null; cat b 2>/dev/null; true") == before)
    #expect(!(try shell("ls -A").contains("quoth")))
  }

  @Test func `a file that came meanwhile is left alone`() throws {
    _ = try shell("printf other > a")
    #expect(throws: (any Error).self) { try change("a", from: nil, to: "new").write() }
    #expect(try shell("cat a") == "other")
  }
}
