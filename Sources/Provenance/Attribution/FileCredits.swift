public import Lexing
public import Licences

/// What the comments of a scanned file say to credit others.
public struct FileCredits: Sendable {
  let header: CreditText
  /// The names of the files that its header points to for its licence, as written.
  public var references: [[UInt8]] { header.identified.references }
  let tokenCount: Int
  private let bytes: [UInt8]
  /// The comments behind the header, in their order.
  private let comments: [LinedComment]
  private let snippets: [Snippet]

  /// A comment that begins behind more tokens is not at the head of the file; guards and package clauses have fewer.
  private static let headTokens = 8
  /// A comment that ends so many lines above a region, or begins so many below, is beside it.
  private static let linesAbove = 12
  private static let linesBelow = 2

  /// - Parameter stream: the tokens and comments of the file. Linear in the file.
  public init(bytes: [UInt8], stream: TokenStream, by identifier: inout LicenceIdentifier) {
    self.bytes = bytes
    tokenCount = stream.tokens.count
    let end = stream.tokens.count > Self.headTokens ? stream.tokens[Self.headTokens].start : .max
    let all = LinedComment.comments(stream.comments, in: bytes)
    let count = all.prefix { $0.range.lowerBound < end }.count
    let head = all.prefix(count).map(\.range)
    header = CreditText(
      phrases: PhraseIndex(bytes, head),
      identified: identifier.identify(bytes, comments: head.map { UInt32($0.lowerBound)..<UInt32($0.upperBound) }),
      isList: false)
    comments = Array(all.dropFirst(count))
    snippets = Snippet.snippets(in: all, of: bytes)
  }

  /// The texts of the SPDX snippets that hold a region, the innermost first.
  func snippets(around region: Region, by identifier: inout LicenceIdentifier) -> [CreditText] {
    snippets.filter { $0.holds(region) }.map { text(of: $0.comments, by: &identifier) }
  }

  /// The text of the comments in a region and beside it, those of snippets that hold other code left out; nil when there are none.
  func comments(beside region: Region, by identifier: inout LicenceIdentifier) -> CreditText? {
    let lines = region.startLine - Self.linesAbove...region.endLine + Self.linesBelow
    let others = snippets.filter { !$0.holds(region) }
    let beside = comments.filter { comment in
      comment.lines.overlaps(lines) && !others.contains { $0.lines.overlaps(comment.lines) }
    }
    return beside.isEmpty ? nil : text(of: beside, by: &identifier)
  }

  private func text(of comments: [LinedComment], by identifier: inout LicenceIdentifier) -> CreditText {
    let ranges = comments.map { UInt32($0.range.lowerBound)..<UInt32($0.range.upperBound) }
    return CreditText(
      phrases: PhraseIndex(bytes, comments.map(\.range)), identified: identifier.identify(bytes, parts: ranges),
      isList: false)
  }
}

/// A comment with its lines.
struct LinedComment: Sendable {
  let range: Range<Int>
  /// From 1, both included.
  let lines: ClosedRange<Int>

  /// - Parameter comments: byte ranges, ascending. One pass over the file.
  static func comments(_ comments: [Range<UInt32>], in bytes: [UInt8]) -> [LinedComment] {
    var position = 0
    var line = 1
    func advance(to end: Int) {
      let text = bytes.span
      while position < end {
        if text[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
    }
    return comments.map { comment in
      let range = Int(comment.lowerBound)..<Int(comment.upperBound)
      advance(to: min(range.lowerBound, bytes.count))
      let first = line
      advance(to: min(range.upperBound, bytes.count))
      // A line comment may hold its line feed.
      let endsInFeed =
        range.upperBound > 0 && range.upperBound <= bytes.count && bytes[range.upperBound - 1] == UInt8(ascii: "\n")
      return LinedComment(range: range, lines: first...max(first, endsInFeed ? line - 1 : line))
    }
  }
}
