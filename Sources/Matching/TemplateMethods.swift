import Lexing

/// The methods of a file that development environments write after one template, equality and hash codes: their form is everybody's, so
/// that only their names can say where they come from. A loop in one shows that somebody thought of it.
struct TemplateMethods {
  /// So much ``Evidence/tellingWords`` must say: about three names of a class of one's own.
  static let namedWords: Float = 2

  /// Ranges of tokens from the method's name to its last brace, ascending.
  private(set) var ranges: [Range<Int>] = []

  private static let names = ["equals", "hashCode", "Equals", "GetHashCode"].map { Array($0.utf8) }
  private static let loops = ["for", "foreach", "while", "do"].map { Array($0.utf8) }
  /// Java, C#, Kotlin, Scala and Groovy, by their numbers in `LanguageFamily`.
  private static let families: Set<UInt8> = [3, 4, 5, 6, 33]
  /// What may stand between a method's parameters and its body, in tokens: a type, `throws`.
  private static let longestGap = 4

  init() {}

  /// Linear in the tokens.
  init(of query: Query) {
    guard Self.families.contains(query.family) else { return }
    let ends = Self.ends(in: query)
    var index = 0
    while index < query.tokens.count {
      if let method = Self.method(at: index, in: query, ends: ends) {
        if !method.contains(where: { Self.isOne(of: Self.loops, query, $0) }) { ranges.append(method) }
        index = method.upperBound
      } else {
        index += 1
      }
    }
  }

  /// Whether more than half of these tokens stand in such methods. Logarithmic in the methods of the file, linear in those of the region.
  func fill(_ tokens: Range<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    let inside = ranges[low...].prefix { $0.lowerBound < tokens.upperBound }
    return 2 * inside.reduce(0) { $0 + $1.clamped(to: tokens).count } > tokens.count
  }

  /// The method that is declared with its body at a token.
  private static func method(at index: Int, in query: Query, ends: [Int]) -> Range<Int>? {
    guard isOne(of: names, query, index), index == 0 || byte(of: index - 1, in: query) != UInt8(ascii: "."),
      index + 1 < ends.count, ends[index + 1] > 0, byte(of: index + 1, in: query) == UInt8(ascii: "(")
    else { return nil }
    let list = ends[index + 1]
    for start in list..<min(list + longestGap, query.tokens.count) {
      switch byte(of: start, in: query) {
      case UInt8(ascii: "{"): return ends[start] > 0 ? index..<ends[start] : nil
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "}"): return nil  // a call
      default: continue
      }
    }
    return nil
  }

  /// For each round and curly bracket that opens the index behind the one that closes it, 0 where none does and for all other tokens.
  private static func ends(in query: Query) -> [Int] {
    var ends = [Int](repeating: 0, count: query.tokens.count)
    var (round, curly): ([Int], [Int]) = ([], [])
    for index in query.tokens.indices {
      switch byte(of: index, in: query) {
      case UInt8(ascii: "("): round.append(index)
      case UInt8(ascii: "{"): curly.append(index)
      case UInt8(ascii: ")"): if let start = round.popLast() { ends[start] = index + 1 }
      case UInt8(ascii: "}"): if let start = curly.popLast() { ends[start] = index + 1 }
      default: continue
      }
    }
    return ends
  }

  /// The byte of a token of one byte; nil for a longer one.
  private static func byte(of index: Int, in query: Query) -> UInt8? {
    let token = query.tokens[index]
    guard token.end == token.start + 1, Int(token.start) < query.bytes.count else { return nil }
    return query.bytes[Int(token.start)]
  }

  private static func isOne(of words: [[UInt8]], _ query: Query, _ index: Int) -> Bool {
    let token = query.tokens[index]
    let range = Int(token.start)..<Int(token.end)
    guard range.count <= 11, range.upperBound <= query.bytes.count else { return false }
    return words.contains { $0.count == range.count && query.bytes[range].elementsEqual($0) }
  }
}
