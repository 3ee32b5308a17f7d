/// The archives of a source package with their digests, as Debian's index or a `.dsc` lists them.
struct DebianListing {
  /// In bytes, of all of them.
  var size: Int
  var digests: [ArchiveDigest]

  /// Reads stanzas `Field: value`, among which that of the package in its version is looked for; nil when there is none.
  init?(_ text: [UInt8], of package: SourcePackage) {
    var stanza = Stanza()
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !line.trimmed.isEmpty {
        stanza.take(line)
      } else if stanza.isOf(package) {
        break
      } else {
        stanza = Stanza()
      }
    }
    guard stanza.isOf(package) else { return nil }
    let archives = stanza.files.filter { DebianFileName($0.name, of: package) != nil }
    guard !archives.isEmpty else { return nil }
    digests = archives.map(\.digest)
    size = archives.reduce(0) { sum, file in
      let (total, isTooMuch) = sum.addingReportingOverflow(file.size)
      return isTooMuch ? .max : total
    }
  }

  private struct Stanza {
    var name: ArraySlice<UInt8> = []
    var version: ArraySlice<UInt8> = []
    var files: [(digest: ArchiveDigest, size: Int, name: ArraySlice<UInt8>)] = []
    private var isInDigests = false

    /// `Package:` in an index, `Source:` in a `.dsc`.
    func isOf(_ package: SourcePackage) -> Bool {
      name.elementsEqual(package.name.utf8) && version.elementsEqual(package.version.utf8)
    }

    mutating func take(_ line: ArraySlice<UInt8>) {
      if line.first == UInt8(ascii: " ") {
        if isInDigests { takeFile(line) }
        return
      }
      isInDigests = false
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
      let value = line[(colon + 1)...].trimmed
      switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
      case "package", "source": name = value
      case "version": version = value
      case "checksums-sha256": isInDigests = true
      default: break
      }
    }

    /// ` DIGEST SIZE NAME`
    private mutating func takeFile(_ line: ArraySlice<UInt8>) {
      let words = line.trimmed.split(separator: UInt8(ascii: " "))
      guard words.count == 3, let digest = ArchiveDigest(hexadecimal: words[0]),
        let size = Int(String(decoding: words[1], as: UTF8.self)), size >= 0
      else { return }
      files.append((digest, size, words[2]))
    }
  }
}
