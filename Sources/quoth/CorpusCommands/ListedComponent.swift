import CommandLineKit
import Corpus
import Lexing
import Licences
import Provenance
import SourceTree

/// A component with what the corpus holds of it.
struct ListedComponent {
  let component: Component
  let contents: ComponentContents

  /// The lines by language, in the order of the languages' names.
  var languages: [(name: String, lines: Int)] {
    contents.linesByLanguage.map { (Language.with(id: $0.key)?.name ?? "number \($0.key)", $0.value) }
      .sorted { $0.0 < $1.0 }
  }
}

extension CorpusListSettings {
  func includes(_ listed: ListedComponent) -> Bool {
    guard names.isEmpty || names.contains(where: { $0.matches(listed.component.name) }) else { return false }
    guard languages.isEmpty || languages.contains(where: { listed.contents.linesByLanguage[$0] != nil }) else {
      return false
    }
    guard !licences.isEmpty else { return true }
    guard let expression = try? LicenceExpression(parsing: listed.component.licence) else { return false }
    return licences.contains { $0.isNamed(in: expression) }
  }
}

/// Names components by a part of their name, or by a glob that matches all of it; letter case does not matter.
struct ComponentName: Equatable, Sendable {
  let text: String

  func matches(_ name: String) -> Bool {
    let (pattern, name) = (Array(text.lowercased().utf8), Array(name.lowercased().utf8))
    guard pattern.contains(where: "*?[".utf8.contains) else {
      return name.indices.contains { name[$0...].starts(with: pattern) }
    }
    return IgnoreRules(patterns: [pattern[...]]).hides(name[...])
  }
}

extension ValueSyntax<ComponentName> {
  static let componentName = ValueSyntax(
    "NAME", expectation: "text in UTF-8 that is not empty",
    parse: { $0.isEmpty ? nil : String(validating: $0, as: UTF8.self).map { ComponentName(text: $0) } },
    spell: \.text)
}

extension ValueSyntax<LicencePattern> {
  static let licence = ValueSyntax(
    "ID", expectation: "one SPDX id; 'quoth licences list' tells them",
    parse: { String(validating: $0, as: UTF8.self).flatMap { LicencePattern($0) } }, spell: \.text)
}

extension ValueSyntax<UInt16> {
  /// The number of a language by its name, in any letter case.
  static let language = ValueSyntax(
    "LANGUAGE", expectation: "the name of a language, such as C, Python or JavaScript",
    completion: .choices(Language.all.map(\.name)),
    parse: { bytes in
      let name = String(decoding: bytes, as: UTF8.self).lowercased()
      return Language.all.first { $0.name.lowercased() == name }?.id
    },
    spell: { Language.with(id: $0)?.name ?? "" })
}
