import Fingerprinting
import Platform
import Testing

@testable import Corpus

/// A small random corpus, and the answers that a pack of it must give, found the slow and plain way.
struct SampleCorpus {
  struct Item {
    var image: DocumentImage
    var component: Int
    var path: [UInt8]
    var statement: LicenceStatement?
    /// What a manifest says of its lineage.
    var lineage: String?
  }

  var components: [Component] = []
  var items: [Item] = []

  static let parameters = PackParameters(gramLength: 16, windowLength: 24, lexingVersion: 1, fingerprintVersion: 1)

  /// - Parameters:
  ///   - documents: how many items; some have the content of another one.
  ///   - vocabulary: how many distinct seeds; few make common ones.
  init(seed: UInt64, documents: Int, vocabulary: UInt64 = 400) {
    var random = SplitMix(state: seed)
    components = (0..<6).map { number in
      Component(
        name: "Part\(number / 2)", version: "1.\(number)", purl: "pkg:generic/part\(number / 2)@1.\(number)",
        licence: number % 3 == 0 ? "" : "MIT", url: number == 5 ? "" : "somewhere/\(number)",
        released: number == 1 ? "" : "20\(15 - number)-0\(number + 1)-11")
    }
    for _ in 0..<documents {
      let copied = items.isEmpty || random.below(4) > 0 ? nil : items[Int(random.below(UInt64(items.count)))].image
      items.append(
        Item(
          image: copied ?? Self.image(&random, vocabulary), component: Int(random.below(6)), path: Self.path(&random)))
    }
    // What a tree says of a place is one thing, whichever item lies there.
    for index in items.indices {
      items[index].statement = Self.statement(items[index])
      let sum = items[index].path.reduce(items[index].component) { $0 + Int($1) }
      items[index].lineage = sum % 13 == 0 ? "part\(sum % 4)" : nil
    }
  }

  private static func statement(_ item: Item) -> LicenceStatement? {
    let sum = item.path.reduce(item.component) { $0 + Int($1) }
    let kind = LicenceStatement.Kind.allCases[sum % 3]
    return sum % 5 < 2
      ? nil
      : LicenceStatement(
        licence: sum % 5 == 2 ? "" : ["MIT", "ISC"][sum % 2], holders: sum % 7 < 3 ? [] : ["Ada", "Jo\(sum % 4)"],
        file: Array("LICENSE\(sum % 3)".utf8), kind: kind, isOverriding: sum % 11 == 0)
  }

  private static func path(_ random: inout SplitMix) -> [UInt8] {
    let directories = [
      "", "src/", "src/deep/", "vendor/zlib-1.2.13/", "third_party/Lua/src/", "\u{fc}\n/", "Part1/", "part2-1.0/x/",
    ]
    return Array("\(directories[Int(random.below(8))])file\(random.below(50)).c".utf8)
      + (random.below(9) == 0 ? [0xff] : [])
  }

  private static func image(_ random: inout SplitMix, _ vocabulary: UInt64) -> DocumentImage {
    let tokens = Int(random.below(8) == 0 ? 0 : random.below(300))
    let seeds = (0..<tokens / 6).map { _ in
      Seed(hash: mixed(random.below(vocabulary)) >> 7, position: UInt32(random.below(UInt64(tokens))))
    }
    return DocumentImage(
      contentKey: ContentKey(high: random.next() >> random.below(64), low: random.next()),
      tokenKey: tokens == 0 ? 0 : random.below(40) + 1, language: UInt16(random.below(3)),
      byteCount: random.below(10_000),
      lineCount: UInt32(tokens / 4), sketch: (0..<tokens).map { _ in UInt8(truncatingIfNeeded: random.next()) },
      lines: (0..<tokens / 5).map { _ in UInt8(truncatingIfNeeded: random.next()) }, seeds: seeds,
      names: Set((0..<tokens / 8).map { _ in UInt32(truncatingIfNeeded: mixed(random.below(200))) & 0x1fff_ffff })
        .sorted(),
      licence: random.below(3) == 0 ? "GPL-2.0-only" : "",
      licenceManner: LicenceManner(rawValue: UInt8(random.below(6))),
      holders: random.below(3) == 0 ? ["Ada", "Grace \u{e9}"] : [])
  }
}

/// A random generator that gives the same numbers everywhere (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return mixed(state)
  }

  mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }
}

extension SampleCorpus {
  /// Adds the components and then the items, all or some, in the given order.
  func add(to builder: PackBuilder, order: [Int]? = nil) throws {
    var numbers: [Int: Int] = [:]
    for index in order ?? Array(items.indices) {
      let item = items[index]
      let number = try numbers[item.component] ?? builder.addComponent(components[item.component])
      numbers[item.component] = number
      let place = DocumentPlace(
        document: try builder.add(item.image), path: item.path, statement: item.statement, lineage: item.lineage)
      try builder.add([place], component: number)
    }
  }

  /// Builds a pack of the items, all or some, in the given order.
  @discardableResult
  func build(
    at path: [UInt8], order: [Int]? = nil, memoryBudget: Int = 1 << 20, origin: PackOrigin? = nil
  ) throws -> PackSummary {
    let builder = try PackBuilder(destination: path, parameters: Self.parameters, memoryBudget: memoryBudget)
    try add(to: builder, order: order)
    return try builder.finish(origin: origin)
  }
}
