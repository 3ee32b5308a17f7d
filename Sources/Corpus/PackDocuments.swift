import Platform

extension Pack {
  /// A document by its number, from 0.
  public func document(_ number: UInt32) throws(PackError) -> DocumentRecord {
    try pages.withBytes { bytes throws(PackError) in
      let number = Int(number)
      guard number < summary.documents else { throw pages.damaged("document numbers") }
      let place = recordPlace(number)
      try pages.check(place..<place + 2 * StoredDocument.size, bytes)
      let stored = StoredDocument(at: place, in: bytes)
      let next = StoredDocument(at: place + StoredDocument.size, in: bytes)
      guard let tokens = range(stored.firstToken, next.firstToken, within: map[.sketches].count),
        let lines = range(stored.firstLineByte, next.firstLineByte, within: map[.lines].count),
        let occurrences = range(
          UInt64(stored.firstOccurrence), UInt64(next.firstOccurrence), within: summary.occurrences)
      else { throw pages.damaged("documents") }
      return DocumentRecord(stored, tokens: tokens, lines: lines, occurrences: occurrences)
    }
  }

  /// Replaces `sketch` by the sketch of a document: one byte a token.
  public func copySketch(of document: DocumentRecord, into sketch: inout [UInt8]) throws(PackError) {
    try copy(document.tokens, of: .sketches, into: &sketch)
  }

  /// Replaces `sketch` by the part of a document's sketch that stands for `tokens`, as far as the document has them.
  public func copySketch(
    of document: DocumentRecord, tokens: Range<Int>, into sketch: inout [UInt8]
  ) throws(PackError) {
    let part = tokens.clamped(to: 0..<document.tokenCount)
    let first = document.tokens.lowerBound
    try copy(first + part.lowerBound..<first + part.upperBound, of: .sketches, into: &sketch)
  }

  /// Replaces `sketch` by the sketch bytes of tokens counted over the whole pack, as far as it has them: a look at what stands round a
  /// seed costs no more than reading it. What stands next to a document's ends belongs to others.
  public func copySketch(ofPackTokens tokens: Range<Int>, into sketch: inout [UInt8]) throws(PackError) {
    try copy(tokens.clamped(to: 0..<map[.sketches].count), of: .sketches, into: &sketch)
  }

  /// Replaces `lines` by the line table of a document.
  public func copyLines(of document: DocumentRecord, into lines: inout [UInt8]) throws(PackError) {
    try copy(document.lines, of: .lines, into: &lines)
  }

  private func copy(_ part: Range<Int>, of kind: SectionKind, into target: inout [UInt8]) throws(PackError) {
    target.removeAll(keepingCapacity: true)
    let section = map[kind]
    guard part.lowerBound >= 0 && part.upperBound <= section.count else { throw pages.damaged("documents") }
    let range = section.lowerBound + part.lowerBound..<section.lowerBound + part.upperBound
    try pages.withBytes { bytes throws(PackError) in
      try pages.check(range, bytes)
      bytes.append(range, to: &target)
    }
  }

  /// The documents with these bytes, one for each language that they were read as. O(log documents).
  public func documents(withContentKey key: ContentKey) throws(PackError) -> Range<UInt32> {
    try pages.withBytes { bytes throws(PackError) in
      let first = try partition(summary.documents) { number throws(PackError) in try contentKey(number, bytes) < key }
      var end = first
      while end < summary.documents {
        if try contentKey(end, bytes) != key { break }
        end += 1
      }
      return UInt32(first)..<UInt32(end)
    }
  }

  private func contentKey(_ number: Int, _ bytes: RawSpan) throws(PackError) -> ContentKey {
    let place = recordPlace(number)
    try pages.check(place..<place + 16, bytes)
    return StoredDocument.contentKey(at: place, in: bytes)
  }

  /// The documents with these canonical tokens, ascending. O(log documents) at worst.
  public func documents(withTokenKey key: UInt64) throws(PackError) -> [UInt32] {
    try pages.withBytes { bytes throws(PackError) in
      let count = map[.tokenKeys].count / 4
      // Keys are hashes and spread evenly, so where one would stand is known nearly.
      let guess = Int(key.multipliedFullWidth(by: UInt64(count)).high)
      let first = try partition(count, near: guess) { index throws(PackError) in try tokenKey(index, bytes).key < key }
      var documents: [UInt32] = []
      for index in first..<count {
        let (found, document) = try tokenKey(index, bytes)
        if found != key { break }
        documents.append(document)
      }
      return documents
    }
  }

