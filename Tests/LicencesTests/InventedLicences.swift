@testable import Licences

/// Licences that nobody uses, in words of our own; `orchard` and `garden` are near twins.
enum InventedLicences {
  static let orchard = """
    Anybody who walks through this orchard may pick as many apples as they can carry home in one basket, provided that \
    a pear is left at the gate for those who come later, and that the ladder is put back where it was found. The keeper \
    of the orchard promises nothing about worms, wasps or weather, and pays for no torn trousers.
    """

  static let garden =
    orchard + """
       Neither the keeper nor the neighbours may be named on a jar of jam without having tasted it first and said so.
      """

  static let lighthouse = """
    Ships of every flag may steer by the light of this tower as long as their captains enter the date of the passage in \
    the book that hangs at the pier, do not paint the rocks, and sound their horn twice for the woman who winds the lamp. \
    Whoever runs aground nevertheless does so on their own account.
    """

  static let header = "Planted under the rules of the orchard, which hang at its gate for all who can read them aloud."

  static let texts = ["Orchard": orchard, "Garden": garden, "Lighthouse": lighthouse]

  static let templates =
    texts.sorted { $0.key < $1.key }.map { template($0.key, .text, $0.value) }
    + [template("Orchard", .header, header)]

  static func template(_ id: String, _ kind: TextTemplate.Kind, _ text: String) -> TextTemplate {
    let words = WordGram.words(of: text)
    let grams = WordGram.hashes(of: words).enumerated().map {
      TextTemplate.Gram(hash: $1, position: UInt16($0), isRequired: true)
    }
    return TextTemplate(id: id, kind: kind, wordCount: words.count, grams: grams)
  }
}
