#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A directory that is removed with its owner.
final class TemporaryDirectory: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/quoth-corpus-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in the directory.
  func file(_ name: String) -> [UInt8] { Array("\(path)/\(name)".utf8) }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))) }

  /// Makes a new file; one that is truncated and written again is flushed by some file systems, which takes milliseconds.
  func write(_ bytes: [UInt8], to name: String) throws {
    try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }
}
