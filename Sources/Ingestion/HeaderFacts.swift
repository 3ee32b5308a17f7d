/// What a document says of itself in its comments.
public struct HeaderFacts: Equatable, Sendable {
  /// An SPDX expression as written (see ``LicenceTag``); empty when there is no tag.
  public var licence = ""
  /// Copyright notices as written, each once (see ``CopyrightLine``).
  public var holders: [String] = []

  /// Reads the comments of `source`, which lie at the byte ranges `comments`. Linear in the comments.
  public init(source: [UInt8], comments: [Range<UInt32>]) {
    var expressions: [String] = []
    CommentLines.forEach(in: source, comments: comments) { line in
      if let expression = LicenceTag.expression(in: line) {
        expressions.append(expression)
      } else if holders.count < CopyrightLine.maximumCount, let notice = CopyrightLine.notice(in: line),
        !holders.contains(notice)
      {
        holders.append(notice)
      }
    }
    licence = LicenceTag.joined(expressions)
  }
}
