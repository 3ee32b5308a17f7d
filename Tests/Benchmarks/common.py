"""The packages of common.json, whose words `commonwords` counts: where they lie, and how they get there."""
import collections
import concurrent.futures
import functools
import json
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile

import apt
import batches
import sources

MOST_FILES = 1500  # of one package
SMALLEST, LARGEST = 300, 250_000  # bytes
_CRATE = "crate-"  # begins the folder of a crate
_TAKEN = re.compile(r"(^|/)(vendor|third[_-]?party|3rdparty|node_modules|external|extern|deps|dist|generated|gen|gnulib|gl|"
                    r"gnulib-lib|m4|missing|bundled|debian)(/|$)|\.min\.js$", re.I)


@functools.cache
def table():
    """{"suffixes": […], "packages": {name: version}, "wheels": {name: version}, "crates": {"of", "version", "names"}}:
    Debian's source packages, Python's wheels and the crates of a source package's `vendor` folder. But for mono and
    keepass2, without which C# is thin, all are strangers to the built-in corpus; but for them, nunit and newtonsoft-json
    also to the labelled examples, and all to the development benchmark."""
    return json.loads((sources.FOLDER / "common.json").read_text())


def folder():
    """A folder a package lies below it, with as much of its own code as is counted."""
    return sources.cache() / "common"


def names():
    """The packages that lie there."""
    crates = [_CRATE + name for name in table()["crates"]["names"]]
    return [name for name in sorted([*table()["packages"], *table()["wheels"], *crates]) if (folder() / name).is_dir()]


def fetch():
    """Downloads and unpacks what is not there yet; returns the names of packages that are not to be had."""
    missing = batches.fetch(table()["packages"], folder(), _unpack)
    wheels = [name for name in table()["wheels"] if not (folder() / name).exists()]
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for lacking in pool.map(_fetch_wheel, wheels):
            missing += lacking
    crates = [name for name in table()["crates"]["names"] if not (folder() / (_CRATE + name)).exists()]
    return missing + (_fetch_crates(crates) if crates else [])


def _fetch_crates(names):
    """Downloads the source package that brings the crates, and unpacks these."""
    of, version = table()["crates"]["of"], table()["crates"]["version"]
    place = sources.cache() / "download" / "common-crates"
    archive = apt.download_source([f"{of}={version}", of], place, apt.prepare())
    if archive:
        with batches.whole(place / "crates") as partial:
            _unpack_crates(archive, names, partial)
        for crate in (place / "crates").iterdir():
            crate.rename(folder() / (_CRATE + crate.name))
    shutil.rmtree(place)
    return [name for name in names if not (folder() / (_CRATE + name)).exists()]


def _unpack_crates(archive, names, target):
    """Unpacks some of the crates in the folder `vendor` of an archive, each below `target`, in one pass."""
    files = collections.Counter()
    with tarfile.open(archive, "r|*") as tar:
        for member in tar:
            _, vendor, crate, path = (member.name.removeprefix("./").split("/", 3) + [""] * 4)[:4]
            if vendor == "vendor" and crate in names and member.isfile() and _is_counted(path, member.size):
                files[crate] += 1
                if files[crate] <= MOST_FILES:
                    member.name = path
                    tar.extract(member, target / crate, filter="data")


def _fetch_wheel(name):
    """Downloads and unpacks a wheel, of which pip runs nothing; returns its name when it is not to be had."""
    place = sources.cache() / "download" / f"common-{name}"
    place.mkdir(parents=True, exist_ok=True)
    with open(place / "pip.log", "ab") as log:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "-d", place,
                        f"{name}=={table()['wheels'][name]}"], stdout=log, stderr=log)
    found = list(place.glob("*.whl"))
    if found:
        _unpack(found[0], folder() / name)
    shutil.rmtree(place)
    return [] if found else [name]


def _unpack(archive, target):
    """Unpacks code that is the package's own by its path, in the archive's order; of a tar without its first folder."""
    with batches.whole(target) as partial:
        try:
            if archive.suffix == ".whl":
                _unpack_wheel(archive, partial)
            else:
                _unpack_tar(archive, partial)
        except (tarfile.TarError, zipfile.BadZipFile, EOFError, OSError) as error:
            print(f"{archive.name}: {error}; what was read before is counted", flush=True)


def _unpack_tar(archive, target):
    files = 0
    with tarfile.open(archive, "r|*") as tar:
        for member in tar:
            _, _, member.name = member.name.removeprefix("./").partition("/")
            if member.isfile() and _is_counted(member.name, member.size):
                tar.extract(member, target, filter="data")
                files += 1
                if files == MOST_FILES:
                    break


def _unpack_wheel(archive, target):
    with zipfile.ZipFile(archive) as wheel:
        counted = [entry for entry in wheel.infolist() if _is_counted(entry.filename, entry.file_size)]
        for entry in counted[:MOST_FILES]:
            wheel.extract(entry, target)


def _is_counted(name, size):
    suffixes = table()["suffixes"]
    return name.rpartition(".")[2] in suffixes and not _TAKEN.search(name) and SMALLEST < size < LARGEST
