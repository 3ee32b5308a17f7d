/// A release in an ecosystem whose sources can be fetched, as a package URL names it.
///
/// Its name and version go into arguments of programs and into paths, and have the strict grammar of their ecosystem.
public struct SourcePackage: Hashable, Sendable {
  public enum Ecosystem: Hashable, Sendable {
    /// Source packages of Debian.
    case debian
    /// Source distributions of the Python Package Index.
    case python
  }

  public let ecosystem: Ecosystem
  /// For Python normalised as in PEP 503.
  public let name: String
  /// For Debian with epoch and revision.
  public let version: String

  /// Reads `pkg:deb/debian/NAME@VERSION?arch=source` or `pkg:pypi/NAME@VERSION`.
  public init(packageURL: String) throws(PackageURLError) {
    let parts = try PackageURLParts(packageURL)
    switch parts.path {
    case ["deb", "debian"] where parts.qualifiers.contains("arch=source"):
      guard Self.isDebianName(parts.name) else { throw .name("a Debian source package") }
      guard Self.isDebianVersion(parts.version) else { throw .version("a Debian version") }
      (ecosystem, name) = (.debian, String(decoding: parts.name, as: UTF8.self))
    case ["deb", "debian"]: throw .binary
    case ["pypi"]:
      guard let normalised = Self.pythonName(parts.name) else { throw .name("a Python project") }
      guard Self.isPythonVersion(parts.version) else { throw .version("a Python version") }
      (ecosystem, name) = (.python, normalised)
    default: throw .otherKind
    }
    version = String(decoding: parts.version, as: UTF8.self)
  }

  /// The name as in PEP 503: lower case, a single hyphen for every run of hyphens, underscores and dots. nil when it is none.
  static func pythonName(_ name: some Collection<UInt8>) -> String? {
    let separators = Array("-_.".utf8)
    guard let first = name.first, first.isAlphanumeric, name.count <= 200 else { return nil }
    var normalised: [UInt8] = []
    var isSeparated = false
    for byte in name {
      if separators.contains(byte) {
        isSeparated = true
        continue
      }
      guard byte.isAlphanumeric else { return nil }
      if isSeparated { normalised.append(UInt8(ascii: "-")) }
      isSeparated = false
      normalised.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    return isSeparated ? nil : String(decoding: normalised, as: UTF8.self)
  }

  /// Debian policy 5.6.1: lower case, digits, plus, minus and dot; at least two, the first alphanumeric.
  private static func isDebianName(_ name: [UInt8]) -> Bool {
    (2...200).contains(name.count) && name[0].isAlphanumeric && name.allSatisfy { $0.isLowerOrDigit || "+-.".has($0) }
  }

  /// Debian policy 5.6.12: an epoch of digits, a version that begins with a digit, a revision.
  private static func isDebianVersion(_ version: [UInt8]) -> Bool {
    guard version.count <= 200 else { return false }
    var rest = version[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      guard colon > 0, rest[..<colon].allSatisfy(\.isDigit) else { return false }
      rest = rest[(colon + 1)...]
    }
    return rest.first?.isDigit == true && rest.last != UInt8(ascii: "-")
      && rest.allSatisfy { $0.isAlphanumeric || ".+-~".has($0) }
  }

  /// PEP 440, loosely.
  private static func isPythonVersion(_ version: [UInt8]) -> Bool {
    (1...200).contains(version.count) && version[0].isAlphanumeric
      && version.allSatisfy { $0.isAlphanumeric || ".!+_-".has($0) }
  }
}

/// Why a package URL names nothing that can be fetched; the description goes on from "`purl` ".
public enum PackageURLError: Error, Equatable, Sendable, CustomStringConvertible {
  case malformed
  case otherKind
  case binary
  case name(String)
  case version(String)

  public var description: String {
    switch self {
    case .malformed: "is not a package URL with a version, `pkg:TYPE/NAME@VERSION`"
    case .otherKind:
      "is of a kind that is not fetched; those are pkg:deb/debian/NAME@VERSION?arch=source and pkg:pypi/NAME@VERSION"
    case .binary: "names a binary package; add ?arch=source"
    case .name(let kind): "has a name that \(kind) cannot have"
    case .version(let kind): "has a version that is not \(kind)"
    }
  }
}

/// The parts of a package URL: `pkg:PATH/NAME@VERSION?QUALIFIERS#SUBPATH`.
private struct PackageURLParts {
  var path: [String]
  var name: [UInt8]
  var version: [UInt8]
  var qualifiers: [String]

  init(_ text: String) throws(PackageURLError) {
    let bytes = Array(text.utf8)
    guard bytes.starts(with: "pkg:".utf8) else { throw .malformed }
    let body = bytes.dropFirst(4).prefix { $0 != UInt8(ascii: "#") }
    let halves = body.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let at = halves[0].lastIndex(of: UInt8(ascii: "@")) else { throw .malformed }
    let steps = halves[0][..<at].split(separator: UInt8(ascii: "/"))
    guard let last = steps.last, steps.count > 1, let name = Self.decoded(last),
      let version = Self.decoded(halves[0][(at + 1)...])
    else { throw .malformed }
    path = steps.dropLast().map { String(decoding: $0, as: UTF8.self).lowercased() }
    (self.name, self.version) = (name, version)
    qualifiers = halves.dropFirst().flatMap { $0.split(separator: UInt8(ascii: "&")) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// With `%41` read as a byte; nil when a percent sign stands before anything but two digits.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
