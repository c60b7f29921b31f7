"""The table of refused system calls: every row is tried, none gets through, and each could have."""

from __future__ import annotations

import errno
import os
import platform
import runpy
import struct
import sys
from pathlib import Path

import pytest

from grader.sandbox import calls, seccomp
from grader.sandbox.launch import SpawnedWorkers, Workers
from grader.transport import Lost
from tests.walls.asking import ask

HERE = Path(__file__).parent / "attacks" / "syscalls"
BEGINNING = (HERE / "trying.py").read_text(encoding="utf-8")
GROUPS = sorted(path.stem for path in HERE.glob("*.py") if path.stem != "trying")
TABLES = {group: runpy.run_path(str(HERE / f"{group}.py")) for group in GROUPS}
ALWAYS = [(group, name) for group, rows in calls.REFUSED.items() for name in rows]
MACHINES = sorted(seccomp.ARCHES)
linux = pytest.mark.skipif(sys.platform != "linux", reason="the filter is Linux's")


def numbers_tried(group: str) -> dict[str, list[int | None]]:
    rows = TABLES[group]["CALLS"]
    return {name.partition(":")[0]: list(row[:2]) for name, row in rows.items()}


@pytest.mark.parametrize(("group", "name"), ALWAYS)
def test_every_row_is_tried_by_the_attack_of_its_group(group, name):
    assert numbers_tried(group)[name] == list(calls.REFUSED[group][name])


@pytest.mark.parametrize("name", calls.ARGUMENTS)
def test_every_call_that_depends_on_its_arguments_is_tried(name):
    assert numbers_tried("arguments")[name] == list(calls.ARGUMENTS[name])


@pytest.mark.parametrize("option", calls.PRCTL_REFUSED)
def test_every_refused_option_of_prctl_is_tried(option):
    assert TABLES["arguments"]["CALLS"][f"prctl: {option}"][2][0] == calls.PRCTL_REFUSED[option]


@pytest.mark.parametrize("column", [0, 1])
def test_no_number_stands_twice(column):
    numbers = [row[column] for rows in calls.REFUSED.values() for row in rows.values()]
    numbers += [row[column] for row in calls.ARGUMENTS.values()]
    known = [number for number in numbers if number is not None]
    assert len(known) == len(set(known))


# --- the attacks, for real -------------------------------------------------------------------


def through(workers: Workers, group: str, *, sparing: bool) -> set[str]:
    """The calls of a group that a submission could make."""
    source = BEGINNING + (HERE / f"{group}.py").read_text(encoding="utf-8")
    return set(ask(workers, source, "not_refused", sparing))


@pytest.fixture(scope="module")
def filtered(workers) -> Workers:
    if "seccomp" not in workers.walls().held:
        pytest.skip("no filter can be had here")
    return workers


@pytest.fixture(scope="module")
def unfiltered():
    from grader.sandbox.confine import Caps

    started = SpawnedWorkers(Caps())
    yield started
    started.close()


@linux
@pytest.mark.parametrize("group", GROUPS)
def test_nothing_of_it_gets_through(filtered, group):
    assert through(filtered, group, sparing=False) == set()


@linux
@pytest.mark.slow
@pytest.mark.parametrize("group", GROUPS)
def test_without_the_filter_it_gets_through(unfiltered, group):
    table = TABLES[group]
    spared = table.get("NEVER", set()) | table.get("UNSAFE", set())
    if os.geteuid() != 0:
        spared |= table.get("ONLY_ROOT", set())
    column = seccomp.ARCHES[platform.machine()][1]
    tried = {name for name, row in table["CALLS"].items() if row[column] is not None}
    unfiltered.prepare()
    assert tried - spared - through(unfiltered, group, sparing=True) == set()


X32 = """
import ctypes

def attack():
    return [str(ctypes.CDLL(None).syscall(ctypes.c_long(0x40000000 | 39)))]
"""
I386 = """
import ctypes, mmap

def attack():
    code = b"\\xb8\\x14\\x00\\x00\\x00\\xcd\\x80\\xc3"  # mov eax, 20 (getpid there); int 0x80; ret
    page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
    page.write(code)
    start = ctypes.addressof(ctypes.c_char.from_buffer(page))
    return [str(ctypes.CFUNCTYPE(ctypes.c_int)(start)())]
"""


@linux
@pytest.mark.skipif(platform.machine() != "x86_64", reason="numbers of other ABIs on x86-64")
@pytest.mark.parametrize("source", [X32, I386], ids=["x32", "i386"])
def test_numbers_of_another_abi_end_the_worker(filtered, source):
    with pytest.raises(Lost) as lost:
        ask(filtered, source, "attack")
    assert lost.value.category == "crashed"


