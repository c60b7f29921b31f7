"""The walls hold for honest code as for hostile; they fail closed and leave nothing behind."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from grader.sandbox import cgroup, confine, launch
from grader.sandbox.launch import LaunchError, Workers, open_workers
from grader.sandbox.walls import EXTRAS, WALLS, Walls
from grader.transport import Lost
from tests.walls.asking import ask

HERE = Path(__file__).parent / "walls"
ROOT = str(Path(__file__).resolve().parents[1])
MUST = [name for name in WALLS if name not in EXTRAS]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's")


@pytest.mark.parametrize(
    ("held", "tier"),
    [
        (WALLS, "A+"),
        *[([*MUST, extra], "A+") for extra in EXTRAS],
        (MUST, "A"),
        ([name for name in MUST if name != "landlock"], "B"),
        ([name for name in WALLS if name != "landlock"], "B"),
        ([name for name in WALLS if name != "seccomp"], "B"),
        (["privileges", "rlimits"], "C"),
        (["privileges", "rlimits", *EXTRAS], "C"),
        ([name for name in WALLS if name != "rlimits"], "D"),
        ([], "D"),
    ],
)
def test_the_tier_follows_from_what_holds(held, tier):
    assert Walls(list(held)).tier == tier


# --- honest code -----------------------------------------------------------------------------

HONEST = {
    "imports what was not imported yet": (
        "import colorsys, sqlite3, decimal, torch.distributions, torch.nn.utils.rnn\n"
        "    return torch.distributions.Normal(0.0, 1.0).sample().ndim == 0"
    ),
    "reads torch's own source": (
        "import inspect, torch\n    return 'class Linear' in inspect.getsource(torch.nn.Linear)"
    ),
    "saves to memory": (
        "import io, torch\n    file = io.BytesIO()\n    torch.save(torch.ones(3), file)\n"
        "    file.seek(0)\n    return torch.load(file).sum().item() == 3"
    ),
    "sets the locale": "import locale\n    return bool(locale.setlocale(locale.LC_ALL, 'C.UTF-8'))",
    "opens the usual devices": (
        "return (len(open('/dev/urandom', 'rb').read(4)), open('/dev/zero', 'rb').read(1),\n"
        "            open('/dev/null').read()) == (4, b'\\0', '')"
    ),
    "trains with threads": (
        "import torch\n    torch.set_num_threads(4)\n"
        "    x = torch.ones(512, 512, requires_grad=True)\n    (x @ x).sum().backward()\n"
        "    return x.grad.shape == (512, 512)"
    ),
    "starts as many threads as a large machine has processors": (
        "import threading\n    all = [threading.Thread(target=int) for _ in range(128)]\n"
        "    [t.start() for t in all]\n    return [t.join() for t in all] == [None] * 128"
    ),
    "uses a thread pool": (
        "import concurrent.futures as f\n    with f.ThreadPoolExecutor(16) as pool:\n"
        "        return list(pool.map(abs, range(-50, 0))) == list(range(50, 0, -1))"
    ),
    "runs an event loop": (
        "import asyncio\n    return asyncio.run(asyncio.sleep(0.01, result='slept')) == 'slept'"
    ),
    "talks through a pipe of multiprocessing": (
        "import multiprocessing\n    a, b = multiprocessing.Pipe()\n    a.send([1])\n"
        "    return b.recv() == [1]"
    ),
    "loads batches": (
        "import torch\n    from torch.utils.data import DataLoader, TensorDataset\n"
        "    return len(list(DataLoader(TensorDataset(torch.ones(10, 2)), batch_size=2))) == 5"
    ),
    "counts processors and knows the time": (
        "import os, time\n    return os.cpu_count() > 0 and time.localtime().tm_year > 2000"
    ),
    "asks who it is": "import getpass, os\n    return os.getpid() > 0 and os.getcwd() == '/'",
    "decomposes matrices": (
        "import numpy, torch\n    numpy.linalg.svd(numpy.eye(3))\n"
        "    return torch.linalg.eigvalsh(torch.eye(3)).sum().item() == 3"
    ),
    "recurses deeply": (
        "import sys\n    sys.setrecursionlimit(20_000)\n"
        "    down = lambda n: n and down(n - 1)\n    return down(15_000) == 0"
    ),
}  # fmt: skip


@linux
@pytest.mark.parametrize("what", HONEST)
def test_honest_code(workers, what):
    assert ask(workers, f"def honest():\n    {HONEST[what]}\n", "honest") is True


# --- each wall -------------------------------------------------------------------------------

FACTS = """
import ctypes, os, resource, socket, struct

