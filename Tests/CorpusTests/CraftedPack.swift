import Platform

@testable import Corpus

/// A pack's bytes taken apart, so that a test can change any of them and make all checksums right again.
struct CraftedPack {
  var bytes: [UInt8]
  let pageChecksums: Int
  let table: Int
  let footing: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    footing = bytes.count - PackLayout.trailerSize - PackLayout.footingSize
    table = Int(bytes.withRawSpan { [footing] in $0.littleEndian64(at: footing) })
    pageChecksums = Int(bytes.withRawSpan { [footing] in $0.littleEndian64(at: footing + 16) })
  }

  /// Puts a number at an offset, eight bytes or fewer.
  mutating func put(_ number: UInt64, byteCount: Int, at offset: Int) {
    for index in 0..<byteCount where offset + index < bytes.count {
      bytes[offset + index] = UInt8(truncatingIfNeeded: number >> UInt64(8 * index))
    }
  }

  /// Recomputes every checksum from what the bytes are now.
  mutating func reseal() {
    put(sum(0..<24), byteCount: 8, at: 24)
    for (page, start) in stride(from: 0, to: pageChecksums, by: PackLayout.pageSize).enumerated() {
      put(sum(start..<min(start + PackLayout.pageSize, pageChecksums)), byteCount: 8, at: pageChecksums + 8 * page)
    }
    put(sum(table..<footing + 24), byteCount: 8, at: footing + 24)
    let trailer = bytes.count - PackLayout.trailerSize
    bytes.replaceSubrange(trailer..<trailer + 32, with: SHA256.digest(of: Array(bytes[..<trailer])))
  }

  private func sum(_ range: Range<Int>) -> UInt64 { bytes.withRawSpan { pageChecksum($0.extracting(range)) } }

  /// The bytes of a section.
  func section(_ kind: SectionKind) throws -> Range<Int> {
    try bytes.withRawSpan { try PackMap($0, path: [])[kind] }
  }
}
