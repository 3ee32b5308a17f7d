/// Strings by number while a pack is built: equal strings get one number, in the order in which they come.
struct StringPool {
  private(set) var strings: [[UInt8]] = [[]]
  private var numbers: [[UInt8]: UInt32] = [[]: 0]

  /// The number of a string; 0 is the empty one.
  mutating func number(of string: some Sequence<UInt8>) -> UInt32 {
    let bytes = Array(string)
    if let number = numbers[bytes] { return number }
    let number = UInt32(strings.count)
    strings.append(bytes)
    numbers[bytes] = number
    return number
  }

  subscript(number: UInt32) -> [UInt8] { strings[Int(number)] }

  /// The numbers in the order of the strings' bytes: the numbering of a finished pack.
  func sortedNumbers() -> [UInt32] {
    strings.indices.map { UInt32($0) }
      .sorted { strings[Int($0)].lexicographicallyPrecedes(strings[Int($1)]) }
  }
}
