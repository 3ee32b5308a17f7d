import Licences
import Provenance

extension Origin {
  /// How the licence is known, as a sentence.
  var licenceWords: String {
    let file = licenceFile.map { String(decoding: $0, as: UTF8.self) } ?? ""
    switch licenceSource {
    case .document: return "The file itself says so" + (licenceManner.map { ", by \($0.words)." } ?? ".")
    case .paragraph: return "A paragraph of \(file) in its component says so; the file itself says nothing."
    case .licenceFile:
      return "The nearest licence file of its component, \(file), says so; the file itself says nothing."
    case .metadata: return "The nearest package metadata of its component, \(file), says so; no licence file does."
    case .component: return "It is that of the component as a whole; no file of it says more."
    case .unknown: return "Nothing says under which licence it is, so no permission is shown."
    }
  }

  /// What the licence asks of whoever passes the code on, as sentences.
  var obligations: [String] {
    guard let expression = try? LicenceExpression(parsing: licence) else { return [] }
    let obligations = Obligations(of: expression)
    let asked = obligations.list.filter(\.kind.asksForAction).map(\.sentence)
    return asked.isEmpty && obligations.unknown.isEmpty
      ? ["Nothing."] : asked + obligations.unknown.map { "Read \($0.id): what it asks for is not known." }
  }
}

extension LicenceManner {
  fileprivate var words: String {
    switch self {
    case .tag: "an SPDX tag"
    case .exactText: "the text of the licence, word for word"
    case .text: "the text of the licence, nearly word for word"
    case .header: "the header that the licence recommends"
    case .grant: "a sentence that grants it"
    }
  }
}

extension LicenceFit {
  /// Who says so.
  var authority: String { "rule \(rule); \(source), \(date)" }
}
