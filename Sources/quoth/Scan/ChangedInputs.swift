import Platform
import Provenance
import SourceTree

extension ScanInputs {
  /// What a scan of changes looks at: whole files, each with what it was before.
  init(_ changes: Changes, _ walk: WalkSettings) throws {
    let roots = changes.paths.compactMap { BytePath($0) }
    let first = try TrackedFiles.location(of: roots.first ?? "")
    guard let top = ProjectFolder.repository(around: first) else {
      throw CommandError("\(roots.first ?? "") does not lie in a git repository, so there are no changes to scan")
    }
    let repository = GitRepository(top, changes.isInHook ? .kept : .dropped)
    var selection = try TrackedFiles(in: top, under: roots, walk)
    switch changes.comparison {
    case .staged:
      let staged = try repository.stagedChanges()
      self.init(staged, of: repository, by: &selection, at: GitSnapshot(ofIndexOf: repository), changes)
    case .named:
      let named = try repository.indexedFiles().preferring(repository.stagedChanges())
      self.init(named, of: repository, by: &selection, at: GitSnapshot(ofIndexOf: repository), changes)
    case .commits(let base, let head):
      let commit = try repository.revision(head).commit
      let since = try repository.changes(from: try repository.mergeBase(of: base, and: head), to: commit)
      self.init(since, of: repository, by: &selection, at: GitSnapshot(of: repository, commit: commit), changes)
    case .pushed(let push):
      let commit = try repository.revision(push.commit).commit
      let published = try repository.published(of: commit, on: push.remote, besides: push.known)
      let since = try repository.changes(fromAllOf: published, to: commit)
      self.init(since, of: repository, by: &selection, at: GitSnapshot(of: repository, commit: commit), changes)
    case .uncommitted:
      try self.init(onDiskOf: repository, under: roots, walk, changes)
    }
  }

  /// Files that git keeps.
  private init(
    _ listed: GitChanges, of repository: GitRepository, by selection: inout TrackedFiles, at snapshot: GitSnapshot,
    _ changes: Changes
  ) {
    var files: [ScanInput] = []
    var skipped: [SkippedPath] = []
    var met: Set<BytePath> = []
    for file in listed.files {
      switch selection.verdict(on: file.path) {
      case .elsewhere: break
      case .skipped(let path):
        skipped.append(path)
        met.insert(path.path)
      case .scanned(let root, let relativePath):
        met.insert(root)
        let source = SourceFile(
          path: root.appending(relativePath), root: root, relativePath: relativePath,
          blob: GitBlob(in: repository, file.object))
        let before = file.before.map { GitBlob(in: repository, $0) }
        files.append(ScanInput(path: source.path.bytes, content: .file(source), before: .contents(before)))
      }
    }
    for path in listed.skipped {
      let verdict = selection.verdict(on: path.path)
      guard verdict != .elsewhere else { continue }
      skipped.append(path)
      if case .scanned(let root, _) = verdict { met.insert(root) }
    }
    let missed = changes.missed(met)
    files.sort { $0.path.lexicographicallyPrecedes($1.path) }
    self.init(
      files: files, roots: changes.paths, skipped: skipped, errors: missed, snapshot: snapshot, changes: changes)
  }

  /// Files on the disk. What git has moved is compared with what it was under its old name.
  private init(
    onDiskOf repository: GitRepository, under roots: [BytePath], _ walk: WalkSettings, _ changes: Changes
  ) throws {
    let committed = try repository.files(of: try repository.headOrEmptyTree())
    let staged = try repository.stagedChanges()
    let submodules = Set((committed.skipped + staged.skipped).filter { $0.reason == .submodule }.map(\.path))
    var before: [BytePath: [String]] = [:]
    for file in staged.files { before[file.path] = file.before }
    for file in committed.files { before[file.path] = [file.object] }
    let list = try listSources(under: roots, walk)
    var places: [BytePath: BytePath] = [:]
    for root in roots { places[root] = try TrackedFiles.location(of: root).relative(to: repository.path) }
    var skipped = list.skipped
    var files: [ScanInput] = []
    for file in list.files {
      let path = places[file.root]?.appending(file.relativePath) ?? file.path
      if submodules.contains(where: { path.relative(to: $0) != nil }) {
        skipped.append(SkippedPath(path: file.path, reason: .submodule))
        continue
      }
      let old = before[path, default: []].map { GitBlob(in: repository, $0) }
      files.append(ScanInput(path: file.path.bytes, content: .file(file), before: .contents(old)))
    }
    self.init(
      files: files, roots: changes.paths, skipped: skipped, errors: list.errors, snapshot: nil, changes: changes)
  }
}

extension Changes {
  /// The files that a hook is asked to check, and that are not among those that git has told: they must not count as checked.
  /// - Parameter met: the paths that something was told of.
  fileprivate func missed(_ met: Set<BytePath>) -> [FileError] {
    guard isInHook else { return [] }
    let reason =
      switch comparison {
      case .named: "it is not in the index; git add puts it there"
      case .commits: "it does not differ between the commits that are compared"
      case .staged, .uncommitted, .pushed: ""
      }
    guard !reason.isEmpty, paths != [Array(".".utf8)] else { return [] }
    let missed = paths.compactMap { BytePath($0) }.filter { !met.contains($0) }
    guard !missed.isEmpty else { return [] }
    // The same file may have been named twice, in other words.
    let locations = Set(met.compactMap { try? TrackedFiles.location(of: $0) })
    return missed.filter { path in (try? TrackedFiles.location(of: path)).map { !locations.contains($0) } ?? true }
      .map { FileError("check", $0, .unavailable(reason)) }
  }
}
