/// A licence file of a tree, read and identified.
public struct LicenceFile: Hashable, Sendable {
  /// Relative to the root of the tree, with slashes.
  public var path: [UInt8]
  public var kind: LicenceFileKind
  public var identified: IdentifiedLicences

  public init(path: [UInt8], kind: LicenceFileKind, identified: IdentifiedLicences) {
    self.path = path
    self.kind = kind
    self.identified = identified
  }
}

/// A metadata file of a tree, read.
public struct MetadataFile: Hashable, Sendable {
  /// Relative to the root of the tree, with slashes.
  public var path: [UInt8]
  public var declaration: Declaration

  public init(path: [UInt8], declaration: Declaration) {
    self.path = path
    self.declaration = declaration
  }
}

/// Which licence holds where in a tree, by its licence files and its metadata.
///
/// The caller walks the tree, hands over every file that ``LicenceFileKind`` or ``Declaration/read(path:contents:)`` knows, with names
/// that no table knows resolved (``Declaration/resolved(by:)``), and asks. What a file says of itself is not looked at here and goes
/// before the answer, unless its `precedence` is `override`.
public struct TreeLicences: Sendable {
  /// By the folder that they speak for; REUSE before Debian.
  private let paragraphs: [ArraySlice<UInt8>: [MetadataFile]]
  private let texts: [ArraySlice<UInt8>: FolderLicenceTexts]
  private let packages: [ArraySlice<UInt8>: FolderPackages]

  /// Takes files in any order; the answers do not depend on it. n log n in their number.
  public init(files: [LicenceFile], metadata: [MetadataFile]) {
    let metadata = metadata.sorted { first, second in
      let (rank, other) = (first.declaration.kind.rank, second.declaration.kind.rank)
      return rank == other ? first.path.lexicographicallyPrecedes(second.path) : rank < other
    }
    let perFile = metadata.filter(\.declaration.kind.isPerFile)
    paragraphs = Dictionary(grouping: perFile) { $0.declaration.folder[...] }
    let files = files.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    texts = Dictionary(grouping: files.filter { $0.kind == .licence }, by: \.folder).mapValues(FolderLicenceTexts.init)
    let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    packages = Dictionary(grouping: metadata.filter { !$0.declaration.kind.isPerFile }) { $0.declaration.folder[...] }
      .mapValues { FolderPackages($0, files: byPath) }
  }

  /// The licence that holds for a file that does not speak of its licence itself.
  ///
  /// The first that knows: a paragraph of `debian/copyright` or REUSE that names the file; the licence files of the nearest folder
  /// upwards; the package metadata of the nearest folder upwards.
  public func licence(for path: [UInt8]) -> LicenceFinding? {
    let folders = path[...].foldersUpwards
    if let paragraph = paragraph(for: path, folders) { return paragraph }
    for folder in folders {
      if let found = texts[folder]?.finding(packages[folder]) { return found }
    }
    for folder in folders {
      if let found = packages[folder]?.finding { return found }
    }
    return nil
  }

  /// The licence of the project that lies at the root: what its licence files and its metadata say together, else the paragraph of
  /// `debian/copyright` or REUSE that holds for every file.
  ///
  /// Metadata that agrees with the licence files is more exact and goes before them; when they contradict, both hold and a note says so.
  public func ofProject() -> LicenceFinding? {
    let root: ArraySlice<UInt8> = []
    switch (texts[root].flatMap { $0.finding(packages[root]) }, packages[root]?.finding) {
    case (let text?, let package?): return text.joined(with: package, ids: texts[root]?.stems ?? [])
    case (let text?, nil): return text
    case (nil, let package?): return package
    case (nil, nil): return paragraphs[root]?.lazy.compactMap(\.findingForAll).first
    }
  }

  /// The paragraph that holds: of the nearest folder, unless one further up overrides.
  private func paragraph(for path: [UInt8], _ folders: [ArraySlice<UInt8>]) -> LicenceFinding? {
    var nearest: LicenceFinding?
    for file in folders.flatMap({ paragraphs[$0] ?? [] }) {
      guard let finding = file.declaration.licence(for: path)?.paragraphFinding(in: file.path) else { continue }
      if nearest == nil || finding.precedence == .override { nearest = finding }
    }
    return nearest
  }
}

extension ArraySlice<UInt8> {
  /// The folders that hold it, the nearest first and the root, which is empty, last.
  fileprivate var foldersUpwards: [ArraySlice<UInt8>] {
    var folders = [folder]
    while let last = folders.last, !last.isEmpty { folders.append(last.folder) }
    return folders
  }
}

extension LicenceFile {
  /// The folder that it speaks for: its own, or the one that holds `LICENSES`.
  fileprivate var folder: ArraySlice<UInt8> {
    let own = path[...].folder
    return isInLicencesFolder ? own.folder : own
  }

  /// Whether it lies in the folder `LICENSES`, where REUSE keeps the texts of whatever licences the files name.
  var isInLicencesFolder: Bool { path[...].folder.fileName.elementsEqual("LICENSES".utf8) }
}

extension MetadataFile {
  /// The paragraph that names all files.
  fileprivate var findingForAll: LicenceFinding? {
    declaration.licences.last(where: \.isForAll)?.paragraphFinding(in: path)
  }
}

extension DeclaredLicence {
  /// nil when it is not known what it names.
  func finding(_ manner: LicenceFinding.Manner, in path: [UInt8]) -> LicenceFinding? {
    guard let expression else { return nil }
    return LicenceFinding(
      expression, manner, sources: [LicenceFinding.Source(path: path, line: line)], holders: holders,
      precedence: precedence)
  }
}

extension DeclaredLicence {
  /// A paragraph holds even when it is not known what it names; then `LicenseRef-…` stands for that. nil when it names nothing.
  fileprivate func paragraphFinding(in path: [UInt8]) -> LicenceFinding? {
    if let finding = finding(.paragraph, in: path) { return finding }
    var known = self
    known.expression = outline
    var finding = known.finding(.paragraph, in: path)
    finding?.notes.append("Not every name in “\(written)” is that of a licence known here.")
    return finding
  }
}

extension Declaration.Kind {
  /// The order in which formats are asked: that of their list, but REUSE, which the project itself wrote, first.
  fileprivate var rank: Int {
    switch self {
    case .reuse: -2
    case .reuseDep5: -1
    default: Self.allCases.firstIndex(of: self) ?? 0
    }
  }
}
