/// A file system path as the bytes that the system uses, of whatever encoding; never holds a NUL.
public struct BytePath: Hashable, Sendable {
  /// The path's bytes, without a terminator. Empty means "here".
  public let bytes: [UInt8]

  /// A path of these bytes; nil when one of them is NUL, which no system call can carry.
  public init?(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard !bytes.contains(0) else { return nil }
    self.bytes = bytes
  }

  /// A path known to hold no NUL.
  init(checked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// This path followed by a relative one, with one slash between them.
  public func appending(_ relative: BytePath) -> BytePath {
    guard !bytes.isEmpty else { return relative }
    guard !relative.bytes.isEmpty else { return self }
    var joined = bytes
    joined.reserveCapacity(bytes.count + 1 + relative.bytes.count)
    if joined.last != slash { joined.append(slash) }
    joined.append(contentsOf: relative.bytes)
    return BytePath(checked: joined)
  }

  /// What stands behind the last slash, trailing slashes apart; empty for the root.
  public var lastComponent: ArraySlice<UInt8> {
    let end = trimmedEnd
    let start = bytes[..<end].lastIndex(of: slash).map { $0 + 1 } ?? 0
    return bytes[start..<end]
  }

  /// The directory that holds this path: `a` for `a/b`, `.` for `a`, `/` for `/a` and for `/`.
  public var parent: BytePath {
    guard let last = bytes[..<trimmedEnd].lastIndex(of: slash) else {
      return BytePath(checked: bytes.first == slash ? [slash] : [dot])
    }
    let end = (bytes[..<last].lastIndex { $0 != slash }).map { $0 + 1 } ?? 1
    return BytePath(checked: Array(bytes[..<end]))
  }

  /// What stands behind the last dot of the last component; empty where there is none, as in `.profile`.
  public var fileExtension: ArraySlice<UInt8> {
    let name = lastComponent
    guard let last = name.lastIndex(of: dot), last > name.startIndex else { return [] }
    return name[(last + 1)...]
  }

  /// The path from a directory to this one; nil when this path does not begin with that directory.
  public func relative(to directory: BytePath) -> BytePath? {
    guard bytes.starts(with: directory.bytes) else { return nil }
    let rest = bytes[directory.bytes.count...]
    guard directory.bytes.isEmpty || directory.bytes.last == slash || rest.isEmpty || rest.first == slash else {
      return nil
    }
    return BytePath(checked: Array(directory.bytes.isEmpty ? rest : rest.drop { $0 == slash }))
  }

  /// The shortest path that leads from a folder to this one, `../b` from `/a` to `/b`; empty to itself. Both are absolute, without symbolic
  /// links.
  public func way(from folder: BytePath) -> BytePath {
    let (here, there) = (folder.components, components)
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let up: [BytePath] = here.dropFirst(shared).map { _ in ".." }
    return (up + there.dropFirst(shared)).reduce("") { $0.appending($1) }
  }

  /// The names between the slashes, `.` left out.
  public var components: [BytePath] {
    bytes.split(separator: slash).filter { $0 != [dot] }.map { BytePath(checked: Array($0)) }
  }

  /// Whether the path starts at the root of the file system.
  public var isAbsolute: Bool { bytes.first == slash }

  /// The bytes as C calls take them, with a terminator.
  var cString: [CChar] {
    var terminated = bytes.map(CChar.init(bitPattern:))
    terminated.append(0)
    return terminated
  }

  private var trimmedEnd: Int {
    (bytes.lastIndex { $0 != slash }).map { $0 + 1 } ?? 0
  }
}

extension BytePath: Comparable {
  /// Orders by bytes.
  public static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension BytePath: ExpressibleByStringLiteral {
  /// A path written in the source code; it must hold no NUL.
  public init(stringLiteral literal: String) {
    self.init(checked: Array(literal.utf8))
  }
}

extension BytePath: CustomStringConvertible {
  /// The path for a person, with everything escaped that could deceive a terminal.
  public var description: String { escapedForTerminal(bytes) }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
