/// Code for components that tests make up: functions of their own, no two sets alike.
enum WovenCode {
  /// Six functions in C.
  static func c(_ set: Int, header: String = "") -> String {
    let body = (1...6).map { number in
      """
      long weave_\(set)_\(number)(long thread\(set), long total) {
          for (long knot = \(number); knot < total; knot += \(set + number)) {
              thread\(set) ^= (total \(["+", "-", "|"][number % 3]) knot) << \((set * number) % 13);
              if (thread\(set) % \(number * 7 + set) == \(set)) total -= knot * \(number + 3);
          }
          return thread\(set) + total * \(set * 31 + number);
      }
      """
    }
    return header + body.joined(separator: "\n") + "\n"
  }
}
