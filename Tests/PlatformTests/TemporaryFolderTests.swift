import Platform
import Testing

@Suite struct TemporaryFolderTests {
  private func exists(_ path: BytePath) -> Bool { (try? Descriptor.status(of: path)) != nil }

  @Test func aFolderIsGoneWithAllThatIsInItWhenItsOwnerLetsGo() throws {
    let other = try Platform.TemporaryFolder(named: "kept")
    try other.write([1], to: "file")
    let path: BytePath
    do {
      let folder = try Platform.TemporaryFolder(named: "gone")
      path = folder.path
      try folder.makeFolder("a")
      try folder.makeFolder("a/b")
      try folder.write([0x78, 0x0A], to: "a/b/file")
      #expect(try readFile(path.appending("a/b/file"), maximumBytes: 10) == [0x78, 0x0A])
      _ = try output(
        of: ChildCommand(
          "ln", arguments: [Array("-s".utf8), other.path.bytes, path.appending("a/link").bytes], maximumOutputBytes: 100
        ))
      #expect(exists(path.appending("a/link/file")))
    }
    #expect(!exists(path))
    #expect(exists(other.path.appending("file")))
  }

  @Test func twoFoldersOfOneNameAreTwo() throws {
    let first = try Platform.TemporaryFolder(named: "same")
    let second = try Platform.TemporaryFolder(named: "same")
    #expect(first.path != second.path)
  }

  @Test func whatIsThereIsNotWrittenOver() throws {
    let folder = try Platform.TemporaryFolder(named: "once")
    try folder.write([1], to: "file")
    #expect(throws: StorageError.self) { try folder.write([2], to: "file") }
    #expect(throws: FileError.self) { try folder.makeFolder("file") }
  }
}
