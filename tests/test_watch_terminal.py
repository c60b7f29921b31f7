"""`grader watch` as it runs: the real judge, a real terminal, real signals."""

from __future__ import annotations

import importlib.util
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.soak import processes

if sys.platform == "win32":
    pytest.skip("these terminals are POSIX'", allow_module_level=True)

HERE = Path(__file__).parent
HIDDEN = HERE.parent / "solutions" / "binary_classification"
BROKEN_LOOP = (HIDDEN / "demo" / "broken_loop.py").read_bytes()
HALF = (HIDDEN / "demo" / "half_finished.py").read_bytes()
REFERENCE = (HIDDEN / "binary_classification.py").read_bytes()
ENDLESS = REFERENCE.replace(b"    history = []\n", b"    history = []\n    while True: pass\n")
pytestmark = pytest.mark.slow  # each run is a fresh Python that imports torch


def load_watched():
    spec = importlib.util.spec_from_file_location("watched", HERE / "benchmarks" / "watched.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


watched = load_watched()


@pytest.fixture
def work(kit):
    return kit / "binary_classification.py"


@pytest.fixture
def watch(kit, work):
    """Start `grader watch --lang en` on a file and wait for its first result."""
    started = []

    def start(source, *options, **more):
        work.write_bytes(source)
        seen = watched.Watched(kit, "--lang", "en", *options, **more)
        started.append(seen)
        seen.until(lambda page: "tasks" in page and "points" in page)
        return seen

    yield start
    for seen in started:
        with seen:
            pass


def test_it_shows_a_result_at_each_save(watch, work):
    seen = watch(HALF)
    work.write_bytes(REFERENCE)
    assert seen.until(lambda page: "5 of 5 tasks" in page) < 30


def test_an_endless_loop_does_not_hold_up_the_next_save(watch, work):
    seen = watch(HALF)
    work.write_bytes(ENDLESS)
    seen.until(lambda page: "checking ..." in page)
    work.write_bytes(BROKEN_LOOP)
    # without cancelling the loop alone takes its 5 seconds of CPU
    assert seen.until(lambda page: "second time" in page) < 4


def test_a_half_typed_file_leaves_the_result_and_names_the_line(watch, work):
    seen = watch(HALF)
    work.write_bytes(HALF + b"def (\n")
    seen.until(lambda page: "is not finished yet" in page)
    page, line = seen.page(), HALF.count(b"\n") + 1
    assert (f"Line {line} " in page, "3 of 5 tasks" in page) == (True, True)


def test_keys_work_while_a_loop_runs(watch, work):
    seen = watch(HALF)
    work.write_bytes(ENDLESS)
    seen.until(lambda page: "checking ..." in page)
    seen.press("r")
    seen.until(lambda page: "Reset which task?" in page, seconds=3)
    seen.press("1y")
    seen.until(lambda page: "bak-1" in page, seconds=3)
    assert b"TODO 1" in work.read_bytes()


def test_polling_sees_saves_too(watch, work):
    seen = watch(HALF, "--poll")
    work.write_bytes(BROKEN_LOOP)
    assert seen.until(lambda page: "second time" in page) < 30


ENDINGS = {
    "q": lambda seen: seen.press("q"),
    "Hangul q": lambda seen: seen.press("ㅂ"),
    "Ctrl-C": lambda seen: seen.press("\x03"),
    "SIGTERM": lambda seen: seen.process.send_signal(signal.SIGTERM),
    "SIGHUP": lambda seen: seen.process.send_signal(signal.SIGHUP),
}


@pytest.mark.parametrize("how", ENDINGS)
def test_the_terminal_is_given_back(watch, work, how):
    seen = watch(HALF)
    work.write_bytes(ENDLESS)
    seen.until(lambda page: "checking ..." in page)
    ENDINGS[how](seen)
    code = seen.end()
    wanted = {"SIGTERM": 143, "SIGHUP": 129}.get(how, 0)
    after = seen.text.rpartition(watched.LEFT)
    assert (code, seen.settings(), bool(after[1]), "Traceback" in seen.text) == (
        wanted, seen.before, True, False,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")
def test_the_workers_end_with_it(watch, work):
    seen = watch(HALF)
    work.write_bytes(ENDLESS)
    seen.until(lambda page: "checking ..." in page)
    running = processes.tree(seen.process.pid)
    seen.press("q")
    seen.end()
    time.sleep(0.5)
    left = [pid for pid in running if processes.state(pid) not in ("", "Z")]
    assert (len(running) > 1, left) == (True, [])


def test_ctrl_z_gives_the_terminal_back_and_takes_it_again(watch):
    seen = watch(HALF)
    seen.process.send_signal(signal.SIGTSTP)  # a session without a shell: it goes on at once
    while seen.text.count(watched.ENTERED) < 2:
        seen.read(0.1)
    between = seen.text.partition(watched.ENTERED)[2].partition(watched.ENTERED)[0]
    seen.press("q")
    assert (watched.LEFT in between, seen.end()) == (True, 0)


def test_another_size_is_drawn_anew(watch):
    import fcntl
    import struct
    import termios

    seen = watch(HALF)
    fcntl.ioctl(seen.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
    seen.process.send_signal(signal.SIGWINCH)
    seen.until(lambda page: page.count("\n") == 39, seconds=20)


def test_without_a_terminal_it_runs_until_it_is_stopped(kit, work):
    work.write_bytes(HALF)
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "grader", "watch", "--lang", "en"], cwd=kit,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    shown = b""
    while b"3 of 5 tasks" not in shown:
        shown += process.stdout.readline()
    process.send_signal(signal.SIGTERM)
    rest, _ = process.communicate(timeout=60)
    text = (shown + rest).decode()
    assert (process.returncode, "\x1b" in text, "Ctrl-C ends" in text) == (143, False, True)


@pytest.mark.parametrize(
    ("source", "code", "said"),
    [(REFERENCE, 0, "5 of 5 tasks"), (HALF, 1, "3 of 5 tasks"), (b"def (\n", 1, "cannot be read")],
    ids=["right", "half", "broken"],
)
def test_once_ends_as_pytest_does(kit, work, source, code, said):
    work.write_bytes(source)
    done = subprocess.run(
        [sys.executable, "-m", "grader", "watch", "--once", "--lang", "en"], cwd=kit,
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, said in done.stdout) == (code, True), done.stdout


def test_once_draws_the_training(kit, work):
    pytest.importorskip("matplotlib")
    work.write_bytes(REFERENCE)
    words = ["watch", "--once", "--plot", "curve.svg", "--lang", "en"]
    done = subprocess.run(
        [sys.executable, "-m", "grader", *words], cwd=kit, capture_output=True, encoding="utf-8",
        check=False,
    )  # fmt: skip
    drawn = (kit / "curve.svg").read_text(encoding="utf-8")
    assert ("curve.svg was written" in done.stdout, bool(re.search("<svg", drawn))) == (True, True)
