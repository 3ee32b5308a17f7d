import Lexing
import Platform

/// How much of a corpus is in one language family. Seeds and names compare within a family only, so that what is rare, and how much
/// was searched, is counted there.
public struct FamilyShare: Equatable, Sendable {
  /// The number of the family, see `Language.family`.
  public var family: UInt8
  /// The lineages that have a document in it.
  public var lineages: Int
  public var documents: Int
  public var tokens: Int

  static let size = 24

  func encode(to bytes: inout [UInt8]) {
    bytes.append(UInt32(family), byteCount: 4)
    bytes.append(UInt32(truncatingIfNeeded: lineages), byteCount: 4)
    bytes.append(UInt64(truncatingIfNeeded: documents), byteCount: 8)
    bytes.append(UInt64(truncatingIfNeeded: tokens), byteCount: 8)
  }

  init(family: UInt8, lineages: Int, documents: Int, tokens: Int) {
    self.family = family
    self.lineages = lineages
    self.documents = documents
    self.tokens = tokens
  }

  /// The record at a byte offset that was checked; nil for numbers that cannot be.
  init?(at offset: Int, in bytes: RawSpan) {
    guard let family = UInt8(exactly: bytes.littleEndian32(at: offset)),
      let documents = Int(exactly: bytes.littleEndian64(at: offset + 8)),
      let tokens = Int(exactly: bytes.littleEndian64(at: offset + 16))
    else { return nil }
    self.init(
      family: family, lineages: Int(bytes.littleEndian32(at: offset + 4)), documents: documents, tokens: tokens)
  }
}

extension Numbering {
  /// The shares of all families that the documents of a draft are in, ascending by family.
  func familyShares(of draft: Catalogue) -> [FamilyShare] {
    let families = Dictionary(uniqueKeysWithValues: Language.all.map { ($0.id, $0.family) })
    var shares: [UInt8: FamilyShare] = [:]
    var seen: [UInt8: Set<UInt32>] = [:]
    for (number, drafted) in documents.enumerated() {
      let document = draft.documents[Int(drafted)]
      let family = families[document.language] ?? 0
      seen[family, default: []].formUnion(lineages(of: number))
      shares[family, default: FamilyShare(family: family, lineages: 0, documents: 0, tokens: 0)].documents += 1
      shares[family]?.tokens += Int(document.sketchCount)
    }
    return shares.keys.sorted().compactMap { family in
      var share = shares[family]
      share?.lineages = seen[family]?.count ?? 0
      return share
    }
  }
}
