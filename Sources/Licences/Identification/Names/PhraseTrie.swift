/// Phrases of licence words, each with a value, looked up word by word.
struct PhraseTrie: Sendable {
  /// The root is 0.
  typealias Node = UInt32

  private var children: [UInt64: Node] = [:]
  private var values: [Int32] = [-1]
  /// A bit for each first word, by its hash's low 12 bits: few other words get to the dictionary.
  private var firstWords = [UInt64](repeating: 0, count: 64)

  /// Gives a phrase its value, from 0; an earlier value stays.
  mutating func insert(_ phrase: [UInt32], value: Int) {
    guard let first = phrase.first else { return }
    firstWords[Int(first >> 6 & 63)] |= 1 << UInt64(first & 63)
    var node: Node = 0
    for hash in phrase {
      let key = UInt64(node) << 32 | UInt64(hash)
      if let next = children[key] {
        node = next
      } else {
        node = Node(values.count)
        children[key] = node
        values.append(-1)
      }
    }
    if values[Int(node)] < 0 { values[Int(node)] = Int32(value) }
  }

  /// Whether a phrase may begin with a word; a false yes is possible.
  @inline(__always)
  func mayBegin(with hash: UInt32) -> Bool { firstWords[Int(hash >> 6 & 63)] >> UInt64(hash & 63) & 1 != 0 }

  func child(of node: Node, by hash: UInt32) -> Node? { children[UInt64(node) << 32 | UInt64(hash)] }

  func value(at node: Node) -> Int? { values[Int(node)] < 0 ? nil : Int(values[Int(node)]) }

  /// The longest phrase that begins at a word: its value and the index behind its last word. Linear in the phrase.
  func longest(in words: [LicenceWord], from start: Int) -> (value: Int, end: Int)? {
    guard start < words.count, mayBegin(with: words[start].hash) else { return nil }
    var found: (value: Int, end: Int)?
    var node: Node = 0
    for index in start..<words.count {
      guard let next = child(of: node, by: words[index].hash) else { break }
      node = next
      if let value = value(at: node) { found = (value, index + 1) }
    }
    return found
  }
}
