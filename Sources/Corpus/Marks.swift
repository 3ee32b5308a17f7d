/// What is filed under a seed's key while a pack is built: a posting, or one class of the lineages that carry the key, as a
/// pack tells it of a key that it capped.
enum SeedMark {
  case posting(document: UInt32, position: UInt32)
  case lineageBit(UInt64)

  @inline(__always) var value: UInt64 {
    switch self {
    case .posting(let document, let position): UInt64(document) << 32 | UInt64(position)
    case .lineageBit(let bit): 1 << 63 | bit
    }
  }

  @inline(__always) init(value: UInt64) {
    if value >> 63 == 0 {
      self = .posting(document: UInt32(value >> 32), position: UInt32(truncatingIfNeeded: value))
    } else {
      self = .lineageBit(value & 63)
    }
  }
}

/// What is filed under a name while a pack is built: a document that uses it; or, as a pack tells it, a lineage that does,
/// or that there are too many to list.
enum NameMark {
  case document(UInt32)
  /// The lineage's string in the pool; the classes of its documents that use the name, as far as the pack knows them.
  case lineage(UInt32, documents: UInt8)
  case many

  var value: UInt64 {
    switch self {
    case .document(let number): UInt64(number)
    case .lineage(let string, let documents): 1 << 40 | UInt64(documents) << 32 | UInt64(string)
    case .many: 2 << 40
    }
  }

  init(value: UInt64) {
    switch value >> 40 {
    case 0: self = .document(UInt32(truncatingIfNeeded: value))
    case 1:
      self = .lineage(UInt32(truncatingIfNeeded: value), documents: UInt8(truncatingIfNeeded: value >> 32))
    default: self = .many
    }
  }
}
