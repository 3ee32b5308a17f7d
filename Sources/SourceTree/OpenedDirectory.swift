import Platform

/// The directory that a file was opened in last, and those on the way to it. Opening its neighbours takes one call, and a directory beside
/// it one more, instead of one for each directory on the way. For one thread.
final class OpenedDirectory {
  private var root: BytePath?
  private var parent: BytePath?
  /// The names on the way from the root.
  private var names: [BytePath] = []
  /// The last of the directories on the way, the root being one of them; none before anything was opened.
  private var steps: [HeldDirectory] = []

  init() {}

  /// Opens a file below a root, links not followed.
  func open(_ file: BytePath, under root: BytePath) throws(SystemError) -> Descriptor {
    let parent = file.parent
    if root != self.root || parent != self.parent {
      self.parent = nil
      try go(to: parent.components, under: root)
      self.parent = parent
    }
    let name = BytePath(file.lastComponent) ?? ""
    guard let opened = try steps.last?.descriptor.open(name) else {
      return try openDirectory(parent, under: root).open(name)
    }
    return opened
  }

  /// Goes up as far as needed, or to the root if that is no longer open, and down from there.
  private func go(to target: [BytePath], under root: BytePath) throws(SystemError) {
    let shared = zip(names, target).prefix { $0 == $1 }.count
    let surplus = names.count - shared
    if root == self.root, surplus < steps.count {
      names.removeLast(surplus)
      steps.removeLast(surplus)
    } else {
      (self.root, names, steps) = (nil, [], [HeldDirectory(try Descriptor.openDirectory(root))])
      self.root = root
    }
    for name in target.dropFirst(names.count) {
      guard let here = steps.last else { return }
      steps.hold(try here.descriptor.openDirectory(name))
      names.append(name)
    }
  }
}
