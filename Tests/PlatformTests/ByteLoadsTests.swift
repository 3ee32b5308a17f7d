import Platform
import Testing

@Suite struct ByteLoadsTests {
  private let bytes = (0..<20).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }

  /// A byte by the definition: 0 outside.
  private func byte(_ offset: Int) -> UInt64 { bytes.indices.contains(offset) ? UInt64(bytes[offset]) : 0 }

  @Test func loadsAgreeWithTheirDefinitionInsideAndOutside() {
    for offset in -9..<30 {
      let expected = (0..<8).reduce(0) { $0 | byte(offset + $1) << UInt64(8 * $1) }
      bytes.withRawSpan { span in
        #expect(span.littleEndian64(at: offset) == expected)
        #expect(span.littleEndian32(at: offset) == UInt32(truncatingIfNeeded: expected))
        #expect(span.bigEndian32(at: offset) == UInt32(truncatingIfNeeded: expected).byteSwapped)
        #expect(UInt64(span.byte(at: offset)) == byte(offset))
      }
    }
    #expect(bytes.withRawSpan { $0.littleEndian64(at: .max) } == 0)
    #expect(bytes.withRawSpan { $0.littleEndian64(at: .min) } == 0)
  }

  @Test func bitsAgreeWithTheirDefinition() {
    for offset in 0..<200 {
      for count in 0...56 {
        let expected = (0..<count).reduce(0 as UInt64) { number, bit in
          let place = offset + bit
          return number | (byte(place / 8) >> UInt64(place % 8) & 1) << UInt64(bit)
        }
        #expect(bytes.withRawSpan { $0.bits(at: offset, count: count) } == expected)
      }
    }
  }

  @Test func rangesOutsideAreLeftOut() {
    var copy: [UInt8] = [9]
    bytes.withRawSpan { $0.append(-5..<3, to: &copy) }
    bytes.withRawSpan { $0.append(18..<40, to: &copy) }
    #expect(copy == [9] + bytes[..<3] + bytes[18...])
  }

  @Test func bitmapsKeepBitsApart() {
    let bitmap = AtomicBitmap(count: 130)
    for index in [-1, 0, 63, 64, 129, 130, 5000] { bitmap.insert(index) }
    #expect((-2..<140).filter(bitmap.contains) == [0, 63, 64, 129])
  }
}
