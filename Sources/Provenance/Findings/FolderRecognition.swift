public import Corpus

/// Tells a folder that is a corpus component as one thing: a vendored folder as one finding with its files, and a scanned tree that
/// is a component itself as one line.
public struct FolderRecognition: Sendable {
  /// Fewer files are no folder.
  static let fewestFiles = 3
  static let fewestOfPart = 20
  /// Nobody takes so many files along and leaves them in their places.
  static let manyOfPart = 64

  private let components: [Component]
  private let fileCounts: [Int]
  private let roots: [[UInt8]]

  /// - Parameters:
  ///   - fileCounts: the files of each component, in the order of the components.
  ///   - roots: the paths that were scanned, as the user named them.
  public init(components: [Component], fileCounts: [Int], roots: [[UInt8]]) {
    self.components = components
    self.fileCounts = fileCounts
    self.roots = roots.map { $0.last == UInt8(ascii: "/") ? Array($0.dropLast()) : $0 }
  }

  /// What a component and a folder have in common.
  private struct Folder: Hashable {
    var path: [UInt8]
    var component: Int
  }

  private struct Choice {
    var folder: Folder
    var files: [(index: Int, originPath: [UInt8])]
  }

  /// - Parameter keepsSelf: also keep the findings that the tree has because it is the component itself.
  /// - Returns: all findings, sorted by file and place, and the component that a scanned root is, as `curl 7.88.1`.
  public func findings(in files: [JudgedFile], keepsSelf: Bool) -> (findings: [Finding], selfComponent: String?) {
    var remaining = files
    var vendored: [Finding] = []
    var selfComponent: String?
    for choice in choices(files) {
      let component = components[choice.folder.component]
      let isRoot = roots.contains(choice.folder.path)
      if isRoot {
        selfComponent =
          selfComponent ?? (component.version.isEmpty ? component.name : "\(component.name) \(component.version)")
        if keepsSelf { continue }
      } else if let finding = vendoredFinding(choice, component: component, files: remaining) {
        vendored.append(finding)
      }
      let prefix = choice.folder.path + [UInt8(ascii: "/")]
      for index in remaining.indices where remaining[index].path.starts(with: prefix) {
        remaining[index].findings.removeAll { belongs($0, to: component) }
      }
    }
    let findings = vendored + remaining.flatMap(\.findings)
    return (
      findings.sorted {
        if $0.file != $1.file { return $0.file.lexicographicallyPrecedes($1.file) }
        return ($0.region.startLine, $0.region.startColumn, $0.id) < ($1.region.startLine, $1.region.startColumn, $1.id)
      },
      selfComponent
    )
  }

  private func belongs(_ finding: Finding, to component: Component) -> Bool {
    ([finding.origin] + finding.claimants).contains { $0.component == component.name }
  }

  /// The folders that are a component, outermost first, none inside another.
  private func choices(_ files: [JudgedFile]) -> [Choice] {
    var members: [Folder: [(index: Int, originPath: [UInt8])]] = [:]
    for index in files.indices {
      var seen = Set<Folder>()
      for home in files[index].homes {
        guard let path = Self.folder(of: files[index].path, asIn: home.path) else { continue }
        let folder = Folder(path: path, component: home.component)
        if seen.insert(folder).inserted { members[folder, default: []].append((index, home.path)) }
      }
    }
    let large = members.filter { $0.value.count >= Self.fewestFiles }
    let byRank = large.sorted { a, b in
      if a.key.path.count != b.key.path.count { return a.key.path.count < b.key.path.count }
      if a.key.path != b.key.path { return a.key.path.lexicographicallyPrecedes(b.key.path) }
      if a.value.count != b.value.count { return a.value.count > b.value.count }
      return a.key.component < b.key.component
    }
    var chosen: [Choice] = []
    for (folder, members) in byRank {
      let prefix = folder.path + [UInt8(ascii: "/")]
      if chosen.contains(where: { prefix.starts(with: $0.folder.path + [UInt8(ascii: "/")]) }) { continue }
      let inside = files.count { $0.path.starts(with: prefix) }
      let isMostlyIt = 5 * members.count >= 3 * inside
      if roots.contains(folder.path) {
        // A project that took a few files of a component is not the component: half of that must be there too.
        let hasHalf = 2 * members.count >= fileCounts[folder.component]
        guard hasHalf && isMostlyIt || isPart(folder, members.map { (files[$0.index].path, $0.originPath) }, of: inside)
        else { continue }
      } else if !isMostlyIt {
        continue
      }
      chosen.append(Choice(folder: folder, files: members))
    }
    return chosen
  }

