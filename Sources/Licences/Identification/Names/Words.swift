/// The words that names and grants are read by.
enum Words {
  static func set(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { LicenceWord.hash(of: String($0)) })
  }

  static let addressHeads = set("http www")
  static let extensions = set("html htm txt php md en")
  static let articles = set("of the a an this said")
  static let of = set("of")
  static let with = set("with w")
  static let exception = set("exception exceptions")
  static let licenceWords = set("license licenses software agreement")
  static let version = set("version versions ver vers v release revision rev")
  static let only = set("only")
  static let later = set("later newer above higher greater upwards upward subsequent onwards")
  static let conjunctions = set("or and")
  static let and = set("and")
  static let choice = set("dual dually either choice alternatively tri triple")
  static let negations = set("no not without nor")
  static let membership = set("membership members member")
  static let accepted = set("accepted approved")
  /// What may stand between a version and the words about other versions.
  static let versionFillers = set(
    """
    or and of the this that said license licenses as published by free software foundation inc fsf at your option any either \
    version versions dated june february 29 1989 1991 1999 2007 if you so choose wish like prefer in its all no not text terms under a
    """)
  /// What may stand between a name and its version.
  static let publishers = set(
    """
    as published by the free software foundation inc fsf either a any this that which is of license under terms its \
    gpl lgpl agpl gnu and or apache mozilla provided with in accordance to according s general public
    """)
  /// What may stand in a metadata field beside the names.
  static let fieldFillers = set(
    """
    the a an is are this under license licenses licensed terms of see file files for details more osi approved full text txt html \
    md copying in dual dually either triple tri license's released distributed it code project software generic unported international universal public \
    29 june 2007 february 1991 1999 january 2004 template url home terms
    """)
  static let numerals: [UInt32: String] = [
    LicenceWord.hash(of: "one"): "1", LicenceWord.hash(of: "two"): "2", LicenceWord.hash(of: "three"): "3",
  ]
}
