import Platform

/// The walk through one tree: depth first, in the order of the paths' bytes, with a few directories open at a time.
///
/// It steps into a directory by its name and out of it to the one above, which is open yet or found by `..`, checking that it arrives where
/// it came from. So neither the depth of a tree nor the length of its paths matters, and nobody leads it astray by moving directories
/// meanwhile.
struct TreeWalk: ~Copyable {
  /// How deeply directories may be nested.
  static let maximumDepth = 4096

  private(set) var listing: TreeListing
  /// The last of the directories on the way; the walk stands in the last of them.
  private var way: [HeldDirectory]
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
    way = [HeldDirectory(directory)]
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
      let inner = try way[way.count - 1].descriptor.openDirectory(name)
      if let frame = try listing.frame(of: inner, above: scope) {
        frames.append(frame)
        way.hold(inner)
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
    let left = way.removeLast()
    guard way.isEmpty else { return }
    if let outer = try? left.descriptor.openDirectory(".."), (try? outer.status().identity) == above.identity {
      way.hold(outer)
    } else {
      reopen(instead: left)
    }
  }

  /// Opens the directory where the walk stands by its way from the root, because `..` leads elsewhere or is closed; what
  /// is left of a directory that cannot be found again is an error.
  private mutating func reopen(instead left: HeldDirectory) {
    do {
      way.hold(try openDirectory(listing.here, under: listing.root))
    } catch {
      way = [left]  // no entry of the frame is opened any more
      listing.fail(.system(error))
      frames[frames.count - 1].next = frames[frames.count - 1].entries.count
    }
  }
}
