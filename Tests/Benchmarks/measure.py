"""What one run of a program costs: time, processor time, peak memory, exit status."""
import dataclasses
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time

MB = 1_000_000


@dataclasses.dataclass(frozen=True)
class Run:
    """seconds: wall time; processor: user and system seconds; peak: resident bytes, never below the 15 to 40 MB
    of the Python that starts the program; status: exit status, negative the signal that ended it; errors: the
    end of standard error."""
    seconds: float
    processor: float
    peak: int
    status: int
    timed_out: bool
    errors: str

    @property
    def crashed(self):
        return self.status < 0 or self.status >= 128


def run(arguments, output=os.devnull, *, timeout=None, memory=None, cwd=None):
    """Runs a program with its standard output in the file `output`; kills it after `timeout` seconds and denies
    it more than `memory` bytes of address space. `cwd`: where it runs."""
    def limit_memory():
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C"}
    with open(output, "wb") as out, tempfile.TemporaryFile() as errors:
        began = time.monotonic()
        process = subprocess.Popen([str(a) for a in arguments], stdin=subprocess.DEVNULL, stdout=out, stderr=errors,
                                   env=environment, cwd=cwd, preexec_fn=limit_memory if memory else None)
        late = threading.Event()
        timer = threading.Timer(timeout or threading.TIMEOUT_MAX, lambda: (late.set(), process.kill()))
        timer.daemon = True
        timer.start()
        _, wait_status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(wait_status)
        errors.seek(max(0, errors.seek(0, os.SEEK_END) - 2000))
        peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return Run(seconds, usage.ru_utime + usage.ru_stime, peak, process.returncode, late.is_set(),
                   errors.read().decode(errors="replace").strip())


def checked(arguments, output=os.devnull, **how):
    """run() for a program that must succeed; its failure ends the benchmark."""
    done = run(arguments, output, **how)
    if done.status != 0:
        command = " ".join(str(a) for a in arguments[:3])
        sys.exit(f"{command} … ended with status {done.status}:\n{done.errors}")
    return done


def fastest(arguments, output=os.devnull, *, runs=3, accepted=(0,)):
    """The fastest of some runs after one that warms the page cache; `accepted` are the exit statuses of success."""
    best = None
    for number in range(runs + 1):
        done = run(arguments, output)
        if done.status not in accepted:
            sys.exit(f"{pathlib.Path(arguments[0]).name} ended with status {done.status}:\n{done.errors}")
        if number and (best is None or done.seconds < best.seconds):
            best = done
    return best


def median(arguments, runs, accepted=(0,), **how):
    """Seconds from start to end, the median of some runs after one that warms the page cache; `how` as run() has it."""
    times = []
    for _ in range(runs + 1):
        done = run(arguments, **how)
        if done.status not in accepted:
            sys.exit(f"{pathlib.Path(arguments[0]).name} ended with status {done.status}:\n{done.errors}")
        times.append(done.seconds)
    return statistics.median(times[1:])
