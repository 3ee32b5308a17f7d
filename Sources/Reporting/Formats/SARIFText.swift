/// Text in SARIF messages: nothing of it is a placeholder or a link.
struct SARIFText {
  let text: String

  /// What could deceive a reader is escaped, braces are doubled (SARIF 3.11.5), and a bracket that would begin a link's target is escaped (3.11.6).
  init(_ raw: String) {
    var text = ""
    var previous: Unicode.Scalar?
    for scalar in escapedKeepingBackslashes(Array(raw.utf8)[...]).unicodeScalars {
      if scalar == "(", previous == "]" {
        text.unicodeScalars.removeLast()
        text += "\\]"
      }
      if scalar == "{" || scalar == "}" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
      previous = scalar
    }
    self.text = text
  }

  var message: JSONValue { .object([.init("text", .string(text))]) }

  /// As what a place is.
  var described: JSONValue { .object([.init("description", message)]) }

  func notification(_ level: String, _ place: SARIFPlace? = nil) -> JSONValue {
    let locations = place.map { [JSONValue.Member("locations", .array([$0.location]))] } ?? []
    return .object([.init("level", .string(level)), .init("message", message)] + locations)
  }
}
