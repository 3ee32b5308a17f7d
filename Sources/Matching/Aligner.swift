import Fingerprinting

/// Extends a common gram to both sides as far as the sketches agree, over inserted, deleted and changed tokens, with one mapping
/// of names for the whole alignment.
///
/// A greedy extension with a drop-off, after the manner of BLAST (Altschul et al., 1990): agreement adds bits, disagreement takes
/// them, and the alignment ends where its sum was greatest. A gap is bridged where the nearest place is found at which the
/// following tokens agree again. Linear in what is aligned: a gap costs at most ``longestGap``² / 2 comparisons.
struct Aligner {
  /// Tokens inserted and deleted together in one gap; fewer than 64.
  static let longestGap = 40
  /// Tokens that must agree behind a gap: at least the first number, and as far as the second when they say little.
  static let lookAhead = (least: NamedSketch.kindsLength, most: 14)
  /// The bits that they must have.
  static let lookAheadBits: Float = 9
  /// An extension ends when it has lost so many bits.
  static let dropOff: Float = 22

  var query = NamedSketch()
  var origin = NamedSketch()

  private var originOf: [Int32] = []  // by name of the query, -1: not met
  private var queryOf: [Int32] = []  // by name of the document
  private var bindings: [(query: Int32, origin: Int32)] = []
  private var equalNames: Float = 0
  private var otherNames: Float = 0
  private var equalBits: Float = 0
  private var otherBits: Float = 0

  /// What an alignment reached in one direction.
  private struct Extension {
    var runs: [Alignment.Run] = []
    var bits: Float = 0
    /// It ended because the document's sketch did, or too little was left of it to look behind a gap.
    var reachedEnd = false
  }

  /// The alignment through a gram of `length` tokens that both sides have, at `query` and at `origin` of the loaded sketches.
  /// `reachedEnd` tells whether more of the document could prolong it.
  mutating func align(query start: Int, origin: Int, length: Int) -> (alignment: Alignment, reachedEnd: Bool) {
    forgetNames()
    let right = extend(query: start, origin: origin, step: 1, known: 0)
    let left = extend(query: start - 1, origin: origin - 1, step: -1, known: right.bits)
    var runs = left.runs.reversed() + right.runs
    if runs.isEmpty { runs = [Alignment.Run(query: start, origin: origin, length: length)] }
    return (
      Alignment(runs: Self.joined(runs), bits: left.bits + right.bits), left.reachedEnd || right.reachedEnd
    )
  }

