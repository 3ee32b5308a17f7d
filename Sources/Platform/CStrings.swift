// Unsafe because C strings are pointers to bytes that end with a NUL.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of a C string without its terminator.
@unsafe func bytes(ofCString start: UnsafePointer<CChar>) -> [UInt8] {
  let length = unsafe strlen(start)
  return unsafe UnsafeRawBufferPointer(start: start, count: length).map { $0 }
}

/// The bytes of each string of a C list of strings that ends with a null pointer.
@unsafe func bytes(ofCStrings list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> [[UInt8]] {
  var strings: [[UInt8]] = []
  while let string = unsafe list[strings.count] {
    unsafe strings.append(bytes(ofCString: string))
  }
  return strings
}

/// Calls the body with a C list of these strings, which must hold no NUL; the list lives as long as the call.
@unsafe func withCStrings<Result>(
  _ strings: [[UInt8]], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var characters: [CChar] = []
  var starts: [Int] = []
  for string in strings {
    starts.append(characters.count)
    characters.append(contentsOf: string.lazy.map(CChar.init(bitPattern:)))
    characters.append(0)
  }
  return unsafe characters.withUnsafeMutableBufferPointer { memory in
    let list = unsafe starts.map { start in unsafe memory.baseAddress.map { unsafe $0 + start } } + [nil]
    return unsafe body(list)
  }
}
