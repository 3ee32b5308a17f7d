/// A value of a metadata file, as far as licences need it: strings with their places, lists and tables.
enum MetadataValue {
  case text(MetadataText)
  case list([MetadataValue])
  case table(MetadataTable)
  /// A number, a truth value, a bare word.
  case word(MetadataText)

  /// The string itself; nil for anything else.
  var text: MetadataText? { if case .text(let text) = self { text } else { nil } }

  /// A table's value; nil when there is none of that name or this is no table.
  subscript(key: String) -> MetadataValue? { if case .table(let table) = self { table[key] } else { nil } }

  /// The strings of a list, or the one string that stands instead of it.
  var texts: [MetadataText] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.compactMap(\.text)
    case .table, .word: []
    }
  }
}

/// A string in a metadata file.
struct MetadataText {
  /// With its escapes resolved.
  var value: [UInt8]
  /// Where it stands in the file, without its quotes.
  var bytes: Range<Int>
  /// Where it begins and ends, from 1.
  var lines: ClosedRange<Int>

  var line: Int { lines.lowerBound }
}

/// Keys and values, in their order; a key may come twice, and then the first counts.
struct MetadataTable {
  var entries: [(key: String, value: MetadataValue)] = []

  subscript(key: String) -> MetadataValue? { entries.first { $0.key == key }?.value }
}
