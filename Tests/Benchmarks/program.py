"""The program under test: where it is, its packs and its scans."""
import json
import os
import pathlib
import subprocess
import sys

import measure
import sources


def executable():
    """$QUOTH, else the release build of this repository, built when needed."""
    chosen = os.environ.get("QUOTH")
    if chosen:
        path = pathlib.Path(chosen).resolve()
    else:
        build = ["swift", "build", "-c", "release", "--product", "quoth"]
        if subprocess.run(build, cwd=sources.REPOSITORY, stdout=sys.stderr).returncode:
            sys.exit("the release build failed; name a binary with QUOTH=PATH to measure that one")
        path = sources.REPOSITORY / ".build/release/quoth"
    if not os.access(path, os.X_OK):
        sys.exit(f"no program at {path}; QUOTH names the binary to measure")
    return path


# Measurements take samples of all code, tests and copies included.
ALL_KINDS = ["vendored", "tests", "documentation", "generated", "minified"]


def build_command(quoth, components, root, name):
    """Writes the manifest of these components (each "source" relative to the folder `root`) into that folder, and
    returns the command that builds a pack of it in the cache folder, and the pack's path."""
    manifest, pack = root / f"{name}-manifest.json", sources.cache() / "packs" / f"{name}.qpack"
    pack.parent.mkdir(exist_ok=True)
    components = [{"keep": ALL_KINDS, **component} for component in components]
    manifest.write_text(json.dumps({"components": components}, indent=1) + "\n")
    return [quoth, "corpus", "build", manifest, "-o", pack], pack


def scan_command(quoth, pack, paths, *, sensitivity="normal", more=()):
    """A scan that exits 0 whatever it finds and writes JSON Lines."""
    return [quoth, "scan", "--corpus", pack, "--format", "jsonl", "--sensitivity", sensitivity, "--exit-zero",
            *more, *paths]


def report(path):
    """What a scan wrote: (findings, summary)."""
    findings, summary = [], None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("type") == "finding":
                findings.append(record)
            elif record.get("type") == "summary":
                summary = record
    if summary is None:
        sys.exit(f"{path}: the scan ended without its summary line")
    return findings, summary


def files(finding):
    """The files that a finding speaks of: its own, or those of a vendored folder."""
    return [file["file"] for file in finding["files"]] or [finding["file"]]
