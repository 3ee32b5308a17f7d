@testable import Ingestion

/// Tars made byte by byte, so that they can be as strange as a test needs.
enum TarBytes {
  static let end = [UInt8](repeating: 0, count: 1024)

  static func member(
    _ name: String, _ content: [UInt8] = [], type: Character = "0", prefix: String = "", size: [UInt8]? = nil
  ) -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: [UInt8], at offset: Int) { block.replaceSubrange(offset..<(offset + bytes.count), with: bytes) }
    put(Array(name.utf8.prefix(100)), at: 0)
    put(size ?? octal(content.count, width: 11), at: 124)
    block[156] = type.asciiValue ?? 0
    put(Array("ustar\u{0}00".utf8), at: 257)
    put(Array(prefix.utf8), at: 345)
    return withChecksum(block) + padded(content)
  }

  static func withChecksum(_ header: [UInt8]) -> [UInt8] {
    var block = header
    block.replaceSubrange(148..<156, with: [UInt8](repeating: 0x20, count: 8))
    let sum = block.reduce(0) { $0 + Int($1) }
    block.replaceSubrange(148..<155, with: octal(sum, width: 6) + [0])
    return block
  }

  static func padded(_ content: [UInt8]) -> [UInt8] {
    content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  static func pax(_ records: [(String, String)], type: Character = "x") -> [UInt8] {
    member("pax", records.flatMap { record($0.0, $0.1) }, type: type)
  }

  static func octal(_ number: Int, width: Int) -> [UInt8] {
    let digits = String(number, radix: 8)
    return Array((String(repeating: "0", count: width - digits.count) + digits).utf8)
  }

  private static func record(_ key: String, _ value: String) -> [UInt8] {
    let body = key.utf8.count + value.utf8.count + 3
    var length = body + 1
    while String(length).utf8.count + body != length { length += 1 }
    return Array("\(length) \(key)=\(value)\n".utf8)
  }
}

/// What a tar holds, all of it, the bytes arriving in chunks of `chunkSize`.
func members(of tar: [UInt8], chunkSize: Int = 700) throws(ArchiveError) -> (
  members: [TarReader.Member], contents: [[UInt8]], hasEndMarker: Bool
) {
  var rest = tar[...]
  var reader = TarReader(
    ByteStream { chunk throws(ArchiveError) in
      chunk.append(contentsOf: rest.prefix(chunkSize))
      rest = rest.dropFirst(chunkSize)
    })
  var members: [TarReader.Member] = []
  var contents: [[UInt8]] = []
  while let member = try reader.next() {
    members.append(member)
    contents.append(member.kind == .file ? try reader.contents() : [])
  }
  return (members, contents, reader.hasEndMarker)
}
