/// Reads files for one task, from the disk or from git; it keeps open what the next file is likely to need.
public final class SourceReader {
  let directory = OpenedDirectory()
  private var objects: [GitRepository: GitObjects] = [:]

  public init() {}

  func objects(of repository: GitRepository) -> GitObjects {
    if let known = objects[repository] { return known }
    let new = GitObjects(repository)
    objects[repository] = new
    return new
  }
}
