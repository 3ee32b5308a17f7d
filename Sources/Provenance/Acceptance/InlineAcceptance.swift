/// What the comments of one file accept of its findings.
///
/// An allow with ids holds for all findings of the file that have one of them. One without holds for the findings that it lies in, or that
/// begin at most ``reach`` lines below it.
public struct InlineAcceptance: Sendable {
  static let reach = 3

  private let file: [UInt8]
  private let today: String
  private let allows: [InlineAllow]
  /// The first allow that names an id.
  private var named: [String: Int] = [:]
  /// Those without ids, ascending by line.
  private var bare: [Int] = []
  /// The ids of the findings that each holds for.
  private var uses: [Set<String>]

  /// - Parameters:
  ///   - file: as the user named it.
  ///   - allows: ascending by line.
  ///   - today: `YYYY-MM-DD`.
  public init(of allows: [InlineAllow], in file: [UInt8], today: String) {
    self.file = file
    self.today = today
    self.allows = allows
    uses = allows.map { _ in [] }
    for (index, allow) in allows.enumerated() where allow.holds(on: today) {
      if allow.ids.isEmpty { bare.append(index) }
      for id in allow.ids where named[id] == nil { named[id] = index }
    }
  }

  /// Accepts a finding of the file, if one of the allows holds for it. O(log n).
  public mutating func suppression(of finding: Finding) -> Suppression? {
    guard let index = named[finding.id] ?? bareAllow(of: finding.region) else { return nil }
    let allow = allows[index]
    uses[index].insert(finding.id)
    return Suppression(.inline, reason: allow.reason, until: allow.until, file: file, line: allow.line)
  }

  private func bareAllow(of region: Region) -> Int? {
    var (low, high) = (0, bare.count)
    while low < high {
      let middle = (low + high) / 2
      if allows[bare[middle]].line < region.startLine - Self.reach { low = middle + 1 } else { high = middle }
    }
    return low < bare.count && allows[bare[low]].line <= region.endLine ? bare[low] : nil
  }

  /// What there is to say of the allows, once all findings were asked about.
  public var remarks: [Remark] {
    allows.indices.flatMap { index in
      sayings(of: index).map { Remark($0.kind, file: file, line: allows[index].line, text: $0.text) }
    }
  }

  private func sayings(of index: Int) -> [(kind: Remark.Kind, text: String)] {
    let allow = allows[index]
    if let flaw = allow.flaw {
      return [(.malformedAllow, "this quoth:allow holds for nothing, for it is not understood: \(flaw)")]
    }
    if let until = allow.until, allow.isExpired(on: today) {
      return [(.expiredAllow, "this quoth:allow held until \(until): remove it, or give it a later day")]
    }
    let unused = allow.ids.filter { !uses[index].contains($0) }
    if uses[index].isEmpty {
      let what = allow.ids.isEmpty ? "beside it needs it" : "\(allow.ids.joined(separator: ", ")) in this file needs it"
      return [(.unusedAllow, "no finding \(what): remove this quoth:allow")]
    }
    return
      (unused.isEmpty
      ? [] : [(.unusedAllow, "no finding \(unused.joined(separator: ", ")) in this file needs it: remove that id")])
      + (allow.ids.isEmpty || allow.reason.isEmpty ? [(.bareAllow, advice(allow, uses[index].sorted()))] : [])
  }

  private func advice(_ allow: InlineAllow, _ ids: [String]) -> String {
    let known = allow.reason.isEmpty ? "reason=\"…\"" : "and its reason"
    let lacking = allow.ids.isEmpty ? allow.reason.isEmpty ? "what it is for and why" : "what it is for" : "why"
    return "this quoth:allow does not say \(lacking): write quoth:allow \(ids.joined(separator: " ")) \(known)"
  }
}
