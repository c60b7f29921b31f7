"""Code that wants marks it has not earned, or wants to do harm. Values cross, nothing else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from grader.exercise import Limits
from grader.report import Report

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's"),
]
HEAD = "import ctypes, gc, os, signal, socket, struct, sys, threading, time\n"
LOSS = "def compute_loss(h, y):\n"
FORGED = {
    "always_equal": (
        "class Equal(float):\n    def __eq__(self, other):\n        return True\n"
        "    __hash__ = None\n    def __sub__(self, other):\n        return 0.0\n\n"
        f"{LOSS}    return Equal(0.5)\n"
    ),
    "tensor_subclass": (
        "class Liar(torch.Tensor):\n    @classmethod\n"
        "    def __torch_function__(cls, func, types, args=(), kwargs=None):\n        return True\n\n"
        f"{LOSS}    return torch.zeros(()).as_subclass(Liar)\n"
    ),
    "patched_judge": (
        "torch.allclose = torch.equal = lambda *a, **k: True\n"
        "import numpy\nnumpy.abs = numpy.isfinite = lambda *a, **k: numpy.ones(1, bool)\n"
        f"{LOSS}    return torch.zeros(())\n"
    ),
    "nan": f"{LOSS}    return (h * float('nan')).sum()\n",
    "infinite": f"{LOSS}    return (h * float('inf')).sum()\n",
    "broadcast": f"{LOSS}    return torch.full((6, 1), 0.6931471805599453)\n",
    "sparse": f"{LOSS}    return torch.zeros((10**6, 10**6)).to_sparse() if False else torch.sparse_coo_tensor(size=(10**9, 10**6))\n",
    "meta": f"{LOSS}    return torch.empty((10**9, 10**9), device='meta')\n",
    "expanded": f"{LOSS}    return torch.zeros(1).expand(10**12)\n",
    "huge_int": f"{LOSS}    return 10 ** 5000\n",
    "deep_list": f"{LOSS}    x = []\n    for _ in range(100_000):\n        x = [x]\n    return x\n",
    "cyclic_list": f"{LOSS}    x = []\n    x.append(x)\n    return x\n",
    "surrogate": f"{LOSS}    raise ValueError('\\ud800\\x1b[31m')\n",
    "reduce": (
        "class Bomb:\n    def __reduce__(self):\n        return (os.system, ('touch /tmp/bomb',))\n\n"
        f"{LOSS}    return Bomb()\n"
    ),
    "forged_frames": (
        f"{LOSS}    for fd in range(3, 64):\n        try:\n"
        "            os.write(fd, struct.pack('>I', 9) + b'forgeries')\n        except OSError:\n"
        "            pass\n    return torch.zeros(())\n"
    ),
    "closes_everything": f"{LOSS}    os.closerange(3, 64)\n    return torch.zeros(())\n",
    "exit": f"{LOSS}    os._exit(0)\n",
    "system_exit": f"{LOSS}    raise SystemExit(0)\n",
    "keyboard_interrupt": f"{LOSS}    raise KeyboardInterrupt\n",
    "base_exception": f"{LOSS}    raise BaseException('no')\n",
    "segfault": f"{LOSS}    ctypes.string_at(0)\n",
    "recursion": f"{LOSS}    return compute_loss(h, y)\n",
    "hostile_str": (
        "class Nasty(Exception):\n    def __str__(self):\n        raise SystemExit\n\n"
        f"{LOSS}    raise Nasty\n"
    ),
    "memory": f"{LOSS}    return [bytearray(1 << 28) for _ in range(1000)]\n",
    "stops_itself": f"{LOSS}    os.kill(os.getpid(), signal.SIGSTOP)\n",
    "finds_expected_values": (
        f"{LOSS}    found = [v for f in sys._current_frames().values() for v in f.f_locals.values()]\n"
        "    seen = [o for o in gc.get_objects() if type(o) is float and abs(o - 0.6931471805599453) < 1e-9]\n"
        "    return torch.tensor(seen[0] if seen else 9.0)\n"
    ),
}
HARM = {
    "reads_solutions": "open(os.path.join({root!r}, 'solutions', 'binary_classification', 'binary_classification.py')).read()",
    "reads_passwd": "open('/etc/passwd').read()",
    "lists_root": "os.listdir('/')",
    "writes": "open('/tmp/harm', 'w')",
    "forks": "os.fork()",
    "runs": "os.execv('/bin/true', ['true'])",
    "connects": "socket.socket()",
    "kills_parent": "os.kill(os.getppid(), 9)",
    "kills_all": "os.kill(-1, 9)",
    "chmods": "os.chmod('/tmp', 0o777)",
    "parents_memory": "open(f'/proc/{{os.getppid()}}/environ', 'rb').read()",
}


@pytest.fixture(scope="module")
def reports(judge, swap, workers, reference) -> dict[str, Report]:
    sources = {name: HEAD + swap(source) for name, source in FORGED.items()}
    root = str(Path(__file__).resolve().parents[1])
    for name, action in HARM.items():
        doing = action.format(root=root)
        body = f"{LOSS}    {doing}\n    return F.binary_cross_entropy(h, y)\n"
        sources[name] = HEAD + swap(body)
    shorter = Limits(call_cpu=2, call_wall=4)  # nothing honest here comes near
    return judge({**sources, "honest": reference}, limits=shorter)


def earned(report: Report, task: str) -> float:
    return next(result.score for result in report.tasks if result.id == task)


@pytest.mark.parametrize("name", FORGED)
def test_a_forger_earns_nothing_with_it(reports, name):
    assert earned(reports[name], "loss") == 0


@pytest.mark.parametrize("name", FORGED)
def test_a_forger_keeps_what_is_right(reports, name):
    assert earned(reports[name], "shapes") == 10


@pytest.mark.parametrize("name", HARM)
def test_harm_is_refused(reports, workers, name):
    if workers.walls().tier not in ("A", "A+"):
        pytest.skip("this machine has no tier A")
    assert earned(reports[name], "loss") == 0


@pytest.mark.parametrize("name", [*FORGED, *HARM])
def test_it_is_never_our_fault(reports, name):
    assert reports[name].status == "graded"


def test_nothing_was_written():
    assert [path for path in ("/tmp/harm", "/tmp/bomb") if os.path.exists(path)] == []


def test_the_next_honest_one_gets_full_marks(reports):
    assert reports["honest"].score == reports["honest"].max_score


def test_an_unseen_escape_is_shown_harmless(reports):
    from grader.render.text import plain

    messages = [plain(r.message) for r in reports["surrogate"].checks]
    assert not any("\x1b" in message for message in messages)
