/// The variables that a process is started with.
public struct Environment: Hashable, Sendable {
  /// The variables as `NAME=value`, in the order in which they are handed over.
  public private(set) var entries: [[UInt8]]

  /// An environment of these variables, `NAME=value` each.
  public init(entries: [[UInt8]] = []) {
    self.entries = entries
  }

  /// The environment of this program.
  public static var inherited: Environment {
    Environment(entries: inheritedEnvironment())
  }

  /// The value of a variable; nil when it is not set. Linear in the number of variables.
  public subscript(name: String) -> [UInt8]? {
    get {
      let start = Array(name.utf8) + [UInt8(ascii: "=")]
      return entries.first { $0.starts(with: start) }.map { Array($0.dropFirst(start.count)) }
    }
    set {
      let start = Array(name.utf8) + [UInt8(ascii: "=")]
      entries.removeAll { $0.starts(with: start) }
      if let newValue { entries.append(start + newValue) }
    }
  }

  /// Removes all variables whose name begins so.
  public mutating func removeAll(startingWith prefix: String) {
    entries.removeAll { $0.starts(with: prefix.utf8) }
  }
}
