import Lexing
import Licences
import Mending
import Platform
import Provenance
import SourceTree

/// What is put into the files of a project so that findings are credited.
struct CreditPlan {
  private var files: [MendedFile] = []
  /// Licences whose text has to go with the code.
  private var textsToEnclose: [String] = []

  /// - Parameter place: where credit is given; nil decides for each finding.
  init(of findings: [Finding], in tree: CreditedTree, to place: CreditDestination?) throws {
    var listed: [(destination: CreditDestination, place: ProjectPlace, entry: CreditEntry)] = []
    for finding in findings {
      let first = finding.regions[0].file
      let project = try tree.place(of: first)
      let entries = try finding.entries(in: project, tree)
      if !finding.attribution.givesLicenceText {
        textsToEnclose += entries.flatMap { Self.texts(askedForBy: $0.licence) }
      }
      let destination = try place ?? Self.destination(for: finding, in: project, tree)
      if destination == .snippet {
        guard entries.count == 1, finding.members.isEmpty else {
          throw CommandError(
            "\(finding.shownPlace) is a whole folder, around which no tags can stand; use --to notice or --to reuse")
        }
        try tag(finding, entries[0], in: tree)
      } else {
        listed += entries.map { (destination, project, $0) }
      }
    }
    let groups = Dictionary(grouping: listed) { "\($0.destination) \($0.place.folder.path)" }
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      try list(CreditEntry.joined(group.map(\.entry)), to: group[0].destination, in: group[0].place)
    }
  }

  private static func destination(
    for finding: Finding, in project: ProjectPlace, _ tree: CreditedTree
  ) throws -> CreditDestination {
    if finding.members.isEmpty, try MendedFile(source: finding.file, in: tree).language?.commentSyntax != nil {
      return .snippet
    }
    return CreditDestination.reuse.isThere(in: project.folder) ? .reuse : .notice
  }

  private mutating func tag(_ finding: Finding, _ entry: CreditEntry, in tree: CreditedTree) throws {
    let known = files.firstIndex { $0.shown.bytes == finding.file }
    var file = try known.map { files[$0] } ?? MendedFile(source: finding.file, in: tree)
    let tags = try file.tags()
    guard tags.holds(finding) else {
      throw CommandError("\(finding.shownPlace) changed since it was scanned; run the command once more")
    }
    do throws(MendingError) {
      file.insertions += try tags.insertions(crediting: finding, entry)
    } catch {
      throw CommandError("cannot credit \(finding.shownPlace): \(error)")
    }
    if let known { files[known] = file } else { files.append(file) }
  }

  private mutating func list(
    _ entries: [CreditEntry], to destination: CreditDestination, in project: ProjectPlace
  ) throws {
    var file = try MendedFile(list: destination.listFile(in: project.folder), in: project)
    let content = file.original ?? []
    do throws(MendingError) {
      file.insertions =
        destination == .reuse
        ? try ReuseEntry.insertions(entries, into: content) : NoticeEntry.insertions(entries, into: content)
    } catch {
      throw CommandError("cannot write \(file.shown): \(error)")
    }
    files.append(file)
  }

  private static func texts(askedForBy licence: String) -> [String] {
    guard let expression = try? LicenceExpression(parsing: licence) else { return [] }
    let obligations = Obligations(of: expression)
    return obligations.list.filter { $0.kind == .licenceText }.flatMap(\.askedBy) + obligations.unknown.map(\.id)
  }

  /// Writes all files, after a look at each whether it can be written.
  /// - Throws: at the first that cannot be; it is as it was then.
  func write() throws {
    let changes = files.filter { !$0.insertions.isEmpty }.map(\.change)
    for change in changes { try change.check() }
    for change in changes { try change.write() }
  }

  /// What was or would be put in, and what is left to do.
  func report(isWritten: Bool) -> [String] {
    let changed = files.filter { !$0.insertions.isEmpty }
    guard !changed.isEmpty else { return ["all of it stands there already: there is nothing to write"] }
    var lines = isWritten ? changed.map { "wrote \($0.shown)" } : changed.flatMap { $0.preview }
    for id in Set(textsToEnclose).sorted() {
      lines.append(
        "check that the text of \(escapedForTerminal(id)) goes with the code, for example as LICENSES/\(escapedForTerminal(id)).txt"
      )
    }
    if !isWritten { lines.append("nothing was written; add --write to do so") }
    return lines
  }
}

extension Finding {
  fileprivate func entries(in project: ProjectPlace, _ tree: CreditedTree) throws -> [CreditEntry] {
    let member = try tree.file(regions[0].file)
    // A folder lies as far above its files in the project as in what was scanned.
    let tail = members.isEmpty ? 0 : regions[0].file.count - file.count
    let folder = Array(project.path(of: member).bytes.dropLast(tail))
    do throws(MendingError) {
      return try CreditEntry.entries(for: self) { path in
        guard let file = try? tree.file(path) else { return folder }
        return project.path(of: file).bytes
      }
    } catch {
      throw CommandError("cannot credit \(shownPlace): \(error)")
    }
  }
}
