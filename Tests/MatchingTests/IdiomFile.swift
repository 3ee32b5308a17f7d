import Platform
import Testing

/// A source file of `Cases/idiom`; its README says what the folders mean.
struct IdiomFile: Sendable, CustomTestStringConvertible {
  enum Role: String, CaseIterable {
    case corpus, strangers, copies
  }

  /// The idiom, which is the name of the folder.
  let kind: String
  let name: String
  let path: BytePath

  var testDescription: String { "\(kind)/\(name)" }

  /// The files of one role, by kind and name.
  static func all(_ role: Role) -> [IdiomFile] {
    names(in: folder).flatMap { kind in
      let files = folder.appending(kind).appending(BytePath(role.rawValue.utf8) ?? "")
      return names(in: files).map { IdiomFile(kind: "\(kind)", name: "\($0)", path: files.appending($0)) }
    }
  }

  /// The names of all kinds.
  static var kinds: [String] { names(in: folder).map { "\($0)" } }

  func contents() throws -> [UInt8] { try readFile(path, maximumBytes: 1 << 20) }

  private static let folder = (BytePath("\(#filePath)".utf8) ?? "").parent.appending("Cases/idiom")

  /// The names in a folder but for the README, sorted; none if there is no such folder.
  private static func names(in folder: BytePath) -> [BytePath] {
    let entries = try? Descriptor.openDirectory(folder).entries()
    return (entries ?? []).map(\.name).filter { $0 != "README.md" }.sorted()
  }
}

/// A stretch of a file that was copied, as two comments of the file say: `copied from NAME` and `end of copy`.
struct CopiedStretch {
  /// The file of the corpus, of the same kind.
  let origin: String
  /// Numbers of lines, from 1, between the two comments.
  let lines: Range<Int>

  /// The marked stretches of a text.
  static func all(in text: String) -> [CopiedStretch] {
    var stretches: [CopiedStretch] = []
    var open: (origin: String, line: Int)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: " ")
      if let from = words.firstIndex(of: "copied"), words.count > from + 2, words[from + 1] == "from" {
        open = (String(words[from + 2]), index + 2)
      } else if line.contains("end of copy"), let begun = open {
        stretches.append(CopiedStretch(origin: begun.origin, lines: begun.line..<index + 1))
        open = nil
      }
    }
    return stretches
  }
}
