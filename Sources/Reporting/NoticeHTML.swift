public import Mending
import Platform

extension AttributionDocument {
  /// The document as one HTML file that loads nothing. Deterministic.
  public var html: [UInt8] {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<title>\(NoticeWording.title)</title>",
      "<style>body { font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }</style>",
      "</head>", "<body>", "<h1>\(NoticeWording.title)</h1>", "<p>\(NoticeWording.introduction(of: self))</p>",
    ]
    for component in components {
      lines.append("<h2>\(htmlText(escapedForTerminal(component.release)))</h2>")
      let named = ((component.url.isEmpty ? [] : [component.url]) + component.holders).map(escapedForTerminal)
      let places = component.places.map { "in \(NoticeWording.sentence(of: $0))" }
      lines += list(named + ["licence: \(NoticeWording.licences(of: component))"] + places)
    }
    if !duties.isEmpty {
      lines.append("<h2>What has to be done besides</h2>")
      lines += list(duties.map(NoticeWording.sentence))
    }
    return Array((lines + ["</body>", "</html>"]).map { $0 + "\n" }.joined().utf8)
  }

  private func list(_ items: [String]) -> [String] { ["<ul>"] + items.map { "<li>\(htmlText($0))</li>" } + ["</ul>"] }
}

/// A text without controls as the content of an element, or of a quoted attribute, in HTML.
func htmlText(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
