import Corpus
import Platform

extension DocumentLicence {
  /// The licence and what it is known from, for a terminal.
  var told: String {
    guard !expression.isEmpty else { return "licence unknown" }
    let file = file.map { " \(escapedForTerminal($0))" } ?? ""
    return "\(escapedForTerminal(expression)) (\(source.told)\(file))"
  }
}

extension DocumentLicence.Source {
  fileprivate var told: String {
    switch self {
    case .document: "its own word"
    case .statement(.paragraph): "paragraph of"
    case .statement(.licenceFile): "nearest licence file"
    case .statement(.metadata): "package metadata"
    case .component: "its component"
    case .unknown: "unknown"
    }
  }
}