# --- the filter, by a machine of our own: both architectures on any -------------------------


def answer_of(code: bytes, machine: str, number: int, *arguments: int, arch: int = 0) -> int:
    """What the filter says to a call: a small interpreter of BPF."""
    six = [value & (1 << 64) - 1 for value in (*arguments, 0, 0, 0, 0, 0, 0)[:6]]
    data = struct.pack("=IIQ6Q", number, arch or seccomp.ARCHES[machine][0], 0, *six)
    steps = list(struct.iter_unpack("=HBBI", code))
    place, held = 0, 0
    while True:
        kind, yes, no, value = steps[place]
        place += 1
        match kind:
            case seccomp.LOAD:
                (held,) = struct.unpack_from("=I", data, value)
            case seccomp.AND:
                held &= value
            case seccomp.SKIP:
                place += value
            case seccomp.JUMP_EQUAL:
                place += yes if held == value else no
            case seccomp.JUMP_FROM:
                place += yes if held >= value else no
            case seccomp.JUMP_ANY_BIT:
                place += yes if held & value else no
            case seccomp.RETURN:
                return value


PID = 4711
REFUSED, UNKNOWN = seccomp.ERRNO | errno.EPERM, seccomp.ERRNO | errno.ENOSYS


@pytest.mark.parametrize("machine", MACHINES)
def test_the_filter_refuses_the_table_and_nothing_else(machine):
    column = seccomp.ARCHES[machine][1]
    code = seccomp.program(PID, machine)
    table = {row[column] for rows in calls.REFUSED.values() for row in rows.values()}
    by_argument = {row[column] for row in calls.ARGUMENTS.values()}
    rest = [number for number in range(calls.LAST + 1) if number not in by_argument]
    found = {number for number in rest if answer_of(code, machine, number) != seccomp.ALLOW}
    assert found == table - {None}


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("group", GROUPS)
def test_the_filter_refuses_what_is_tried(machine, group):
    column = seccomp.ARCHES[machine][1]
    code = seccomp.program(PID, machine)
    rows = {n: r for n, r in TABLES[group]["CALLS"].items() if r[column] is not None}
    said = {name: answer_of(code, machine, row[column], *row[2]) for name, row in rows.items()}
    assert said == {name: UNKNOWN if name == "clone3" else REFUSED for name in rows}


ALLOWED = {
    "clone: a thread": ("clone", (0x003D0F00,)),
    "kill: itself": ("kill", (PID, 9)),
    "tgkill: itself": ("tgkill", (PID, PID, 6)),
    "prlimit64: itself": ("prlimit64", (0, 7)),
    "mmap: memory": ("mmap", (0, 4096, 3, 0x22)),
    "mmap: a library": ("mmap", (0, 4096, 5, 0x802)),
    "mmap: a stack": ("mmap", (0, 4096, 3, 0x20022)),
    "sendto: the other end": ("sendto", (5, 0, 1, 0, 0, 0)),
    "socketpair: unix": ("socketpair", (1, 1, 0)),
    "prctl: PR_SET_NAME": ("prctl", (15, 0)),
    "prctl: PR_SET_NO_NEW_PRIVS": ("prctl", (38, 1)),
    **{f"fcntl: {name}": ("fcntl", (0, value)) for name, value in calls.FCNTL_ALLOWED.items()},
    **{f"ioctl: {name}": ("ioctl", (0, value)) for name, value in calls.IOCTL_ALLOWED.items()},
}


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("what", ALLOWED)
def test_the_filter_allows_what_honest_code_does(machine, what):
    name, arguments = ALLOWED[what]
    number = calls.ARGUMENTS[name][seccomp.ARCHES[machine][1]]
    assert answer_of(seccomp.program(PID, machine), machine, number, *arguments) == seccomp.ALLOW


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("number", [calls.LAST + 1, 600, 100_000])
def test_a_call_that_nobody_knows_yet_does_not_exist(machine, number):
    assert answer_of(seccomp.program(PID, machine), machine, number) == UNKNOWN


@pytest.mark.parametrize("machine", MACHINES)
def test_another_architecture_is_ended(machine):
    code = seccomp.program(PID, machine)
    assert answer_of(code, machine, 0, arch=0x40000003) == seccomp.KILL


@pytest.mark.parametrize("machine", MACHINES)
def test_the_filter_is_for_the_process_that_installs_it(machine):
    code = seccomp.program(PID, machine)
    number = calls.ARGUMENTS["kill"][seccomp.ARCHES[machine][1]]
    assert answer_of(code, machine, number, PID + 1, 9) == REFUSED
