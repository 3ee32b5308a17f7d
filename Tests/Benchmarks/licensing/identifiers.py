"""The programs that identify licences: quoth and its peers, ScanCode and Debian's licensecheck."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import measure
import sources
from licensing import cases

BATCH = 400       # paths of one run of a program
PATIENCE = 3_000  # seconds for one run
# What the peers call licences that SPDX has another id for; their answers for what they cannot name are no ids.
_DEBIAN = {"gpl-1": "GPL-1.0", "gpl-2": "GPL-2.0", "gpl-3": "GPL-3.0", "lgpl-2": "LGPL-2.0", "lgpl-3": "LGPL-3.0",
           "agpl-3": "AGPL-3.0", "perl": "Artistic-1.0-Perl OR GPL-1.0-or-later", "apache-2": "Apache-2.0",
           "bsd-3-clause~x": "BSD-3-Clause", "cc0": "CC0-1.0", "gfdl-1.1": "GFDL-1.1", "gfdl-1.2": "GFDL-1.2",
           "gfdl-1.3": "GFDL-1.3", "mpl-2": "MPL-2.0", "bsl": "BSL-1.0", "bsl-1": "BSL-1.0", "epl-1": "EPL-1.0",
           "wtfpl-2": "WTFPL", "unicode-dfs-2016": "Unicode-DFS-2016", "postgresql": "PostgreSQL"}
_NO_LICENCE = ("unknown", "none", "*no copyright*", "generated", "file")


class Quoth:
    """`quoth licences detect`; the expression of a file is its answer."""
    name = "quoth"

    def __init__(self, program):
        self.program, self.seconds = program, 0.0

    def answers(self, paths):
        found, command, self.seconds = {}, [self.program, "licences", "detect", "-f", "json"], 0.0
        for start in range(0, len(paths), BATCH):
            with tempfile.NamedTemporaryFile(suffix=".json") as output:
                done = measure.checked([*command, *paths[start:start + BATCH]], output.name)
                report = json.loads(pathlib.Path(output.name).read_bytes())
            self.seconds += done.seconds
            found |= {record["path"]: record.get("expression") or "" for record in report["files"]}
        missing = [path for path in paths if path not in found]
        if missing:
            print(f"quoth passed over {len(missing)} files, the first {missing[0]}: nothing found", file=sys.stderr)
        return {path: found.get(path, "") for path in paths}

    def cost(self, paths):
        """(bytes, seconds) of the last answers, starts and all cores."""
        return sum(pathlib.Path(path).stat().st_size for path in paths), self.seconds


class _Cached:
    """A peer whose answers are kept by the digest of the file and the peer's version."""
    def __init__(self):
        self.store = cases.folder() / "answers" / f"{self.name}-{self.version()}.jsonl"
        self.known = {}
        if self.store.exists():
            for line in self.store.read_text().splitlines():
                record = json.loads(line)
                self.known[record["digest"]] = record

    def answers(self, paths):
        digests = {path: hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest() for path in paths}
        missing = {digest: path for path, digest in digests.items() if digest not in self.known}
        wanted = list(missing.values())
        for start in range(0, len(wanted), self.batch):
            self._ask(wanted[start:start + self.batch], digests)
        return {path: self.known[digest]["expression"] for path, digest in digests.items()}

    def cost(self, paths):
        """(bytes, seconds) of these files, as they were measured once."""
        digests = {hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest(): path for path in paths}
        return (sum(pathlib.Path(path).stat().st_size for path in digests.values()),
                sum(self.known[digest]["seconds"] for digest in digests))

    def _ask(self, paths, digests):
        began = time.monotonic()
        found = self.identify(paths)
        size = sum(pathlib.Path(path).stat().st_size for path in paths) or 1
        seconds = time.monotonic() - began
        self.store.parent.mkdir(parents=True, exist_ok=True)
        with open(self.store, "a", encoding="utf-8") as store:
            for path in paths:
                share = seconds * pathlib.Path(path).stat().st_size / size
                record = {"digest": digests[path], "expression": found.get(path, ""), "seconds": round(share, 5)}
                self.known[digests[path]] = record
                store.write(json.dumps(record) + "\n")


