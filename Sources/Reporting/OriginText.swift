import Licences
import Provenance

extension Origin {
  /// The component and its version.
  var release: String {
    version.isEmpty ? component : "\(component) \(version)"
  }

  /// The release, the file in it and its lines.
  var place: TerminalLine {
    var line = TerminalLine("\(release)  ")
    line.append(path)
    line.append(startLine == endLine ? ":\(startLine)" : ":\(startLine)-\(endLine)")
    return line
  }

  /// The licence and how it is known.
  var licenceLine: TerminalLine {
    guard !licence.isEmpty else { return TerminalLine("unknown: no permission shown", .red) }
    var line = TerminalLine(licence)
    line.append(" (", .dim)
    switch licenceSource {
    case .document: line.append(licenceManner?.told ?? "its own word", .dim)
    case .paragraph: line.append("paragraph of", .dim)
    case .licenceFile: line.append("nearest licence file", .dim)
    case .metadata: line.append("package metadata", .dim)
    case .component: line.append("its component", .dim)
    case .unknown: return TerminalLine(licence)
    }
    if let licenceFile {
      line.append(" ", .dim)
      line.append(licenceFile, .dim)
    }
    line.append(")", .dim)
    return line
  }

  /// What names the holders, when their document does not.
  var holdersNote: [TerminalLine] {
    switch holdersSource {
    case .document, .component, .unknown: []
    case .paragraph: [TerminalLine("(its file names nobody; these are of the paragraph that holds for it)", .dim)]
    case .licenceFile: [TerminalLine("(its file names nobody; these are of the nearest licence file)", .dim)]
    case .metadata: [TerminalLine("(its file names nobody; these are of the package metadata)", .dim)]
    }
  }

  /// The origin as one claimant among others.
  func claim(isFolder: Bool) -> TerminalLine {
    var line = isFolder ? TerminalLine(release) : place
    line.append(licence.isEmpty ? "  licence unknown" : "  \(licence)", .dim)
    return line
  }

  /// When it was released, and where it is to be had.
  var facts: [String] {
    [released.isEmpty ? "" : "released \(released)", purl, url].filter { !$0.isEmpty }
  }
}

extension LicenceManner {
  /// What of the file says so.
  fileprivate var told: String {
    switch self {
    case .tag: "its tag"
    case .exactText, .text: "the licence text in it"
    case .header: "its header"
    case .grant: "the grant in it"
    }
  }
}

extension LicenceFit {
  /// Whether it may stand in the project, and the first things to do for that, or why not; nil when the project's licence is unknown.
  var line: TerminalLine? {
    guard !outbound.isEmpty else { return nil }
    var line = TerminalLine("→ ", .dim)
    line.append(verdictLine, atLeast: 0, from: 0)
    if !reasons.isEmpty { line.append(": \(reasons.joined(separator: ", "))") }
    return line
  }

  /// Whether it may stand in the project, whose licence is known.
  var verdictLine: TerminalLine {
    switch verdict {
    case .compatible: TerminalLine("compatible with your \(outbound)", .green)
    case .obligations: TerminalLine("obligations in your \(outbound)", .yellow)
    case .incompatible: TerminalLine("incompatible with your \(outbound)", .red)
    case .unknown: TerminalLine("unknown whether it fits into your \(outbound)", .yellow)
    }
  }
}
