/// HTML, Vue and Svelte: the content of `<script>` elements is code, all else gives no tokens.
extension Scanner {
  mutating func scanScripts(_ source: Span<UInt8>) {
    let end = limit
    let comment: Marker = "<!--"
    var next = 0
    while next < end {
      guard source[next] == UInt8(ascii: "<") else {
        next += 1
        continue
      }
      if comment.stands(at: next, in: source, limit: end) {
        let close = endOfMarkupComment(source, from: next + comment.count)
        appendComment(from: next, to: close)
        next = close
      } else if isTag("<script", source, at: next) {
        let content = endOfTag(source, from: next)
        let close = startOfTag("</script", source, from: content.end)
        if content.isCode { scanRegion(source, content.end..<close) }
        next = close
      } else {
        next += 1
      }
    }
  }

  private func endOfMarkupComment(_ source: Span<UInt8>, from start: Int) -> Int {
    let closer: Marker = "-->"
    var next = start
    while next < limit, !closer.stands(at: next, in: source, limit: limit) { next += 1 }
    return min(next + closer.count, limit)
  }

  /// Whether a tag begins here, in either case, with something behind its name.
  private func isTag(_ tag: Marker, _ source: Span<UInt8>, at position: Int) -> Bool {
    guard position + tag.count < limit else { return false }
    for index in 0..<tag.count where source[position + index] | 0x20 != tag[index] | 0x20 { return false }
    return !Grammar.isWordByte(source[position + tag.count])
  }

  private func startOfTag(_ tag: Marker, _ source: Span<UInt8>, from start: Int) -> Int {
    var next = start
    while next < limit, source[next] != UInt8(ascii: "<") || !isTag(tag, source, at: next) { next += 1 }
    return next
  }

  /// The position behind a tag, quotes respected, and whether the element holds code: its attributes speak of no data and no template.
  private func endOfTag(_ source: Span<UInt8>, from start: Int) -> (end: Int, isCode: Bool) {
    let data: [Marker] = ["json", "template", "text/x-", "/html", "importma"]
    var next = start
    var quote: UInt8 = 0
    var isCode = true
    while next < limit {
      let byte = source[next]
      if byte == quote {
        quote = 0
      } else if quote == 0, byte == UInt8(ascii: ">") {
        return (next + 1, isCode)
      } else if quote == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if data.contains(where: { $0.stands(at: next, in: source, limit: limit) }) {
        isCode = false
      }
      next += 1
    }
    return (limit, false)
  }
}
