"""The public sources that the benchmarks read: packages.json, labelled.json, known-copies.json and the cache folder that
`fetch` fills."""
import json
import os
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
REPOSITORY = FOLDER.parent.parent
_TABLE = json.loads((FOLDER / "packages.json").read_text())
SUFFIXES = frozenset(_TABLE["suffixes"])
PACKAGES = _TABLE["packages"]
LABELLED = "labelled"  # the folder in the cache of everything that belongs to labelled.json


def cache():
    """The folder that holds everything fetched or generated, outside the repository."""
    parent = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    folder = pathlib.Path(os.environ.get("QUOTH_BENCHMARKS") or pathlib.Path(parent) / "quoth-benchmarks").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def with_role(role):
    """The packages of a role: corpus (indexed), project (as released), foreign (shares nothing with the corpus)."""
    return [package for package in PACKAGES if package["role"] == role]


def labelled(*roles):
    """The packages of labelled.json, each in one language and with its suffixes; roles: corpus (functions are copied
    from it), stranger (shares nothing with the corpus)."""
    table = json.loads((FOLDER / "labelled.json").read_text())
    return [{**package, "below": LABELLED, "suffixes": table["suffixes"][package["language"]]}
            for package in table["packages"] if not roles or package["role"] in roles]


def known_copies():
    """Files of strangers that are copies after all, of packages of labelled.json or of the built-in corpus: package, path in it,
    origin, and why we believe so."""
    return [copy for table in ("known-copies.json", "builtin-copies.json") for copy in json.loads((FOLDER / table).read_text())]


def known_false():
    """The same of files in which a finding by the built-in corpus is wrong."""
    return json.loads((FOLDER / "builtin-false.json").read_text())


def folder(package):
    if "folder" in package:
        return package["folder"]
    return cache() / package.get("below", "") / package["role"] / package["name"]


def is_fetched(package):
    return (folder(package) / ".fetched").exists()


def require(packages):
    missing = [package["name"] for package in packages if not is_fetched(package)]
    if missing:
        sys.exit(f"not fetched: {', '.join(missing)}. Run {FOLDER.name}/fetch first.")


def files(tree):
    """The regular files below a folder, sorted, hidden ones left out as `quoth` and ripgrep do."""
    found = []
    for parent, folders, names in os.walk(tree):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [pathlib.Path(parent, name) for name in sorted(names) if not name.startswith(".")]
    return [path for path in found if not path.is_symlink()]


def is_code(path, suffixes=SUFFIXES):
    return path.suffix[1:].lower() in suffixes


def size(paths):
    return sum(path.stat().st_size for path in paths)
