/// Logarithms by their own series: a few correct digits, and the same bits on every machine.
enum Logarithm {
  /// log2 of a positive number, to two decimals.
  static func base2(_ value: Float) -> Float {
    var mantissa = value
    var exponent: Float = 0
    while mantissa >= 2 {
      mantissa /= 2
      exponent += 1
    }
    while mantissa < 1, mantissa > 0 {
      mantissa *= 2
      exponent -= 1
    }
    return exponent + (mantissa - 1) * (1.3465 - 0.3465 * (mantissa - 1))
  }

  /// ln(1 + count).
  static func natural(onePlus count: Int) -> Float { natural(onePlus: Float(count)) }

  /// ln(1 + value) of what is not negative.
  static func natural(onePlus value: Float) -> Float { base2(1 + max(0, value)) * 0.693_147_2 }
}
