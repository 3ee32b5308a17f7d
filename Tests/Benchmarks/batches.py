"""Many source packages of Debian: a batch is downloaded by one call of apt-get, unpacked and thrown away."""
import concurrent.futures
import contextlib
import shutil

import apt
import sources

TOGETHER = 12  # packages of a batch
CALLS = 4  # batches at a time


@contextlib.contextmanager
def whole(folder):
    """Lends a new folder to fill, which takes the name of `folder` once it is full: what is there is complete."""
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    yield partial
    partial.rename(folder)


def fetch(versions, folder, unpack):
    """Lets `unpack(archive, target)` make the folder `folder`/NAME of the upstream archive of each package {name:
    version} that has none yet. Where the version is not to be had, another is taken; returns the names of packages that
    are not to be had at all."""
    wanted = {name: version for name, version in versions.items() if not (folder / name).exists()}
    if not wanted:
        return []
    names, configuration = list(wanted), apt.prepare()
    with concurrent.futures.ThreadPoolExecutor(CALLS) as pool:
        batches = [{name: wanted[name] for name in names[at:at + TOGETHER]} for at in range(0, len(names), TOGETHER)]
        done = [pool.submit(_fetch, batch, folder, unpack, configuration) for batch in batches]
        return [name for missing in done for name in missing.result()]


def _fetch(versions, folder, unpack, configuration):
    """The same of one batch."""
    names = list(versions)
    print(f"fetching {names[0]} … {names[-1]}", flush=True)
    place = sources.cache() / "download" / f"{folder.name}-{names[0]}"
    apt.download_sources([f"{name}={version}" for name, version in versions.items()], place, configuration)
    gone = [name for name in names if _archive(place, name) is None]
    if gone:
        apt.download_sources(gone, place, configuration)
    archives = {name: archive for name in names if (archive := _archive(place, name))}
    for name, archive in archives.items():
        if name in gone:
            print(f"{name}: {versions[name]} is not to be had, so {archive.name} is taken", flush=True)
        unpack(archive, folder / name)
    shutil.rmtree(place, ignore_errors=True)
    return [name for name in names if name not in archives]


def _archive(place, name):
    found = [path for path in place.glob(f"{name}_*.orig.tar.*") if path.suffix != ".asc"]
    return found[0] if found else None
