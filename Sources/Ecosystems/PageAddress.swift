/// The address of a page of an index, against which the addresses on it are resolved (RFC 3986, 5.2).
struct PageAddress: Equatable {
  let text: String

  /// nil when it is not an address by http, https or file, or holds what would need quotes.
  init?(_ text: String) {
    guard Self.schemes.contains(where: { text.hasPrefix($0 + "://") }), text.utf8.count <= 4096,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    else { return nil }
    self.text = text
  }

  private static let schemes = ["https", "http", "file"]

  /// What stands before the colon.
  var scheme: Substring { text.prefix { $0 != ":" } }

  var isFile: Bool { scheme == "file" }

  /// The address of something that is written on this page; without its fragment.
  func resolving(_ reference: String) -> PageAddress? {
    let reference = reference.prefix { $0 != "#" }
    let (root, path) = parts
    if let colon = reference.firstIndex(of: ":"), reference[..<colon].allSatisfy({ $0.isLetter }) {
      return PageAddress(String(reference))
    }
    if reference.hasPrefix("//") { return PageAddress("\(scheme):\(reference)") }
    if reference.hasPrefix("/") { return PageAddress(root + Self.withoutDots(reference)) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return PageAddress(root + Self.withoutDots(folder + reference))
  }

  /// The address up to the path, and the path without query and fragment.
  private var parts: (root: Substring, path: Substring) {
    let authority = text.dropFirst(scheme.count + 3)
    let start = authority.firstIndex(of: "/") ?? authority.endIndex
    return (text[..<start], text[start...].prefix { $0 != "?" && $0 != "#" })
  }

  /// An absolute path with its `.` and `..` carried out.
  private static func withoutDots(_ path: Substring) -> String {
    let (place, query) = (path.prefix { $0 != "?" }, path.drop { $0 != "?" })
    var steps: [Substring] = []
    let written = place.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for step in written {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    if let last = written.last, last == "." || last == ".." { steps.append("") }
    return "/" + steps.joined(separator: "/") + query
  }
}
