"""What an attack could find, change or reach: planted by the suite, and watched by it.

Secrets are texts with random digits, so that nothing can hold one by chance. Whatever happens to a
planted file, a listener, the victim process or a marked name is a *trace*.
"""

from __future__ import annotations

import array
import contextlib
import fcntl
import os
import resource
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import torch

GET_FLAGS = 0x80086601  # FS_IOC_GETFLAGS
SHARED = ["/tmp", "/var/tmp", "/dev/shm", "/run", "/run/lock", "/dev/mqueue"]


def canary(place: str) -> str:
    """A text that stands nowhere else."""
    return f"canary-{place}-{secrets.token_hex(8)}"


class World:
    """The surroundings of one judge: a course, a rival's file, a home, listeners, a victim."""

    def __init__(self, folder: Path, exercise: Path, solution: Path, limits: dict[str, float]):
        self.folder, self.mark = folder, f"mark-{secrets.token_hex(6)}"
        places = ("checks", "hidden", "solution", "rival", "home")
        self.secrets = {place: canary(place) for place in places}
        self.smuggled = canary("smuggled")  # said by attackers of what is not to be known outside
        # a number of its own, by which this judge's processes are known
        self.memory = (600 << 20) + 4096 * secrets.randbelow(1 << 13)
        self.exercise = self._plant_course(exercise, solution, limits)
        self.solution = folder / "course" / "solutions" / exercise.name
        self.rival = self._plant("submissions/rival.py", self.secrets["rival"])
        self.home = self._plant("home/.token", self.secrets["home"])
        idle = [sys.executable, "-c", "input()"]  # it ends with us, however we end
        self.victim = subprocess.Popen(idle, stdin=subprocess.PIPE)
        self.listeners = dict(self._listen())
        self._known = self._state()
        self._at_rest = 0  # processes of an idle judge
        self._servers: set[int] = set()  # all of its processes but the judge itself

    def facts(self) -> dict[str, object]:
        """What an attacker may know: where everything is, and no secret."""
        reference = self.solution / f"{self.exercise.name}.py"
        return {
            "course": str(self.folder / "course"), "solution": str(reference),
            "hidden": str(self.solution / "test_hidden.py"), "rival": str(self.rival),
            "home": str(self.home), "folder": str(self.folder), "mark": self.mark,
            "victim": self.victim.pid, "suite": os.getpid(), "memory": self.memory,
            "smuggled": self.smuggled, **self._addresses(),
        }  # fmt: skip

    def traces(self) -> list[str]:
        """What has happened since this was last asked."""
        now = self._state()
        found = [f"{name} changed" for name in self._known if self._known[name] != now.get(name)]
        found += [f"{name} is new" for name in now if name not in self._known]
        self._known = now
        return found + list(self._heard()) + self._survivors()

    def judge_memory(self) -> int:
        """The most memory that this judge's process has ever had, in bytes."""
        judges = {parent_of(pid) for pid in self._servers} - self._servers
        return max(map(peak_of, judges), default=0)

    def close(self) -> None:
        """Take everything down."""
        self.victim.kill()
        self.victim.communicate()
        for listener in self.listeners.values():
            listener.close()

    def _survivors(self) -> list[str]:
        """Whether this judge has more processes than when it is at rest: fork server and staff."""
        self._servers = {pid for pid, command in processes() if str(self.memory) in command}
        now = len(self._servers.union(*map(children_of, self._servers)))
        self._at_rest = self._at_rest or now
        return [f"{now - self._at_rest} processes survived"] if now > self._at_rest else []

    def _plant(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {text}\n", encoding="utf-8")
        return path

    def _plant_course(self, exercise: Path, solution: Path, limits: dict[str, float]) -> Path:
        place = self.folder / "course" / "exercises" / exercise.name
        hidden = self.folder / "course" / "solutions" / exercise.name
        shutil.copytree(exercise, place, ignore=shutil.ignore_patterns("__pycache__"))
        hidden.mkdir(parents=True)
        for name in (f"{exercise.name}.py", "test_hidden.py"):
            shutil.copy(solution / name, hidden / name)
        self._sign(place / f"test_{exercise.name}.py", "checks")
        self._sign(hidden / "test_hidden.py", "hidden")
        self._sign(hidden / f"{exercise.name}.py", "solution")
        lines = [f"{name} = {value}" for name, value in limits.items()]
        table = "\n".join(["", "[limits]", *lines, f"memory = {self.memory}", ""])
        with open(place / "exercise.toml", "a", encoding="utf-8") as file:
            file.write(table)
        return place

    def _sign(self, path: Path, secret: str) -> None:
        with open(path, "a", encoding="utf-8") as file:
            file.write(f'\n\nSECRET = "{self.secrets[secret]}"\n')

    def _listen(self) -> Iterator[tuple[str, socket.socket]]:
        inet, unix = socket.AF_INET, socket.AF_UNIX
        stream, datagram = socket.SOCK_STREAM, socket.SOCK_DGRAM
        places: list[tuple[str, int, int, object]] = [
            ("tcp", inet, stream, ("127.0.0.1", 0)),
            ("udp", inet, datagram, ("127.0.0.1", 0)),
            ("unix", unix, stream, str(self.folder / "stream")),
            ("unix_datagram", unix, datagram, str(self.folder / "datagram")),
            ("abstract", unix, stream, f"\0{self.mark}-stream"),
            ("abstract_datagram", unix, datagram, f"\0{self.mark}-datagram"),
        ]
        for name, family, kind, address in places:
            listener = socket.socket(family, kind)
            listener.bind(address)  # type: ignore[arg-type]
            if kind == stream:
                listener.listen()
            listener.setblocking(False)
            yield name, listener

    def _addresses(self) -> dict[str, object]:
        return {
            name: listener.getsockname()[1] if name in ("tcp", "udp") else listener.getsockname()
            for name, listener in self.listeners.items()
        }

    def _heard(self) -> Iterator[str]:
        for name, listener in self.listeners.items():
            with contextlib.suppress(BlockingIOError):
                while True:
                    if listener.type == socket.SOCK_DGRAM:
                        yield f"{name} heard {listener.recv(100)!r}"
                    else:
                        listener.accept()[0].close()
                        yield f"{name} was connected to"

    def _state(self) -> dict[str, object]:
        state: dict[str, object] = {str(path): look(path) for path in self._watched()}
        state["victim"] = self._victim()
        return state

    def _watched(self) -> Iterator[Path]:
        for path in self.folder.rglob("*"):
            if "__pycache__" not in path.parts and "in" not in path.relative_to(self.folder).parts:
                yield path
        yield from (Path(os.__file__), Path(torch.__file__), Path(os.__file__).parent)
        for place in SHARED:
            with contextlib.suppress(OSError):
                marked = [name for name in os.listdir(place) if self.mark in name]
                yield from (Path(place) / name for name in marked)
        yield from (Path("/") / name for name in os.listdir("/") if name.startswith("core"))

    def _victim(self) -> tuple[object, ...]:
        pid = self.victim.pid
        if self.victim.poll() is not None:
            return ("ended",)
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        limits = tuple(resource.prlimit(pid, kind) for kind in (resource.RLIMIT_NOFILE,))
        stopped = status[0] in "TtZX"
        return stopped, os.getpriority(os.PRIO_PROCESS, pid), os.sched_getaffinity(pid), limits


def look(path: Path) -> tuple[object, ...]:
    """What can be seen of a file from outside: times and rights, flags, and its bytes."""
    status = path.lstat()
    seen = (status.st_mode, status.st_uid, status.st_gid, status.st_nlink, status.st_size)
    if path.is_symlink() or not (path.is_file() or path.is_dir()):
        return seen
    own = path.read_bytes() if path.is_file() and status.st_size < 1 << 16 else b""
    times = (status.st_mtime_ns,) if path.is_file() else ()
    return (*seen, *times, _flags(path), tuple(_attributes(path)), own)


def _attributes(path: Path) -> list[str]:
    with contextlib.suppress(OSError):
        return os.listxattr(path)
    return []


def _flags(path: Path) -> int:
    """The inode's flags (append only, immutable, ...); 0 where there are none."""
    flags = array.array("l", [0])
    with contextlib.suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, GET_FLAGS, flags)
        finally:
            os.close(descriptor)
    return flags[0]


def processes() -> Iterator[tuple[int, str]]:
    """Every process: its number and its command line."""
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            with contextlib.suppress(OSError), open(f"/proc/{entry}/cmdline", "rb") as file:
                yield int(entry), file.read().decode("utf-8", "replace")


def parent_of(pid: int) -> int:
    """A process's parent; 0 when it has gone."""
    with contextlib.suppress(OSError):
        return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])
    return 0


def children_of(pid: int) -> set[int]:
    """A process's children."""
    with contextlib.suppress(OSError):
        return {int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()}
    return set()


def peak_of(pid: int) -> int:
    """The most memory that a process has ever had, in bytes."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0
