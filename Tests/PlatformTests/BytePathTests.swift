import Platform
import Testing

@Suite struct BytePathTests {
  @Test func refusesNulBytes() {
    #expect(BytePath([0x61, 0, 0x62]) == nil)
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("a", ".", "a"), ("/a", "/", "a"), ("/", "/", ""), ("a/b/", "a", "b"), ("a//b", "a", "b"),
    ("//a", "/", "a"), ("", ".", ""),
  ])
  func parentAndLastComponent(path: String, parent: String, last: String) throws {
    let path = try #require(BytePath(path.utf8))
    #expect(path.parent.bytes == Array(parent.utf8))
    #expect(Array(path.lastComponent) == Array(last.utf8))
  }

  @Test(arguments: [("a.c", "c"), ("a.tar.gz", "gz"), (".profile", ""), ("a.d/b", ""), ("a.", ""), ("a.c/", "c")])
  func fileExtension(path: String, expected: String) throws {
    let path = try #require(BytePath(path.utf8))
    #expect(Array(path.fileExtension) == Array(expected.utf8))
  }

  @Test func joinsWithOneSlash() {
    #expect(("a" as BytePath).appending("b") == "a/b")
    #expect(("/" as BytePath).appending("b") == "/b")
    #expect(("" as BytePath).appending("b") == "b")
    #expect(("a" as BytePath).appending("") == "a")
  }

  @Test func isRelativeOnlyToADirectoryThatHoldsIt() {
    #expect(("src/a.c" as BytePath).relative(to: "src") == "a.c")
    #expect(("src/a.c" as BytePath).relative(to: "") == "src/a.c")
    #expect(("/a" as BytePath).relative(to: "/") == "a")
    #expect(("srcs/a.c" as BytePath).relative(to: "src") == nil)
  }

  @Test func theWayFromAFolderGoesUpAndDown() {
    #expect(("/a/b" as BytePath).way(from: "/a") == "b")
    #expect(("/a/b" as BytePath).way(from: "/a/c/d") == "../../b")
    #expect(("/a" as BytePath).way(from: "/a") == "")
    #expect(("/" as BytePath).way(from: "/a") == "..")
  }
}
