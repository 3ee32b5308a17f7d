import Foundation
import Licences
import Matching
import Platform
import Provenance
import Testing

@testable import Settings

/// Editors are told of the keys and words that the reader knows, and people too.
@Suite struct SettingsSchemaTests {
  private let docs = URL(filePath: #filePath).appending(path: "../../../docs").standardized
  private let definitions: [String: [String: Any]]

  init() throws {
    let data = try Data(contentsOf: docs.appending(path: "quoth-settings.schema.json"))
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    definitions = root["$defs"] as? [String: [String: Any]] ?? [:]
  }

  private func properties(of definition: String) -> [String: Any] {
    definitions[definition]?["properties"] as? [String: Any] ?? [:]
  }

  private func words(of definition: String) -> [String] { definitions[definition]?["enum"] as? [String] ?? [] }

  private func words(of key: String, in definition: String) -> [String] {
    (properties(of: definition)[key] as? [String: Any])?["enum"] as? [String] ?? []
  }

  private static let keys = [
    "settings": SettingsKey.allCases.map(\.rawValue), "rule": RuleKey.allCases.map(\.rawValue),
    "condition": ConditionKey.allCases.map(\.rawValue), "accepted": AcceptedKey.allCases.map(\.rawValue),
  ]

  @Test(arguments: keys.keys.sorted()) func `the schema and the reader have the same keys`(definition: String) {
    #expect(properties(of: definition).keys.sorted() == Self.keys[definition]?.sorted())
    #expect(definitions[definition]?["additionalProperties"] as? Bool == false)
  }

  @Test func `the schema and the reader have the same words`() {
    #expect(words(of: "term") == PolicyTerm.all.map(\.spelling))
    #expect(words(of: "attribution") == Attribution.Verdict.allCases.map(\.rawValue))
    #expect(words(of: "compatibility") == CompatibilityVerdict.allCases.map(\.rawValue))
    #expect(words(of: "category") == LicenceCategory.allCases.map(\.rawValue))
    #expect(words(of: "sensitivity", in: "settings") == Sensitivity.allCases.map(\.rawValue))
    #expect(words(of: "strictness", in: "settings") == Strictness.allCases.map(\.rawValue))
    #expect(Set(words(of: "then", in: "rule")) == Set(Level.allCases.map(\.rawValue)))
  }

  @Test func `every key and every word is explained`() throws {
    let page = try String(contentsOf: docs.appending(path: "settings.md"), encoding: .utf8)
    let words = PolicyTerm.all.map(\.spelling) + Self.keys.values.flatMap(\.self)
    #expect(words.filter { !page.contains("`\($0)`") }.isEmpty)
  }

  @Test func `the examples of the page are read`() throws {
    let page = try String(contentsOf: docs.appending(path: "settings.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    let examples = parts.indices.filter { $0 % 2 == 1 && parts[$0].hasPrefix("json5\n") }.map { parts[$0].dropFirst(6) }
    #expect(examples.count >= 2)
    for example in examples {
      #expect(throws: Never.self, "\(example)") {
        try ProjectSettings(json5: Array(example.utf8), file: ".quoth.json", projectFolder: "")
      }
    }
  }
}
