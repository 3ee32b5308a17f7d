/// Makes one expression of names, joints and brackets, after E. W. Dijkstra's shunting yard (1961): no recursion, linear in the parts.
struct ListFolding {
  private var operands: [LicenceExpression] = []
  /// Nil stands for a bracket that is open.
  private var joints: [ListJoint?] = []

  /// The expression that the parts make; nil when brackets do not match or a name is missing.
  static func expression(of parts: [ListPart]) -> LicenceExpression? {
    var folding = ListFolding()
    for part in parts where !folding.take(part) { return nil }
    while let joint = folding.joints.popLast() {
      guard let joint, folding.join(by: joint) else { return nil }
    }
    return folding.operands.count == 1 ? folding.operands[0] : nil
  }

  /// Whether the part fits in.
  private mutating func take(_ part: ListPart) -> Bool {
    switch part {
    case .name(let expression): operands.append(expression)
    case .open: joints.append(nil)
    case .joint(let joint):
      while case .some(.some(let last)) = joints.last, last.rank >= joint.rank {
        joints.removeLast()
        guard join(by: last) else { return false }
      }
      joints.append(joint)
    case .close:
      while case .some(.some(let last)) = joints.last {
        joints.removeLast()
        guard join(by: last) else { return false }
      }
      guard joints.popLast() != nil else { return false }
    }
    return true
  }

  private mutating func join(by joint: ListJoint) -> Bool {
    guard let second = operands.popLast(), let first = operands.popLast() else { return false }
    operands.append(joint.isAll == true ? .allOf(first, second) : .anyOf(first, second))
    return true
  }
}

extension LicenceExpression {
  /// Both, in one flat list without repetitions.
  static func allOf(_ first: LicenceExpression, _ second: LicenceExpression) -> LicenceExpression {
    var parts: [LicenceExpression] = if case .all(let list) = first { list } else { [first] }
    let others: [LicenceExpression] = if case .all(let list) = second { list } else { [second] }
    for part in others where !parts.contains(part) { parts.append(part) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// Either, in one flat list without repetitions.
  static func anyOf(_ first: LicenceExpression, _ second: LicenceExpression) -> LicenceExpression {
    var parts: [LicenceExpression] = if case .any(let list) = first { list } else { [first] }
    let others: [LicenceExpression] = if case .any(let list) = second { list } else { [second] }
    for part in others where !parts.contains(part) { parts.append(part) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }
}
