import Licences
import Platform
import Provenance

/// What texts in a settings file stand for.
extension SettingsEntry {
  /// An expression of licences that are all on the SPDX list, or a reference of the user's own.
  func expression() throws(EntryError) -> LicenceExpression {
    let text = try text()
    let expression: LicenceExpression
    do throws(ExpressionError) { expression = try LicenceExpression(parsing: text) } catch {
      throw self.error("takes an SPDX expression such as 'MIT OR Apache-2.0': \(error)")
    }
    if let note = expression.normalised().notes.first(where: { $0.contains("not on the SPDX list") }) {
      throw error(
        "names what nobody knows: \(escapedForTerminal(note)); 'quoth licences list' tells the ids, and LicenseRef-… names your own"
      )
    }
    return expression
  }

  func licence() throws(EntryError) -> LicencePattern {
    let text = try text()
    if let pattern = LicencePattern(text) { return pattern }
    let nearest = NearestKey.of(text, among: LicenceTable.shared.all.map(\.id)).map { "did you mean '\($0)'?" }
    throw error(
      "cannot be '\(escapedForTerminal(text))'; \(nearest ?? "it takes one licence id: 'quoth licences list' tells them")"
    )
  }

  func term() throws(EntryError) -> PolicyTerm { try word(PolicyTerm.all, spelled: \.spelling) }

  func component() throws(EntryError) -> ComponentPattern {
    let text = try text()
    guard let pattern = ComponentPattern(text) else {
      throw error("is no component; give its name, or its purl such as pkg:generic/curl or pkg:generic/curl@7.88.1")
    }
    return pattern
  }

  /// A pattern in the syntax of `.gitignore`.
  func glob() throws(EntryError) -> String {
    let text = try text()
    guard PathGlobs.canMatch(text) else {
      throw error("can match nothing; look for an open bracket, or a backslash at its end")
    }
    return text
  }

  /// A path, relative to a folder unless it is absolute.
  func path(from folder: BytePath) throws(EntryError) -> BytePath {
    guard let path = BytePath(try text().utf8) else { throw error("is no path: it holds a NUL") }
    return path.isAbsolute ? path : folder.appending(path)
  }

  /// A pack by its path, relative to a folder unless it is absolute, or the built-in one.
  func corpus(from folder: BytePath) throws(EntryError) -> CorpusName {
    if case .builtIn = CorpusName(Array(try text().utf8)) { return .builtIn }
    return .pack(try path(from: folder).bytes)
  }

  func day() throws(EntryError) -> String {
    let text = try text()
    guard CalendarDate.isValid(text) else { throw error("takes a day such as 2027-01-31") }
    return text
  }
}
