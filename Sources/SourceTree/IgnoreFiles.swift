import Platform

/// Finds and reads the ignore files that hold in a directory.
struct IgnoreFiles {
  /// The user's excludes for all repositories.
  private let userRules: IgnoreRules?

  /// Reads the user's own file, which git looks for in `$XDG_CONFIG_HOME/git/ignore` or `~/.config/git/ignore`.
  init(environment: Environment) {
    let home = environment["HOME"].flatMap { BytePath($0)?.appending(".config") }
    let configuration = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : BytePath($0) } ?? home
    let content = configuration.flatMap {
      try? readFile($0.appending("git/ignore"), maximumBytes: IgnoreFiles.maximumBytes)
    }
    userRules = content.map(IgnoreRules.init(parsing:))
  }

  /// The scope of an open directory with these names in it; the one above when it has no rules of its own.
  ///
  /// An ignore file that is there and cannot be read is an error, because more is scanned then than was meant.
  func scope(
    of directory: borrowing Descriptor, at path: BytePath, names: [DirectoryEntry], depth: Int, above: IgnoreScope?,
    errors: inout [FileError]
  ) -> IgnoreScope? {
    let isRepositoryRoot = names.contains { $0.name == ".git" && $0.kind != .symbolicLink }
    let isInRepository = isRepositoryRoot || above?.isInRepository == true
    var quothRules: IgnoreRules?
    var gitRules: [IgnoreRules] = []
    for entry in names where entry.kind != .symbolicLink {
      do throws(FileError) {
        if entry.name == ".quothignore" { quothRules = try rules(entry.name, in: directory, at: path) }
        if entry.name == ".gitignore", isInRepository {
          gitRules.append(try rules(entry.name, in: directory, at: path))
        }
      } catch {
        errors.append(error)
      }
    }
    if isRepositoryRoot { gitRules += [repositoryRules(of: directory), userRules].compactMap(\.self) }
    guard isRepositoryRoot || quothRules != nil || !gitRules.isEmpty else { return above }
    return IgnoreScope(
      above: above, depth: depth, quothRules: quothRules, gitRules: gitRules, isRepositoryRoot: isRepositoryRoot)
  }

  /// The scope above a root that lies inside a repository, from the repository's root down, and the way from there to
  /// the root, with a slash at its end; no scope and an empty way for a root that does not.
  func scope(above root: BytePath, errors: inout [FileError]) -> (scope: IgnoreScope?, way: [UInt8]) {
    guard let root = try? root.resolved(), let repository = IgnoreFiles.repository(around: root) else {
      return (nil, [])
    }
    var scope: IgnoreScope?
    var way: [UInt8] = []
    for name in root.relative(to: repository)?.components ?? [] {
      let path = repository.appending(BytePath(way) ?? "")
      guard let directory = try? Descriptor.openDirectory(path), let names = try? directory.entries() else {
        return (nil, [])
      }
      scope = self.scope(of: directory, at: path, names: names, depth: way.count, above: scope, errors: &errors)
      way += name.bytes + [slash]
    }
    return (scope, way)
  }

  /// The nearest directory with a `.git`, the path's own or one above it.
  static func repository(around path: BytePath) -> BytePath? {
    var path = path
    while true {
      if (try? Descriptor.status(of: path.appending(".git"))) != nil { return path }
      guard path != path.parent else { return nil }
      path = path.parent
    }
  }

  private func rules(
    _ name: BytePath, in directory: borrowing Descriptor, at path: BytePath
  ) throws(FileError) -> IgnoreRules {
    IgnoreRules(parsing: try content(of: name, in: directory, at: path))
  }

  /// The rules of `info/exclude` in the directory where git keeps the repository. A linked worktree or a submodule names
  /// that directory in a file, and a worktree's directory names the one that it shares.
  private func repositoryRules(of directory: borrowing Descriptor) -> IgnoreRules? {
    guard let git = try? gitDirectory(of: directory) else { return nil }
    if let shared = try? line(of: "commondir", in: git), let common = try? git.openDirectory(shared) {
      return try? rules("info/exclude", in: common, at: ".git")
    }
    return try? rules("info/exclude", in: git, at: ".git")
  }

  private func gitDirectory(of directory: borrowing Descriptor) throws -> Descriptor {
    if let git = try? directory.openDirectory(".git") { return git }
    let line = try line(of: ".git", in: directory)
    return try directory.openDirectory(BytePath(line.bytes.drop { $0 != UInt8(ascii: " ") }.dropFirst()) ?? "")
  }

  /// The one line in a file of git's.
  private func line(of name: BytePath, in directory: borrowing Descriptor) throws(FileError) -> BytePath {
    let content = try content(of: name, in: directory, at: ".git")
    return BytePath(content.prefix { $0 != UInt8(ascii: "\n") }) ?? ""
  }

  private func content(
    of name: BytePath, in directory: borrowing Descriptor, at path: BytePath
  ) throws(FileError) -> [UInt8] {
    let path = path.appending(name)
    let descriptor: Descriptor
    do { descriptor = try directory.open(name) } catch { throw FileError("read", path, .system(error)) }
    let file = try InputFile(descriptor, path: path)
    var bytes: [UInt8] = []
    try file.readToEnd(maximumBytes: IgnoreFiles.maximumBytes, into: &bytes)
    return bytes
  }

  private static let maximumBytes = 1 << 24
}
