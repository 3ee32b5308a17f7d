// Unsafe because the system tells the use of resources through a pointer.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many threads can run at once: the processors that this process may use, within the quota of its container.
public func availableCores() -> Int {
  var cores = max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
  if let status = try? readFile("/proc/self/status", maximumBytes: 1 << 16), let allowed = allowedProcessors(status) {
    cores = min(cores, allowed)
  }
  if let limit = try? readFile("/sys/fs/cgroup/cpu.max", maximumBytes: 256), let quota = processorQuota(limit) {
    cores = min(cores, quota)
  }
  return cores
}

/// The most memory that this process ever held, in bytes.
public func peakMemory() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    guard unsafe getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
    return usage.ru_maxrss
  #elseif canImport(Musl)
    guard unsafe getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
    return usage.ru_maxrss * 1024
  #else
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
    return usage.ru_maxrss * 1024
  #endif
}

/// The processors in the mask of Linux's `/proc/self/status`; nil when there is none.
func allowedProcessors(_ status: [UInt8]) -> Int? {
  let name = Array("Cpus_allowed:".utf8)
  guard let line = status.split(separator: UInt8(ascii: "\n")).first(where: { $0.starts(with: name) }) else {
    return nil
  }
  let digits = line.dropFirst(name.count).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
  let processors = digits.reduce(0) { $0 + $1.nonzeroBitCount }
  return processors > 0 ? processors : nil
}

/// The processors that Linux's `cpu.max` ("quota period" in microseconds) amounts to, rounded up; nil without a quota.
func processorQuota(_ limit: [UInt8]) -> Int? {
  let words = String(decoding: limit, as: UTF8.self).split(whereSeparator: \.isWhitespace)
  guard words.count == 2, let quota = Double(words[0]), let period = Double(words[1]), quota > 0, period > 0 else {
    return nil
  }
  return Int(exactly: (quota / period).rounded(.up))
}
