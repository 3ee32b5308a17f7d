import Platform

/// The SHA-256 of an archive.
public struct ArchiveDigest: Hashable, Sendable, CustomStringConvertible {
  public let bytes: [UInt8]

  /// Reads 64 hexadecimal digits.
  public init?(hexadecimal text: some Collection<UInt8>) {
    guard text.count == 64 else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in text {
      guard let value = digit.hexadecimalValue else { return nil }
      if let first = high { bytes.append(first << 4 | value) }
      high = high == nil ? value : nil
    }
    self.bytes = bytes
  }

  /// Takes the 32 bytes that a hash came to.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// That of a file; linear in its length.
  init(of path: BytePath) throws(FileError) {
    bytes = try naming("read", path) { () throws(SystemError) in
      let file = try Descriptor.open(path)
      var hash = SHA256()
      var chunk: [UInt8] = []
      while try file.read(upTo: 1 << 20, into: &chunk) > 0 {
        chunk.withRawSpan { hash.update($0) }
        chunk.removeAll(keepingCapacity: true)
      }
      return hash.finish()
    }
  }

  /// In hexadecimal digits.
  public var description: String { hexadecimal(bytes) }
}
