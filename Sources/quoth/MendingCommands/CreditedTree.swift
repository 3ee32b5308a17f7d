import Platform
import SourceTree

/// The files that were scanned, and where they lie in their project.
struct CreditedTree {
  private let files: [[UInt8]: SourceFile]

  init(_ request: ScanRequest) throws {
    let inputs = try ScanInputs(request)
    files = Dictionary(
      inputs.files.compactMap { input in input.file.map { (input.path, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  func file(_ path: [UInt8]) throws -> SourceFile {
    guard let file = files[path] else {
      throw CommandError("\(escapedForTerminal(path)) is gone since it was scanned; run the command once more")
    }
    return file
  }

  /// The project that a scanned file lies in.
  func place(of path: [UInt8]) throws -> ProjectPlace {
    guard let place = ProjectPlace(ofRoot: try file(path).root) else {
      throw CommandError("the folder of \(escapedForTerminal(path)) cannot be looked at any more")
    }
    return place
  }

  /// Where the file lies, without symbolic links; a link to it itself is left to whoever opens it.
  /// - Throws: when a link on the way leads out of what was scanned.
  func location(of path: [UInt8]) throws -> BytePath {
    let file = try file(path)
    guard !file.relativePath.bytes.isEmpty else { return file.path }
    let folder = try naming("write", file.path) { () throws(SystemError) in try file.path.parent.resolved() }
    let root = try naming("write", file.path) { () throws(SystemError) in try file.root.resolved() }
    let expected = file.relativePath.components.dropLast().reduce(root) { $0.appending($1) }
    guard folder == expected, let name = BytePath(file.path.lastComponent) else {
      throw CommandError("cannot write \(file.path): a symbolic link on its way leads out of what was scanned")
    }
    return folder.appending(name)
  }
}