class ScanCode(_Cached):
    """scancode-toolkit in a virtual environment, one process; a file is staged under its own name."""
    name, batch = "scancode", 100

    def version(self):
        program = _venv() / "bin" / "scancode"
        if not program.exists():
            subprocess.run([sys.executable, "-m", "venv", _venv()], check=True)
            subprocess.run([_venv() / "bin" / "pip", "install", "-q", "-r", sources.FOLDER / "licensing/peers.txt"],
                           check=True)
        information = next(site_packages().glob("scancode_toolkit-*.dist-info"))
        return information.name.removesuffix(".dist-info").split("-")[1]

    def identify(self, paths):
        with tempfile.TemporaryDirectory() as folder:
            staged = {}
            for number, path in enumerate(paths):
                target = pathlib.Path(folder, "in", str(number), pathlib.Path(path).name)
                target.parent.mkdir(parents=True)
                shutil.copyfile(path, target)
                staged[f"{number}/{target.name}"] = path
            output = pathlib.Path(folder, "out.json")
            subprocess.run([_venv() / "bin" / "scancode", "--license", "--quiet", "-n", "1", "--strip-root", "--json",
                            output, pathlib.Path(folder, "in")], timeout=PATIENCE, preexec_fn=lambda: os.nice(10),
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            files = json.loads(output.read_bytes())["files"]
        return {staged[record["path"]]: _known_ids(record.get("detected_license_expression_spdx"))
                for record in files if record["path"] in staged}


class LicenseCheck(_Cached):
    """Debian's licensecheck, over whole files."""
    name, batch = "licensecheck", 250

    def version(self):
        if not shutil.which("licensecheck"):
            subprocess.run(["apt-get", "install", "-y", "-qq", "licensecheck"], stdout=sys.stderr, stderr=sys.stderr)
        if not shutil.which("licensecheck"):
            sys.exit("licensecheck is not installed: apt-get install licensecheck, or leave the peers out")
        asked = subprocess.run(["licensecheck", "--version"], stdout=subprocess.PIPE, text=True, check=True)
        return asked.stdout.split("version v")[-1].split()[0]

    def command(self, paths):
        return ["licensecheck", "-m", "--lines", "0", "--check", ".", "--ignore", "^$", "--shortname-scheme",
                "spdx,debian", *paths]

    def identify(self, paths):
        asked = subprocess.run(self.command(paths), stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, timeout=PATIENCE, preexec_fn=lambda: os.nice(10))
        found, last = {}, None
        for line in asked.stdout.decode(errors="replace").splitlines():
            path, tab, answer = line.partition("\t")
            if tab:
                last, found[path] = path, answer
            elif last:
                found[last] += " " + line
        return {path: _of_debian(answer) for path, answer in found.items()}


def site_packages():
    """Where pip put ScanCode and what it needs."""
    return next((_venv() / "lib").glob("python3*/site-packages"))


def _venv():
    return sources.cache() / "peers" / "scancode"


def _known_ids(expression):
    """ScanCode's expression without what it calls unknown."""
    tokens = (expression or "").replace("(", " ").replace(")", " ").split()
    named, after_with = [], False
    for token in tokens:
        if token.upper() in ("AND", "OR"):
            continue
        if token.upper() == "WITH":
            after_with = True
        elif after_with:
            named[-1:] = [f"{named[-1]} WITH {token}"] if named else []
            after_with = False
        elif "unknown" not in token and "warranty-disclaimer" not in token:
            named.append(token)
    return " AND ".join(dict.fromkeys(named))


def _of_debian(answer):
    """licensecheck's answer as an SPDX expression."""
    named = []
    for part in answer.replace(" and/or ", "\n").replace(" or ", "\n").replace(" and ", "\n").split("\n"):
        part = part.split("[")[0].strip()
        if part and not part.lower().startswith(_NO_LICENCE):
            name, _, exception = part.partition(" with ")
            name = name.split()[0] if name.split() else name
            plain = name.removesuffix("+")
            named.append(_DEBIAN.get(plain.lower(), plain) + (f" WITH {exception.split()[0]}" if exception else ""))
    return " AND ".join(dict.fromkeys(named))
