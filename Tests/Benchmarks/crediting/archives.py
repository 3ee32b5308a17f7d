"""Downloads the archives that attribution.json pins, by apt-get and pip, neither of which runs anything of theirs."""
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tarfile
import zipfile

import apt
import sources


def folder():
    return sources.cache() / "attribution"


def fetch(packages):
    """The pinned archive of each package that is to be had, by name: {name: path}."""
    missing = [package for package in packages if not _archive(package)]
    configuration = apt.prepare() if any("debian" in package for package in missing) else None
    for package in missing:
        print(f"fetching {package['name']}", file=sys.stderr, flush=True)
        place = _place(package)
        if "wheel" in package:
            place.mkdir(parents=True, exist_ok=True)
            with open(place / "pip.log", "ab") as log:
                subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:",
                                "-d", place, package["wheel"]], stdout=log, stderr=log)
        else:
            apt.download_source([package["debian"]], place, configuration)
    return {package["name"]: _archive(package) for package in packages if _archive(package)}


def _place(package):
    return folder() / "download" / package["name"]


def _archive(package):
    """The file with the pinned digest; None when it is not there."""
    place = _place(package)
    found = [path for path in sorted(place.iterdir()) if path.suffix not in (".log", ".dsc", ".asc")] \
        if place.exists() else []
    return next((path for path in found if hashlib.sha256(path.read_bytes()).hexdigest() == package["sha256"]), None)


def unpack(archive, target):
    """Unpacks an archive, without the folder that everything in a tar lies in, unless that was done before."""
    if (target / ".unpacked").exists():
        return
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            wheel.extractall(target)
    else:
        with tarfile.open(archive) as tar:
            for member in tar:
                _, _, member.name = member.name.removeprefix("./").partition("/")
                if member.isfile() and member.name and ".." not in pathlib.PurePosixPath(member.name).parts:
                    tar.extract(member, target, filter="data")
    (target / ".unpacked").touch()
