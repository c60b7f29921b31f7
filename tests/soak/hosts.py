"""Grade on several hosts, one of which is cut off on the way: is every row the same?

`python -m tests.soak.hosts` in the repository's folder, as root: the hosts are network namespaces
joined by a bridge (iproute2), each with a Dask worker of its own; the first also has the scheduler
and the command. One host is cut off in mid run and comes back when the others have done its part;
another one is cut off for good. It ends with 1 when something differs from a run without a cluster.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.soak.dask_processes import Dask, finish, finished, without_hosts
from tests.soak.doubling import command, rows, write_class, write_course
from tests.soak.processes import Run, crowding, wait_for

NETWORK = "10.213.7"
PATIENCE = 600.0


class Hosts:
    """Network namespaces on one bridge: `NETWORK`.1 is the first. Use it as a context manager."""

    def __init__(self, count: int) -> None:
        self.count, self._bridge = count, f"gr{os.getpid()}"

    def name(self, number: int) -> str:
        return f"{self._bridge}-{number}"

    def inside(self, number: int) -> list[str]:
        """What stands before a command that is to run on that host."""
        return ["ip", "netns", "exec", self.name(number)]

    def address(self, number: int) -> str:
        return f"{NETWORK}.{number + 1}"

    def cut(self, number: int) -> None:
        """Nothing goes in or out any more; nobody is told."""
        ip("link", "set", self._cable(number), "down")

    def mend(self, number: int) -> None:
        """The cable is in again."""
        ip("link", "set", self._cable(number), "up")

    def __enter__(self) -> Hosts:
        try:
            ip("link", "add", self._bridge, "type", "bridge")
            ip("link", "set", self._bridge, "up")
            for number in range(self.count):
                self._add(number)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for number in range(self.count):
            with contextlib.suppress(subprocess.CalledProcessError):
                ip("netns", "delete", self.name(number))
        with contextlib.suppress(subprocess.CalledProcessError):
            ip("link", "delete", self._bridge)

    def _cable(self, number: int) -> str:
        """The bridge's end of a host's cable."""
        return f"{self._bridge}c{number}"

    def _add(self, number: int) -> None:
        name, cable = self.name(number), self._cable(number)
        ip("netns", "add", name)
        ip("link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", name)
        ip("link", "set", cable, "master", self._bridge, "up")
        ip("-n", name, "address", "add", f"{self.address(number)}/24", "dev", "eth0")
        ip("-n", name, "link", "set", "eth0", "up")
        ip("-n", name, "link", "set", "lo", "up")


def ip(*words: str) -> None:
    """iproute2; CalledProcessError, with its words, when it fails."""
    subprocess.run(["ip", *words], check=True, capture_output=True)


@contextlib.contextmanager
def cluster(hosts: Hosts, folder: Path) -> Iterator[Dask]:
    """A scheduler on the first host, a worker on each other one."""
    with Dask(folder, host=hosts.address(0), prefix=hosts.inside(0)) as dask:
        for number in range(1, hosts.count):
            dask.worker(f"h{number}", prefix=hosts.inside(number), host=hosts.address(number))
        wait_for(lambda: dask.count() == hosts.count - 1, "all workers", PATIENCE)
        yield dask


def soak(folder: Path, count: int) -> bool:
    """Grade both ways, compare; whether all is as it should be."""
    course, place = write_course(folder / "course"), write_class(folder / "class", count)
    calm, wild = folder / "calm", folder / "wild"
    with Hosts(1) as alone:  # the same walls hold there as on the other hosts
        words = command(course, place, calm, "--jobs", "2")
        finish(Run([*alone.inside(0), *words], folder / "calm.log"))
    with Hosts(4) as hosts, cluster(hosts, folder / "dask") as dask:
        words = command(course, place, wild, "--cluster", dask.address)
        begun = time.monotonic()
        with Run([*hosts.inside(0), *words], folder / "wild.log") as run:
            over = lambda: run.process.poll() is not None  # noqa: E731
            wait_for(lambda: finished(wild) >= count // 6 or over(), "some reports", PATIENCE)
            hosts.cut(1)
            print(f"  one host cut off at {finished(wild)} reports", flush=True)
            wait_for(lambda: finished(wild) >= count // 2 or over(), "half of them", PATIENCE)
            hosts.cut(2)
            hosts.mend(1)
            print(f"  it is back, another one cut off at {finished(wild)} reports", flush=True)
            code = run.process.wait()
            seconds = time.monotonic() - begun
            said = run.said
    table, same = rows(calm) == rows(wild), without_hosts(calm) == without_hosts(wild)
    print(f"  {count} submissions in {seconds:.0f} s, crowding {crowding():.1f}; exit code {code}")
    print(f"  rows {'equal' if table else 'DIFFER'}, reports {'equal' if same else 'DIFFER'}")
    if code or "Traceback" in said or not (table and same):
        print(said[-3000:])
        return False
    return True


def main() -> None:
    """Soak, unless this machine cannot have such hosts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--submissions", type=int, default=120)
    chosen = parser.parse_args()
    if os.geteuid() != 0 or shutil.which("ip") is None:
        print("hosts: left out, it needs root and `ip` (Debian: apt-get install iproute2)")
        return
    with tempfile.TemporaryDirectory() as name:
        good = soak(Path(name), chosen.submissions)
    print("All is as it should be." if good else "Something is not as it should be.")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
