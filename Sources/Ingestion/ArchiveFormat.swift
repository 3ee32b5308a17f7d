import Platform

/// What kind of archive a file is, by its first bytes: names lie.
enum ArchiveFormat: Equatable {
  case zip
  /// A tar, and the program that decompresses it when it is compressed.
  case tar(decompressor: BytePath?)

  /// How many bytes of the file ``init(head:)`` looks at.
  static let headSize = TarHeader.blockSize

  init?(head: [UInt8]) {
    if let program = Self.decompressor(for: head) {
      self = .tar(decompressor: program)
    } else if head.starts(with: [0x50, 0x4b, 3, 4]) || head.starts(with: [0x50, 0x4b, 5, 6]) {
      self = .zip
    } else if TarHeader(Array(head.prefix(Self.headSize))) != nil {
      self = .tar(decompressor: nil)
    } else {
      return nil
    }
  }

  private static func decompressor(for head: [UInt8]) -> BytePath? {
    let magics: [(program: BytePath, magic: [UInt8])] = [
      ("gzip", [0x1f, 0x8b]),
      ("bzip2", [0x42, 0x5a, 0x68]),
      ("xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]),
      ("zstd", [0x28, 0xb5, 0x2f, 0xfd]),
    ]
    return magics.first { head.starts(with: $0.magic) }?.program
  }
}
