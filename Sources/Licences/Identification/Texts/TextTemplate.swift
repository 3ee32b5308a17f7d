/// The fingerprint of a licence text, of the header that a licence recommends, or of an exception: grams by their place, no words.
package struct TextTemplate: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case text = 0
    case header = 1
    case exception = 2
  }

  /// A gram and where it stands.
  package struct Gram: Hashable, Comparable, Sendable {
    package var hash: UInt32
    /// The place of its first word in the text, from 0.
    package var position: UInt16
    /// Whether the text is not the same without it: no part of it may be left out or replaced.
    package var isRequired: Bool

    package init(hash: UInt32, position: UInt16, isRequired: Bool) {
      self.hash = hash
      self.position = position
      self.isRequired = isRequired
    }

    package static func < (a: Self, b: Self) -> Bool {
      (a.position, a.isRequired ? 0 : 1, a.hash) < (b.position, b.isRequired ? 0 : 1, b.hash)
    }
  }

  /// The SPDX id of the licence or the exception.
  package var id: String
  package var kind: Kind
  /// Words of the whole text, parts that may be left out included.
  package var wordCount: Int
  /// Ascending.
  package var grams: [Gram]

  package init(id: String, kind: Kind, wordCount: Int, grams: [Gram]) {
    self.id = id
    self.kind = kind
    self.wordCount = wordCount
    self.grams = grams
  }

  var requiredCount: Int { grams.count { $0.isRequired } }
}
