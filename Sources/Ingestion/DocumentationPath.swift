/// Tells documentation, examples and demonstrations by where they lie.
enum DocumentationPath {
  static func isDocumentation(_ path: PathNames) -> Bool { path.folders.contains(where: folders.contains) }

  private static let folders = names(
    "doc docs documentation example examples demo demos sample samples tutorial tutorials")
}