  /// The token key and document in a place of the sorted table.
  private func tokenKey(_ index: Int, _ bytes: RawSpan) throws(PackError) -> (key: UInt64, document: UInt32) {
    let place = map[.tokenKeys].lowerBound + 4 * index
    try pages.check(place..<place + 4, bytes)
    let document = bytes.littleEndian32(at: place)
    guard document < summary.documents else { throw pages.damaged("token keys") }
    let record = recordPlace(Int(document))
    try pages.check(record..<record + 24, bytes)
    return (StoredDocument.tokenKey(at: record, in: bytes), document)
  }

  /// Where the record of a document begins in the file.
  @inline(__always)
  func recordPlace(_ number: Int) -> Int { map[.documents].lowerBound &+ number &* StoredDocument.size }

  /// The document that a token of the pack belongs to, and which of its tokens it is. The document's record is checked.
  func documentAndPosition(
    ofToken token: UInt64, _ bytes: RawSpan
  ) throws(PackError) -> (document: UInt32, position: UInt32) {
    guard token < UInt64(summary.tokens) else { throw pages.damaged("seed buckets") }
    let block = map[.tokenBlocks].lowerBound &+ 4 &* Int(token &>> UInt64(TokenBlocks.bits))
    try pages.check(block..<block &+ 8, bytes)
    var low = Int(bytes.littleEndian32(at: block))
    var length = Int(bytes.littleEndian32(at: block &+ 4)) &- low &+ 1
    guard length > 0 && low &+ length <= summary.documents else { throw pages.damaged("token blocks") }
    try pages.check(recordPlace(low)..<recordPlace(low &+ length &+ 1), bytes)
    while length > 1 {
      let half = length &>> 1
      let isBefore = StoredDocument.firstToken(at: recordPlace(low &+ half), in: bytes) <= token
      low = isBefore ? low &+ half : low
      length &-= half
    }
    let first = StoredDocument.firstToken(at: recordPlace(low), in: bytes)
    guard first <= token, let position = UInt32(exactly: token &- first),
      token < StoredDocument.firstToken(at: recordPlace(low &+ 1), in: bytes)
    else { throw pages.damaged("token blocks") }
    return (UInt32(low), position)
  }
}

/// The first index for which the predicate, true for a beginning of the indices, is false. Bisects; near a guess it gallops there first
/// (Bentley and Yao, 1976), which never asks more than twice as often.
private func partition(
  _ count: Int, near guess: Int? = nil, _ isBefore: (Int) throws(PackError) -> Bool
) throws(PackError) -> Int {
  var (low, high) = (0, count)
  var middle = min(guess ?? count / 2, count - 1)
  var step = guess == nil ? count : 32
  while low < high {
    if try isBefore(middle) {
      low = middle + 1
      middle = low + min(step, (high - low) / 2)
    } else {
      high = middle
      middle = high - min(step, (high - low + 1) / 2)
    }
    step = min(2 * step, count)
  }
  return low
}

/// A range of stored bounds; nil unless it is ascending and ends at `count` or before.
private func range(_ start: UInt64, _ end: UInt64, within count: Int) -> Range<Int>? {
  guard start <= end, let start = Int(exactly: start), let end = Int(exactly: end), end <= count else { return nil }
  return start..<end
}

extension DocumentRecord {
  fileprivate init(_ stored: StoredDocument, tokens: Range<Int>, lines: Range<Int>, occurrences: Range<Int>) {
    self.init(
      contentKey: stored.contentKey, tokenKey: stored.tokenKey, language: stored.language, byteCount: stored.byteCount,
      lineCount: stored.lineCount, tokenCount: tokens.count, homeLineage: stored.homeLineage,
      lineages: stored.lineages, licence: stored.licence, licenceManner: stored.licenceManner, holders: stored.holders,
      tokens: tokens, lines: lines, occurrences: occurrences)
  }
}
