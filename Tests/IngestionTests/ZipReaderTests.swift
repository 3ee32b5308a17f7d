import Testing

@testable import Ingestion

@Suite struct ZipReaderTests {
  private static let text = Array(repeating: Array("int twice(int x) { return x + x; }\n".utf8), count: 50).flatMap {
    $0
  }

  private func sample() throws -> ZipBytes {
    var zip = ZipBytes()
    try zip.deflate("src/a.c", Self.text)
    zip.store("src/b.c", Array("b".utf8))
    try zip.deflate("src/empty.c", [])
    try zip.deflate("src/c.c", Array(Self.text.reversed()))
    return zip
  }

  private func contents(_ archive: [UInt8]) throws(ArchiveError) -> [[UInt8]] {
    let reader = try ZipReader(archive)
    return try reader.contents(of: reader.entries.filter { ZipReader.refusal(of: $0) == nil })
  }

  @Test func storedAndDeflatedEntriesComeOutTogether() throws {
    let expected = [Self.text, Array("b".utf8), [], Array(Self.text.reversed())]
    #expect(try contents(sample().archive()) == expected)
    #expect(try contents(sample().archive(prefix: Array("#!/bin/sh\n".utf8), comment: [0x50, 0x4b, 5, 6])) == expected)
    #expect(try contents(sample().archive(zip64: true)) == expected)
  }

  @Test func wideEntriesAreRead() throws {
    var zip = ZipBytes()
    zip.store("a", [1, 2, 3], zip64: true)
    #expect(try contents(zip.archive(zip64: true)) == [[1, 2, 3]])
  }

  @Test func whatCannotBeExpandedIsOmittedWithItsReason() throws {
    var zip = ZipBytes()
    zip.store("secret", [1], flags: 1)
    zip.store("link", [1], mode: 0o120777)
    zip.add("lzma", [1], method: 14, size: 1, crc: 0)
    zip.store("plain", [1])
    let entries = try ZipReader(zip.archive()).entries
    #expect(entries.map(ZipReader.refusal(of:)) == [.encrypted, .link, .unknownMethod, nil])
  }

  @Test func wrongChecksumsAreErrors() throws {
    var deflated = ZipBytes()
    try deflated.deflate("a", Self.text, crc: 1)
    #expect(throws: ArchiveError.self) { try contents(deflated.archive()) }
    var stored = ZipBytes()
    stored.add("a", [1], method: 0, size: 1, crc: 1)
    #expect(throws: ArchiveError.self) { try contents(stored.archive()) }
  }

  @Test func overlapsAndBombsAreRefused() throws {
    var overlapping = ZipBytes()
    overlapping.store("a", Self.text)
    overlapping.add("b", Self.text, method: 0, size: Self.text.count, crc: CRC32.checksum(of: Self.text), offset: 0)
    #expect(throws: ArchiveError.self) { try ZipReader(overlapping.archive()) }
    var bomb = ZipBytes()
    bomb.add("a", [1], method: 8, size: 1 << 30, crc: 0)
    #expect(throws: ArchiveError.self) { try ZipReader(bomb.archive()) }
  }

  @Test func everyTruncationIsAnError() throws {
    let archive = try sample().archive()
    for length in archive.indices {
      #expect(throws: ArchiveError.self) { try ZipReader(Array(archive[..<length])) }
    }
  }

  @Test func damagedBytesNeverTrapAndNeverPassAsContent() throws {
    var zip = ZipBytes()
    for number in 0..<4 { zip.store("src/\(number).c", Array(Self.text[(number * 9)...].prefix(80))) }
    let archive = zip.archive()
    let expected = try contents(archive)
    for index in archive.indices {
      for value: UInt8 in [1, 0xff] where value != archive[index] {
        var damaged = archive
        damaged[index] = value
        guard let read = try? contents(damaged) else { continue }
        #expect(read.allSatisfy { expected.contains($0) || $0.isEmpty })
      }
    }
  }

  @Test func checksumIsThatOfTheStandard() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xcbf4_3926)
  }
}
