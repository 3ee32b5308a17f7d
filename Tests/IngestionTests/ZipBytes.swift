import Platform

@testable import Ingestion

/// Zips made byte by byte.
struct ZipBytes {
  var locals: [UInt8] = []
  var directory: [UInt8] = []
  var count = 0

  /// Adds a deflated entry, its stream taken out of what `gzip` makes.
  mutating func deflate(_ name: String, _ content: [UInt8], crc: UInt32? = nil) throws {
    let member = try output(
      of: ChildCommand(
        "gzip", arguments: ["-c", "-n"].map { Array($0.utf8) }, input: .bytes(content), maximumOutputBytes: 1 << 26))
    add(
      name, Array(member[10..<(member.count - 8)]), method: 8, size: content.count,
      crc: crc ?? CRC32.checksum(of: content))
  }

  mutating func store(_ name: String, _ content: [UInt8], flags: Int = 0, mode: Int = 0o100644, zip64: Bool = false) {
    add(
      name, content, method: 0, size: content.count, crc: CRC32.checksum(of: content), flags: flags, mode: mode,
      zip64: zip64)
  }

  mutating func add(
    _ name: String, _ packed: [UInt8], method: Int, size: Int, crc: UInt32, flags: Int = 0, mode: Int = 0o100644,
    zip64: Bool = false, offset: Int? = nil
  ) {
    let name = Array(name.utf8)
    let offset = offset ?? locals.count
    // As when it was written to a pipe: sizes and checksum follow the content, and are not in front of it.
    locals +=
      bytes(0x0403_4b50, 4) + bytes(20, 2) + bytes(flags | 8, 2) + bytes(method, 2) + bytes(0, 4) + bytes(0, 12)
      + bytes(name.count, 2) + bytes(4, 2) + name + [1, 2, 0, 0] + packed
    locals += bytes(0x0807_4b50, 4) + bytes(Int(crc), 4) + bytes(packed.count, 4) + bytes(size, 4)
    let extra = zip64 ? bytes(1, 2) + bytes(24, 2) + bytes(size, 8) + bytes(packed.count, 8) + bytes(offset, 8) : []
    func narrow(_ number: Int) -> [UInt8] { bytes(zip64 ? 0xffff_ffff : number, 4) }
    directory +=
      bytes(0x0201_4b50, 4) + bytes(20, 1) + bytes(3, 1) + bytes(20, 2) + bytes(flags | 8, 2) + bytes(method, 2)
      + bytes(0, 4) + bytes(Int(crc), 4) + narrow(packed.count) + narrow(size) + bytes(name.count, 2)
      + bytes(extra.count, 2)
      + bytes(0, 6) + bytes(mode << 16, 4) + narrow(offset) + name + extra
    count += 1
  }

  /// The whole archive, perhaps with a script in front, a comment behind, or the zip64 form of its end.
  func archive(prefix: [UInt8] = [], comment: [UInt8] = [], zip64: Bool = false) -> [UInt8] {
    let wide =
      bytes(0x0606_4b50, 4) + bytes(44, 8) + bytes(45, 2) + bytes(45, 2) + bytes(0, 8) + bytes(count, 8)
      + bytes(count, 8) + bytes(directory.count, 8) + bytes(locals.count, 8) + bytes(0x0706_4b50, 4) + bytes(0, 4)
      + bytes(locals.count + directory.count, 8) + bytes(1, 4)
    let end =
      bytes(0x0605_4b50, 4) + bytes(0, 4) + bytes(count, 2) + bytes(count, 2)
      + bytes(zip64 ? 0xffff_ffff : directory.count, 4) + bytes(zip64 ? 0xffff_ffff : locals.count, 4)
      + bytes(comment.count, 2) + comment
    return prefix + locals + directory + (zip64 ? wide : []) + end
  }

  private func bytes(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
