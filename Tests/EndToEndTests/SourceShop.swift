import Platform
import Testing

/// A repository of Debian source packages and a Python package index in folders of a workspace, and the programs' settings that lead
/// there. Both offer the sample component fernwood 1.2.0.
struct SourceShop {
  let workspace: Workspace
  /// Variables as a shell writes them in front of a command.
  let environment = "APT_CONFIG=\"$1/apt.conf\" PIP_INDEX_URL=\"file://$1/index\""

  static let manifest = """
    { components: [
      { name: 'fernwood', version: '1.2.0', purl: 'pkg:deb/debian/fernwood@1.2.0-1?arch=source', why: 'a ring' },
      { name: 'fern', version: '1.2.0', purl: 'pkg:pypi/Fern_Wood@1.2.0', exclude: ['slope.c'] },
    ] }
    """

  /// Whether the programs that fetch are installed.
  static let isOpen = ["apt-get", "apt-cache", "curl", "xz"].allSatisfy { name in
    (try? output(
      of: ChildCommand(
        "sh", arguments: ["-c", "command -v \"$0\"", name].map { Array($0.utf8) }, maximumOutputBytes: 4096))) != nil
  }

  init(in workspace: Workspace) throws {
    self.workspace = workspace
    try workspace.write("manifest.json5", Self.manifest)
    try workspace.shell(
      """
      mkdir -p repository index/fern-wood index/files up/fernwood-1.2.0 up/fern_wood-1.2.0 pack/debian &&
      cp -R '\(Samples.folder)/components/fernwood-1.2.0/src' up/fernwood-1.2.0 &&
      cp -R up/fernwood-1.2.0/src up/fern_wood-1.2.0 &&
      printf 'Format: x\\n\\nFiles: *\\nCopyright: 2020 A. Fern\\nLicense: LGPL-2.1+\\n' > pack/debian/copyright &&
      printf 'Source: fernwood\\nHomepage: https://fernwood.example/\\n' > pack/debian/control &&
      printf 'Name: Fern_Wood\\nHome-page: https://fern.example/\\nLicense-Expression: MIT\\n' > up/fern_wood-1.2.0/PKG-INFO &&
      find up pack -exec touch -d '2020-03-14T12:00:00Z' {} + &&
      tar -cJf repository/fernwood_1.2.0.orig.tar.xz -C up fernwood-1.2.0 &&
      tar -cJf repository/fernwood_1.2.0-1.debian.tar.xz -C pack debian &&
      tar -czf index/files/fern_wood-1.2.0.tar.gz -C up fern_wood-1.2.0 &&
      echo "deb [trusted=yes] copy:$PWD/repository ./" > sources.list &&
      printf 'Dir::Etc::sourcelist "%s/sources.list";\\nDir::Etc::sourceparts "/dev/null";\\n' "$PWD" > apt.conf
      """)
    try list()
  }

  /// Writes both indexes anew, with the digests of what there is to be had.
  func list() throws {
    try workspace.shell(
      #"""
      files() { for f in *.dsc *.tar.*; do echo " $($1 "$f" | cut -d' ' -f1) $(($(wc -c < "$f"))) $f"; done; } &&
      cd repository && printf 'Source: fernwood\nVersion: 1.2.0-1\n' > fernwood_1.2.0-1.dsc &&
      { printf 'Package: fernwood\nFormat: 3.0 (quilt)\nBinary: f\nArchitecture: any\nVersion: 1.2.0-1\nDirectory: .\n' &&
        echo Files: && files md5sum && echo Checksums-Sha256: && files sha256sum; } > Sources &&
      printf 'Suite: t\nSHA256:\n %s %s Sources\n' "$(sha256sum Sources | cut -d' ' -f1)" "$(wc -c < Sources)" > Release &&
      cd ../index && printf '{"files":[{"filename":"%s","url":"../files/%s","hashes":{"sha256":"%s"}}]}' \
        fern_wood-1.2.0.tar.gz fern_wood-1.2.0.tar.gz "$(sha256sum files/*.gz | cut -d' ' -f1)" > fern-wood/index.json
      """#)
  }

  /// Builds `fetched.qpack` with the cache in `cache`.
  func build(_ options: String...) throws -> Outcome {
    try workspace.quoth(
      ["corpus", "build", "manifest.json5", "-o", "fetched.qpack", "--cache", "cache"] + options,
      environment: environment)
  }
}
