/// A component's name and version as the file name of a release, or a tag, has them: `curl-7.88.1.tar.gz` is curl 7.88.1,
/// `zlib1g_1.2.13.dfsg.orig.tar.xz` is zlib1g 1.2.13.dfsg, and `v1.3.1` the version 1.3.1 of nothing.
public struct ReleaseName: Equatable, Sendable {
  /// Empty when the text is a version and nothing else.
  public let name: String
  /// Empty when there is none; without a leading `v`.
  public let version: String

  /// Reads the last component of a path, or a tag. A version begins at the first `-` or `_` behind which digits, perhaps
  /// after a `v`, end without a letter: `lib-3d-1.2` is lib-3d 1.2.
  public init(_ fileName: some Sequence<UInt8>) {
    let stem = Self.withoutEnding(Array(fileName))
    let starts = [stem.startIndex] + stem.indices.filter { Self.separators.contains(stem[$0]) }.map { $0 + 1 }
    guard let start = starts.first(where: { Self.isVersion(stem[$0...]) }) else {
      (name, version) = (String(decoding: stem, as: UTF8.self), "")
      return
    }
    name = String(decoding: stem[..<max(0, start - 1)], as: UTF8.self)
    let number = stem[start...].drop { $0 == UInt8(ascii: "v") }
    version = String(decoding: number, as: UTF8.self)
  }

  private static let separators = Array("-_".utf8)

  private static let endings = [
    ".gz", ".xz", ".bz2", ".zst", ".tgz", ".txz", ".tbz2", ".tzst", ".tar", ".zip", ".crate", ".jar", ".orig",
  ].map { Array($0.utf8) }

  private static func withoutEnding(_ name: [UInt8]) -> ArraySlice<UInt8> {
    var stem = name[...]
    for _ in 0..<3 {
      guard let ending = endings.first(where: { stem.count > $0.count && stem.suffix($0.count).elementsEqual($0) })
      else { break }
      stem = stem.dropLast(ending.count)
    }
    return stem
  }

  private static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
    let number = text.first == UInt8(ascii: "v") ? text.dropFirst() : text
    let rest = number.drop(while: \.isASCIIDigit)
    guard rest.count < number.count else { return false }
    return rest.first.map { !$0.isASCIILetter } ?? true
  }
}
