import Platform

/// An external sort: records are collected in memory, sorted when the memory is full, and spilled as a run to a scratch
/// file; the runs are merged at the end.
struct SortedRuns: ~Copyable {
  private let keyBits: Int
  private let capacity: Int
  private var records: [SortRecord] = []
  private var spare: [SortRecord] = []
  private var file: ScratchFile
  /// Byte ranges in the file.
  private var runs: [Range<Int>] = []

  /// - Parameter memoryBudget: the bytes that the records in memory may take, sorting included.
  init(scratch: consuming ScratchFile, keyBits: Int, memoryBudget: Int) {
    self.keyBits = keyBits
    capacity = max(memoryBudget / (2 * MemoryLayout<SortRecord>.stride), 16)
    file = scratch
  }

  @inline(__always)
  mutating func append(key: UInt64, value: UInt64) throws(PackError) {
    if records.count == capacity { try spill() }
    records.append(SortRecord(key: key, value: value))
  }

  private mutating func spill() throws(PackError) {
    if records.isEmpty { return }
    radixSort(&records, keyBits: keyBits, spare: &spare)
    let start = file.byteCount
    try storing { () throws(StorageError) in try file.append(records) }
    runs.append(start..<file.byteCount)
    records.removeAll(keepingCapacity: true)
  }

  /// Calls the body with every record, in ascending order of the keys; the order of equal keys is not defined. Frees the
  /// memory of the records first.
  mutating func forEachInOrder(_ body: (SortRecord) throws(PackError) -> Void) throws(PackError) {
    try spill()
    records = []
    spare = []
    try merge(runs, of: file, body)
  }
}

/// Merges sorted runs with a binary heap of their first records: O(n log runs).
private func merge(
  _ runs: [Range<Int>], of file: borrowing ScratchFile, _ body: (SortRecord) throws(PackError) -> Void
) throws(PackError) {
  var heap = RunHeap()
  for run in runs {
    var reader = ScratchReader<SortRecord>(range: run, bufferCount: max(256, (1 << 21) / runs.count))
    if let first = try reader.next(from: file) { heap.insert(first, reader) }
  }
  while let least = heap.least {
    try body(least)
    try heap.advance(in: file)
  }
}

/// The runs that are not exhausted, the one with the least key on top.
private struct RunHeap {
  private var heads: [SortRecord] = []
  private var readers: [ScratchReader<SortRecord>] = []

  var least: SortRecord? { heads.first }

  mutating func insert(_ head: SortRecord, _ reader: ScratchReader<SortRecord>) {
    heads.append(head)
    readers.append(reader)
    var child = heads.count - 1
    while child > 0 && heads[child].key < heads[(child - 1) / 2].key {
      exchange(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Replaces the least record by the next one of its run.
  mutating func advance(in file: borrowing ScratchFile) throws(PackError) {
    if let next = try readers[0].next(from: file) {
      heads[0] = next
    } else {
      exchange(0, heads.count - 1)
      heads.removeLast()
      readers.removeLast()
    }
    sink()
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child + 1 < heads.count && heads[child + 1].key < heads[child].key { child += 1 }
      if child >= heads.count || heads[parent].key <= heads[child].key { return }
      exchange(parent, child)
      parent = child
    }
  }

  private mutating func exchange(_ a: Int, _ b: Int) {
    heads.swapAt(a, b)
    readers.swapAt(a, b)
  }
}
