/// A count and what is counted, such as `1 file` or `61,004 files`.
public func counted(_ count: Int, _ noun: String) -> String {
  "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// A count with a comma before each three digits.
public func grouped(_ count: Int) -> String {
  var text = ""
  let digits = String(count)
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}
