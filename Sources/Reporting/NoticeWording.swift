import Mending
import Platform

/// The sentences that attribution documents of every format have in common. What is named is raw: each format encodes it.
enum NoticeWording {
  static let title = "Code of others"

  static func introduction(of document: AttributionDocument) -> String {
    document.components.isEmpty
      ? "No code of others was found in this project."
      : "This project holds code of \(counted(document.components.count, "component")), with thanks to the authors."
  }

  /// A place of the project, as the bytes of a path in text: `src/url.c, lines 210-247, from lib/urlapi.c`.
  static func sentence(of place: AttributionDocument.Place) -> String {
    var sentence = escapedForTerminal(place.file)
    if let lines = place.lines {
      let isOne = lines.count == 1
      sentence += isOne ? ", line \(lines.lowerBound)" : ", lines \(lines.lowerBound)-\(lines.upperBound)"
    }
    return place.originPath.isEmpty ? sentence : sentence + ", from \(escapedForTerminal(place.originPath))"
  }

  /// What has to be done, and why.
  static func sentence(of duty: AttributionDocument.Duty) -> String {
    let components = duty.components.map(escapedForTerminal).joined(separator: ", ")
    let licence = escapedForTerminal(duty.licence)
    switch duty.kind {
    case .licenceText: return "Enclose the text of \(licence): it goes with every copy of \(components)."
    case .noticeFile:
      return "Carry over what the NOTICE file says, where there is one: \(licence) asks for that with \(components)."
    case .source: return "Give or offer the source code: \(licence) asks for that with \(components)."
    case .reading:
      return licence.isEmpty
        ? "Find out under which licence \(components) may be passed on: it is not known."
        : "Read \(licence), which is not on the SPDX list, for what it asks for: \(components) may have terms of its own."
    }
  }

  static func licences(of component: AttributionDocument.Component) -> String {
    component.licences.isEmpty ? "unknown" : component.licences.map(escapedForTerminal).joined(separator: "; ")
  }
}
