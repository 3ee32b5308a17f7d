// Unsafe for one reason: millions of numbers are copied in one piece. The target has the size of what is copied.

/// The little-endian 32-bit numbers that some bytes are; what is left of a last one is passed over. One copy of the bytes.
func littleEndianNumbers(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
  let count = bytes.count / 4
  let numbers = unsafe [UInt32](unsafeUninitializedCapacity: count) { target, initialized in
    unsafe bytes.withUnsafeBytes { source in
      unsafe UnsafeMutableRawBufferPointer(target).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: source[..<(4 * count)]))
    }
    initialized = count
  }
  #if _endian(big)
    return numbers.map(UInt32.init(littleEndian:))
  #else
    return numbers
  #endif
}
