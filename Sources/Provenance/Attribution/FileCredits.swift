import Lexing
import Licences

/// What the comments of a scanned file say to credit others.
public struct FileCredits: Sendable {
  let header: CreditText
  /// The names of the files that its header points to for its licence, as written.
  public var references: [[UInt8]] { header.identified.references }
  let tokenCount: Int
  private let bytes: [UInt8]
  /// The comments behind the header, in their order.
  private lazy var comments = LinedComment.comments(ranges, in: bytes)
  private let ranges: [Range<UInt32>]
  private let snippets: [Snippet]
  /// The text beside the region that was asked for last: credit to several claimants may be looked for in it.
  private var latest: (region: Region, count: Int, text: CreditText)?

  /// A comment that ends so many lines above a region, or begins so many below, is beside it.
  private static let linesAbove = 12
  private static let linesBelow = 2
  /// Behind so many lines of a region its comments are taken for part of what was copied.
  private static let linesInside = 3

  /// - Parameter bytes: those of the file; comments that lie behind their end are left out. Linear in the comments at the head.
  public init(_ comments: FileComments, bytes: [UInt8], by reader: inout HeaderReader) {
    self.bytes = bytes
    tokenCount = comments.tokenCount
    let all = comments.within(bytes.count)
    let head = Array(all.prefix(comments.headCount))
    header = reader.text(of: head, in: bytes)
    ranges = Array(all.dropFirst(head.count))
    snippets = Snippet.snippets(in: all, of: bytes)
  }

  /// The texts of the SPDX snippets that hold a region, the innermost first.
  func snippets(around region: Region, by identifier: inout LicenceIdentifier) -> [CreditText] {
    snippets.filter { $0.holds(region) }.map { text(of: $0.comments, by: &identifier) }
  }

  /// The text of the comments in a region and beside it, those of snippets that hold other code left out; nil when there are none.
  ///
  /// Comments that are part of what was copied are read only where they name a holder, for nothing else in them is credit.
  mutating func comments(
    beside region: Region, for subject: CreditSubject, by identifier: inout LicenceIdentifier
  ) -> CreditText? {
    let lines = region.startLine - Self.linesAbove...region.endLine + Self.linesBelow
    let others = snippets.filter { !$0.holds(region) }
    var beside = comments.touching(lines).filter { comment in
      !others.contains { $0.lines.overlaps(comment.lines) }
    }
    let line = region.startLine + Self.linesInside
    func isOwn(_ comment: LinedComment) -> Bool {
      (line...max(line, region.endLine)).contains(comment.lines.lowerBound)
    }
    let ownWords = PhraseIndex(bytes, beside.lazy.filter(isOwn))
    if !subject.holders.contains(where: { !ownWords.places(of: $0).isEmpty }) { beside.removeAll(where: isOwn) }
    guard !beside.isEmpty else { return nil }
    if let latest, latest.region == region, latest.count == beside.count { return latest.text }
    let text = text(of: beside, by: &identifier, ownWordsFrom: line)
    latest = (region, beside.count, text)
    return text
  }

  private func text(
    of comments: some Collection<LinedComment>, by identifier: inout LicenceIdentifier, ownWordsFrom line: Int = .max
  ) -> CreditText {
    let ranges = comments.map { UInt32($0.range.lowerBound)..<UInt32($0.range.upperBound) }
    return CreditText(
      phrases: PhraseIndex(bytes, comments), identified: identifier.identify(bytes, parts: ranges),
      isList: false, ownWordsFrom: line)
  }
}

extension [LinedComment] {
  /// Those of ascending comments that lie on some of these lines. O(log n) and their number.
  func touching(_ lines: ClosedRange<Int>) -> ArraySlice<LinedComment> {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lines.upperBound < lines.lowerBound { low = middle + 1 } else { high = middle }
    }
    return self[low...].prefix { $0.lines.lowerBound <= lines.upperBound }
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
      line += bytes.span.lineFeeds(in: position..<max(position, end))
      position = max(position, end)
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
