extension Declaration {
  /// Reads a metadata file; nil when its name is not that of a format known here. Any bytes; linear in them.
  /// - Parameter path: of the file, relative to the root of its tree, with slashes: the folder matters (`debian/copyright`).
  public static func read(path: [UInt8], contents: [UInt8]) -> Declaration? {
    guard let kind = Kind(path: path) else { return nil }
    let folder = Array(kind.folder(of: path[...]))
    switch kind {
    case .debianCopyright, .reuseDep5: return DebianCopyright.read(contents, kind, folder: folder)
    case .reuse: return ReuseAnnotations.read(contents, folder: folder)
    case .pkgInfo: return PythonMetadata.read(contents, folder: folder)
    case .pyproject: return TOMLManifest.pyproject(contents, folder: folder)
    case .setupCfg: return PythonSetupConfiguration.read(contents, folder: folder)
    case .setupPy: return PythonSetupScript.read(contents, folder: folder)
    case .npm, .bower, .composer: return JSONManifest.read(contents, kind, folder: folder)
    case .cargo: return TOMLManifest.cargo(contents, folder: folder)
    case .maven: return XMLManifest.maven(contents, folder: folder)
    case .nuspec: return XMLManifest.nuspec(contents, folder: folder)
    case .podspec where path.ends(with: ".json"): return JSONManifest.read(contents, kind, folder: folder)
    case .gemspec, .podspec, .rockspec: return PackageScript.read(contents, kind, folder: folder)
    case .cabal: return PackageFields.cabal(contents, folder: folder)
    case .rPackage: return RPackage.read(contents, folder: folder)
    case .perl where path.ends(with: ".json"): return JSONManifest.read(contents, kind, folder: folder)
    case .perl: return PackageFields.perlYAML(contents, folder: folder)
    case .opam: return PackageFields.opam(contents, folder: folder)
    }
  }
}

extension Declaration.Kind {
  /// The format of a file by its name and folder; nil for any other file.
  public init?(path: [UInt8]) {
    let name = path[...].fileName
    let parent = path[...].folder.fileName
    if let kind = Self.named[name.text] {
      self = kind
    } else if name.elementsEqual("copyright".utf8), parent.elementsEqual("debian".utf8) {
      self = .debianCopyright
    } else if name.elementsEqual("dep5".utf8), parent.elementsEqual(".reuse".utf8) {
      self = .reuseDep5
    } else if name.elementsEqual("METADATA".utf8), Array(parent).ends(with: ".dist-info") {
      self = .pkgInfo
    } else if let end = Self.endings.first(where: { Array(name).ends(with: $0.0) && name.count > $0.0.utf8.count }) {
      self = end.1
    } else {
      return nil
    }
  }

  private static let named: [String: Self] = [
    "REUSE.toml": .reuse, "PKG-INFO": .pkgInfo, "pyproject.toml": .pyproject, "setup.cfg": .setupCfg,
    "setup.py": .setupPy, "package.json": .npm, "bower.json": .bower, "composer.json": .composer,
    "Cargo.toml": .cargo, "pom.xml": .maven, "DESCRIPTION": .rPackage, "META.json": .perl, "META.yml": .perl,
    "opam": .opam,
  ]

  private static let endings: [(String, Self)] = [
    (".gemspec", .gemspec), (".podspec", .podspec), (".podspec.json", .podspec), (".nuspec", .nuspec),
    (".cabal", .cabal), (".opam", .opam), (".rockspec", .rockspec), (".pom", .maven),
  ]

  /// The folder that a file of this format speaks for: its own, or the one that holds its own when that is the packager's.
  fileprivate func folder(of path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let own = path.folder
    switch self {
    case .debianCopyright, .reuseDep5: return own.folder
    case .pkgInfo where Array(own).ends(with: ".egg-info") || Array(own).ends(with: ".dist-info"): return own.folder
    case .opam where own.fileName.elementsEqual("opam".utf8): return own.folder
    default: return own
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
