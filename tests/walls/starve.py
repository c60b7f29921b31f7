"""Run a command where a wall cannot be put up: `python starve.py WHAT[=ERRNO]... -- COMMAND`.

Nothing is pretended. A filter answers the kernel's calls in its place, a mount is made read-only,
the user is an ordinary one; the command, and all that it starts, then meet what they would meet on
such a machine. A file system of one's own and another user need root.
"""

from __future__ import annotations

import errno
import os
import platform
import stat
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from grader.sandbox import calls, kernel, landlock, namespaces, seccomp  # noqa: E402

NOBODY = 65534
SETRLIMIT, SETRESUID = (160, 164), (117, 147)
MOUNTING = ("open_tree", "move_mount", "fsopen", "mount_setattr", "pivot_root", "mount")
SET_NO_NEW_PRIVS = 38
MS_RDONLY, MS_REMOUNT, MS_BIND, MS_REC, MS_PRIVATE = 1, 32, 4096, 16384, 1 << 18


def column() -> int:
    return seccomp.ARCHES[platform.machine()][1]


def number(name: str) -> int:
    rows = {name: row for group in calls.REFUSED.values() for name, row in group.items()}
    found = (rows | calls.ARGUMENTS)[name][column()]
    assert found is not None
    return found


def answers(wanted: dict[str, int]) -> dict[int, seccomp.Code]:
    """What each call is answered, by what is to be missing."""
    allow, bodies = seccomp.give(seccomp.ALLOW), {}
    options = {}
    for what, code in wanted.items():
        no = seccomp.fail(code)
        if what == "landlock":
            bodies[number("landlock_create_ruleset")] = [no]
        elif what == "seccomp":
            bodies[number("seccomp")] = [no]
            options[seccomp.PR_SET_SECCOMP] = no
        elif what == "privileges":
            options[SET_NO_NEW_PRIVS] = no
        elif what == "namespaces":
            bodies[number("unshare")] = [no]
        elif what == "view":
            bodies |= {number(name): [no] for name in MOUNTING}
        elif what == "uid":
            bodies[SETRESUID[column()]] = [no]
        elif what == "rlimits":
            bodies[SETRLIMIT[column()]] = [no]
            setting = [seccomp.argument(2), seccomp.jump(seccomp.JUMP_EQUAL, 0, 0, 1), allow, no]
            bodies[number("prlimit64")] = setting
    if options:
        (no,) = set(options.values())
        bodies[number("prctl")] = [seccomp.argument(0), *seccomp.either(options, [no], [allow])]
    return bodies


def read_only_cgroups() -> None:
    """As in a container: the groups can be seen and not written."""
    own_mounts()
    places = [line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()
              if " - cgroup" in line]  # fmt: skip
    for place in places:
        mount(None, place, MS_REMOUNT | MS_BIND | MS_RDONLY)


def ordinary_user(readable: list[str]) -> None:
    """Be nobody in particular; Python and these paths stay readable wherever they are."""
    own_mounts()
    for folder, paths in closed_folders([*readable, *needed()]).items():
        handles = {path: os.open(path, os.O_PATH) for path in paths}
        mount("tmpfs", folder, 0, "tmpfs", "mode=0755")
        for path, handle in handles.items():
            os.makedirs(path, exist_ok=True)
            mount(f"/proc/self/fd/{handle}", path, MS_BIND | MS_REC)
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)


def needed() -> list[str]:
    bins = [os.path.dirname(os.path.realpath(sys.executable)), os.path.dirname(sys.executable)]
    return [*map(str, landlock.python_paths()), *bins, sys.prefix, sys.base_prefix, str(ROOT)]


def closed_folders(paths: list[str]) -> dict[str, list[str]]:
    """The folders that only their owner may enter, each with those of the paths below it."""
    found: dict[str, list[str]] = {}
    for path in sorted({os.path.realpath(path) for path in paths if os.path.exists(path)}):
        above = [str(folder) for folder in reversed(Path(path).parents)]
        for folder in above:
            if not os.stat(folder).st_mode & stat.S_IXOTH:
                found.setdefault(folder, []).append(path)
                break
    return found


def own_mounts() -> None:
    kernel.call("unshare", namespaces.NEW_MOUNTS)
    mount(None, "/", MS_REC | MS_PRIVATE)


def mount(source: str | None, target: str, flags: int, kind: str = "", data: str = "") -> None:
    def text(value: str | None) -> bytes | None:
        return value.encode() if value else None

    kernel.call("mount", text(source), text(target), text(kind), flags, text(data))


def main() -> None:
    split = sys.argv.index("--")
    wanted = dict(word.partition("=")[::2] for word in sys.argv[1:split])
    if "cgroup" in wanted:
        wanted.pop("cgroup")
        read_only_cgroups()
    if "proc" in wanted:  # as on a machine that many people share
        wanted.pop("proc")
        own_mounts()
        mount("proc", "/proc", 0, "proc", "hidepid=2")
    if "user" in wanted:
        readable = wanted.pop("user")  # paths, with colons between them
        ordinary_user(readable.split(":") if readable else [])
    codes = {what: getattr(errno, code or "EPERM") for what, code in wanted.items()}
    if codes:
        if os.geteuid() != 0:
            kernel.prctl(SET_NO_NEW_PRIVS, 1)
        seccomp.load(seccomp.answering(answers(codes), platform.machine()))
    command = sys.argv[split + 1 :]
    os.execv(command[0], command)


if __name__ == "__main__":
    main()
