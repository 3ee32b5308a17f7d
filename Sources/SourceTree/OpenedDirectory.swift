import Platform

/// The directory that a file was opened in last. Opening its neighbours takes one call instead of one for each directory on the way.
/// For one thread.
final class OpenedDirectory {
  private var root = BytePath("")
  private var path = BytePath("")
  private var descriptor: Descriptor?

  init() {}

  /// Opens a file below a root, links not followed.
  func open(_ file: BytePath, under root: BytePath) throws(SystemError) -> Descriptor {
    let name = BytePath(file.lastComponent) ?? ""
    let parent = file.parent
    if descriptor == nil || parent != path || root != self.root {
      descriptor = try openDirectory(parent, under: root)
      (self.root, path) = (root, parent)
    }
    guard let opened = try descriptor?.open(name) else { return try openDirectory(parent, under: root).open(name) }
    return opened
  }
}
