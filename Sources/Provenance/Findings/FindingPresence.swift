public import Lexing

extension Finding {
  /// Whether the copied code still stands at its place in a file with these bytes and tokens. Linear in the file up to there.
  public func stands(in bytes: [UInt8], _ tokens: [Token]) -> Bool {
    let lines =
      [0] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.prefix(region.endLine).map { $0 + 1 }
    guard region.startLine >= 1, region.endLine <= lines.count, region.startLine <= region.endLine else { return false }
    let start = lines[region.startLine - 1] + region.startColumn - 1
    let end = lines[region.endLine - 1] + region.endColumn
    let first = tokens.firstIndex { Int($0.start) >= start } ?? tokens.count
    let copied = tokens[first...].prefix { Int($0.end) <= end }
    return FindingIdentity.id(of: copied, purl: origin.purl, component: origin.component) == id
  }
}
