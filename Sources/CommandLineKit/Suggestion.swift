/// The candidate that a mistyped word most probably meant, or nil when none is near.
///
/// Near is a candidate that the word is the beginning of, or one within a third of the word's length in edits, letter case aside.
public func closest(to word: some Collection<UInt8>, among candidates: [String]) -> String? {
  let typed = word.map(lowered)
  let limit = typed.count / 3
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let name = candidate.utf8.map(lowered)
    guard typed.count <= name.count + limit else { continue }
    let isBeginning = typed.count > 1 && name.starts(with: typed)
    let distance = isBeginning ? 1 : editDistance(typed, name)
    guard distance <= (isBeginning ? 1 : limit), distance < best?.distance ?? .max else { continue }
    best = (candidate, distance)
  }
  return best?.candidate
}

private func lowered(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// The least number of insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`
/// ("optimal string alignment", after Damerau 1964). Time is the product of the lengths.
func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
      row.append(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
