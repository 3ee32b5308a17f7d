public import Corpus
public import Ecosystems
public import Platform

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a pack is to be built from: a reviewed list of components and of where their files are (see docs/manifest.md).
public struct Manifest: Sendable {
  /// A component and its source.
  public struct Entry: Sendable {
    /// Where its files are.
    public enum Place: Hashable, Sendable {
      /// A directory, git repository or archive; relative ones already joined to the manifest's directory.
      case path(BytePath)
      /// A release that is to be fetched before it is read; its archives must have these digests, if there are any.
      case package(SourcePackage, pins: [ArchiveDigest])
      /// What was fetched of a release, read as one tree.
      case archives([SourceArchive])
    }

    public var component: Component
    public var place: Place
    /// A commit, tag or branch when the source is a git repository to be read at that revision.
    public var revision: String?
    /// Globs against the stored path; empty includes all.
    public var include: [String]
    public var exclude: [String]
    /// Kinds of code that are taken although they are left out by default, see ``Omission/byDefault``.
    public var keep: Set<Omission>
    public var copies: CopyRows
    /// All that a manifest says of it and that makes a difference, in one form; empty when there is no manifest.
    var written: [UInt8] = []

    public init(
      component: Component, source: BytePath, revision: String? = nil, include: [String] = [], exclude: [String] = [],
      keep: Set<Omission> = [], copies: CopyRows = CopyRows()
    ) {
      self.init(
        component: component, place: .path(source), revision: revision, include: include, exclude: exclude, keep: keep,
        copies: copies)
    }

    init(
      component: Component, place: Place, revision: String?, include: [String], exclude: [String],
      keep: Set<Omission>, copies: CopyRows
    ) {
      self.component = component
      self.place = place
      self.revision = revision
      self.include = include
      self.exclude = exclude
      self.keep = keep
      self.copies = copies
    }
  }

  /// What the corpus is called; empty when it is not said.
  public let name: String
  /// The date of the corpus, `YYYY-MM-DD`; empty when it is not said.
  public let date: String
  /// The SHA-256 of the manifest's bytes.
  public let digest: [UInt8]
  public var entries: [Entry]

  /// Reads and checks the manifest at `path`.
  public init(reading path: BytePath) throws(ManifestError) {
    let bytes: [UInt8]
    do { bytes = try readFile(path, maximumBytes: 1 << 26) } catch { throw .unreadable(error.description) }
    try self.init(json: bytes, directory: path.parent)
  }

  /// Checks a manifest's JSON5; its sources are relative to `directory` and must exist.
  public init(json: [UInt8], directory: BytePath) throws(ManifestError) {
    // The decoder traps on bytes that are no UTF-8.
    guard String(validating: json, as: UTF8.self) != nil else {
      throw .malformed("it is not UTF-8; save it in that encoding")
    }
    try Self.rejectUnknownKeys(Self.decode(ManifestKeys.self, json))
    let manifest = try Self.decode(RawManifest.self, json)
    name = manifest.name ?? ""
    date = manifest.date ?? ""
    digest = SHA256.digest(of: json)
    guard date.isEmpty || CalendarDate.isValid(date) else {
      throw .malformed("`date` is `\(escapedForTerminal(date))`, which is not a date; write it as YYYY-MM-DD")
    }
    let components = manifest.components
    guard !components.isEmpty else { throw .malformed("`components` is empty; list at least one component") }
    entries = []
    var known: Set<[String]> = []
    for (index, raw) in components.enumerated() {
      let check = ComponentCheck(raw: raw, number: index + 1)
      var entry = try check.entry(in: directory)
      entry.written = try Self.encoded(raw)
      guard known.insert([entry.component.name, entry.component.version]).inserted else {
        throw check.error(.name, "and `version` are those of a component above; give every release once")
      }
      entries.append(entry)
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, _ json: [UInt8]) throws(ManifestError) -> Value {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    do {
      return try decoder.decode(type, from: Data(json))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
      throw .malformed(
        "\(place(context.codingPath)) has the wrong type; see docs/manifest.md for the form of each field")
    } catch DecodingError.keyNotFound(let key, _) {
      throw .malformed("`\(key.stringValue)` is missing; a manifest is an object with a list of `components`")
    } catch {
      throw .malformed("it is not valid JSON5; look for an unclosed quote, bracket or brace, or a missing comma")
    }
  }

  /// A component in one form, without what is only for the reader.
  private static func encoded(_ component: RawComponent) throws(ManifestError) -> [UInt8] {
    var component = component
    component.why = nil
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(component)) } catch { throw .malformed("it holds what JSON cannot: \(error)") }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let steps = path.map { key in key.intValue.map { "number \($0 + 1)" } ?? "`\(escapedForTerminal(key.stringValue))`"
    }
    return steps.isEmpty ? "the manifest" : steps.joined(separator: ", ")
  }

  private static func rejectUnknownKeys(_ manifest: ManifestKeys) throws(ManifestError) {
    let top = RawManifest.CodingKeys.allCases.map(\.rawValue)
    if let key = manifest.top.first(where: { !top.contains($0) }) {
      throw .malformed("`\(escapedForTerminal(key))` \(unknown(key, known: top))")
    }
    let known = RawComponent.CodingKeys.allCases.map(\.rawValue)
    for (index, component) in manifest.components.enumerated() {
      guard let key = component.keys.first(where: { !known.contains($0) }) else { continue }
      throw .field(
        component: component.name ?? "number \(index + 1)",
        field: key, reason: unknown(key, known: known))
    }
  }

  private static func unknown(_ key: String, known: [String]) -> String {
    let nearest = NearestKey.of(key, among: known).map { "did you mean `\($0)`?" }
    return "is not a known field; \(nearest ?? "the known ones are \(known.joined(separator: ", "))")"
  }
}
