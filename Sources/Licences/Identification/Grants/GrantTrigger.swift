/// What a word may begin; most words begin nothing.
enum GrantTrigger: Sendable {
  case under, subject, licensed, licence, copyright, file, publicDomain, address

  private static let table: [UInt32: GrantTrigger] = {
    let words: [(String, GrantTrigger)] = [
      ("under", .under),
      ("subject governed covered accordance according protected bound pursuant", .subject),
      ("licensed relicensed", .licensed),
      ("license copypolicy", .licence),
      ("copyright", .copyright),
      ("copying unlicense notice readme", .file),
      ("domain", .publicDomain),
      (
        "apache opensource gnu mozilla creativecommons boost spdx eclipse choosealicense unicode php wtfpl scripts",
        .address
      ),
    ]
    var table: [UInt32: GrantTrigger] = [:]
    for (list, trigger) in words {
      for word in list.split(separator: " ") { table[LicenceWord.hash(of: String(word))] = trigger }
    }
    return table
  }()

  private static let filter: [UInt64] = {
    var filter = [UInt64](repeating: 0, count: 64)
    for hash in table.keys { filter[Int(hash >> 6 & 63)] |= 1 << UInt64(hash & 63) }
    return filter
  }()

  /// Whether a word may be a trigger; a false yes is possible.
  @inline(__always)
  static func mayBe(_ hash: UInt32) -> Bool { filter[Int(hash >> 6 & 63)] >> UInt64(hash & 63) & 1 != 0 }

  static func of(_ hash: UInt32) -> GrantTrigger? { table[hash] }
}
