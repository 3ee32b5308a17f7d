public import Mending
import Platform

extension AttributionDocument {
  /// The document in Markdown (CommonMark). Nothing that is named in it can begin a mark-up of its own. Deterministic.
  public var markdown: [UInt8] {
    var lines = ["# \(NoticeWording.title)", "", NoticeWording.introduction(of: self)]
    for component in components {
      lines += ["", "## \(markdownText(escapedForTerminal(component.release)))", ""]
      if !component.url.isEmpty { lines.append("- \(markdownText(escapedForTerminal(component.url)))") }
      lines += component.holders.map { "- \(markdownText(escapedForTerminal($0)))" }
      lines.append("- licence: \(markdownText(NoticeWording.licences(of: component)))")
      lines += component.places.map { "- in \(markdownText(NoticeWording.sentence(of: $0)))" }
    }
    if !duties.isEmpty {
      lines +=
        ["", "## What has to be done besides", ""] + duties.map { "- \(markdownText(NoticeWording.sentence(of: $0)))" }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}

/// A text without controls in which every ASCII character of punctuation that may mean something is escaped.
func markdownText(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    if "\\`*_{}[]<>()#+-.!|&~:@$".unicodeScalars.contains(scalar) { escaped += "\\" }
    escaped.unicodeScalars.append(scalar)
  }
  return escaped
}
