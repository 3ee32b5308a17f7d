public import Mending
import Platform

extension AttributionDocument {
  /// The document in plain text. Deterministic.
  public var text: [UInt8] {
    var lines = [NoticeWording.introduction(of: self)]
    for component in components {
      lines += ["", escapedForTerminal(component.release)]
      if !component.url.isEmpty { lines.append("  \(escapedForTerminal(component.url))") }
      lines += component.holders.map { "  \(escapedForTerminal($0))" }
      lines.append("  licence: \(NoticeWording.licences(of: component))")
      lines += component.places.map { "  in \(NoticeWording.sentence(of: $0))" }
    }
    if !duties.isEmpty {
      lines += ["", "What has to be done besides:"] + duties.map { "  \(NoticeWording.sentence(of: $0))" }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