def ids():
    return [*os.getresuid(), *os.getresgid(), *os.getgroups()]

def names():
    return [os.uname().nodename, os.getppid()]

def exists(path):
    return os.path.exists(path)

def limit(name):
    return list(resource.getrlimit(getattr(resource, name)))

def capabilities():
    sets = (ctypes.c_uint32 * 6)()
    ctypes.CDLL(None).capget(struct.pack("Ii", 0x20080522, 0), sets)
    return [sets[0] & ~4, sets[3]]

def open_descriptors():
    found = []
    for number in range(4096):
        try:
            os.fstat(number)
        except OSError:
            continue
        found.append(number)
    return len(found)

def hashes():
    return hash("the same text")

def signals():
    import signal
    return signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
"""


@pytest.fixture
def wall(workers) -> Callable[[str], Workers]:
    def need(name: str) -> Workers:
        if name not in workers.walls().held:
            pytest.skip(f"no {name} here: {workers.walls().missing[name].reason}")
        return workers

    return need


@linux
def test_a_worker_has_a_uid_and_a_gid_of_its_own_and_no_groups(wall):
    ids = ask(wall("uid"), FACTS, "ids")
    assert (len(set(ids)), len(ids), ids[0] > 60_000) == (1, 6, True)


@linux
@pytest.mark.slow
def test_two_fork_servers_have_different_uids(wall):
    first = ask(wall("uid"), FACTS, "ids")
    other = open_workers()
    second = ask(other, FACTS, "ids")
    other.close()
    assert set(first) & set(second) == set()


@linux
def test_a_worker_has_no_rights(wall):
    assert ask(wall("privileges"), FACTS, "capabilities") == [0, 0]


@linux
def test_a_worker_sees_neither_the_host_nor_its_parent(wall):
    assert ask(wall("namespaces"), FACTS, "names") == ["worker", 0]


@linux
@pytest.mark.parametrize("path", [ROOT + "/solutions", ROOT + "/tests", "/proc/self", "/home"])
def test_what_is_not_pythons_does_not_exist(wall, path):
    assert ask(wall("view"), FACTS, "exists", path) is False


@linux
def test_what_is_pythons_does(wall):
    assert ask(wall("view"), FACTS, "exists", os.__file__) is True


@linux
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RLIMIT_CPU", 70), ("RLIMIT_DATA", 4 << 30), ("RLIMIT_FSIZE", 0), ("RLIMIT_NOFILE", 256),
        ("RLIMIT_CORE", 0), ("RLIMIT_STACK", 8 << 20), ("RLIMIT_MEMLOCK", 0),
        ("RLIMIT_MSGQUEUE", 0), ("RLIMIT_SIGPENDING", 256), ("RLIMIT_AS", 20 << 30),
    ],
)  # fmt: skip
def test_a_limit_is_set_for_good(wall, name, value):
    assert ask(wall("rlimits"), FACTS, "limit", name) == [value, value]


@linux
def test_a_worker_has_its_three_streams_and_two_pipes_and_no_other_descriptor(workers):
    assert ask(workers, FACTS, "open_descriptors") == 5


@linux
@pytest.mark.slow
def test_texts_have_the_same_hashes_in_every_fork_server(workers, own):
    assert ask(workers, FACTS, "hashes") == ask(own, FACTS, "hashes")


@linux
def test_a_worker_has_no_handler_of_ours(workers):
    assert ask(workers, FACTS, "signals") is True


# --- the fork server -------------------------------------------------------------------------


def status(pid: int, key: str) -> int:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith(key)))


def gone(pid: int, seconds: float = 10) -> bool:
    """Whether that process ends in time, or has ended and waits to be reaped by somebody."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if ") Z " in Path(f"/proc/{pid}/stat").read_text():
                return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


