import Lexing

/// What kind of file speaks: how far its words can be about its own licence.
enum SpeakerKind: Sendable {
  /// A licence file: all of it is asked, and every grant in it counts.
  case licence(isMarkup: Bool)
  /// Code: its comments are asked.
  case code(Language)
  /// Prose, or code in no language that is known: all of it is asked.
  case prose
  /// A page of HTML or XML: all of it but tags and entities.
  case markup
  /// A log of changes, or questions and answers: it tells of licences that were, and of other things.
  case history
  /// Data that has no comments: nothing in it is about itself.
  case data

  init(path: [UInt8], contents: [UInt8]) {
    let name = path[...].fileName.lowered
    let isLicence = LicenceFileKind(path: path) != nil
    if isLicence {
      self = .licence(isMarkup: Markup.isMarkup(path: path, contents: contents))
    } else if let language = Language.of(path: path, head: contents.span), language.name != "HTML" {
      self = .code(language)
    } else if Markup.isMarkup(path: path, contents: contents) {
      self = .markup
    } else if Self.dataEndings.contains(where: { name.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
      self = .data
    } else if Self.histories.contains(where: { name.starts(with: $0.utf8) }) {
      self = .history
    } else {
      self = .prose
    }
  }

  private static let dataEndings = [".json", ".jsonl", ".geojson", ".csv", ".tsv", ".map", ".lock"]
  private static let histories = [
    "changelog", "changes", "history", "news", "releases", "release-notes", "release_notes", "faq", "todo",
  ]
}
