import Platform
import Testing

@Suite struct InputFileTests {
  @Test func readsWholeFilesAndReusesTheBuffer() throws {
    let folder = try TemporaryFolder()
    let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var buffer: [UInt8] = [1, 2, 3]
    try readFile(folder.write("a", content), maximumBytes: 300_000, into: &buffer)
    #expect(buffer == content)
    try readFile(folder.write("empty", []), maximumBytes: 0, into: &buffer)
    #expect(buffer.isEmpty)
  }

  @Test func keepsTheLimit() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a", [1, 2, 3])
    #expect(throws: FileError("read", file, .tooLarge(limit: 2))) { try readFile(file, maximumBytes: 2) }
  }

  @Test func keepsTheLimitWhereTheSystemTellsNoSize() {
    #expect(throws: FileError("read", "/proc/self/status", .tooLarge(limit: 10))) {
      try readFile("/proc/self/status", maximumBytes: 10)
    }
  }

  @Test func refusesWhatIsNoRegularFileWithoutWaiting() throws {
    let folder = try TemporaryFolder()
    let fifo = folder.path.appending("fifo")
    try folder.run("mkfifo", fifo)
    #expect(throws: FileError("read", fifo, .notRegularFile)) { try readFile(fifo, maximumBytes: 10) }
    #expect(throws: FileError("read", folder.path, .notRegularFile)) { try readFile(folder.path, maximumBytes: 10) }
    #expect(throws: FileError("read", "/dev/zero", .notRegularFile)) { try readFile("/dev/zero", maximumBytes: 10) }
  }

  @Test func noticesAChangeBetweenTheFirstAndTheLastRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a", [1, 2, 3])
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    _ = try file.read(upTo: 2, into: &bytes)
    try folder.write("a", [1, 2, 3, 4])
    #expect(throws: FileError("read", path, .changedMeanwhile)) {
      try file.readToEnd(maximumBytes: 100, into: &bytes)
    }
  }

  @Test func saysWhatWhereAndWhy() throws {
    let path: BytePath = "no\nsuch/file"
    let error = #expect(throws: FileError.self) { try readFile(path, maximumBytes: 1) }
    #expect(error?.description == #"cannot read no\x0Asuch/file: No such file or directory"#)
  }
}
