"""The trees that `speed` scans, made once in the cache folder from what `fetch` unpacked."""
import itertools
import os
import shutil

import edits
import sources

EDITED_FILES, HOOK_FILES = 886, 100


def corpus():
    """The ten packages themselves: every file is in the pack."""
    return sources.cache() / "corpus"


def foreign():
    """Code of other packages: hardly anything of it is in the pack."""
    return sources.cache() / "foreign"


def project():
    """A repository of ordinary size as released: curl, with its documents and test data."""
    return sources.cache() / "project"


def _sample(count, smallest, largest):
    """Source files of the corpus, the same share of each package, in an order without meaning: [(package, path)]."""
    by_package = []
    for package in sources.with_role("corpus"):
        folder = sources.folder(package)
        paths = [path for path in sources.files(folder)
                 if sources.is_code(path) and smallest <= path.stat().st_size <= largest]
        paths.sort(key=lambda path: edits.order(path.relative_to(folder)))
        by_package.append([(package, path) for path in paths])
    rounds = itertools.zip_longest(*by_package)
    return [found for turn in rounds for found in turn if found][:count]


def _made(name, make):
    """The folder of that name; when it is not there, `make` fills a temporary one that then takes the name."""
    target = sources.cache() / "trees" / name
    if not target.exists():
        print(f"making the tree {name}", flush=True)
        unfinished = target.with_name(name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(parents=True)
        make(unfinished)
        os.rename(unfinished, target)
    return target


def edited():
    """886 files of the corpus, about 18 MB: a third with other names, a third with other lines, a third with both."""
    def make(target):
        for number, (package, path) in enumerate(_sample(EDITED_FILES, 9_000, 60_000)):
            kind = list(edits.KINDS)[number // len(sources.with_role("corpus")) % len(edits.KINDS)]
            copy = target / package["name"] / f"{number:03}-{kind}{path.suffix}"
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(edits.KINDS[kind](path.read_bytes()))
    return _made("edited", make)


def hook():
    """100 files, about 2.4 MB, as a large commit stages them: nine of ten foreign, one of ten copied and edited."""
    def make(target):
        foreign_files = sorted((path for path in sources.files(foreign()) if 16_000 <= path.stat().st_size <= 36_000),
                               key=lambda path: edits.order(path.relative_to(foreign())))
        copied = sources.files(edited())[::EDITED_FILES // 10][:HOOK_FILES // 10]
        for number, path in enumerate((foreign_files[:HOOK_FILES - len(copied)] + copied)):
            shutil.copyfile(path, target / f"{number:03}{path.suffix}")
    return _made("hook", make)