  private static func joined(_ runs: [Alignment.Run]) -> [Alignment.Run] {
    var joined: [Alignment.Run] = []
    for run in runs {
      if let last = joined.last, last.query + last.length == run.query, last.origin + last.length == run.origin {
        joined[joined.count - 1].length += run.length
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private mutating func forgetNames() {
    for binding in bindings {
      originOf[Int(binding.query)] = -1
      if Int(binding.origin) < queryOf.count { queryOf[Int(binding.origin)] = -1 }
    }
    bindings.removeAll(keepingCapacity: true)
    while originOf.count < query.nameHashes.count { originOf.append(-1) }
    while queryOf.count < origin.nameHashes.count { queryOf.append(-1) }
    equalNames = 1
    otherNames = 1
    weighNames()
  }

  /// Log-likelihood ratios of "a name first met on both sides has the same hash": how it went so far against chance (1 in 64).
  private mutating func weighNames() {
    let share = equalNames / (equalNames + otherNames)
    equalBits = 1.3 + Logarithm.base2(share * 64)
    otherBits = 1.3 + Logarithm.base2(1 - share)
  }

  private mutating func extend(
    query start: Int, origin originStart: Int, step: Int, known: Float
  ) -> Extension {
    var result = Extension()
    var best = (bits: Float(0), runs: 0, length: 0, bindings: bindings.count)
    var queryIndex = start
    var originIndex = originStart
    var run = Alignment.Run(query: start, origin: originStart, length: 0)
    while true {
      guard queryIndex >= 0, queryIndex < query.count else { break }
      guard originIndex >= 0, originIndex < origin.count else {
        result.reachedEnd = true
        break
      }
      if agree(queryIndex, originIndex) {
        result.bits += takeIn(queryIndex, originIndex)
        if step < 0 || run.length == 0 { (run.query, run.origin) = (queryIndex, originIndex) }
        run.length += 1
        queryIndex += step
        originIndex += step
        if result.bits > best.bits {
          best = (result.bits, result.runs.count + 1, run.length, bindings.count)
        }
      } else {
        let longest = longestGap(for: known + result.bits)
        guard let gap = bridge(queryIndex, originIndex, step: step, longest: longest) else {
          let left = step > 0 ? origin.count - originIndex : originIndex + 1
          result.reachedEnd = left < longest + Self.lookAhead.most
          break
        }
        result.bits -= 5 + 0.25 * Float(gap.query + gap.origin)
        queryIndex += gap.query * step
        originIndex += gap.origin * step
        if run.length > 0 { result.runs.append(run) }
        run.length = 0
      }
      if result.bits < best.bits - Self.dropOff { break }
    }
    if run.length > 0 { result.runs.append(run) }
    keep(best, of: &result, step: step)
    return result
  }

  /// Cuts an extension back to where its sum of bits was greatest.
  private mutating func keep(
    _ best: (bits: Float, runs: Int, length: Int, bindings: Int), of result: inout Extension, step: Int
  ) {
    result.bits = best.bits
    result.runs.removeSubrange(best.runs...)
    if let last = result.runs.last, last.length > best.length {
      let surplus = last.length - best.length
      if step < 0 {
        result.runs[best.runs - 1].query += surplus
        result.runs[best.runs - 1].origin += surplus
      }
      result.runs[best.runs - 1].length = best.length
    }
    while bindings.count > best.bindings {
      let binding = bindings.removeLast()
      originOf[Int(binding.query)] = -1
      queryOf[Int(binding.origin)] = -1
    }
  }

  /// Whether two tokens are of one kind and, for keywords and punctuation, the same.
  private func agree(_ queryIndex: Int, _ originIndex: Int) -> Bool {
    let a = query.bytes[queryIndex]
    let b = origin.bytes[originIndex]
    if a == b { return true }
    if a >= Sketch.firstName { return b >= Sketch.firstName }
    if a >= Sketch.firstString { return b >= Sketch.firstString && b < Sketch.firstName }
    if a >= Sketch.firstNumber { return b >= Sketch.firstNumber && b < Sketch.firstString }
    return false
  }

  /// The bits that an agreeing pair of tokens adds; binds names.
  private mutating func takeIn(_ queryIndex: Int, _ originIndex: Int) -> Float {
    let a = query.bytes[queryIndex]
    if a < Sketch.firstKeyword { return 1 }
    if a < Sketch.firstNumber { return 3 }
    if a < Sketch.firstName { return a == origin.bytes[originIndex] ? 4 : 0 }
    let name = query.names[queryIndex]
    let other = origin.names[originIndex]
    let bound = originOf[Int(name)]
    let boundBack = queryOf[Int(other)]
    if bound == other { return 2.5 }
    let hashesAgree = query.nameHashes[Int(name)] == origin.nameHashes[Int(other)]
    if bound < 0, boundBack < 0 {
      bind(name, other)
      if query.nameHashes[Int(name)] > 63 || origin.nameHashes[Int(other)] > 63 { return 1 }
      if hashesAgree { equalNames += 1 } else { otherNames += 1 }
      let bits = hashesAgree ? equalBits : otherBits
      weighNames()
      return bits
    }
    // A name that was away for longer than a sketch remembers comes back as a new one: it may take the old one's place.
    if bound >= 0 { queryOf[Int(bound)] = -1 }
    if boundBack >= 0 { originOf[Int(boundBack)] = -1 }
    bind(name, other)
    return hashesAgree ? 1 : -3
  }

  private mutating func bind(_ name: Int32, _ other: Int32) {
    originOf[Int(name)] = other
    queryOf[Int(other)] = name
    bindings.append((name, other))
  }

  /// An alignment may jump as far as it has bits: chance agreements are not prolonged far.
  private func longestGap(for bits: Float) -> Int { min(Self.longestGap, 8 + Int(max(0, bits)) / 3) }

  /// The shortest gap behind which the following tokens agree, names consistently with what is bound; nil when none is.
  private func bridge(_ queryIndex: Int, _ originIndex: Int, step: Int, longest: Int) -> (
    query: Int, origin: Int
  )? {
    // Going backwards, six tokens agree from a place on where they agree from five places before it.
    let shift = step < 0 ? NamedSketch.kindsLength - 1 : 0
    let (ahead, originAhead) = (query.kinds.span, origin.kinds.span)
    let (first, originFirst) = (queryIndex - shift, originIndex - shift)
    let most = (
      step < 0 ? first : query.kindsCount - 1 - first, step < 0 ? originFirst : origin.kindsCount - 1 - originFirst
    )
    let places = Self.common(ahead, first, most.0, originAhead, originFirst, most.1, step: step, longest: longest)
    guard places != 0 else { return nil }
    var gaps = GapSet()
    var left = places
    while left != 0 {
      let inserted = left.trailingZeroBitCount
      left &= left &- 1
      let kinds = ahead[first + inserted * step]
      for deleted in 0...min(longest - inserted, most.1)
      where originAhead[originFirst + deleted * step] == kinds {
        gaps.insert(query: inserted, origin: deleted)
      }
    }
    return gaps.first { resumes(queryIndex + $0 * step, originIndex + $1 * step, step: step) }
  }

  /// Which of the query's next places may have their six tokens among the document's next places: bit n for the place n tokens on. A
  /// Bloom filter of one hash, so that a gap which nothing bridges costs a linear number of steps, not their square.
  private static func common(
    _ ahead: Span<UInt64>, _ first: Int, _ most: Int, _ originAhead: Span<UInt64>, _ originFirst: Int,
    _ originMost: Int,
    step: Int, longest: Int
  ) -> UInt64 {
    guard most >= 0, originMost >= 0 else { return 0 }
    var filter = InlineArray<16, UInt64>(repeating: 0)
    for deleted in 0...min(longest, originMost) {
      let hash = (originAhead[originFirst + deleted * step] &* 0x9e37_79b9_7f4a_7c15) &>> 54
      filter[Int(hash &>> 6)] |= 1 &<< (hash & 63)
    }
    var places: UInt64 = 0
    for inserted in 0...min(longest, most) {
      let hash = (ahead[first + inserted * step] &* 0x9e37_79b9_7f4a_7c15) &>> 54
      if filter[Int(hash &>> 6)] &>> (hash & 63) & 1 != 0 { places |= 1 &<< UInt64(inserted) }
    }
    return places
  }

  private func resumes(_ queryIndex: Int, _ originIndex: Int, step: Int) -> Bool {
    var bits: Float = 0
    for ahead in 0..<Self.lookAhead.most {
      if ahead >= Self.lookAhead.least, bits >= Self.lookAheadBits { return true }
      let i = queryIndex + ahead * step
      let j = originIndex + ahead * step
      guard i >= 0, i < query.count, j >= 0, j < origin.count, agree(i, j) else { return false }
      let byte = query.bytes[i]
      if byte < Sketch.firstKeyword {
        bits += 1
      } else if byte < Sketch.firstName {
        bits += 3
      } else {
        let bound = originOf[Int(query.names[i])]
        let boundBack = queryOf[Int(origin.names[j])]
        if bound == origin.names[j] {
          bits += 3
        } else if bound < 0, boundBack < 0 {
          bits += 1
        } else {
          bits -= 3  // perhaps bound wrongly where the gap began
        }
      }
    }
    return bits >= Self.lookAheadBits
  }
}
