/// The lines of a text in Markdown that lie between fences: samples.
struct FencedLines {
  /// The lines of the fences, ascending; each second one closes.
  private var fences: [Int] = []

  /// Linear in the text.
  init(_ text: [UInt8]) {
    var line = 1
    var isStart = true
    var ticks = 0
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        line += 1
        isStart = true
        ticks = 0
      } else if isStart, byte == UInt8(ascii: "`") {
        ticks += 1
        if ticks == 3 {
          fences.append(line)
          isStart = false
        }
      } else if byte != UInt8(ascii: " ") || ticks > 0 {
        isStart = false
      }
    }
  }

  /// O(log n) in the fences. A fence that nothing closes holds nothing.
  func contains(_ line: Int) -> Bool {
    let before = fences.partitioned { $0 < line }
    return before % 2 == 1 && before < fences.count
  }
}
