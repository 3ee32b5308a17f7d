"""Debian's source packages by apt-get, with a private configuration: nothing of the system changes."""
import functools
import glob
import os
import pathlib
import pwd
import subprocess
import sys

import sources

CONFIGURATION = """#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "{apt}/sources";
Dir::State::lists "{apt}/lists";
Dir::Cache "{apt}/cache";
APT::Sandbox::User "{user}";
"""


def debian_entries():
    """The Debian entries of this system's apt sources as deb-src: {file name: text}."""
    stanzas = []
    for path in sorted(glob.glob("/etc/apt/sources.list.d/*.sources")):
        for stanza in pathlib.Path(path).read_text().split("\n\n"):
            fields = [line for line in stanza.splitlines() if line and not line.startswith("#")]
            if any(line.startswith("URIs:") and "/debian" in line for line in fields):
                stanzas.append("\n".join("Types: deb-src" if line.startswith("Types:") else line for line in fields))
    lines = []
    for path in ["/etc/apt/sources.list", *sorted(glob.glob("/etc/apt/sources.list.d/*.list"))]:
        if os.path.exists(path):
            lines += ["deb-src" + line[3:] for line in pathlib.Path(path).read_text().splitlines()
                      if line.startswith("deb ") and "/debian" in line]
    return {"debian.sources": "\n\n".join(stanzas) + "\n", "debian.list": "\n".join(lines) + "\n"}


@functools.cache
def prepare():
    """Writes the private configuration, reads the package lists, once in a run, and returns the configuration's path."""
    apt = sources.cache() / "apt"
    for name in ("sources", "lists/partial", "cache/archives/partial"):
        (apt / name).mkdir(parents=True, exist_ok=True)
    for name, text in debian_entries().items():
        (apt / "sources" / name).write_text(text)
    configuration = apt / "apt.conf"
    configuration.write_text(CONFIGURATION.format(apt=apt, user=pwd.getpwuid(os.getuid()).pw_name))
    if subprocess.run(["apt-get", "-c", configuration, "-qq", "update"]).returncode != 0:
        print("warning: apt-get update reported a problem; what it did read is used", file=sys.stderr)
    return configuration


def download_source(names, place, configuration):
    """Downloads what a source package consists of into the folder `place`, by the first of `names` ("name=version")
    that brings an upstream archive, and returns that or None. Parts may be missing on a mirror; apt's answers are in `place`/apt.log."""
    place.mkdir(parents=True, exist_ok=True)
    for wanted in names:
        with open(place / "apt.log", "ab") as log:
            subprocess.run(["apt-get", "-c", configuration, "-qq", "--only-source", "--download-only", "source",
                            wanted], cwd=place, stdout=log, stderr=log)
        archives = [path for path in sorted(place.glob("*.orig.tar.*")) if path.suffix != ".asc"]
        if archives:
            return archives[0]
    return None


def download_sources(names, place, configuration):
    """Downloads what many source packages ("name" or "name=version") consist of into the folder `place`, as far as they can be had;
    one that cannot be found stops apt-get, so they are asked for one by one then."""
    place.mkdir(parents=True, exist_ok=True)
    command = ["apt-get", "-c", configuration, "-qq", "--only-source", "--download-only", "source"]
    with open(place / "apt.log", "ab") as log:
        if subprocess.run([*command, *names], cwd=place, stdout=log, stderr=log).returncode and len(names) > 1:
            for name in names:
                subprocess.run([*command, name], cwd=place, stdout=log, stderr=log)
