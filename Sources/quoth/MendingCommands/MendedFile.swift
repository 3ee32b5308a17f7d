import Lexing
import Mending
import Platform
import SourceTree

/// A file of a project with what is put into it.
struct MendedFile {
  /// As the user would name it.
  let shown: BytePath
  private let location: BytePath
  /// Nil when there is none yet.
  let original: [UInt8]?
  var insertions: [Insertion] = []

  private static let maximumBytes = 1 << 30

  /// A file that was scanned.
  init(source path: [UInt8], in tree: CreditedTree) throws {
    let file = try tree.file(path)
    var bytes: [UInt8] = []
    try file.open().readToEnd(maximumBytes: Self.maximumBytes, into: &bytes)
    shown = file.path
    location = try tree.location(of: path)
    original = bytes
  }

  /// A file in the folder of a project that lists credit.
  init(list name: BytePath, in project: ProjectPlace) throws {
    shown = project.shown(name)
    location = project.folder.path.appending(name)
    do throws(FileError) {
      original = try readFile(location, maximumBytes: Self.maximumBytes)
    } catch {
      guard case .system(let cause) = error.cause, cause.isMissing else { throw error }
      original = nil
    }
  }

  var language: Language? {
    let head = original ?? []
    return Language.of(path: shown.bytes, head: head.span)
  }

  /// - Throws: when the file has no place for tags.
  func tags() throws -> SnippetTags {
    guard let original, let language else {
      throw CommandError("\(shown) is in no language that is known; use --to notice or --to reuse")
    }
    do throws(MendingError) { return try SnippetTags(original, language) } catch {
      throw CommandError("cannot credit \(shown): \(error)")
    }
  }

  var change: FileChange {
    FileChange(location, original: original, changed: insertions.applied(to: original ?? []))
  }

  /// The insertions as a unified diff without context.
  var preview: [String] {
    let original = original ?? []
    var lines = ["--- \(self.original == nil ? "/dev/null" : "\(shown)")", "+++ \(shown)"]
    var before = 0
    var position = 0
    var added = 0
    for insertion in insertions.inOrder {
      before += original[position..<insertion.offset].count { $0 == UInt8(ascii: "\n") }
      position = insertion.offset
      let isBehindOpenLine = position == original.count && position > 0 && original[position - 1] != UInt8(ascii: "\n")
      let text = insertion.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let shownLines = text.dropFirst(isBehindOpenLine ? 1 : 0).dropLast(text.last?.isEmpty == true ? 1 : 0)
      let line = before + (isBehindOpenLine ? 1 : 0)
      lines.append("@@ -\(line),0 +\(line + added + 1),\(shownLines.count) @@")
      lines += shownLines.map { "+" + escapedForTerminal(Array($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)) }
      added += shownLines.count
    }
    return lines
  }
}
