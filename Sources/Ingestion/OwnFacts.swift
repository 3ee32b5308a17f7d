import Corpus
import Licences

/// What a document says of itself in its comments, in the form of a pack.
struct OwnFacts {
  /// In normal form; empty when it names no licence.
  var licence = ""
  var manner: LicenceManner?
  var holders: [String] = []
  /// The names of the files that it points to for its licence, when it does not name one itself.
  var references: [[UInt8]] = []

  /// Copyright lines beyond so many are not kept.
  static let maximumHolders = 8

  init(_ identified: IdentifiedLicences) {
    holders = Self.holders(identified.notices)
    // "A BSD-style licence, see COPYING" only guesses at what the file says.
    if identified.expression == nil || identified.isByConvention { references = identified.references }
    guard references.isEmpty else { return }
    guard
      let manner = identified.mentions.lazy.compactMap({ LicenceManner($0.manner) }).min(by: {
        $0.rawValue < $1.rawValue
      }),
      let licence = identified.expression.flatMap(Self.text)
    else { return }
    self.licence = licence
    self.manner = manner
  }

  static func holders(_ notices: [CopyrightNotice]) -> [String] { notices.prefix(maximumHolders).map(\.text) }

  /// The expression in normal form; nil when it is longer than any that somebody means.
  static func text(_ expression: LicenceExpression) -> String? {
    let text = expression.normalised().expression.description
    return text.utf8.count <= 2_000 ? text : nil
  }
}

extension LicenceManner {
  /// Nil for what does not tell a document's own licence: a pointer to a file beside it.
  init?(_ manner: LicenceMention.Manner) {
    switch manner {
    case .tag: self = .tag
    case .exactText: self = .exactText
    case .text: self = .text
    case .header: self = .header
    case .grant: self = .grant
    case .reference, .metadata: return nil
    }
  }
}
