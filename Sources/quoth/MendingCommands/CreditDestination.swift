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
    let present = folder.files(in: "").map(\.relativePath)
    return names.first(where: present.contains) ?? names[0]
  }

  /// Whether a project has such a file.
  func isThere(in folder: ProjectFolder) -> Bool {
    folder.files(in: "").contains { $0.relativePath == listFile(in: folder) }
  }
}
