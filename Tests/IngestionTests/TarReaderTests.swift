import Platform
import Testing

@testable import Ingestion

@Suite struct TarReaderTests {
  @Test(arguments: [1, 511, 512, 513, 1 << 20])
  func filesComeOutAsTheyWentIn(chunkSize: Int) throws {
    let big = (0..<5000).map { UInt8(truncatingIfNeeded: $0) }
    let tar =
      TarBytes.member("a/", type: "5") + TarBytes.member("a/one.c", Array("int x;".utf8))
      + TarBytes.member("two.c", big, prefix: "deep/er") + TarBytes.member("./empty") + TarBytes.end
    let read = try members(of: tar, chunkSize: chunkSize)
    #expect(read.members.map(\.path) == ["a", "a/one.c", "deep/er/two.c", "empty"].map { Array($0.utf8) })
    #expect(read.members.map(\.kind) == [.directory, .file, .file, .file])
    #expect(read.contents == [[], Array("int x;".utf8), big, []])
    #expect(read.hasEndMarker)
  }

  @Test func paxAndGNUNamesReplaceTheShortOne() throws {
    let long = String(repeating: "directory/", count: 20) + "file.c"
    let tar =
      TarBytes.pax([("path", long), ("mtime", "1.5")]) + TarBytes.member("short", [1])
      + TarBytes.member("@", Array(long.utf8) + [0], type: "L") + TarBytes.member("short", [2])
      + TarBytes.member("plain", [3]) + TarBytes.end
    let read = try members(of: tar)
    #expect(read.members.map(\.path) == [long, long, "plain"].map { Array($0.utf8) })
    #expect(read.contents == [[1], [2], [3]])
  }

  @Test func sizesMayBeBase256OrPax() throws {
    let base256: [UInt8] = [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]
    let wrong = TarBytes.octal(0, width: 11)
    let tar =
      TarBytes.member("a", [1, 2, 3], size: base256) + TarBytes.pax([("size", "2")])
      + TarBytes.member("b", [4, 5], size: wrong) + TarBytes.end
    #expect(try members(of: tar).contents == [[1, 2, 3], [4, 5]])
  }

  @Test func globalRecordsHoldUntilTheMemberSaysOtherwise() throws {
    let tar =
      TarBytes.pax([("size", "1"), ("comment", "a commit")], type: "g") + TarBytes.member("a", [7])
      + TarBytes.pax([("size", "2")]) + TarBytes.member("b", [8, 9]) + TarBytes.end
    #expect(try members(of: tar).contents == [[7], [8, 9]])
  }

  @Test func whatIsNoFileIsOmittedWithItsReason() throws {
    let tar =
      TarBytes.member("hard", type: "1", size: TarBytes.octal(99, width: 11)) + TarBytes.member("soft", type: "2")
      + TarBytes.member("device", type: "3") + TarBytes.member("pipe", type: "6")
      + TarBytes.member("sparse", [1], type: "S")
      + TarBytes.pax([("GNU.sparse.major", "1")]) + TarBytes.member("sparse", [1])
      + TarBytes.member("odd", [1], type: "V")
      + TarBytes.member("last", [1]) + TarBytes.end
    #expect(
      try members(of: tar).members.map(\.kind) == [
        .omitted(.link), .omitted(.link), .omitted(.specialFile), .omitted(.specialFile), .omitted(.sparse),
        .omitted(.sparse), .omitted(.unknownEntry), .file,
      ])
  }

  @Test(arguments: ["../evil", "a/../../evil", "..", "a/.."])
  func pathsThatClimbAreOmitted(name: String) throws {
    let tar = TarBytes.member(name, [1]) + TarBytes.end
    #expect(try members(of: tar).members.map(\.kind) == [.omitted(.unsafePath)])
  }

  @Test func absoluteAndDottedPathsBecomeRelative() throws {
    let tar = TarBytes.member("//etc/./passwd", [1]) + TarBytes.end
    #expect(try members(of: tar).members.map(\.path) == [Array("etc/passwd".utf8)])
  }

  /// Cut anywhere, a tar is an error that names the offset; only between two members does it look like one without an end marker.
  @Test func everyTruncationIsNoticed() throws {
    let tar =
      TarBytes.pax([("path", "a")]) + TarBytes.member("x", [1, 2, 3]) + TarBytes.member("b", [4]) + TarBytes.end
    let betweenMembers = [2048, 3072]
    for length in 0..<(tar.count - 512) {
      let cut = Array(tar[..<length])
      if betweenMembers.contains(length) {
        #expect(try members(of: cut).hasEndMarker == false)
      } else {
        #expect(
          performing: { _ = try members(of: cut) },
          throws: { error in
            guard case ArchiveError.truncated(let offset, _) = error else { return false }
            return offset == length
          })
      }
    }
  }

  @Test func damagedBytesNeverTrap() throws {
    let tar =
      TarBytes.pax([("path", "a"), ("size", "3")]) + TarBytes.member("x", [1, 2, 3])
      + TarBytes.member("s", type: "S") + TarBytes.end
    var refused = 0
    for index in tar.indices {
      for value: UInt8 in [0x39, 0xff] {
        var damaged = tar
        damaged[index] = value
        for bytes in [damaged, index / 512 == 1 ? damaged : TarBytes.resummed(damaged, blockOf: index)] {
          do { _ = try members(of: bytes, chunkSize: bytes.count) } catch { refused += 1 }
        }
      }
    }
    #expect(refused > 500)
  }

  @Test func promisesBeyondTheLimitsAreRefused() {
    let huge: [UInt8] = [0x80, 0, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
    for type: Character in ["0", "x", "L"] {
      #expect(throws: ArchiveError.self) { try members(of: TarBytes.member("a", type: type, size: huge)) }
    }
  }

  @Test(arguments: ["v7", "ustar", "pax", "gnu"])
  func agreesWithTheProgramTar(format: String) throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "d", count: 60) + "/" + String(repeating: "f", count: format == "v7" ? 30 : 90)
    try folder.write("tree/\(name)", "content")
    try folder.write("tree/b", [UInt8](repeating: 7, count: 1025))
    try folder.shell("ln -s b tree/link")
    let tar = try folder.shell("tar --format=\(format) -cf - tree/b tree/link tree/\(name)")
    let read = try members(of: tar)
    #expect(read.members.map(\.path) == ["tree/b", "tree/link", "tree/\(name)"].map { Array($0.utf8) })
    #expect(read.contents == [[UInt8](repeating: 7, count: 1025), [], Array("content".utf8)])
  }
}

extension TarBytes {
  /// The tar with the checksum of one block made right again.
  static func resummed(_ tar: [UInt8], blockOf index: Int) -> [UInt8] {
    let start = index / 512 * 512
    return Array(tar[..<start]) + withChecksum(Array(tar[start..<(start + 512)])) + tar[(start + 512)...]
  }
}
