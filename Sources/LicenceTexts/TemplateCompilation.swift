import Licences

/// Makes the fingerprint of a text from its pieces.
///
/// The text in full, with what it offers by default, gives the places. Grams that touch nothing optional or replaceable are required.
/// For every part that may be left out, and for every alternative of a replaceable part, the grams across it are added as not required.
struct TemplateCompilation {
  private struct Word {
    var hash: UInt32
    var isRequired: Bool
  }

  /// A part of the full text, and what may stand in its place: runs of words between gaps.
  private struct Variant {
    var range: Range<Int>
    var alternatives: [[[UInt32]]]
  }

  private var words: [Word] = []
  private var variants: [Variant] = []

  init(_ pieces: [ListDocument.Piece]) {
    var optionalStarts: [Int] = []
    for piece in pieces {
      switch piece {
      case .beginOptional: optionalStarts.append(words.count)
      case .endOptional:
        let start = optionalStarts.popLast() ?? words.count
        if start < words.count { variants.append(Variant(range: start..<words.count, alternatives: [[[]]])) }
      case .words(let text): append(text, isRequired: optionalStarts.isEmpty)
      case .replaceable(let text, let match):
        let start = words.count
        append(text, isRequired: false)
        variants.append(Variant(range: start..<words.count, alternatives: MatchPattern(match).alternatives))
      }
    }
  }

  private mutating func append(_ text: String, isRequired: Bool) {
    words += WordGram.words(of: text).map { Word(hash: $0, isRequired: isRequired) }
  }

  var wordCount: Int { words.count }

  /// The grams, ascending by place. Those of the full text are all required when nothing else would be.
  var grams: [TextTemplate.Gram] {
    let hashes = words.map(\.hash)
    var grams = WordGram.hashes(of: hashes).enumerated().map { position, hash in
      TextTemplate.Gram(hash: hash, position: place(position), isRequired: isRequired(position))
    }
    if !grams.contains(where: \.isRequired) { for index in grams.indices { grams[index].isRequired = true } }
    var known = Set(grams.map { Place(hash: $0.hash, position: $0.position) })
    for variant in variants {
      for (position, hash) in self.grams(of: variant, in: hashes)
      where known.insert(Place(hash: hash, position: place(position))).inserted {
        grams.append(TextTemplate.Gram(hash: hash, position: place(position), isRequired: false))
      }
    }
    return grams.sorted()
  }

  private struct Place: Hashable {
    var hash: UInt32
    var position: UInt16
  }

  private func place(_ position: Int) -> UInt16 { UInt16(clamping: position) }

  private func isRequired(_ position: Int) -> Bool {
    let range = position..<position + WordGram.length
    let isSplit = variants.contains { $0.range.lowerBound > range.lowerBound && $0.range.lowerBound < range.upperBound }
    return !isSplit && words[range].allSatisfy(\.isRequired)
  }

  /// The grams across a variant, with their places: at most three words of what stands before and behind belong to them.
  private func grams(of variant: Variant, in hashes: [UInt32]) -> [(Int, UInt32)] {
    let context = WordGram.length - 1
    let before = Array(hashes[max(0, variant.range.lowerBound - context)..<variant.range.lowerBound])
    let after = Array(hashes[variant.range.upperBound..<min(hashes.count, variant.range.upperBound + context)])
    var all: [(Int, UInt32)] = []
    for runs in variant.alternatives {
      for (number, run) in runs.enumerated() {
        let isFirst = number == 0
        let isLast = number == runs.count - 1
        let sequence = (isFirst ? before : []) + run + (isLast ? after : [])
        let first = isFirst ? variant.range.lowerBound - before.count : variant.range.lowerBound
        for (offset, hash) in WordGram.hashes(of: sequence).enumerated() {
          all.append((min(first + offset, max(first, variant.range.upperBound - 1)), hash))
        }
      }
    }
    return all
  }
}
