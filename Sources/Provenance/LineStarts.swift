/// Where the lines of a file begin: from byte offsets to lines and columns, in O(log n) a question.
struct LineStarts {
  /// Byte offsets, ascending, the first is 0.
  private let starts: [Int]

  init(of bytes: [UInt8]) {
    var starts = [0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The line and the column of the byte at `offset`, both from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }
}
