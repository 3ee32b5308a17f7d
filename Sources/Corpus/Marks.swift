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
  /// The lineage's string in the pool.
  case lineage(UInt32)
  case many

  var value: UInt64 {
    switch self {
    case .document(let number): UInt64(number)
    case .lineage(let string): 1 << 32 | UInt64(string)
    case .many: 2 << 32
    }
  }

  init(value: UInt64) {
    switch value >> 32 {
    case 0: self = .document(UInt32(truncatingIfNeeded: value))
    case 1: self = .lineage(UInt32(truncatingIfNeeded: value))
    default: self = .many
    }
  }
}
