import Licences
import Platform

/// What Debian's packaging of a release tells of it: its `debian/copyright`, and the home page in `debian/control`.
struct DebianPackaging {
  private(set) var items: [SourceItem] = []

  private static let copyright = Array("debian/copyright".utf8)
  private static let control = Array("debian/control".utf8)

  /// Patches of Debian expand to less.
  private static let maximumPatchBytes = 1 << 28

  /// Reads an archive of the folder `debian`.
  init(archive path: BytePath) throws(ArchiveError) {
    guard case .tar(let decompressor) = ArchiveFormat(head: try ArchiveFile.head(of: path)) else {
      throw .unknownFormat
    }
    var reader = TarReader(try ArchiveFile(path).bytes(through: decompressor))
    while let member = try reader.next() {
      guard member.kind == .file, [Self.copyright, Self.control].contains(member.path),
        member.size <= LicenceBearer.maximumBytes
      else { continue }
      take(member.path, try reader.contents())
    }
  }

  /// Reads the files that a patch of the sources adds.
  init(patch path: BytePath) throws(ArchiveError) {
    guard case .tar(let decompressor) = ArchiveFormat(head: try ArchiveFile.head(of: path)) else {
      throw .unknownFormat
    }
    var stream = try ArchiveFile(path).bytes(through: decompressor)
    var text: [UInt8] = []
    guard try stream.append(Self.maximumPatchBytes, to: &text) < Self.maximumPatchBytes else {
      throw .overLimit("it expands to more than \(Self.maximumPatchBytes) bytes")
    }
    for (name, contents) in AddedFiles(patch: text, named: [Self.copyright, Self.control]).files
    where contents.count <= LicenceBearer.maximumBytes {
      take(name, contents)
    }
  }

  private mutating func take(_ name: [UInt8], _ contents: [UInt8]) {
    if name == Self.copyright {
      items.append(.licenceFile(path: name, contents: contents, .excluded))
    } else if let address = HomePage.named(in: contents) {
      items.append(.fact(.homePage(address)))
    }
  }
}

/// The files of some names that a unified diff adds whole. Linear in the diff.
struct AddedFiles {
  private(set) var files: [(name: [UInt8], contents: [UInt8])] = []

  /// - Parameter names: paths below the folder that the diff names first.
  init(patch: [UInt8], named names: [[UInt8]]) {
    var name: [UInt8]?
    var (old, new) = (0, 0)
    for line in patch.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if old > 0 || new > 0 {
        switch line.first {
        case UInt8(ascii: "+"):
          new -= 1
          if name != nil { files[files.count - 1].contents += line.dropFirst() + [UInt8(ascii: "\n")] }
        case UInt8(ascii: "-"): old -= 1
        case UInt8(ascii: "\\"): break
        default: (old, new) = (old - 1, new - 1)
        }
      } else if line.starts(with: "+++ ".utf8) {
        let path = line.dropFirst(4).prefix { $0 != UInt8(ascii: "\t") }.drop { $0 != UInt8(ascii: "/") }.dropFirst()
        name = names.contains(Array(path)) ? Array(path) : nil
      } else if line.starts(with: "@@ ".utf8), let hunk = Self.counts(line) {
        (old, new) = hunk
        if let found = name, old == 0, !files.contains(where: { $0.name == found }) {
          files.append((found, []))
        } else {
          name = nil
        }
      }
    }
  }

  /// The numbers of lines in `@@ -1,2 +3,4 @@`.
  private static func counts(_ line: ArraySlice<UInt8>) -> (old: Int, new: Int)? {
    let words = line.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count >= 3, let old = count(words[1]), let new = count(words[2]) else { return nil }
    return (old, new)
  }

  private static func count(_ range: ArraySlice<UInt8>) -> Int? {
    let parts = range.dropFirst().split(separator: UInt8(ascii: ","))
    guard let last = parts.last, parts.count <= 2, let number = Int(String(decoding: last, as: UTF8.self)) else {
      return nil
    }
    return parts.count == 1 ? 1 : max(0, number)
  }
}
