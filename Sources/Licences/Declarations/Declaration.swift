/// What a metadata file declares about the licences and the holders of the files that it speaks for.
///
/// Package metadata speaks for the package as a whole: at most one ``DeclaredLicence``, without patterns. `debian/copyright` and REUSE
/// files speak paragraph by paragraph: ask ``licence(for:)``. The name of a file and its bytes give its declaration through
/// ``read(path:contents:)``; nothing is read from a disk.
public struct Declaration: Hashable, Sendable {
  public var kind: Kind
  /// The folder of the tree that it speaks for, without a slash at its end; empty for the root. That of `debian/copyright` is what holds
  /// `debian`.
  public var folder: [UInt8]
  /// In the order of the lines.
  public var licences: [DeclaredLicence]
  /// Names of licence files that it points to, as written, relative to its folder; some formats have patterns here.
  public var licenceFiles: [String]
  /// Sentences on what could not be used, such as that a `debian/copyright` is free prose.
  public var notes: [String]

  public init(
    _ kind: Kind, folder: [UInt8] = [], licences: [DeclaredLicence] = [], licenceFiles: [String] = [],
    notes: [String] = []
  ) {
    self.kind = kind
    self.folder = folder
    self.licences = licences
    self.licenceFiles = licenceFiles
    self.notes = notes
  }

  /// The formats that are known, by the name that their files go by.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case debianCopyright = "debian/copyright"
    case reuseDep5 = ".reuse/dep5"
    case reuse = "REUSE.toml"
    case pkgInfo = "PKG-INFO"
    case pyproject = "pyproject.toml"
    case setupCfg = "setup.cfg"
    case setupPy = "setup.py"
    case npm = "package.json"
    case bower = "bower.json"
    case composer = "composer.json"
    case cargo = "Cargo.toml"
    case maven = "pom.xml"
    case nuspec
    case gemspec
    case podspec
    case cabal
    case rPackage = "DESCRIPTION"
    case perl = "META.json"
    case opam
    case rockspec

    /// Whether its licences hold for the files that their patterns name, rather than for a package.
    public var isPerFile: Bool {
      switch self {
      case .debianCopyright, .reuseDep5, .reuse: true
      default: false
      }
    }
  }

  /// What holds for a file: the last paragraph with a pattern that matches, or the package's licence; nil when the file lies outside its
  /// folder or nothing matches. At most pattern × path steps for each pattern.
  /// - Parameter path: relative to the same root as the path of the metadata file.
  public func licence(for path: [UInt8]) -> DeclaredLicence? {
    guard let relative = path[...].inside(folder) else { return nil }
    return licences.last { $0.covers(relative) }
  }

  /// The same, with the names that no table knows replaced by what their own text in the metadata is identified as.
  ///
  /// Each text is asked for once. What stays unknown keeps an expression of nil.
  /// - Parameter identify: says what a text is, such as `LicenceIdentifier.identify(_:)` of `contents[bytes]`.
  public func resolved(by identify: (_ bytes: Range<Int>) -> LicenceExpression?) -> Declaration {
    var known: [Range<Int>: LicenceExpression?] = [:]
    var resolved = self
    for index in resolved.licences.indices where resolved.licences[index].expression == nil {
      let licence = resolved.licences[index]
      var names: [String: LicenceExpression] = [:]
      for text in licence.texts where licence.unknown.contains(text.id) {
        let answer = known[text.bytes] ?? identify(text.bytes)
        known[text.bytes] = .some(answer)
        names[text.id] = answer
      }
      guard licence.unknown.allSatisfy({ names[$0] != nil }) else { continue }
      resolved.licences[index].expression = licence.outline?.replacing(names)
    }
    return resolved
  }
}

/// A licence that a metadata file declares.
public struct DeclaredLicence: Hashable, Sendable {
  /// nil when a name in it is ambiguous or unknown.
  public var expression: LicenceExpression?
  /// As written, for a person to read.
  public var written: String
  /// Where it stands, from 1.
  public var line: Int
  /// The files that it holds for, relative to the declaration's folder; nil for all.
  public var paths: [PathPattern]?
  /// Who holds the copyright in those files.
  public var holders: [CopyrightNotice]
  /// How it stands to what the files say themselves (REUSE).
  public var precedence: Precedence
  /// The expression with `LicenseRef-…` for each name that is ambiguous or unknown; nil when nothing is written.
  public var outline: LicenceExpression?
  /// The ids in the outline that stand for such names.
  public var unknown: [String]
  /// The words of its licences, as far as they stand in the metadata.
  public var texts: [DeclaredText]

  public init(
    _ expression: LicenceExpression?, written: String, line: Int, paths: [PathPattern]? = nil,
    holders: [CopyrightNotice] = [], precedence: Precedence = .closest
  ) {
    self.expression = expression
    self.written = written
    self.line = line
    self.paths = paths
    self.holders = holders
    self.precedence = precedence
    outline = expression
    unknown = []
    texts = []
  }

  /// How a declaration stands to what a file says of itself.
  public enum Precedence: String, Hashable, Sendable, Codable {
    /// The file's own word goes first.
    case closest
    /// Both hold.
    case aggregate
    /// The declaration holds, whatever the file says.
    case override
  }

  /// Whether it holds for all files.
  public var isForAll: Bool {
    let all = [PathPattern("*".utf8, .debian), PathPattern("**".utf8, .reuse)]
    return paths?.contains(where: all.contains) ?? true
  }

  /// Whether it holds for a path, which is relative to the declaration's folder.
  public func covers(_ path: ArraySlice<UInt8>) -> Bool {
    paths?.contains { $0.matches(path) } ?? true
  }
}

/// The words of a licence inside a metadata file.
public struct DeclaredText: Hashable, Sendable {
  /// The id that stands for it in the outline.
  public var id: String
  /// Byte offsets in the metadata file.
  public var bytes: Range<Int>
  /// From 1, both included.
  public var lines: ClosedRange<Int>

  public init(id: String, bytes: Range<Int>, lines: ClosedRange<Int>) {
    self.id = id
    self.bytes = bytes
    self.lines = lines
  }
}
