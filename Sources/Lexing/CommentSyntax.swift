/// How a comment of one line is written.
public struct CommentSyntax: Hashable, Sendable {
  public let opener: [UInt8]
  /// Empty when the comment ends with its line.
  public let closer: [UInt8]
  /// Nothing may stand in front of it, not even blanks.
  public let isInColumnOne: Bool
  /// What the text may not hold, because it would end the comment or open another.
  let breakers: [[UInt8]]

  /// A comment on a line of its own, without indentation and line end. Controls in the text become spaces, what would end the comment
  /// is parted by one, and backslashes that would join the next line to it are dropped. Linear.
  public func comment(_ text: String) -> [UInt8] {
    let text = text.utf8.map { $0 < 0x20 || $0 == 0x7f ? 0x20 : $0 }
    var comment = opener + [0x20]
    for index in text.indices {
      comment.append(text[index])
      if breakers.contains(where: { text[index...].starts(with: $0) }) { comment.append(0x20) }
    }
    while comment.count > opener.count, let last = comment.last, last == 0x20 || last == UInt8(ascii: "\\") {
      comment.removeLast()
    }
    return closer.isEmpty ? comment : comment + [0x20] + closer
  }
}

extension Language {
  /// How a comment is written in the code of the language; nil for notebooks, whose code lies in JSON strings.
  public var commentSyntax: CommentSyntax? {
    switch container {
    case .none: syntax.comment(breakers: [])
    case .markup: syntax.comment(breakers: ["?>"])
    case .scripts: syntax.comment(breakers: ["</", "<!--"])
    case .notebook: nil
    }
  }

  /// How a comment is written around the code, in files whose code lies in something else.
  public var surroundingCommentSyntax: CommentSyntax? {
    switch container {
    case .none, .notebook: nil
    // In PHP the comment is code between tags, which prints nothing, not even its line feed.
    case .markup: CommentSyntax("<?php /*", "*/ ?>", breakers: ["*/", "?>"])
    case .scripts: CommentSyntax("<!--", "-->", breakers: ["--"])
    }
  }

  /// Whether a line that ends so goes on behind its line end. `content` is without the line end.
  public func joinsNextLine(_ content: ArraySlice<UInt8>) -> Bool {
    guard let last = content.last(where: { $0 > 0x20 }) else { return false }
    if last == UInt8(ascii: "\\") || syntax.lineJoiners.contains(last) { return true }
    return syntax.hasJoiningComments && content.indices.contains { content[$0...].starts(with: "...".utf8) }
  }
}

extension Syntax {
  /// The first way to write a comment on one line that the forms give, the most usual kind first.
  fileprivate func comment(breakers: [String]) -> CommentSyntax? {
    let comments = forms.compactMap { form in form.comment(breakers: breakers).map { ($0, rank(of: form.kind)) } }
    return comments.enumerated().min { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }?.element.0
  }

  private func rank(of kind: LexicalForm.Kind) -> Int {
    switch kind {
    case .lineComment(let comment):
      switch comment.place {
      case .columnOne: 0
      case .anywhere, .wordStart, .commandStart: hasLateLineComments ? 3 : 1
      case .beforeBlank: 4
      }
    default: 2
    }
  }

  /// `...`, behind which the rest of the line is a comment, joins the next line (MATLAB).
  fileprivate var hasJoiningComments: Bool {
    forms.contains { form in
      if case .lineComment = form.kind { form.opener.first == UInt8(ascii: ".") } else { false }
    }
  }

  /// Bytes that join the next line to the one that they end.
  fileprivate var lineJoiners: [UInt8] {
    forms.compactMap { form in
      if case .continuation(.endOfLine) = form.kind { form.opener.first } else { nil }
    }
  }
}

extension LexicalForm {
  fileprivate func comment(breakers: [String]) -> CommentSyntax? {
    switch kind {
    case .lineComment(let comment):
      CommentSyntax(opener.text, "", isInColumnOne: comment.place == .columnOne, breakers: breakers)
    case .blockComment(let comment) where !comment.isAlone:
      CommentSyntax(opener.text, comment.closer.text, breakers: breakers + [comment.closer.text, opener.text])
    default: nil
    }
  }
}

extension CommentSyntax {
  fileprivate init(_ opener: String, _ closer: String, isInColumnOne: Bool = false, breakers: [String]) {
    self.init(
      opener: Array(opener.utf8), closer: Array(closer.utf8), isInColumnOne: isInColumnOne,
      breakers: breakers.map { Array($0.utf8) })
  }
}

extension Marker {
  fileprivate var text: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
}
