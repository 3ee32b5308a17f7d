import Platform

/// A reference that is about to be pushed, as git tells a pre-push hook (githooks(5)): `LOCAL COMMIT REMOTE COMMIT` in a line.
struct PushedReference: Equatable {
  /// The reference here, or an expression such as `HEAD~1`.
  let name: String
  /// What is pushed, in hexadecimal digits; nil when the reference of the remote is deleted.
  let object: String?
  /// What the remote has under that name now; nil when there is none.
  let remoteObject: String?

  /// The references of all lines.
  /// - Throws: for a line that git does not write.
  static func all(in input: [UInt8]) throws -> [Self] {
    try input.split(separator: UInt8(ascii: "\n")).map { line in
      guard let reference = Self(line) else {
        throw CommandError(
          "standard input is not what git gives to a pre-push hook: LOCAL-REF COMMIT REMOTE-REF COMMIT in each line; "
            + "run 'quoth hook install --stage pre-push' and let git call it")
      }
      return reference
    }
  }

  private init?(_ line: some Collection<UInt8>) {
    let words = line.split(separator: UInt8(ascii: " "))
    guard words.count == 4, let object = Self.object(words[1]), let remoteObject = Self.object(words[3]) else {
      return nil
    }
    (self.object, self.remoteObject) = (
      object.isNull ? nil : object.name, remoteObject.isNull ? nil : remoteObject.name
    )
    name = String(decoding: words[0], as: UTF8.self)
  }

  /// The name of an object, of SHA-1 or SHA-256; nothing but zeros stand for none.
  private static func object(_ word: some Collection<UInt8>) -> (name: String, isNull: Bool)? {
    guard [40, 64].contains(word.count), word.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    return (String(decoding: word, as: UTF8.self), word.allSatisfy { $0 == UInt8(ascii: "0") })
  }
}

extension Changes.Push {
  /// What is to be compared for references that are pushed to a remote: each commit once.
  static func all(of references: [PushedReference], to remote: String) -> [Self] {
    var pushes: [Self] = []
    for reference in references {
      guard let object = reference.object else { continue }
      let known = reference.remoteObject.map { [$0] } ?? []
      if let index = pushes.firstIndex(where: { $0.commit == object }) {
        pushes[index].known += known
      } else {
        pushes.append(Self(commit: object, reference: reference.name, remote: remote, known: known))
      }
    }
    return pushes
  }
}
