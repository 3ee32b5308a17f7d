/// A stretch of words that is a licence text, a header or an exception.
struct TextMatch: Hashable, Sendable {
  /// The number of its template.
  var template: Int
  /// The stretch, in words.
  var words: Range<Int>
  /// Words of the stretch that stand in the template in this order, and those that do not.
  var explained: Int
  var unexplained: Int
  /// Required grams of the template that were found, and all of them.
  var requiredFound: Int
  var required: Int
  /// Words of the whole template.
  var templateWords: Int

  /// How far the stretch is from being as long as the template: of two that explain as much, the one with less left out is meant.
  var difference: Int { abs(templateWords - words.count) }

  /// The share of what the template cannot do without, 0 ... 1.
  var coverage: Double { Double(requiredFound) / Double(max(1, required)) }

  /// What speaks for this template rather than for another one, in words. A word that differs costs up to four grams.
  var score: Double { Double(explained) - Double(unexplained) - Double(required - requiredFound) / 2 }
}
