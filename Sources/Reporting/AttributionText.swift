import Provenance

extension Attribution {
  /// The end of a title: `copied, not attributed`.
  var told: String {
    switch verdict {
    case .attributed: "attributed"
    case .partial: "partly attributed"
    case .unattributed: "not attributed"
    case .notRequired: "no credit asked for"
    }
  }

  /// What is missing, and where credit was found.
  var lines: [TerminalLine] {
    let lacking = missing.isEmpty ? [] : [TerminalLine("missing: \(missing.map(\.told).joined(separator: ", "))", .red)]
    return lacking + credits.map(\.textLine)
  }
}

extension CreditPart {
  var told: String {
    switch self {
    case .holder: "its holder"
    case .licence: "its licence"
    case .origin: "its origin"
    }
  }
}

extension Credit {
  var textLine: TerminalLine {
    var text = TerminalLine(parts.map(\.told).joined(separator: ", "))
    text.append(place == .path ? " in the path " : " in ", .dim)
    text.append(file)
    if place != .path { text.append(":\(line)") }
    if let told = place.told { text.append(" (\(told))", .dim) }
    return text
  }
}

extension Credit.Place {
  /// What kind of place it is, where the name of the file does not tell.
  fileprivate var told: String? {
    switch self {
    case .snippet: "snippet tags"
    case .comment: "comment"
    case .header: "header"
    case .paragraph, .licenceFile, .notice, .path: nil
    }
  }
}
