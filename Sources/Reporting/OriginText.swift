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
    switch licenceSource {
    case .document: line.append("  as its file says", .dim)
    case .component: line.append("  as its component says", .dim)
    case .unknown: break
    }
    return line
  }

  /// The origin as one claimant among others.
  func claim(isFolder: Bool) -> TerminalLine {
    var line = isFolder ? TerminalLine(release) : place
    line.append(licence.isEmpty ? "  licence unknown" : "  \(licence)", .dim)
    return line
  }
}