def holdings(pid: int) -> tuple[int, int, int]:
    """Descriptors, children and KiB of data of a process."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return len(os.listdir(f"/proc/{pid}/fd")), len(children), status(pid, "VmData:")


@pytest.fixture
def own() -> Workers:
    """Workers that a test may break."""
    started = open_workers()
    started.walls()
    yield started
    with contextlib.suppress(OSError, LaunchError):
        started.close()


@linux
@pytest.mark.slow
def test_a_fork_server_does_not_grow(workers):
    pid = workers._server.pid
    ask(workers, FACTS, "ids")
    before = holdings(pid)
    for _ in range(60):
        ask(workers, FACTS, "ids")
    assert holdings(pid) == before


@linux
@pytest.mark.slow
def test_the_judge_does_not_grow(workers):
    ask(workers, FACTS, "ids")
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(20):
        ask(workers, FACTS, "ids")
    assert len(os.listdir("/proc/self/fd")) == before


@linux
@pytest.mark.slow
def test_a_worker_that_cannot_be_reaped_is_told_and_costs_no_other(own):
    stuck = own.start()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(0x4206, stuck._process.pid, None, None) != 0:  # PTRACE_SEIZE
        pytest.skip("a debugger needs root here")
    with pytest.raises(LaunchError, match="does not end"):
        stuck.end()
    assert ask(own, FACTS, "exists", os.__file__) is True


BUSY = """
import os, sys, time
sys.path.insert(0, {root!r})
from grader.sandbox.launch import open_workers
workers = open_workers()
worker = workers.start()
print(workers._server.pid, worker._process.pid, flush=True)
time.sleep(60)
"""


@linux
@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_with_the_judge_everything_ends_and_nothing_stays(wall, number):
    wall("cgroup")
    judge = subprocess.Popen(
        [sys.executable, "-c", BUSY.format(root=ROOT)], stdout=subprocess.PIPE, text=True
    )
    server, worker = map(int, judge.stdout.readline().split())
    judge.send_signal(number)
    judge.wait()
    judge.stdout.close()
    assert (gone(worker), gone(server), groups_of(server)) == (True, True, [])


def groups_of(server: int) -> list[Path]:
    parents = set(cgroup.parents().values())
    return [folder for parent in parents for folder in parent.glob(f"{cgroup.PREFIX}{server}")]


@linux
@pytest.mark.slow
def test_a_fork_server_that_is_killed_takes_its_workers_along(own):
    worker = own.start()
    own._server.kill()
    assert gone(worker._process.pid)


@linux
@pytest.mark.slow
def test_what_a_killed_fork_server_leaves_is_taken_away(own, wall):
    wall("cgroup")
    server = own._server.pid
    own._server.kill()
    assert gone(server)
    own.close()
    assert groups_of(server) == []


THREADED = """
import sys, threading, time
sys.path.insert(0, {root!r})
from grader.sandbox.launch import open_workers
found = []
thread = threading.Thread(target=lambda: found.append(open_workers()))
thread.start()
thread.join()
found[0].walls()
time.sleep(0.5)
worker = found[0].start()
print(worker.alive())
worker.end()
found[0].close()
"""


@linux
@pytest.mark.slow
def test_a_fork_server_outlives_the_thread_that_started_it():
    command = [sys.executable, "-c", THREADED.format(root=ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (done.stdout.strip(), done.stderr) == ("True", "")


@linux
@pytest.mark.slow
@pytest.mark.parametrize("name", ["landlock", "uid", "cgroup", "view"])
def test_a_wall_that_breaks_after_the_probe_is_our_fault_and_no_weaker_run(monkeypatch, wall, name):
    wall(name)
    command = [sys.executable, "-P", "-s", "-X", "utf8", str(HERE / "breaks.py"), name]
    monkeypatch.setattr(launch, "_python", lambda module, *arguments: [*command, *arguments])
    broken = open_workers()
    try:
        with pytest.raises(LaunchError):
            ask(broken, FACTS, "ids")
    finally:
        broken.close()


@linux
def test_who_cannot_be_started_is_our_fault(monkeypatch):
    monkeypatch.setattr(launch, "_python", lambda *_: ["/nowhere/python"])
    with pytest.raises(LaunchError, match="no fork server can be started"):
        open_workers()


# --- the cgroup ------------------------------------------------------------------------------


@pytest.fixture
def group(wall) -> cgroup.Group:
    wall("cgroup")
    made = cgroup.Group(64 << 20, 64)
    yield made
    made.remove()


def in_group(group: cgroup.Group, action: Callable[[], object]) -> int:
    """The exit code, or minus the signal, of a child in the group that does it."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            group.join()
            action()
            status = 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


