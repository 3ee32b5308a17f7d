"""The packages of strangers.json, in which `falsealarms` looks: where they lie, and which of their files are drawn."""
import functools
import hashlib
import json
import re
import sys
import tarfile
import typing

import batches
import sources

HALVES = ("dev", "test")
MOST_FILES = 60  # of one package
SMALLEST, LARGEST = 400, 200_000  # bytes, neither included
_ASIDE = re.compile(r"(^|/)(vendor|third[_-]?party|3rdparty|node_modules|external|extern|contrib|deps|debian|dist|"
                    r"generated|gen|gnulib|gl|gnulib-lib|m4|tests?|testsuite|t|docs?|examples?|compat|missing|bundled|"
                    r"libs)(/|$)|\.min\.js$|_test\.go$|(^|/)(ltmain|libtool)\.sh$", re.I)
_SEED = "neg8"  # of the order in which files are drawn


class Stranger(typing.NamedTuple):
    """A file; `path`: in its package."""
    half: str
    package: str
    path: str
    language: str


@functools.cache
def table():
    """{"suffixes": {language: […]}, "dev": {name: version}, "test": {name: version}}: Debian's source packages, none of
    which the recipe of the built-in corpus, common.json, the labelled examples or the development benchmark has."""
    return json.loads((sources.FOLDER / "strangers.json").read_text())


@functools.cache
def languages():
    """{suffix: language}."""
    return {suffix: language for language, suffixes in table()["suffixes"].items() for suffix in suffixes}


def folder():
    """The folder a package lies below it, with the files that are drawn."""
    return sources.cache() / "strangers"


def files(half):
    """The files of this half that are drawn."""
    missing = [package for package in table()[half] if not (folder() / package).is_dir()]
    if missing:
        sys.exit(f"not fetched: {', '.join(missing[:9])}{' …' if len(missing) > 9 else ''}. "
                 f"Run {sources.FOLDER.name}/fetch strangers first.")
    paths = [(package, path.relative_to(folder() / package).as_posix())
             for package in table()[half] for path in sources.files(folder() / package)]
    return [Stranger(half, package, path, languages()[path.rpartition(".")[2]]) for package, path in paths]


def fetch():
    """Downloads and unpacks what is not there yet; returns the names of packages that are not to be had."""
    return batches.fetch(table()["dev"] | table()["test"], folder(), _unpack)


def _unpack(archive, target):
    with batches.whole(target) as partial:
        for name, data in _draw(_code(archive)):
            path = partial / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def _draw(files):
    """Some of these files, by a digest of their paths."""
    return sorted(files, key=lambda file: hashlib.sha256((_SEED + file[0]).encode()).digest())[:MOST_FILES]


def _code(archive):
    """[(path without the first folder, bytes)] of the package's own code by its path, tests and examples aside."""
    found = []
    with tarfile.open(archive, "r|*") as tar:
        for member in tar:
            _, _, name = member.name.removeprefix("./").partition("/")
            if member.isfile() and SMALLEST < member.size < LARGEST and _is_own_code(name):
                data = tar.extractfile(member).read()
                if b"\0" not in data:
                    found.append((name, data))
    return found


def _is_own_code(name):
    parts = name.split("/")
    return (name.rpartition(".")[2] in languages() and not _ASIDE.search(name) and ".." not in parts
            and not any(part.startswith(".") for part in parts))
