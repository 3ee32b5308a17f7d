#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Finding {
  /// The probability that the agreement is no coincidence, 0 ... 1: the score, which is in log odds. `docs/engine.md` shows how well
  /// it is calibrated.
  public var probability: Double { 1 / (1 + exp(-score)) }
}