  /// Whether a scanned root is a component of which the corpus has a part only: three quarters of the part, no few files, lie where the
  /// component has them, and they are many or a twelfth of the code in the tree.
  private func isPart(_ root: Folder, _ members: [(path: [UInt8], originPath: [UInt8])], of filesInside: Int) -> Bool {
    let prefix = root.path + [UInt8(ascii: "/")]
    let inPlace = members.count { $0.path == prefix + $0.originPath }
    guard inPlace >= Self.fewestOfPart, 4 * inPlace >= 3 * fileCounts[root.component] else { return false }
    return inPlace >= Self.manyOfPart || 12 * inPlace >= filesInside
  }

  /// The scanned path without the last path components that it shares with the path inside the component; nil when the very file
  /// names differ, for excerpts and disguised copies are findings of their own, wherever they lie.
  static func folder(of path: [UInt8], asIn originPath: [UInt8]) -> [UInt8]? {
    let slash = UInt8(ascii: "/")
    let names = path.split(separator: slash, omittingEmptySubsequences: false)
    let originNames = originPath.split(separator: slash)
    guard names.last == originNames.last else { return nil }
    var shared = 0
    while shared < names.count - 1, shared < originNames.count,
      names[names.count - 1 - shared] == originNames[originNames.count - 1 - shared]
    {
      shared += 1
    }
    return Array(names.dropLast(max(1, shared)).joined(separator: [slash]))
  }

  private func vendoredFinding(_ choice: Choice, component: Component, files: [JudgedFile]) -> Finding? {
    let members = choice.files.map { (file: files[$0.index], originPath: $0.originPath) }
    let all = members.flatMap { $0.file.findings }.filter { belongs($0, to: component) }
    guard var finding = all.max(by: { ($0.score, $1.id) < ($1.score, $0.id) }) else { return nil }
    finding.kind = .vendored
    finding.file = choice.folder.path
    finding.region = Region(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1)
    finding.excerpt = []
    finding.claimants = []
    finding.origin = Origin(folderOf: component, members: all)
    finding.id = FindingIdentity.id(ofFolder: all.map(\.id), purl: component.purl, component: component.name)
    finding.members = all
    finding.files = members.map { VendoredFile(file: $0.file.path, originPath: $0.originPath) }
      .sorted { $0.file.lexicographicallyPrecedes($1.file) }
    return finding
  }
}

extension Origin {
  /// A component as the origin of a folder. What the component as a whole does not tell, its files do.
  fileprivate init(folderOf component: Component, members: [Finding]) {
    var seen: Set<String> = []
    let licences = members.map(\.origin.licence).filter { !$0.isEmpty && seen.insert($0).inserted }.sorted()
    let holders = members.flatMap(\.origin.holders).filter { seen.insert($0).inserted }
    let joined =
      licences.count == 1 ? licences[0] : licences.map { $0.contains(" ") ? "(\($0))" : $0 }.joined(separator: " AND ")
    let isOwn = !component.licence.isEmpty
    self.init(
      component: component.name, version: component.version, purl: component.purl, path: [], startLine: 0, endLine: 0,
      licence: isOwn ? component.licence : joined,
      licenceSource: isOwn ? .component : licences.isEmpty ? .unknown : .document,
      holders: Array(holders.prefix(Self.maximumHolders)),
      url: component.url, released: component.released)
  }

  /// Of a folder no more holders are told.
  private static let maximumHolders = 8
}
