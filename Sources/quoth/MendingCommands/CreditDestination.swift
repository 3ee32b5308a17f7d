import Platform
import SourceTree

/// Where credit can be written.
enum CreditDestination: String, CaseIterable, Sendable {
  /// SPDX snippet tags around the lines.
  case snippet
  /// An entry in NOTICE.
  case notice
  /// An annotation in REUSE.toml.
  case reuse

  /// The file in the folder of a project that lists credit, one that is there already before others.
  func listFile(in folder: ProjectFolder) -> BytePath {
    let names: [BytePath] = self == .reuse ? ["REUSE.toml"] : ["NOTICE", "NOTICE.txt", "NOTICE.md"]
    return names.first { folder.file($0) != nil } ?? names[0]
  }

  /// Whether a project has such a file.
  func isThere(in folder: ProjectFolder) -> Bool { folder.file(listFile(in: folder)) != nil }
}
