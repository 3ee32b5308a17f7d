import Corpus
import Licences

/// What was read of a component so far: its documents, and its files that speak of the licence of others. An archive may hold these
/// behind the files that they speak for, so that the licence of a place is settled when all is read.
struct ComponentTree: Sendable {
  struct File: Sendable {
    var path: [UInt8]
    /// The number that the builder gave.
    var document: Int
    /// The document's own licence; empty when it names none.
    var licence: String
    /// The files that it points to for its licence instead.
    var references: [[UInt8]] = []
  }

  var files: [File] = []
  var bearers: [LicenceBearer] = []

  static func += (tree: inout Self, more: Self) {
    tree.files += more.files
    tree.bearers += more.bearers
  }

  /// The component and where its documents lie, with what its tree says of their licences. The answer does not depend on the order
  /// in which files came.
  func settled(_ entry: Manifest.Entry) -> SettledComponent {
    let component = entry.component
    let tree = TreeLicences(bearers)
    let project = tree.ofProject()
    var settled = SettledComponent(component: component)
    if component.licence.isEmpty {
      settled.component.licence = project.flatMap { OwnFacts.text($0.expression) } ?? ""
    } else if let project, let contradiction = contradiction(project, component) {
      settled.warnings.append(contradiction)
    }
    let references = LicenceReferences(
      bearers.compactMap { if case .text(let text) = $0 { (text.path, text.identified) } else { nil } })
    settled.places = files.map { file in
      let found = tree.licence(for: file.path)
      let pointed = found?.manner == .paragraph ? nil : pointed(file, references, nearest: found)
      return DocumentPlace(
        document: file.document, path: file.path, statement: pointed ?? found.map { statement($0, on: file) },
        lineage: entry.copies.lineage(of: file.path))
    }
    return settled
  }

  private func statement(_ found: LicenceFinding, on file: File) -> LicenceStatement {
    var expression = found.expression
    if found.precedence == .aggregate, let own = try? LicenceExpression(parsing: file.licence) {
      expression = LicenceExpression.all([own, expression]).simplified()
    }
    return LicenceStatement(
      licence: OwnFacts.text(expression) ?? "", holders: OwnFacts.holders(found.holders),
      file: found.sources.first?.path ?? [], kind: LicenceStatement.Kind(found.manner),
      isOverriding: found.precedence != .closest)
  }

  /// What the licence files say that a file points to; nil when it points to none that is there.
  private func pointed(_ file: File, _ references: LicenceReferences, nearest: LicenceFinding?) -> LicenceStatement? {
    let targets = references.targets(of: file.references, from: file.path)
    guard let first = targets.first,
      let licence = OwnFacts.text(LicenceExpression.all(targets.map(\.expression)).simplified())
    else { return nil }
    return LicenceStatement(
      licence: licence, holders: OwnFacts.holders(nearest?.holders ?? []), file: first.path, kind: .licenceFile)
  }

  /// Says that a component's files name another licence than its manifest.
  private func contradiction(_ project: LicenceFinding, _ component: Component) -> String? {
    guard let given = try? LicenceExpression(parsing: component.licence),
      let found = OwnFacts.text(project.expression.simplified()), OwnFacts.text(given.simplified()) != found
    else { return nil }
    let file = project.sources.first.map { String(decoding: $0.path, as: UTF8.self) } ?? "its tree"
    return "component \(component.name): its licence is given as \(component.licence), but \(file) says \(found); "
      + "the given one is kept"
  }
}

/// A component of which all is known.
struct SettledComponent: Sendable {
  var component: Component
  var places: [DocumentPlace] = []
  var warnings: [String] = []
}

extension LicenceStatement.Kind {
  fileprivate init(_ manner: LicenceFinding.Manner) {
    switch manner {
    case .paragraph: self = .paragraph
    case .licenceFile: self = .licenceFile
    case .metadata: self = .metadata
    }
  }
}
