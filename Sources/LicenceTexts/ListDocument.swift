import Foundation
import FoundationXML

/// A text of the SPDX licence list as its mark-up describes it.
struct ListDocument {
  /// A piece of a text, in order.
  enum Piece {
    case words(String)
    /// Words in whose place others may stand.
    case replaceable(String, match: String)
    case beginOptional
    case endOptional
  }

  var id = ""
  var isException = false
  var isDeprecated = false
  /// The id that stands for a deprecated one.
  var replacement: String?
  var text: [Piece] = []
  /// What the licence asks to be put on top of source files.
  var header: [Piece] = []

  /// Reads a file of the list; nil when it is no such XML.
  init?(xml: Data) {
    let reader = ListReader()
    let parser = XMLParser(data: xml)
    parser.delegate = reader
    guard parser.parse(), !reader.document.id.isEmpty else { return nil }
    self = reader.document
  }

  fileprivate init() {}
}

/// Follows the elements of a file of the list.
private final class ListReader: NSObject, XMLParserDelegate {
  var document = ListDocument()
  private var isInText = false
  private var isInHeader = false
  /// Elements that are told about the licence and are none of its text, and the marks of list items.
  private var silent = 0
  private var isInReplacement = false
  private var match: String?
  private var words = ""

  private static let silentElements: Set<String> = ["notes", "crossRefs", "obsoletedBys", "bullet"]
  private static let optionalElements: Set<String> = ["optional", "titleText", "copyrightText"]

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "license", "exception":
      document.id = attributes["licenseId"] ?? ""
      document.isException = element == "exception"
      document.isDeprecated = attributes["deprecatedVersion"] != nil
    case "text": isInText = true
    case "standardLicenseHeader":
      flush()
      if isInText { append(.beginOptional) }
      isInHeader = true
    case "alt":
      flush()
      match = attributes["match"] ?? ""
    case "obsoletedBy":
      silent += 1
      isInReplacement = document.replacement == nil
    case _ where Self.optionalElements.contains(element):
      flush()
      append(.beginOptional)
    case _ where Self.silentElements.contains(element): silent += 1
    default: words += " "
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if isInReplacement { document.replacement = (document.replacement ?? "") + characters }
    if silent == 0 { words += characters }
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    switch element {
    case "text":
      flush()
      isInText = false
    case "standardLicenseHeader":
      flush()
      isInHeader = false
      if isInText { append(.endOptional) }
    case "obsoletedBy":
      silent -= 1
      isInReplacement = false
    case "alt":
      append(.replaceable(words, match: match ?? ""))
      words = ""
      match = nil
    case _ where Self.optionalElements.contains(element):
      flush()
      append(.endOptional)
    case _ where Self.silentElements.contains(element): silent -= 1
    default: words += " "
    }
  }

  /// Optional parts do not begin or end within a replaceable one.
  private func flush() {
    if !words.isEmpty { append(.words(words)) }
    words = ""
  }

  private func append(_ piece: ListDocument.Piece) {
    if isInText { document.text.append(piece) }
    if isInHeader { document.header.append(piece) }
  }
}
