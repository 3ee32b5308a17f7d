import Licences
public import Provenance

/// The credit that a project gives for all code of others in it, by component: what goes with the product when it is passed on.
public struct AttributionDocument: Sendable {
  /// Sorted by name, version and address.
  public let components: [Component]
  /// Sorted by licence.
  public let duties: [Duty]

  /// A component, code of which is in the project. Texts are as the corpus has them.
  public struct Component: Hashable, Sendable {
    public let name: String
    public let version: String
    public let url: String
    /// SPDX expressions, sorted; none when no licence is known.
    public let licences: [String]
    /// Copyright lines, in the order in which they were met.
    public let holders: [String]
    /// Sorted.
    public let places: [Place]
  }

  /// A file of the project, or a whole folder.
  public struct Place: Hashable, Sendable {
    public let file: [UInt8]
    /// From 1; nil for a folder.
    public let lines: ClosedRange<Int>?
    /// Inside the component; empty for a folder.
    public let originPath: [UInt8]
  }

  /// Something that has to be done besides naming the holders, and which components ask for it.
  public struct Duty: Hashable, Sendable {
    public enum Kind: Int, CaseIterable, Hashable, Sendable {
      /// The text of a licence is enclosed.
      case licenceText
      /// What a NOTICE file says is carried over.
      case noticeFile
      /// The source is given or offered.
      case source
      /// The licence is not known, or not on the list: somebody has to read it.
      case reading
    }
    public let kind: Kind
    /// A licence id; empty for a component without a licence.
    public let licence: String
    /// Releases, sorted.
    public let components: [String]
  }

  /// - Parameter includesAll: also tell of code whose licence asks for no credit.
  public init(_ findings: [Finding], includesAll: Bool) {
    let told = findings.filter { includesAll || $0.attribution.verdict != .notRequired }
    let groups = Dictionary(grouping: told) { [$0.origin.component, $0.origin.version, $0.origin.url] }
    components = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { Component($0.value) }
    duties = Self.duties(components)
  }

  private static func duties(_ components: [Component]) -> [Duty] {
    var askers: [[String]: Set<String>] = [:]
    for component in components {
      let wanted = component.licences.flatMap(Self.duties)
      for (kind, licence) in component.licences.isEmpty ? [(.reading, "")] : wanted {
        askers[[String(kind.rawValue), licence], default: []].insert(component.release)
      }
    }
    return askers.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { key, components in
      Int(key[0]).flatMap(Duty.Kind.init).map { Duty(kind: $0, licence: key[1], components: components.sorted()) }
    }
  }

  /// What an expression asks for, each with the licence that asks.
  private static func duties(of expression: String) -> [(Duty.Kind, String)] {
    guard let licence = try? LicenceExpression(parsing: expression) else { return [(.reading, expression)] }
    let obligations = Obligations(of: licence)
    let kinds: [(Duty.Kind, Set<Obligation.Kind>)] = [
      (.licenceText, [.licenceText]), (.noticeFile, [.noticeFile]), (.source, [.source, .networkSource]),
    ]
    let known = kinds.flatMap { duty, kinds in
      let ids = Set(obligations.list.filter { kinds.contains($0.kind) }.flatMap(\.askedBy))
      return ids.sorted().map { (duty, $0) }
    }
    return known + obligations.unknown.map { (.reading, $0.id) }
  }
}

extension AttributionDocument.Component {
  /// The name and the version.
  public var release: String { version.isEmpty ? name : "\(name) \(version)" }

  fileprivate init(_ findings: [Finding]) {
    let origin = findings[0].origin
    let regions = findings.flatMap(\.regions)
    var seen: Set<String> = []
    name = origin.component
    version = origin.version
    url = origin.url
    licences = Set((findings + regions).map(\.origin.licence).filter { !$0.isEmpty }).sorted()
    holders = regions.flatMap(\.origin.holders).filter { seen.insert($0).inserted }
    places = findings.map { finding in
      let isFolder = finding.kind == .vendored
      return AttributionDocument.Place(
        file: finding.file + (isFolder ? [UInt8(ascii: "/")] : []),
        lines: isFolder ? nil : finding.region.startLine...max(finding.region.startLine, finding.region.endLine),
        originPath: finding.origin.path)
    }.sorted {
      if $0.file != $1.file { return $0.file.lexicographicallyPrecedes($1.file) }
      return ($0.lines?.lowerBound ?? 0) < ($1.lines?.lowerBound ?? 0)
    }
  }
}
