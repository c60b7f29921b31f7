"""A cgroup for a fork server and its workers: the kernel counts their memory and their tasks.

It counts what no rlimit does: tasks of root's, memory of the kernel's own. Workers are born in it,
since moving a process costs more than forking one. It lies in the group that the judge is in, or
beside it where version 2 wants that, and never allows more than the judge's own.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from pathlib import Path
from typing import NamedTuple

PREFIX = "torch-exercise-kit-"
CONTROLLERS = ("memory", "pids")
SELF = Path("/proc/self")
REMOVALS = 100  # tries, a hundredth of a second apart
HEADROOM = 256 << 20  # bytes above what RLIMIT_DATA allows: for the kernel's own, and for us


class Mount(NamedTuple):
    """Where a hierarchy of groups can be seen, and which group is at its top there."""

    place: str
    top: str
    version: int
    controllers: frozenset[str]


class Group:
    """Groups of one name, made and limited, one for each hierarchy. Nobody is in them yet."""

    def __init__(self, memory: int, tasks: int) -> None:
        """OSError when groups cannot be made or limited here."""
        remove_stale()
        places = parents()
        self.name = f"{PREFIX}{os.getpid()}"
        self._parents = [os.open(path, os.O_PATH | os.O_DIRECTORY) for path in places.values()]
        self._homes = [os.open(path / "cgroup.procs", os.O_WRONLY) for path in _own_groups()]
        self.folders = {kind: parent / self.name for kind, parent in places.items()}
        self._events = -1
        try:
            self._make(memory + HEADROOM, tasks)
        except OSError:
            self.remove()
            raise

    def _make(self, memory: int, tasks: int) -> None:
        for folder in set(self.folders.values()):
            folder.mkdir()
        room, crowd = self.folders["memory"], self.folders["pids"]
        if (room / "memory.max").exists():
            _write(room / "memory.max", _at_most(memory, "memory"))
            with contextlib.suppress(FileNotFoundError):  # a kernel without swap
                _write(room / "memory.swap.max", 0)
            events = room / "memory.events"
        else:
            _write(room / "memory.limit_in_bytes", memory)
            with contextlib.suppress(FileNotFoundError):
                _write(room / "memory.memsw.limit_in_bytes", memory)
            events = room / "memory.oom_control"
        _write(crowd / "pids.max", _at_most(tasks, "pids"))
        self._events = os.open(events, os.O_RDONLY)

    def join(self) -> None:
        """Put this process in; what it forks is born in."""
        for folder in set(self.folders.values()):
            _write(folder / "cgroup.procs", 0)

    def full(self) -> bool:
        """Whether one more process is refused when there is room for one: it can be limited."""
        limit = self.folders["pids"] / "pids.max"
        before = limit.read_text()
        _write(limit, 1)
        try:
            pid = os.fork()
            if pid == 0:
                os._exit(0)
            os.waitpid(pid, 0)
        except BlockingIOError:
            return True
        finally:
            limit.write_text(before)
        return False

    def kills(self) -> int:
        """How many processes were ended here because memory ran out."""
        found = re.search(rb"^oom_kill (\d+)", os.pread(self._events, 4096, 0), re.MULTILINE)
        return int(found[1]) if found else 0

    def leave(self) -> None:
        """Go back to where this process came from."""
        for home in self._homes:
            os.write(home, b"0")

    def remove(self) -> None:
        """Take the groups away; nobody may be in them. What cannot be removed, the next run will.

        Needs no path: the process may see another file system by now.
        """
        for parent in self._parents:
            with contextlib.suppress(OSError):
                _remove(self.name, parent)


def _remove(folder: Path | str, parent: int | None = None) -> None:
    """Remove a group; the kernel takes a moment to forget who was in it. OSError if it is used."""
    for last in range(REMOVALS + 1):
        try:
            os.rmdir(folder, dir_fd=parent)
        except OSError as error:
            if error.errno != errno.EBUSY or last == REMOVALS:
                raise
            time.sleep(0.01)
        else:
            return


def remove_stale() -> None:
    """Take away groups here whose fork server has ended without doing so itself."""
    with contextlib.suppress(OSError):
        for parent in set(parents().values()):
            for folder in parent.glob(f"{PREFIX}*"):
                if not Path(f"/proc/{folder.name.removeprefix(PREFIX)}").exists():
                    _remove(folder)


def parents() -> dict[str, Path]:
    """For each controller the group in which to make ours; OSError when there is none."""
    found = {}
    for kind in CONTROLLERS:
        mount, own = _hierarchy(kind)
        found[kind] = own if mount.version == 1 else _with_controllers(own, Path(mount.place))
    return found


def _own_groups() -> list[Path]:
    return sorted({_hierarchy(kind)[1] for kind in CONTROLLERS})


def _with_controllers(own: Path, top: Path) -> Path:
    """The judge's group, or the one above it, if groups in it can have limits (version 2)."""
    for folder in (own, own.parent):
        if folder != top and top not in folder.parents:
            break
        given = (folder / "cgroup.subtree_control").read_text().split()
        if set(CONTROLLERS) <= set(given):
            return folder
    wanted = " ".join(f"+{name}" for name in CONTROLLERS)
    (own / "cgroup.subtree_control").write_text(wanted)  # EBUSY where processes are in it
    return own


def _hierarchy(controller: str) -> tuple[Mount, Path]:
    """The mount that has that controller, and this process's own group there."""
    mounts, owns = _mounts(), _memberships()
    for version, names in ((1, {controller}), (2, set[str]())):
        key = next((k for k in owns if (controller in k if version == 1 else not k)), None)
        mount = next((m for m in mounts if m.version == version and names <= m.controllers), None)
        if key is not None and mount is not None:
            inside = os.path.relpath(owns[key], mount.top)
            own = Path(os.path.normpath(os.path.join(mount.place, inside)))
            if version == 1 or controller in (own / "cgroup.controllers").read_text().split():
                return mount, own
    raise OSError(errno.ENOENT, f"no cgroup with the controller {controller} is mounted")


def _memberships() -> dict[frozenset[str], str]:
    """This process's groups by the controllers of their hierarchy; version 2 has none."""
    lines = (SELF / "cgroup").read_text().splitlines()
    parts = [line.split(":", 2) for line in lines]
    return {frozenset(name for name in names.split(",") if name): path for _, names, path in parts}


def _mounts() -> list[Mount]:
    found = []
    for line in (SELF / "mountinfo").read_text().splitlines():
        front, _, back = line.partition(" - ")
        kind, _, options = back.split(" ", 2)
        if kind in ("cgroup", "cgroup2"):
            _, _, _, top, place, *_ = front.split(" ")
            names = frozenset(options.split(",")) if kind == "cgroup" else frozenset[str]()
            found.append(Mount(place, top, 1 if kind == "cgroup" else 2, names))
    return found


def _at_most(wanted: int, controller: str) -> int:
    """Never more than the judge's own group has: ours may lie beside it (version 2)."""
    try:
        own = (_hierarchy(controller)[1] / f"{controller}.max").read_text().strip()
    except FileNotFoundError:  # at the top there is no limit
        return wanted
    return wanted if own == "max" else min(wanted, int(own))


def _write(path: Path, value: int) -> None:
    path.write_text(str(value), encoding="ascii")
