/// Writes a key table from entries in ascending order of their keys.
struct KeyTableWriter {
  private let keyBits: Int
  private let bucketBits: Int
  private let valueBits: Int
  private let keyCount: Int
  private var directory: [UInt8] = []
  private var bucketNumber = 0
  private var suffixes: [UInt64] = []
  private var flags: [Bool] = []
  private var fields: [Field] = []
  private var byteCount: UInt64 = 0

  private struct Field {
    var value: UInt64
    var bits: Int
  }

  /// About 16 keys share a bucket.
  init(keyBits: Int, valueBits: Int, keyCount: Int) {
    self.keyBits = keyBits
    self.valueBits = valueBits
    self.keyCount = keyCount
    bucketBits = min(bitWidth(of: UInt64(keyCount / 12)) - 1, keyBits - 1)
    directory.append(UInt64(keyBits | bucketBits << 8 | valueBits << 16), byteCount: 8)
    directory.append(UInt64(keyCount), byteCount: 8)
    directory.append(0 as UInt64, byteCount: 5)
  }

  /// Begins the entry of a key that is one value.
  mutating func add(_ key: UInt64, value: UInt64, to writer: inout PackWriter) throws(PackError) {
    try begin(key, isLong: false, &writer)
    append(value, bits: valueBits)
  }

  /// Begins the entry of a key that is more; its fields follow.
  mutating func addLong(_ key: UInt64, to writer: inout PackWriter) throws(PackError) {
    try begin(key, isLong: true, &writer)
  }

  /// Adds a field to the entry of the last key.
  mutating func append(_ value: UInt64, bits: Int) { fields.append(Field(value: value, bits: bits)) }

  /// Adds one value to the entry of the last key.
  mutating func append(value: UInt64) { append(value, bits: valueBits) }

  /// Ends the buckets; the directory follows as a section of its own.
  mutating func finish(_ writer: inout PackWriter) throws(PackError) -> [UInt8] {
    try advance(to: 1 << bucketBits, &writer)
    return directory
  }

  private mutating func begin(_ key: UInt64, isLong: Bool, _ writer: inout PackWriter) throws(PackError) {
    let suffixBits = UInt64(keyBits - bucketBits)
    try advance(to: Int(key >> suffixBits), &writer)
    suffixes.append(key & ((1 << suffixBits) - 1))
    flags.append(isLong)
  }

  private mutating func advance(to number: Int, _ writer: inout PackWriter) throws(PackError) {
    if number == bucketNumber { return }
    if !suffixes.isEmpty { try writer.append(bucket()) }
    while bucketNumber < number {
      directory.append(byteCount, byteCount: 5)
      bucketNumber += 1
    }
  }

  /// The bytes of the bucket, which is empty afterwards.
  private mutating func bucket() -> [UInt8] {
    var bytes: [UInt8] = []
    appendVarint(suffixes.count, to: &bytes)
    var bits = BitWriter(bytes)
    for suffix in suffixes { bits.append(suffix, count: keyBits - bucketBits) }
    for flag in flags { bits.append(flag ? 1 : 0, count: 1) }
    for field in fields { bits.append(field.value, count: field.bits) }
    bits.align()
    suffixes.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    byteCount += UInt64(bits.bytes.count)
    return bits.bytes
  }
}
