import Testing

@testable import Licences

@Suite struct TextFingerprintsTests {
  private static let templates = InventedLicences.templates

  @Test func everyGramIsFoundInAllItsPlaces() {
    let fingerprints = TextFingerprints(Self.templates)
    for hash in Set(Self.templates.flatMap { $0.grams.map(\.hash) }) {
      var expected: [[Int]] = []
      for (number, template) in Self.templates.enumerated() {
        for gram in template.grams where gram.hash == hash {
          expected.append([number, gram.isRequired ? 1 : 0, Int(gram.position)])
        }
      }
      let found = fingerprints.postings(of: hash).map { index in
        let posting = fingerprints[index]
        return [posting.template, posting.isRequired ? 1 : 0, posting.position]
      }
      #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) })
    }
    #expect(fingerprints.postings(of: 0x1234_5678).isEmpty)
  }

  @Test func aPackReadsAsItWasWritten() throws {
    let fingerprints = TextFingerprints(Self.templates)
    let bytes = fingerprints.encoded
    let read = try #require(TextFingerprints(decoding: bytes))
    #expect(read.entries == fingerprints.entries)
    #expect(read.encoded == bytes)
  }

  @Test func aPackThatIsCutOffIsRefused() {
    let bytes = TextFingerprints(Self.templates).encoded
    for count in 0..<bytes.count { #expect(TextFingerprints(decoding: Array(bytes.prefix(count))) == nil) }
  }

  @Test func aPackWithAFlippedBitIsRefused() {
    let bytes = TextFingerprints(Self.templates).encoded
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      #expect(TextFingerprints(decoding: damaged) == nil, "byte \(index)")
    }
  }
}
