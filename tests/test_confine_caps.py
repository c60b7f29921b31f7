"""The caps of `exercise.toml`: who goes over one is stopped, soon, and the report names it."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from grader import exercise as exercises
from grader import grade
from grader.orders import Options
from grader.report import Report
from grader.submission import Submission
from tests.conftest import DOUBLING, STUB

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are fewer caps"),
]
CAPS = """
[limits]
call_cpu = 2
call_wall = 6
total_cpu = 12
total_wall = 40
memory = 450000000
output = 100000
open_files = 64
"""
HEAD = (
    "import mmap, os, resource, sys, threading, time\nimport torch\n\n"
    "NEVER = threading.Event()\nthreading.stack_size(1 << 16)\n\n"
    "def double(x):\n"
)
OVER = {
    "memory": "return [bytearray(1 << 24) for _ in range(100)]",
    "memory_of_a_tensor": "return torch.ones(10**9)",
    "memory_a_little_at_a_time": "a = []\n    while True:\n        a.append(bytearray(10**6))",
    "output": "sys.stdout.write('x' * 10**6)\n    return 2 * x",
    "output_below_python": "os.write(1, b'x' * 10**6)\n    return 2 * x",
    "cpu": "while True:\n        pass",
    "cpu_below_python": "a = torch.ones(2000, 2000)\n    while True:\n        a @ a",
    "wall": "time.sleep(60)",
    "open_files": "return [os.open('/dev/null', os.O_RDONLY) for _ in range(100)]",
    "descriptors_of_pipes": "return [os.pipe() for _ in range(100)]",
    "threads": "while True:\n        threading.Thread(target=NEVER.wait, daemon=True).start()",
    "threads_for_ever": (
        "while True:\n        try:\n"
        "            threading.Thread(target=NEVER.wait, daemon=True).start()\n"
        "        except RuntimeError:\n            pass"
    ),
    "stack": "resource.setrlimit(resource.RLIMIT_STACK, (-1, -1))",
    "a_region_like_a_stack": "return len(mmap.mmap(-1, 10**9, 0x122))",
    "a_shared_region": "return len(mmap.mmap(-1, 10**9))",
    "addresses": "return [mmap.mmap(-1, 1 << 36, 0x22, 1) for _ in range(9)]",
    "a_file": "return open('/tmp/over', 'w').write('x')",
}  # fmt: skip
CATEGORY = {
    "memory": "memory", "memory_of_a_tensor": "memory", "memory_a_little_at_a_time": "memory",
    "output": "output", "output_below_python": "output",
    "cpu": "timeout", "cpu_below_python": "timeout", "wall": "timeout",
    "threads_for_ever": "timeout",
}  # fmt: skip
HONEST = "def double(x):\n    return 2 * x\n"


@pytest.fixture(scope="module")
def judged(tmp_path_factory) -> tuple[dict[str, Report], dict[str, float]]:
    """The report of each, and when it came."""
    files = {f"exercises/doubling/{name}": STUB for name in ("doubling.py", ".stub.py")}
    folder: Path = tmp_path_factory.mktemp("course")
    for name, text in (DOUBLING | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + (CAPS if name.endswith(".toml") else ""), encoding="utf-8")
    sources = {name: HEAD + f"    {body}\n" for name, body in OVER.items()}
    sources = {"first": HONEST, **sources, "last": HONEST}
    reports: dict[str, Report] = {}
    seconds: dict[str, float] = {}
    last = [time.monotonic()]

    def take(report: Report) -> None:
        reports[report.submission] = report
        now = time.monotonic()
        seconds[report.submission], last[0] = now - last[0], now

    submissions = [
        Submission(name=name, student=name, filename="doubling.py", source=source.encode())
        for name, source in sources.items()
    ]
    exercise = exercises.find("doubling", folder)
    grade.judge(exercise, submissions, Options(require="D", public_only=True), take)
    return reports, seconds


@pytest.mark.parametrize("name", OVER)
def test_who_goes_over_a_cap_gets_no_point(judged, name):
    assert (judged[0][name].status, judged[0][name].score) == ("graded", 0)


@pytest.mark.parametrize("name", OVER)
def test_the_report_names_the_cap(judged, name):
    found = {check.category for check in judged[0][name].checks}
    assert found == {CATEGORY.get(name, "error")}


@pytest.mark.parametrize("name", [name for name in OVER if CATEGORY.get(name) != "timeout"])
def test_it_is_stopped_before_its_time_is_up(judged, name):
    assert judged[1][name] < 15


@pytest.mark.parametrize("name", ["first", "last"])
def test_honest_ones_before_and_after_are_judged_as_ever(judged, name):
    assert judged[0][name].score == judged[0][name].max_score