@linux
@pytest.mark.slow
def test_memory_beyond_the_group_ends_the_process(group):
    size = cgroup.HEADROOM + (128 << 20)
    assert in_group(group, lambda: bytearray(size)) == -signal.SIGKILL


@linux
@pytest.mark.slow
def test_who_was_ended_by_the_group_is_counted(group):
    before = group.kills()
    in_group(group, lambda: bytearray(cgroup.HEADROOM + (128 << 20)))
    assert group.kills() == before + 1


@linux
def test_memory_within_the_group_is_given(group):
    assert in_group(group, lambda: bytearray(32 << 20)) == 0


@linux
def test_one_task_too_many_is_refused(group):
    assert in_group(group, group.full) == 0


@linux
@pytest.mark.slow
def test_a_worker_that_its_group_ends_has_run_out_of_memory(wall, monkeypatch):
    wall("cgroup")
    small = confine.Caps(memory=400 << 20)
    starve = [sys.executable, str(HERE / "starve.py"), "rlimits", "--"]
    real = launch._python
    monkeypatch.setattr(launch, "_python", lambda *words: [*starve, *real(*words)])
    started = open_workers(small)
    try:
        with pytest.raises(Lost) as lost:
            ask(started, "def f():\n    return len(bytearray(1 << 30))\n", "f")
    finally:
        started.close()
    assert lost.value.category == "memory"


TREES = {
    "version 1": (
        "4:memory:/jobs/7\n8:pids:/\n",
        "30 23 0:30 / {top}/memory rw - cgroup cgroup rw,memory\n"
        "31 23 0:31 / {top}/pids rw - cgroup cgroup rw,pids\n",
        {"memory/jobs/7": "", "pids": ""},
        {"memory": "memory/jobs/7", "pids": "pids"},
    ),
    "version 1 in a container": (
        "4:memory:/docker/abc\n8:pids:/docker/abc\n",
        "30 23 0:30 /docker/abc {top}/memory rw - cgroup cgroup rw,memory\n"
        "31 23 0:31 /docker/abc {top}/pids rw - cgroup cgroup rw,pids\n",
        {"memory": "", "pids": ""},
        {"memory": "memory", "pids": "pids"},
    ),
    "version 2, the parent's children have limits": (
        "0::/user.slice/session-3.scope\n",
        "30 23 0:30 / {top} rw - cgroup2 cgroup2 rw\n",
        {"user.slice": "memory pids", "user.slice/session-3.scope": ""},
        {"memory": "user.slice", "pids": "user.slice"},
    ),
    "version 2, a group that was given to us": (
        "0::/ours\n",
        "30 23 0:30 / {top} rw - cgroup2 cgroup2 rw\n",
        {"": "memory pids", "ours": "cpu memory pids"},
        {"memory": "ours", "pids": "ours"},
    ),
    "version 2 beside version 1": (
        "4:memory:/\n8:pids:/\n0::/\n",
        "30 23 0:30 / {top}/memory rw - cgroup cgroup rw,memory\n"
        "31 23 0:31 / {top}/pids rw - cgroup cgroup rw,pids\n"
        "32 23 0:32 / {top}/unified rw - cgroup2 cgroup2 rw\n",
        {"memory": "", "pids": "", "unified": ""},
        {"memory": "memory", "pids": "pids"},
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_the_place_for_a_group_is_found(tmp_path, monkeypatch, name):
    own, mounts, folders, expected = TREES[name]
    (tmp_path / "cgroup").write_text(own)
    (tmp_path / "mountinfo").write_text(mounts.format(top=tmp_path / "fs"))
    for folder, given in folders.items():
        (tmp_path / "fs" / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / "fs" / folder / "cgroup.subtree_control").write_text(given)
        (tmp_path / "fs" / folder / "cgroup.controllers").write_text("cpu memory pids")
    monkeypatch.setattr(cgroup, "SELF", tmp_path)
    found = {
        kind: str(path.relative_to(tmp_path / "fs")) for kind, path in cgroup.parents().items()
    }
    assert found == expected


def test_without_controllers_there_is_no_group(tmp_path, monkeypatch):
    (tmp_path / "cgroup").write_text("0::/\n")
    (tmp_path / "mountinfo").write_text("25 1 0:1 / / rw - ext4 /dev/root rw\n")
    monkeypatch.setattr(cgroup, "SELF", tmp_path)
    with pytest.raises(OSError, match="no cgroup with the controller memory"):
        cgroup.parents()
