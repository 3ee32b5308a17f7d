import Platform

/// Where a walk through one tree stands, and what it has found so far.
struct TreeListing {
  /// A name that the walk goes on to.
  struct Entry {
    let name: BytePath
    let isDirectory: Bool
    /// Sorts a name as the paths that begin with it do.
    let key: [UInt8]
  }

  /// A directory that the walk is in, and its entries in the order of their paths.
  struct Frame {
    let identity: FileStatus.Identity
    let scope: IgnoreScope?
    let entries: [Entry]
    var next = 0
  }

  let root: BytePath
  private(set) var list: SourceList
  private(set) var visited: Set<FileStatus.Identity>

  private let filter: PathFilter
  private let ignoreFiles: IgnoreFiles?
  private let scopeAbove: IgnoreScope?
  /// The way from where the ignore files' paths begin to the directory where the walk stands, with a slash at its end.
  private var way: [UInt8]
  /// How much of it leads to the root.
  private let start: Int

  init(
    _ root: BytePath, filter: PathFilter, ignoreFiles: IgnoreFiles?, list: SourceList,
    visited: Set<FileStatus.Identity>
  ) {
    (self.root, self.filter, self.ignoreFiles, self.visited) = (root, filter, ignoreFiles, visited)
    var list = list
    (scopeAbove, way) = ignoreFiles?.scope(above: root, errors: &list.errors) ?? (nil, [])
    start = way.count
    self.list = list
  }

  /// The way from the root to the directory where the walk stands.
  var here: BytePath { BytePath(way[start...].dropLast()) ?? "" }

  /// Goes to a directory below this one.
  mutating func enter(_ name: BytePath) {
    way += name.bytes + [slash]
  }

  /// Goes back to the directory above.
  mutating func leave() {
    let above = way[start...].dropLast().lastIndex(of: slash).map { $0 + 1 } ?? start
    way.removeSubrange(above...)
  }

  /// Records that something could not be done with the directory where the walk stands.
  mutating func fail(_ cause: FileError.Cause) {
    list.errors.append(FileError("list", root.appending(here), cause))
  }

  /// Adds a regular file of the directory where the walk stands.
  mutating func add(_ name: BytePath) {
    let relative = relative(name)
    list.files.append(SourceFile(path: root.appending(relative), root: root, relativePath: relative))
  }

  /// The directory where the walk stands, with the entries that it goes on to; nil when it was met before.
  mutating func frame(of directory: borrowing Descriptor, above: IgnoreScope?) throws(SystemError) -> Frame? {
    let identity = try directory.status().identity
    guard visited.insert(identity).inserted else {
      list.skipped.append(SkippedPath(path: root.appending(here), reason: .alreadyWalked))
      return nil
    }
    let names = try directory.entries()
    let scope = ignoreFiles?.scope(
      of: directory, at: root.appending(here), names: names, depth: way.count, above: above ?? scopeAbove,
      errors: &list.errors)
    var entries: [Entry] = []
    for found in names {
      if let entry = select(found, in: directory, scope: scope) { entries.append(entry) }
    }
    entries.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return Frame(identity: identity, scope: scope, entries: entries)
  }

  /// What the walk goes on to of a name; nil, and a record of why, when it is left out.
  private mutating func select(
    _ found: DirectoryEntry, in directory: borrowing Descriptor, scope: IgnoreScope?
  ) -> Entry? {
    let name = found.name
    var kind = found.kind ?? .other
    if found.kind == nil {
      do { kind = try directory.status(of: name).kind } catch {
        list.errors.append(FileError("read", root.appending(relative(name)), .system(error)))
        return nil
      }
    }
    let count = way.count
    way += name.bytes
    let reason = filter.skipReason(of: way, from: start, name: name, kind: kind, scope: scope)
    way.removeSubrange(count...)
    if let reason {
      list.skipped.append(SkippedPath(path: root.appending(relative(name)), reason: reason))
      return nil
    }
    let isDirectory = kind == .directory
    return Entry(name: name, isDirectory: isDirectory, key: isDirectory ? name.bytes + [slash] : name.bytes)
  }

  private func relative(_ name: BytePath) -> BytePath {
    BytePath(way[start...] + name.bytes) ?? name
  }
}
