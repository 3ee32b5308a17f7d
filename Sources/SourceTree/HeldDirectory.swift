import Platform

/// A directory that is kept open: something to hold its descriptor by in an array.
final class HeldDirectory {
  let descriptor: Descriptor

  init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// More of the directories on a way are not kept open: descriptors are few, and trees may be deep.
  static let maximumCount = 16
}

extension [HeldDirectory] {
  /// Appends a directory and lets go of the one that was held longest, if they get too many.
  mutating func hold(_ directory: consuming Descriptor) {
    append(HeldDirectory(directory))
    if count > HeldDirectory.maximumCount { removeFirst() }
  }
}
