/// Reads a source as tokens, replacing what the stream held; its buffers keep their capacity.
///
/// Any bytes give tokens: what nothing closes ends at its line or at the end of the file. Linear in the source. Bytes from 4 GiB on are
/// not read, nor is anything behind ``TokenStream/maximumTokens`` tokens (``TokenStream/isTruncated``).
public func tokenize(_ source: Span<UInt8>, as language: Language, into stream: inout TokenStream) {
  var scanner = Scanner(Grammar.of(language), limit: min(source.count, Int(UInt32.max)))
  scanner.reuse(&stream)
  switch language.container {
  case .none: scanner.scanFile(source)
  case .markup: scanner.scanMarkup(source)
  case .scripts: scanner.scanScripts(source)
  case .notebook: scanner.scanNotebook(source)
  }
  scanner.finish(source)
  swap(&scanner.stream, &stream)
}

extension Scanner {
  /// A whole file of code, perhaps behind a `#!` line, which is a comment.
  mutating func scanFile(_ source: Span<UInt8>) {
    let byteOrderMark: Marker = "\u{feff}"
    if byteOrderMark.stands(at: 0, in: source, limit: limit) { position = byteOrderMark.count }
    let shebang: Marker = "#!"
    let attribute: Marker = "#!["
    if shebang.stands(at: position, in: source, limit: limit), !attribute.stands(at: position, in: source, limit: limit)
    {
      let end = endOfLine(source, from: position)
      appendComment(from: position, to: end)
      position = end
    }
    scan(source)
  }

  /// Code between `<?php` and `?>`; a file without `<?` is all code.
  mutating func scanMarkup(_ source: Span<UInt8>) {
    guard let start = startOfCode(source) else { return scanFile(source) }
    advance(source, to: start)
    scan(source)
  }

  /// One of several stretches of code in a file; what it leaves open ends with it.
  mutating func scanRegion(_ source: Span<UInt8>, _ region: Range<Int>) {
    advance(source, to: region.lowerBound)
    limit = region.upperBound
    tokensAtSemicolon = stream.tokens.count
    scan(source)
    finishImport(isEnded: false)
    templates.removeAll()
    hereDocuments.removeAll()
    brackets = BracketCount(counted: stream.tokens.count)
    limit = source.count
  }

  /// Ends what the source's end ends, and counts its lines.
  mutating func finish(_ source: Span<UInt8>) {
    finishImport(isEnded: false)
    if source.count > Int(UInt32.max) { stream.isTruncated = true }
    limit = source.count
    advance(source, to: limit)
    let endsInLineFeed = limit == 0 || source[limit - 1] == UInt8(ascii: "\n")
    stream.lineCount = endsInLineFeed ? line - 1 : line
  }
}
