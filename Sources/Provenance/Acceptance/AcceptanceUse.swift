/// Which accepted findings a scan met, and which it looked for in vain.
///
/// An entry is bound to content by its id, and counted: so many entries hold for no more findings. It holds in its own file first; only when
/// that has no finding of its id any more, because the copy was moved, it holds elsewhere, so that a second paste is told.
public struct AcceptanceUse: Sendable {
  /// For each occurrence the number of the entry that holds for it.
  public private(set) var entries: [Int?]
  /// The numbers of the entries that hold for nothing, although the scan looked where they point to; ascending.
  public private(set) var unused: [Int] = []
  /// The numbers of those whose last day has passed; they hold for nothing. Ascending.
  public private(set) var expired: [Int] = []

  /// A finding, or one in a file of a vendored folder, as far as acceptance is concerned.
  public struct Occurrence: Hashable, Sendable {
    public var id: String
    /// Where it is, from the folder of the file of accepted findings.
    public var file: [UInt8]
    public var need: Need

    /// Whether it asks for acceptance.
    public enum Need: Hashable, Sendable {
      /// It fails or warns, and nobody accepted it yet.
      case open
      /// It is part of a vendored folder that is told as one. Its entry is for scans of that file alone.
      case part
      /// It is in order, or accepted by somebody else.
      case none
    }

    public init(id: String, file: [UInt8], need: Need) {
      self.id = id
      self.file = file
      self.need = need
    }
  }

  /// What a scan knows of the file of an entry.
  public enum Standing: Hashable, Sendable {
    /// The scan looked at it, or it is gone from where the scan looked.
    case seen
    /// It is gone, and the scan did not look where it was.
    case gone
    /// It is there, and the scan did not look at it.
    case unseen
  }

  private struct Place: Hashable {
    var id: String
    var file: [UInt8]
  }

  /// - Parameters:
  ///   - occurrences: in the order of the report; of two that one entry could hold for, the first is accepted.
  ///   - standing: of the file of an entry; asked for the entries that hold for nothing in their file.
  ///   - today: `YYYY-MM-DD`.
  ///
  /// Linear in entries and occurrences.
  public init(
    of accepted: AcceptedFindings, by occurrences: [Occurrence], today: String, standing: ([UInt8]) -> Standing
  ) {
    entries = occurrences.map { _ in nil }
    var left = fill(accepted.entries, occurrences, today: today)
    let places = Set(occurrences.map { Place(id: $0.id, file: $0.file) })
    var standings: [[UInt8]: Standing] = [:]
    for index in left where standings[accepted.entries[index].file] == nil {
      standings[accepted.entries[index].file] = standing(accepted.entries[index].file)
    }
    var open = Queues(occurrences.indices.filter { occurrences[$0].need == .open && entries[$0] == nil }) {
      occurrences[$0].id
    }
    left.removeAll { index in
      let entry = accepted.entries[index]
      guard standings[entry.file] != .unseen, !places.contains(Place(id: entry.id, file: entry.file)),
        let occurrence = open.next(entry.id)
      else { return false }
      entries[occurrence] = index
      return true
    }
    unused = left.filter { standings[accepted.entries[$0].file] == .seen }
  }

  /// Lets the entries hold in their own files.
  /// - Returns: those that hold for nothing there.
  private mutating func fill(
    _ accepted: [AcceptedFindings.Entry], _ occurrences: [Occurrence], today: String
  ) -> [Int] {
    let needing = [Occurrence.Need.open, .part].flatMap { need in
      occurrences.indices.filter { occurrences[$0].need == need }
    }
    var queues = Queues(needing) { Place(id: occurrences[$0].id, file: occurrences[$0].file) }
    var left: [Int] = []
    for (index, entry) in accepted.enumerated() {
      if let until = entry.until, until < today {
        expired.append(index)
      } else if let occurrence = queues.next(Place(id: entry.id, file: entry.file)) {
        entries[occurrence] = index
      } else {
        left.append(index)
      }
    }
    return left
  }
}

/// Numbers that wait under a key, first come, first served.
private struct Queues<Key: Hashable> {
  private var waiting: [Key: [Int]]

  init(_ numbers: [Int], by key: (Int) -> Key) {
    waiting = Dictionary(grouping: numbers.reversed(), by: key)
  }

  mutating func next(_ key: Key) -> Int? { waiting[key]?.popLast() }
}
