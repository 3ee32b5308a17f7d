/// The words that the sentences of grants are made of.
enum GrantWords {
  // MARK: What grants

  /// What stands before `under` in a sentence that grants.
  static let verbs = Words.set(
    """
    licensed license licenses licensing released release distributed distribute distributes redistributed redistribute \
    distributable redistributable modify modified available provided published covered copied copy use used usable offered \
    governed falls fall comes come protected sourced issued contributed placed permitted shared copyright copyrighted
    """)
  /// Verbs that make a bare name behind `under` a licence's.
  static let strongVerbs = Words.set("licensed released relicensed distributed redistributed")
  /// Verbs that do when they stand right before it.
  static let copulas = Words.set("is are it's")
  /// What a sentence without a verb may speak of.
  static let wholes = Words.set("part project copyright author authors")
  static let subjects = Words.set("is are it's and")
  static let licence = Words.set("license licenses licensed licensing")
  static let choice = Words.set("dual dually both either choice choose alternatively option optionally")
  static let alternatively = Words.set("alternatively")

  // MARK: What denies

  /// What makes a sentence before a name say (`t` is what is left of `isn't` and `can't`) something else than that this is so.
  static let blockers = Words.set(
    """
    not t never neither cannot agree unless if whether must should would could will might want wants unlike eg \
    previously formerly some being compatible incompatible compatibility similar longer assume assumes actual rest \
    many
    """)
  /// What does so right behind a name.
  static let blockersBehind = Words.set(
    """
    requires require requiring compatible incompatible forbids prohibits violation violations allows without headers header \
    text texts exists must should cannot
    """)
  /// What may be under any licence.
  static let anything = Words.set("software packages programs works libraries modules projects")
  static let derived = Words.set("derived derivative")
  static let works = Words.set("work works product products")
  static let demands = Words.set("have has need needs had ought")
  static let examples = Words.set("e.g eg example examples like such")
  static let e = Words.set("e")
  static let g = Words.set("g")
  /// What makes a label one of a list to choose from.
  static let offers = Words.set("choose list lists select valid known supported allowed popular")

  // MARK: What stands between

  /// Between a trigger and a name.
  static let fillers = Words.set(
    """
    the a an any either both this these that of terms term conditions condition and to following same as published by its your \
    choice option license licenses licensing under one two with using standard permissive free open source osi approved \
    version or general agreement provisions restrictions rules liberal
    """)
  /// Between the names of a list.
  static let joiners = Words.set(
    """
    the a an under terms of either at your option license licenses also by conditions to following alternatively optionally \
    distributed released
    """)
  /// Between a label and a name.
  static let labelFillers = Words.set(
    "the this is under released see osi approved a an type name licensed terms of file")
  /// Who published a licence: `as published by … Foundation`.
  static let published = Words.set("as published by")
  static let foundation = Words.set("foundation")
  /// Before an address at which a licence is to be had.
  static let places = Words.set("available at from see found on")
  static let dates = Words.set("january february june november 1991 1999 2002 2004 2007 29")
  /// Between `license` and a name in brackets.
  static let details = Words.set("information info details terms")
  static let commas: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "+"),
  ]
  /// Behind a name that is only a pattern: `BSD-style`.
  static let styles = Words.set("style styled like type")

  // MARK: The public domain

  static let publicDomainHeads = Words.set("into to is are as it's")
  static let implementations = Words.set("implementation version replacement rewrite code software")
  /// What is only a part of the file, or what a dedication is called by those who tell of it.
  static let changes = Words.set("changes modifications dedication dedications")
  /// Books and the like, of which files tell.
  static let worksOfOthers = Words.set("works editions ebooks books texts confirmed nearly most many gutenberg")
  /// Where it is another's: `based on …`.
  static let origins = Words.set("based from by of")
  static let dividers: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: "%"), UInt8(ascii: ";"), UInt8(ascii: ":"),
  ]

  // MARK: Single words

  static let be = Words.set("be")
  static let `in` = Words.set("in")
  static let or = Words.set("or")
  static let prepositions = Words.set("to by with")
  static let `public` = Words.set("public")
  static let the = Words.set("the")
  static let this = Words.set("this")
  static let to = Words.set("to")
  static let underOrTo = Words.set("under to")
}
