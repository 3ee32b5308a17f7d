@testable import Licences

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers in every run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

extension SeededRandom {
  /// A tree as the parser makes it: at least two parts, none of the kind of its whole.
  mutating func expression(depth: Int, ids: [String]) -> LicenceExpression {
    let kind = depth == 0 ? 0 : Int.random(in: 0...2, using: &self)
    guard kind > 0 else { return .licence(term(ids)) }
    var parts: [LicenceExpression] = []
    while parts.count < 2 || Int.random(in: 0...2, using: &self) == 0 {
      let part = expression(depth: depth - 1, ids: ids)
      switch part {
      case .all where kind == 1, .any where kind == 2: continue
      default: parts.append(part)
      }
    }
    return kind == 1 ? .all(parts) : .any(parts)
  }

  private mutating func term(_ ids: [String]) -> LicenceTerm {
    let id = ids.randomElement(using: &self) ?? "MIT"
    switch Int.random(in: 0...9, using: &self) {
    case 0: return LicenceTerm(id, orLater: true)
    case 1: return LicenceTerm(id, exception: "LLVM-exception")
    case 2: return LicenceTerm(id, orLater: true, exception: "AdditionRef-x")
    default: return LicenceTerm(id)
    }
  }
}
