import Licences
public import Provenance

/// What has to be said of code that came from somewhere, ready to be written: all texts are plain and on one line.
public struct CreditEntry: Hashable, Sendable {
  /// The component with its version: `fernwood 1.2.0`.
  public let release: String
  public let url: String
  /// An SPDX expression.
  public let licence: String
  /// Years and names without the word copyright; never empty.
  public private(set) var holders: [String]
  public private(set) var uses: [Use]

  /// A place in the project that holds the code.
  public struct Use: Hashable, Sendable {
    /// From the project's folder; ends in a slash when it is a folder.
    public let file: [UInt8]
    /// Inside the component; empty for a folder.
    let originPath: [UInt8]
    let isChanged: Bool
  }

  /// The entries for a finding: one, or for a folder one a licence.
  /// - Parameter path: the path of a scanned file or folder from the project's folder.
  /// - Throws: what is not known and has to be.
  public static func entries(
    for finding: Finding, path: ([UInt8]) -> [UInt8]
  ) throws(MendingError) -> [CreditEntry] {
    guard !finding.members.isEmpty else {
      return [try CreditEntry(finding.origin, [finding], uses: [Use(finding, path: path)])]
    }
    let groups = Dictionary(grouping: finding.members) {
      $0.origin.licence.isEmpty ? finding.origin.licence : $0.origin.licence
    }
    let folder = Use(file: path(finding.file) + [UInt8(ascii: "/")], originPath: [], isChanged: false)
    var entries: [CreditEntry] = []
    for (licence, members) in groups.sorted(by: { $0.key < $1.key }) {
      var origin = finding.origin
      origin.licence = licence
      let uses = groups.count == 1 ? [folder] : members.map { Use($0, path: path) }
      entries.append(try CreditEntry(origin, members, uses: uses))
    }
    return entries
  }

  /// One entry for each component and licence, with the uses and holders of all, in the order of the first of each.
  public static func joined(_ entries: [CreditEntry]) -> [CreditEntry] {
    var joined: [CreditEntry] = []
    for entry in entries {
      let known = joined.firstIndex { ($0.release, $0.url, $0.licence) == (entry.release, entry.url, entry.licence) }
      guard let known else {
        joined.append(entry)
        continue
      }
      joined[known].holders += entry.holders.filter { !joined[known].holders.contains($0) }
      joined[known].uses += entry.uses.filter { !joined[known].uses.contains($0) }
      joined[known].uses.sort { $0.file.lexicographicallyPrecedes($1.file) }
    }
    return joined
  }

  private init(_ origin: Origin, _ findings: [Finding], uses: [Use]) throws(MendingError) {
    let name = CreditWording.plain(origin.component)
    guard !origin.licence.isEmpty else {
      throw MendingError(
        "the licence of \(name) is not known, so nothing shows that its code may be passed on: ask its authors, or take the code out"
      )
    }
    guard (try? LicenceExpression(parsing: origin.licence)) != nil else {
      throw MendingError(
        "what the corpus calls the licence of \(name) is no SPDX expression: \(CreditWording.plain(origin.licence))")
    }
    release = origin.version.isEmpty ? name : "\(name) \(CreditWording.plain(origin.version))"
    url = CreditWording.path(Array(origin.url.utf8))
    licence = origin.licence
    var seen: Set<String> = []
    let named = findings.flatMap(\.origin.holders).compactMap(CreditWording.holder).filter { seen.insert($0).inserted }
    holders = named.isEmpty ? ["the authors of \(name)"] : named
    self.uses = Array(Set(uses)).sorted { $0.file.lexicographicallyPrecedes($1.file) }
  }

  /// `Copied from fernwood 1.2.0, src/ring.c (https://fernwood.example/), changed`.
  func sentence(of use: Use) -> String {
    let path = use.originPath.isEmpty ? "" : ", \(CreditWording.path(use.originPath))"
    return "Copied from \(release)\(path)\(url.isEmpty ? "" : " (\(url))")\(use.isChanged ? ", changed" : "")"
  }
}

extension CreditEntry.Use {
  fileprivate init(_ finding: Finding, path: ([UInt8]) -> [UInt8]) {
    self.init(file: path(finding.file), originPath: finding.origin.path, isChanged: finding.kind != .exact)
  }
}
