/// The directory that holds everything in an archive, such as `curl-7.88.1` in a release: it names the release, not the file, and is
/// left out of stored paths.
///
/// Whether every entry shares it is known only at the end. A tar is therefore read twice, first for the names alone: that costs
/// one more decompression and no memory. A zip has a directory of names at its end.
struct SharedTopDirectory {
  private var top: [UInt8] = []
  /// False as soon as an entry is known that lies elsewhere.
  private(set) var isShared = true

  /// Takes the next entry's normalised path into account; a file that lies beside the directory ends the sharing.
  mutating func note(_ path: [UInt8], isDirectory: Bool) {
    guard isShared, !path.isEmpty else { return }
    let end = path.firstIndex(of: UInt8(ascii: "/"))
    guard end != nil || isDirectory else {
      isShared = false
      return
    }
    let first = path[..<(end ?? path.count)]
    if top.isEmpty { top = Array(first) }
    isShared = first.elementsEqual(top)
  }

  /// The path with the shared directory left out.
  func stripped(_ path: [UInt8]) -> [UInt8] {
    isShared && !top.isEmpty && path.count > top.count ? Array(path[(top.count + 1)...]) : path
  }
}
