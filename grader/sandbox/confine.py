"""The walls around a worker: prepared, probed, entered, taken.

What a child inherits is entered once, by the fork server: a cgroup, namespaces, a view of the file
system. What belongs to one process is taken by each worker before it has read a byte of the
student's: resource limits, another uid, no rights, Landlock, seccomp. Each wall is tried beforehand
in a throw-away child that then tries to get out, on top of those that held before it: what is said
to hold, holds together. A wall that held then and cannot be put up later is an error, never a gap.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import os
import signal
import sys
from collections.abc import Callable
from typing import NamedTuple, TypeVar

import msgspec

from grader.sandbox import cgroup, landlock, namespaces, privileges, probe, seccomp, view
from grader.sandbox.privileges import adopt_orphans as adopt_orphans
from grader.sandbox.privileges import die_with_parent as die_with_parent
from grader.sandbox.walls import WALLS, Gap, Walls

THREADS = 256  # of one worker: more than an honest one starts on any machine
OURS = 32  # tasks beside a worker's threads: the fork server, the first process, spare ones
TABLES = 16 << 30  # bytes of address space beyond its memory: page tables are counted nowhere else
STACK = 8 << 20  # bytes of the main thread's stack, which RLIMIT_DATA does not count
PENDING = 256  # signals and timers under way
ENTERED = {"cgroup", "namespaces", "view"}  # by the fork server, for all its workers
HIDING = {"landlock", "view", "uid"}  # files, and Python's own libraries must stay in sight
Made = TypeVar("Made")


class Caps(msgspec.Struct, frozen=True):
    """What one worker may use at most: CPU in seconds, memory and files in bytes."""

    cpu: int = 70
    memory: int = 4 << 30
    file_size: int = 0
    open_files: int = 256


def _nothing() -> None:
    """For a wall that has nothing to do at that moment."""


class Wall(NamedTuple):
    """One wall: how the fork server enters it, how a worker takes it, whether it then holds."""

    name: str
    enter: Callable[[], None] = _nothing
    take: Callable[[], None] = _nothing
    entered: Callable[[], bool] = lambda: True  # asked where it has just been entered
    holds: Callable[[], bool] = lambda: True  # asked where it has just been taken


class Limits:
    """All walls of this machine, ready to be taken by one worker after another."""

    def __init__(self, caps: Caps) -> None:
        self.caps = caps
        self.walls = Walls()
        self.first: int | None = None  # the first process of the workers' own numbering
        self._broken: dict[str, OSError] = {}  # why a wall cannot even be prepared
        self._proc = os.open("/proc", os.O_PATH | os.O_DIRECTORY)  # the view will have none
        self._threads = THREADS
        self._before: dict[str, str] = {}  # the machine's namespaces
        seccomp.prepare()
        importlib.import_module("resource")  # before the forks: each would import it again
        self._readable = [*map(str, landlock.python_paths()), *landlock.SINGLE_FILES]
        self._libraries = [os.path.dirname(os.__file__), *landlock.package_folders()]
        self._rules = self._prepare("landlock", lambda: landlock.ruleset(self._readable))
        self._group = self._prepare("cgroup", lambda: cgroup.Group(caps.memory, THREADS + OURS))
        self._uid = self._prepare("uid", privileges.private_uid)

    def _prepare(self, name: str, make: Callable[[], Made]) -> Made | None:
        try:
            return make()
        except OSError as error:
            self._broken[name] = error
        except ValueError as error:  # /proc or a control group says what nobody expects
            self._broken[name] = OSError(errno.EINVAL, str(error))
        return None

    def probe(self) -> Walls:
        """Put up each wall in a child, on top of those that held, and try to get out of it."""
        missing: dict[str, Gap] = {}
        for name in WALLS:
            gap = self._try(name)
            if gap is None:
                self.walls = Walls([*self.walls.held, name], missing)
            else:
                missing[name] = gap
        return self.walls

    def enter(self) -> None:
        """In the fork server, once: enter the walls that held; OSError when one does not now."""
        home = self._user_namespace()
        for wall in self._chain():
            wall.enter()
        self._threads = self._threads_allowed(self._user_namespace() != home)

    def take(self) -> None:
        """In a worker: take the walls that held; OSError when one does not now."""
        for wall in self._chain():
            wall.take()
        if self._rules is not None:
            os.close(self._rules)  # a worker that kept it could widen it for the next one

    def out_of_memory(self) -> int:
        """How many workers so far were ended because their cgroup's memory was used up."""
        return self._group.kills() if self._group and "cgroup" in self.walls.held else 0

    def leave(self) -> None:
        """In the fork server, when no worker is left: go out and leave nothing behind."""
        self._end_first()
        if self._group is not None:
            with contextlib.suppress(OSError):
                self._group.leave()
            self._group.remove()

    def _end_first(self) -> None:
        if self.first is not None:
            os.kill(self.first, signal.SIGKILL)
            os.waitpid(self.first, 0)
            self.first = None

    def _chain(self) -> list[Wall]:
        """The walls that hold, in the order of taking: those that need rights come first."""
        walls = [
            Wall("cgroup", self._join, self._be_ended_first, entered=self._is_limited),
            Wall("namespaces", self._part, entered=self._is_apart),
            Wall("view", self._hide, entered=probe.sees_nothing_else),
            Wall("rlimits", take=self._limit, holds=self._cannot_open_more),
            Wall("uid", take=self._become, holds=probe.cannot_be_root_again),
            Wall("privileges", take=_give_up_rights, holds=probe.has_no_rights),
            Wall("landlock", take=self._restrict, holds=probe.cannot_read_elsewhere),
            Wall("seccomp", take=_filter, holds=probe.cannot_connect_or_start),
        ]
        return [wall for wall in walls if wall.name in self.walls.held]

    def _try(self, name: str) -> Gap | None:
        """Why that wall does not hold on top of the others; None when it does."""
        if name in self._broken:
            return probe.gap(self._broken[name])
        be = self._be_a_fork_server if {name, *self.walls.held} & ENTERED else self._be_a_worker
        return probe.in_child(lambda: be(name))

    def _be_a_fork_server(self, new: str) -> Gap | None:
        try:
            self.walls = Walls([*self.walls.held, new])
            self.enter()
            if not next(wall for wall in self._chain() if wall.name == new).entered():
                return Gap("it did not hold")
            return probe.in_child(lambda: self._be_a_worker(new))
        finally:
            self._end_first()

    def _be_a_worker(self, new: str) -> Gap | None:
        if new not in self.walls.held:
            self.walls = Walls([*self.walls.held, new])
        for wall in self._chain():
            wall.take()
            if wall.name == new and not wall.holds():
                return Gap("it did not hold")
        if new in HIDING:
            try:
                probe.can_read(self._libraries)
            except OSError as error:
                return probe.gap(error, "Python's own libraries could not be read")
        return None

    def _join(self) -> None:
        assert self._group is not None
        self._group.join()

    def _is_limited(self) -> bool:
        return self._group is not None and self._group.full()

    def _be_ended_first(self) -> None:
        """When the group's memory is used up, the worker is ended and not the fork server."""
        file = os.open("self/oom_score_adj", os.O_WRONLY, dir_fd=self._proc)
        os.write(file, b"1000")
        os.close(file)

    def _part(self) -> None:
        self._before = namespaces.identities()
        # where a worker can start processes, the fork server must be the one who finds them
        self.first = namespaces.enter(processes="seccomp" in self.walls.held)

    def _is_apart(self) -> bool:
        now = namespaces.identities()
        return all(now[kind] != before for kind, before in self._before.items())

    def _hide(self) -> None:
        view.enter(self._readable)

    def _limit(self) -> None:
        limit_resources(self.caps, self._threads)

    def _cannot_open_more(self) -> bool:
        return probe.cannot_open_more(self.caps.open_files)

    def _become(self) -> None:
        assert self._uid is not None
        privileges.become(self._uid)

    def _restrict(self) -> None:
        assert self._rules is not None
        privileges.no_new_privileges()
        landlock.restrict(self._rules)

    def _user_namespace(self) -> str:
        return os.readlink("self/ns/user", dir_fd=self._proc)

    def _threads_allowed(self, own_namespace: bool) -> int:
        """RLIMIT_NPROC: the kernel counts all tasks of the uid, in its user namespace."""
        if "uid" in self.walls.held:
            return THREADS
        if own_namespace or os.geteuid() == 0:  # root's own are not counted at all
            return THREADS + OURS
        return _tasks_of_user(self._proc) + THREADS + OURS


