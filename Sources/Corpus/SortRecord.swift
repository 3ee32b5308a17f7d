/// A key and what is filed under it, the unit of the external sort.
struct SortRecord: BitwiseCopyable, Equatable {
  var key: UInt64
  var value: UInt64
}

/// Sorts records by the low `keyBits` bits of their keys, stable, a byte at a time from the lowest; linear time. `spare` is
/// working memory and gets the size of `records`.
func radixSort(_ records: inout [SortRecord], keyBits: Int, spare: inout [SortRecord]) {
  let missing = records.count - spare.count
  if missing > 0 { spare.append(contentsOf: repeatElement(SortRecord(key: 0, value: 0), count: missing)) }
  if missing < 0 { spare.removeLast(-missing) }
  for shift in stride(from: UInt64(0), to: UInt64(keyBits), by: 8) {
    if distribute(records.span, by: shift, into: &spare) { swap(&records, &spare) }
  }
}

/// Copies records in the order of one byte of their keys; false, and nothing copied, when that byte is the same in all.
private func distribute(_ records: Span<SortRecord>, by shift: UInt64, into target: inout [SortRecord]) -> Bool {
  var starts = InlineArray<256, Int>(repeating: 0)
  for index in records.indices { starts[Int(truncatingIfNeeded: records[index].key &>> shift & 255)] &+= 1 }
  var total = 0
  for digit in 0..<256 {
    if starts[digit] == records.count { return false }
    (starts[digit], total) = (total, total &+ starts[digit])
  }
  var target = target.mutableSpan
  for index in records.indices {
    let record = records[index]
    let digit = Int(truncatingIfNeeded: record.key &>> shift & 255)
    target[starts[digit]] = record
    starts[digit] &+= 1
  }
  return true
}
