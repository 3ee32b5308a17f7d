// Unsafe because a device is opened for writing, which the program itself never does.

import Platform
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@Suite struct StandardOutputTests {
  @Test func saysThatTheDiskIsFull() throws {
    let full = Descriptor(owning: unsafe open("/dev/full", O_WRONLY | O_CLOEXEC))
    var output = StandardOutput(descriptor: full.number)
    try output.write("report")
    var failure: FileError?
    do { try output.flush() } catch { failure = error }
    #expect(failure?.description == "cannot write to standard output: No space left on device")
  }

  @Test func saysThatItWasClosed() throws {
    var output = StandardOutput(descriptor: -1)
    var failure: FileError?
    do { try output.write([UInt8](repeating: 0, count: 1 << 20)) } catch { failure = error }
    #expect(failure?.description == "cannot write to standard output: Bad file descriptor")
  }
}
