"""Fingerprints files with SCANOSS's winnowing on one core and prints what it measured as JSON.

Runs in a virtual environment with `scanoss` and `scanoss_winnowing`, started by `speed`: peer.py LIST [SECONDS]
LIST names a file a line; measuring ends early after SECONDS (60)."""
import importlib.metadata
import json
import sys
import time

import crc32c
from scanoss_winnowing.winnowing import Winnowing


def main():
    paths = open(sys.argv[1], encoding="utf-8").read().splitlines()
    patience = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    winnowing = Winnowing(size_limit=False, quiet=True)
    done = fingerprints = fingerprinted = 0
    began = time.perf_counter()
    for path in paths:
        with open(path, "rb") as file:
            contents = file.read()
        lines = winnowing.wfp_for_contents(path, False, contents).split("\n")
        count = sum(line.count(",") + 1 for line in lines if line[:1].isdigit())
        fingerprints += count
        fingerprinted += count > 0
        done += len(contents)
        if time.perf_counter() - began > patience:
            break
    seconds = time.perf_counter() - began
    extension = sys.modules.get("_winnowing")   # imported by the first call that uses it
    print(json.dumps({
        "versions": {name: importlib.metadata.version(name) for name in ("scanoss", "scanoss-winnowing", "crc32c")},
        "extension_used": winnowing.c_accelerated and extension is not None,
        "crc32c_in_hardware": crc32c.hardware_based,
        "bytes": done, "files_fingerprinted": fingerprinted, "fingerprints": fingerprints,
        "seconds": seconds, "bytes_per_second": done / seconds}))


if __name__ == "__main__":
    main()
