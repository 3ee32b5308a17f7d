import Platform

/// The walk through one tree: depth first, in the order of the paths' bytes, with one directory open at a time.
///
/// It steps into a directory by its name and out of it by `..`, checking that it arrives where it came from. So neither
/// the depth of a tree nor the length of its paths matters, and nobody leads it astray by moving directories meanwhile.
struct TreeWalk: ~Copyable {
  /// How deeply directories may be nested.
  static let maximumDepth = 4096

  private(set) var listing: TreeListing
  private var directory: Descriptor
  private var frames: [TreeListing.Frame]

  /// Opens and lists the root.
  ///
  /// - Throws: `FileError` when that fails.
  init(_ listing: TreeListing) throws(FileError) {
    var listing = listing
    let root = listing.root
    let directory = try naming("list", root) { () throws(SystemError) in try Descriptor.openDirectory(root) }
    do throws(SystemError) {
      frames = try listing.frame(of: directory, above: nil).map { [$0] } ?? []
    } catch {
      throw FileError("list", root, .system(error))
    }
    self.listing = listing
    self.directory = directory
  }

  /// Walks the tree to its end.
  mutating func run() {
    while let frame = frames.last {
      if frame.next == frame.entries.count {
        leave()
        continue
      }
      frames[frames.count - 1].next += 1
      let entry = frame.entries[frame.next]
      if entry.isDirectory {
        enter(entry.name, scope: frame.scope)
      } else {
        listing.add(entry.name)
      }
    }
  }

  private mutating func enter(_ name: BytePath, scope: IgnoreScope?) {
    listing.enter(name)
    do {
      guard frames.count < TreeWalk.maximumDepth else {
        listing.fail(.tooDeep(limit: TreeWalk.maximumDepth))
        listing.leave()
        return
      }
      let inner = try directory.openDirectory(name)
      if let frame = try listing.frame(of: inner, above: scope) {
        frames.append(frame)
        directory = inner
      } else {
        listing.leave()
      }
    } catch {
      listing.fail(.system(error))
      listing.leave()
    }
  }

  private mutating func leave() {
    frames.removeLast()
    guard let above = frames.last else { return }
    listing.leave()
    if let outer = try? directory.openDirectory(".."), (try? outer.status().identity) == above.identity {
      directory = outer
    } else {
      reopen()
    }
  }

  /// Opens the directory where the walk stands by its way from the root, because `..` leads elsewhere or is closed; what
  /// is left of a directory that cannot be found again is an error.
  private mutating func reopen() {
    do {
      directory = try openDirectory(listing.here, under: listing.root)
    } catch {
      listing.fail(.system(error))
      frames[frames.count - 1].next = frames[frames.count - 1].entries.count
    }
  }
}