def _give_up_rights() -> None:
    privileges.die_with_parent()  # again: a change of uid has undone it
    privileges.give_up_rights()


def _filter() -> None:
    privileges.no_new_privileges()
    seccomp.install()


def _tasks_of_user(proc: int) -> int:
    """How many tasks this user has at the moment."""
    total = 0
    for name in os.listdir("/proc"):
        if name.isdigit():
            with contextlib.suppress(OSError):  # it has ended
                found = os.stat(f"{name}/task", dir_fd=proc)
                total += found.st_nlink - 2 if found.st_uid == os.geteuid() else 0
    return total


def new_session() -> None:
    """Leave the judge's terminal and process group: a signal to the group stays in it."""
    if hasattr(os, "setsid"):
        with contextlib.suppress(PermissionError):  # already the leader of a session
            os.setsid()


def limit_resources(caps: Caps, threads: int | None = None) -> None:
    """Cap CPU, data memory, stack, file size, open files, tasks; no core dumps, no locked memory.

    OSError when a limit cannot be set.
    """
    import resource

    wanted = {
        "CPU": caps.cpu, "FSIZE": caps.file_size, "NOFILE": caps.open_files, "CORE": 0,
        "DATA": caps.memory,
    }  # fmt: skip
    if sys.platform == "linux":
        wanted |= {
            "AS": caps.memory + TABLES, "STACK": STACK, "MEMLOCK": 0, "MSGQUEUE": 0,
            "SIGPENDING": PENDING, "NICE": 0, "RTPRIO": 0,
        }  # fmt: skip
    if threads is not None:
        wanted["NPROC"] = threads
    for name, value in wanted.items():
        kind = getattr(resource, f"RLIMIT_{name}")
        _, hard = resource.getrlimit(kind)
        top = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (top, top))
        except ValueError as error:
            raise OSError(errno.EPERM, f"RLIMIT_{name}: {error}") from None
