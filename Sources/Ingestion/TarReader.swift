import Platform

/// Reads the members of a tar from a stream, in order, never to disk: ustar, pax and GNU archives.
struct TarReader: ~Copyable {
  struct Member: Equatable {
    enum Kind: Equatable {
      case file, directory
      case omitted(Omission)
    }
    /// Relative to the archive (see ``EntryPath``); the raw name of a skipped entry that is unsafe; empty for the archive's own top.
    var path: [UInt8]
    var kind: Kind
    /// Bytes of content.
    var size: Int
    /// In seconds since 1970.
    var modified = 0
  }

  private var stream: ByteStream
  private var global = PaxRecords()
  /// Content of the current member that was not taken yet, and the padding after it.
  private var unread = 0
  private var padding = 0
  private var current = Member(path: [], kind: .directory, size: 0)
  private var entries = 0
  /// False after the last member when the archive stops at a block without the two empty blocks that should end it: it may have
  /// been cut off. GNU tar accepts that, and so does this reader.
  private(set) var hasEndMarker = false

  init(_ stream: consuming ByteStream) {
    self.stream = stream
  }

  /// The next member; nil at the end, when the whole stream has been read. What is left of the member before is passed over.
  mutating func next() throws(ArchiveError) -> Member? {
    try finishMember()
    var own = PaxRecords()
    var longName: [UInt8]?
    var isMemberDue = false
    while let header = try nextHeader() {
      entries += 1
      guard entries <= ArchiveLimits.entries else {
        throw .overLimit("it has more than \(ArchiveLimits.entries) entries")
      }
      isMemberDue = header.type != UInt8(ascii: "g")
      switch header.type {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): own = try paxRecords(header)
      case UInt8(ascii: "g"): global = try paxRecords(header).over(global)
      case UInt8(ascii: "L"): longName = Array(try extendedHeader(header).prefix { $0 != 0 })
      case UInt8(ascii: "K"): _ = try extendedHeader(header)
      default:
        if header.hasMoreSparseMap { try skipSparseMap() }
        current = try begin(header, own.over(global), longName: longName)
        return current
      }
    }
    guard !isMemberDue else {
      throw .truncated(offset: stream.offset, inside: "an entry of which only an extended header is left")
    }
    try stream.drain()
    return nil
  }

  /// The content of the current member. Memory is asked for as bytes arrive, not as the header promises.
  mutating func contents() throws(ArchiveError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(unread, 1 << 20))
    let wanted = unread
    guard try stream.append(wanted, to: &bytes) == wanted else { throw truncated() }
    unread = 0
    return bytes
  }

  private mutating func begin(
    _ header: TarHeader, _ pax: PaxRecords, longName: [UInt8]?
  ) throws(ArchiveError) -> Member {
    let size = header.type == UInt8(ascii: "1") ? 0 : pax.size ?? header.size
    guard size <= ArchiveLimits.totalBytes else { throw .overLimit("an entry claims \(size) bytes") }
    let name = pax.path ?? longName ?? header.name
    guard name.count <= ArchiveLimits.nameBytes else { throw .overLimit("a name has \(name.count) bytes") }
    unread = size
    padding = Self.padding(after: size)
    var kind = Self.kind(of: header.type, name: name, isSparse: pax.isSparse)
    let path = EntryPath.normalised(name)
    if path == nil, kind != .directory { kind = .omitted(.unsafePath) }
    return Member(path: path ?? (kind == .directory ? [] : name), kind: kind, size: size, modified: header.modified)
  }

  private static func kind(of type: UInt8, name: [UInt8], isSparse: Bool) -> Member.Kind {
    switch type {
    case UInt8(ascii: "0"), 0, UInt8(ascii: "7"):
      if name.last == UInt8(ascii: "/") { return .directory }
      return isSparse ? .omitted(.sparse) : .file
    case UInt8(ascii: "1"), UInt8(ascii: "2"): return .omitted(.link)
    case UInt8(ascii: "3"), UInt8(ascii: "4"), UInt8(ascii: "6"): return .omitted(.specialFile)
    case UInt8(ascii: "5"), UInt8(ascii: "D"): return .directory
    case UInt8(ascii: "S"): return .omitted(.sparse)
    default: return .omitted(.unknownEntry)
    }
  }

  /// nil at the end marker or at the clean end of the stream.
  private mutating func nextHeader() throws(ArchiveError) -> TarHeader? {
    let offset = stream.offset
    var block: [UInt8] = []
    let count = try stream.append(TarHeader.blockSize, to: &block)
    if count == 0, offset > 0 { return nil }
    guard count == TarHeader.blockSize else { throw .truncated(offset: stream.offset, inside: "a header") }
    if block.allSatisfy({ $0 == 0 }) {
      hasEndMarker = true
      return nil
    }
    guard let header = TarHeader(block) else {
      throw .damaged(offset: offset, reason: "there should be a tar header, and there is none")
    }
    return header
  }

  private mutating func paxRecords(_ header: TarHeader) throws(ArchiveError) -> PaxRecords {
    let offset = stream.offset
    guard let records = PaxRecords(try extendedHeader(header)) else {
      throw .damaged(offset: offset, reason: "an extended header is malformed")
    }
    return records
  }

  private mutating func extendedHeader(_ header: TarHeader) throws(ArchiveError) -> [UInt8] {
    guard header.size <= ArchiveLimits.extendedHeaderBytes else {
      throw .overLimit("an extended header claims \(header.size) bytes")
    }
    var bytes: [UInt8] = []
    guard try stream.append(header.size, to: &bytes) == header.size,
      try stream.skip(Self.padding(after: header.size)) == Self.padding(after: header.size)
    else { throw .truncated(offset: stream.offset, inside: "an extended header") }
    return bytes
  }

  private mutating func skipSparseMap() throws(ArchiveError) {
    var block: [UInt8] = []
    repeat {
      block.removeAll(keepingCapacity: true)
      guard try stream.append(TarHeader.blockSize, to: &block) == TarHeader.blockSize else {
        throw .truncated(offset: stream.offset, inside: "the map of a sparse file")
      }
    } while block[504] != 0
  }

  private mutating func finishMember() throws(ArchiveError) {
    let rest = unread + padding
    guard try stream.skip(rest) == rest else { throw truncated() }
    unread = 0
    padding = 0
  }

  private func truncated() -> ArchiveError {
    .truncated(offset: stream.offset, inside: "the content of \(escapedForTerminal(current.path))")
  }

  private static func padding(after size: Int) -> Int {
    (TarHeader.blockSize - size % TarHeader.blockSize) % TarHeader.blockSize
  }
}
