"""What the engine claims about a folder of examples, chance agreements included: packs, and the program `alignments`."""
import collections
import json
import os
import subprocess
import sys
import typing

import measure
import program
import sources


class Claim(typing.NamedTuple):
    """`first`, `last`: lines of the file, from 1. `family`: the number of its language family. `score`: log odds by the
    shipped weights, the penalty taken off. `features`: in the order of Model.names."""
    first: int
    last: int
    component: str
    path: str
    family: int
    score: float
    features: tuple


class Model(typing.NamedTuple):
    """What the engine was built with: the names of the features and {level: threshold}; and by language family, the tokens
    of the pack and what the score loses for the size of the search."""
    names: list
    thresholds: dict
    tokens: dict
    penalties: dict


def build(components, root, name):
    """The path of a new pack of these components, see program.build_command."""
    command, pack = program.build_command(program.executable(), components, root, name)
    measure.checked(command)
    return pack


def of(files, root, pack):
    """(the model, {file: its claims}) for files below the folder `root`."""
    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}
    answer = subprocess.run([_executable(), pack], cwd=root, env=environment, text=True, encoding="utf-8",
                            input="".join(f"{file}\n" for file in files), stdout=subprocess.PIPE)
    if answer.returncode:
        sys.exit(f"alignments ended with status {answer.returncode}; its message stands above")
    lines = answer.stdout.splitlines()
    model = _model(json.loads(lines[0]))
    found = collections.defaultdict(list)
    for record in map(json.loads, lines[1:]):
        found[record["file"]].append(Claim(
            *record["lines"], record["origin"]["component"], record["origin"]["path"], record["family"], record["score"],
            tuple(record["features"][name] for name in model.names)))
    return model, found


def _model(record):
    families = {int(family): share for family, share in record["families"].items()}
    return Model(record["names"], record["thresholds"],
                 {family: share["tokens"] for family, share in families.items()},
                 {family: share["penalty"] for family, share in families.items()})


def _executable():
    package = ["--package-path", sources.FOLDER, "-c", "release"]
    if subprocess.run(["swift", "build", *package, "--product", "alignments"], stdout=sys.stderr).returncode:
        sys.exit("the program `alignments` was not built; the compiler's message stands above")
    folder = subprocess.run(["swift", "build", *package, "--show-bin-path"], stdout=subprocess.PIPE, text=True, check=True)
    return os.path.join(folder.stdout.strip(), "alignments")
