"""Downloads and unpacks what licences.json names: Debian sources and binary packages by apt-get, wheels by pip."""
import gzip
import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tarfile
import zipfile

import apt
import sources
from licensing import cases, declarations

LARGEST = 300_000  # bytes of a file that is kept
METADATA = ("declared", "pypi")  # the uses for which licence files and metadata are all that is kept


def table():
    """licences.json. use: headers (all text files; debian/copyright from a binary package where the packaging is not
    to be had), declared and pypi (licence files and metadata only; pypi for that set alone), talk (all text files)."""
    return json.loads((sources.FOLDER / "licences.json").read_text())["packages"]


def place(package):
    return cases.folder() / "sources" / package["use"] / package["name"]


def is_fetched(package):
    return (place(package) / ".fetched").exists()


def require(*uses):
    missing = [package["name"] for package in table() if package["use"] in uses and not is_fetched(package)]
    if missing:
        sys.exit(f"not fetched: {', '.join(missing[:9])}{' …' if len(missing) > 9 else ''}. "
                 f"Run {sources.FOLDER.name}/fetch licences first.")


def fetch():
    """Fetches what is missing; returns the names of packages that are not to be had."""
    wanted, missing = [package for package in table() if not is_fetched(package)], []
    configuration = apt.prepare() if any("debian" in package for package in wanted) else None
    _download_wheels([package for package in wanted if "wheel" in package])
    for package in wanted:
        print(f"fetching {package['name']}", flush=True)
        archives = _download(package, configuration)
        if archives is None:
            missing.append(package["name"])
        else:
            _unpack(archives, package)
    return missing


def _wheels():
    return cases.folder() / "download" / "wheels"


def _download_wheels(packages):
    """All wheels by one call of pip, which runs nothing of theirs; what it leaves out is asked for one by one."""
    _wheels().mkdir(parents=True, exist_ok=True)
    there = {hashlib.sha256(path.read_bytes()).hexdigest() for path in _wheels().glob("*.whl")}
    wanted = [package for package in packages if package["sha256"][0] not in there]
    if wanted:
        lines = [f"{package['wheel']} --hash=sha256:{package['sha256'][0]}\n" for package in wanted]
        (_wheels() / "wanted.txt").write_text("".join(lines))
        _pip_download(_wheels(), "--require-hashes", "-r", _wheels() / "wanted.txt")


def _pip_download(folder, *what):
    with open(folder / "pip.log", "ab") as log:
        subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:", "-d",
                        folder, *what], stdout=log, stderr=log)


def _download(package, configuration):
    """The package's archives with the pinned digests, or None."""
    folder = cases.folder() / "download" / package["name"]
    folder.mkdir(parents=True, exist_ok=True)
    archives = _pinned(_wheels() if "wheel" in package else folder, package)
    if archives:
        return archives
    if "debian" in package:
        apt.download_source([f"{package['name']}={package['debian']}"], folder, configuration)
    if "deb" in package:
        with open(folder / "apt.log", "ab") as log:
            subprocess.run(["apt-get", "-qq", "download", package["deb"]], cwd=folder, stdout=log, stderr=log)
    if "wheel" in package:
        _pip_download(folder, package["wheel"])
    return _pinned(folder, package)


def _pinned(folder, package):
    """The archives in a folder that have the package's digests, in their order; None when one is missing."""
    found = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(folder.iterdir())}
    return [found[digest] for digest in package["sha256"]] if found.keys() >= set(package["sha256"]) else None


def _unpack(archives, package):
    target = place(package)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for archive in archives:
        kept = dict(_contents(archive))
        if archive.suffix == ".deb" and package["use"] == "headers":
            kept = {"debian/copyright": data for name, data in kept.items()
                    if name.startswith("usr/share/doc/") and name.endswith("/copyright")}
        for name, data in kept.items():
            if _is_wanted(name, data, package["use"]):
                path = target / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
    (target / ".fetched").touch()
    for archive in archives:
        archive.unlink()
    shutil.rmtree(cases.folder() / "download" / package["name"])


def _is_wanted(name, data, use):
    parts = pathlib.PurePosixPath(name).parts
    if ".." in parts or name.startswith("/") or len(data) > LARGEST or b"\0" in data[:8000] or not data.strip():
        return False
    return use not in METADATA or declarations.is_metadata(name) or declarations.is_licence_file(name)


def _contents(archive):
    """(name, bytes) of the regular files of an archive, without the folder that all of them are in."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in wheel.namelist():
                yield name, wheel.read(name)
        return
    if archive.suffix == ".deb":
        data = subprocess.run(["dpkg-deb", "--fsys-tarfile", archive], stdout=subprocess.PIPE, check=True).stdout
        opened = tarfile.open(fileobj=io.BytesIO(data))
    else:
        opened = tarfile.open(archive)
    with opened as tar:
        members = [member for member in tar if member.isfile() and member.size <= 4 * LARGEST]
        names = [member.name.removeprefix("./") for member in members]
        above = "" if archive.suffix == ".deb" or ".debian." in archive.name else _common_folder(names)
        component = _component(archive.name)
        for member, name in zip(members, names):
            data = tar.extractfile(member).read()
            if name.endswith(".gz") and archive.suffix == ".deb":
                data, name = _unzipped(data), name.removesuffix(".gz")
            yield component + name.removeprefix(above), data


def _common_folder(names):
    """"folder/" when all names lie in one folder that is the upstream's own, else ""."""
    first = {name.partition("/")[0] for name in names}
    return first.pop() + "/" if len(first) == 1 and all("/" in name for name in names) else ""


def _component(archive):
    """The folder that Debian unpacks an additional upstream archive (orig-NAME.tar) into: "NAME/", else ""."""
    name = archive.partition(".orig-")[2].partition(".tar")[0]
    return name + "/" if name else ""


def _unzipped(data):
    try:
        return gzip.decompress(data)
    except (OSError, EOFError):
        return b""
