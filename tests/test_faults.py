"""What may go wrong around a batch: nothing is lost, nothing doubled, no half row, and it is said.

First the command's own side with reports made in advance: disks, locks, files that are not what
they should be. Then real judges, fork servers and workers that are killed or stopped.
"""

from __future__ import annotations

import contextlib
import functools
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from grader import batch, pool
from grader import exercise as exercises
from grader.batch import Batch
from grader.orders import GradeError, Options, Order, without_outcomes
from grader.outputs import BatchError
from grader.report import Report
from grader.submission import Submission

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux's disks, locks, signals")
resource = pytest.importorskip("resource")
RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x + 2\n"
SLOW = "import time\ntime.sleep(0.3)\n" + RIGHT
NAMES = "abcdefgh"
OPTIONS = Options(require="D")
ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="mounts a small disk, as only root may")


# the command's own side: the judging is done in advance


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Eight submissions, four of them right."""
    folder = tmp_path / "in"
    folder.mkdir()
    for index, name in enumerate(NAMES):
        (folder / f"{name}.py").write_text(WRONG if index % 2 else RIGHT, encoding="utf-8")
    return folder


class Canned:
    """A pool that has every report at once; as large as those of a real exercise."""

    def __init__(
        self, exercise: Any, options: Options, jobs: int, on_report: Any, on_transcript: Any
    ) -> None:
        self._made = (exercise, options)
        self._on_report, self._on_transcript = on_report, on_transcript

    def run(self, orders: Any) -> None:
        for index, order in orders:
            self._on_transcript(index, os.urandom(6000), 1)
            self._on_report(index, self.judged(order.submission))

    def judged(self, submission: Submission) -> Report:
        exercise, options = self._made
        empty = without_outcomes(exercise, submission, options, "graded", "x" * 6000)
        score = 1.5 if submission.source.decode() == RIGHT else 1
        return msgspec.structs.replace(empty, score=score, max_score=1.5)


@pytest.fixture
def canned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "Pool", Canned)
    monkeypatch.setattr("grader.gradebook.PATIENCE", 0.2)


@pytest.fixture
def graded(canned: None, course: Path, place: Path, tmp_path: Path) -> Callable[..., int]:
    """Run the command's part of `grader grade`; BatchError as it would be said."""

    def run(out: Path | None = None, **options: Any) -> int:
        settings = {
            "seed": None, "public_only": False, "require": "D", "explain": False,
            "language": "en", "jobs": 1, **options,
        }  # fmt: skip
        exercise = exercises.find("doubling", course)
        return Batch(place, exercise, out=out or tmp_path / "out", **settings).run()

    return run


def rows(out: Path) -> list[str]:
    """The table without its head."""
    return (out / "grades.csv").read_text(encoding="utf-8").splitlines()[1:]


def reports(out: Path) -> dict[str, Any]:
    """Every report, parsed: a half one raises."""
    return {path.name: json.loads(path.read_bytes()) for path in out.glob("reports/*.json")}


def kept(out: Path) -> list[str]:
    """What the gradebook holds."""
    with contextlib.closing(sqlite3.connect(out / "gradebook.sqlite")) as book:
        return sorted(name for (name,) in book.execute("SELECT submission FROM submissions"))


def refused(graded: Callable[..., int], out: Path | None = None) -> str:
    """The sentence with which it stops."""
    with pytest.raises(BatchError) as caught:
        graded(out)
    return str(caught.value)


FAULTS: dict[str, Callable[[Path], object]] = {
    "the gradebook is a folder": lambda out: (out / "gradebook.sqlite").mkdir(),
    "the gradebook is a text": lambda out: (out / "gradebook.sqlite").write_bytes(b"hello " * 900),
    "the gradebook is short": lambda out: (out / "gradebook.sqlite").write_bytes(
        b"SQLite format 3"
    ),
    "the gradebook is another table": lambda out: other_layout(out / "gradebook.sqlite"),
    "the lock is a folder": lambda out: (out / ".run").mkdir(),
    "the table is a folder": lambda out: (out / "grades.csv").mkdir(),
    "a report is a folder": lambda out: (out / "reports" / "c.json").mkdir(),
    "the reports are a file": lambda out: ((out / "reports").rmdir(), (out / "reports").touch()),
}


def other_layout(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as book:
        book.execute("CREATE TABLE submissions (name TEXT, mark REAL)")
        book.commit()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder of results."""
    (tmp_path / "out" / "reports").mkdir(parents=True)
    return tmp_path / "out"


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_is_something_else_is_named_with_what_to_do(graded, out, fault):
    FAULTS[fault](out)
    said = refused(graded)
    assert str(out) in said or "c cannot" in said
    assert said.count("\n") == 0
    assert any(step in said for step in ("Move", "Choose", "choose", "again"))


@pytest.mark.parametrize("fault", ["a report is a folder", "the table is a folder"])
def test_what_was_graded_before_the_fault_is_kept(graded, out, fault):
    FAULTS[fault](out)
    refused(graded)
    assert kept(out) == (["a", "b"] if "report" in fault else list(NAMES))


@pytest.mark.parametrize("fault", ["a report is a folder", "the table is a folder"])
def test_with_the_fault_mended_it_goes_on_to_the_same_table(graded, out, tmp_path, fault):
    FAULTS[fault](out)
    refused(graded)
    next(path for path in (out / "reports/c.json", out / "grades.csv") if path.is_dir()).rmdir()
    graded()
    graded(tmp_path / "undisturbed")
    assert (rows(out), reports(out)) == (
        rows(tmp_path / "undisturbed"),
        reports(tmp_path / "undisturbed"),
    )


# disks


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """A disk of so many kilobytes; asked for again, the same one made larger."""
    point = tmp_path / "disk"
    point.mkdir()

    def sized(kilobytes: int) -> Path:
        how = "remount," if os.path.ismount(point) else ""
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"{how}size={kilobytes}k", "tmpfs", str(point)],
            check=True,
        )
        return point / "out"

    yield sized
    if os.path.ismount(point):
        subprocess.run(["umount", "--lazy", str(point)], check=True)


# 120: there is hardly room for an empty gradebook. 300: for all but the last ones.
SIZES = [40, 80, 120, 160, 200, 240, 280]


@ROOT_ONLY
@pytest.mark.parametrize("kilobytes", SIZES)
def test_a_full_disk_is_one_sentence_with_what_to_do(graded, disk, kilobytes):
    said = refused(graded, disk(kilobytes))
    assert "make room" in said.lower()
    assert "\n" not in said


@ROOT_ONLY
@pytest.mark.parametrize("kilobytes", SIZES)
def test_after_a_full_disk_it_goes_on_to_the_same_table(graded, disk, tmp_path, kilobytes):
    full = disk(kilobytes)
    refused(graded, full)
    reports(full)  # none is half
    graded(disk(4000))
    graded(tmp_path / "undisturbed")
    again = reports(tmp_path / "undisturbed")
    assert (rows(full), reports(full)) == (rows(tmp_path / "undisturbed"), again)
    assert list(full.rglob(".part-*")) == []


@pytest.fixture
def small_files() -> Iterator[Callable[[int], None]]:
    """No file may grow beyond so many bytes, as on a disk with a quota."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [1000, 5000, 20_000, 40_000, 60_000])
def test_files_that_may_not_grow_stop_it_and_it_goes_on_when_they_may(
    graded, small_files, out, tmp_path, size
):
    small_files(size)
    said = refused(graded)
    small_files(resource.RLIM_INFINITY)
    graded()
    graded(tmp_path / "undisturbed")
    assert (rows(out), "\n" in said) == (rows(tmp_path / "undisturbed"), False)


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Let nobody write in a folder; even root may not where a mount says so."""
    sealed: list[Path] = []

    def seal(folder: Path) -> None:
        sealed.append(folder)
        if os.geteuid() == 0:
            subprocess.run(["mount", "--bind", folder, folder], check=True)
            subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        else:
            os.chmod(folder, 0o555)

    yield seal
    for folder in sealed:
        if os.geteuid() == 0:
            subprocess.run(["umount", "--lazy", folder], check=True)
        else:
            os.chmod(folder, 0o755)


def test_an_empty_folder_that_cannot_be_written_is_one_sentence(graded, read_only, tmp_path):
    (tmp_path / "out").mkdir()
    read_only(tmp_path / "out")
    said = refused(graded)
    assert (str(tmp_path / "out") in said, "hoose another --out" in said) == (True, True)


def test_results_that_cannot_be_written_again_are_one_sentence(graded, read_only, out):
    graded()
    read_only(out)
    assert "hoose another --out" in refused(graded)


def test_results_that_cannot_be_written_again_stay(graded, read_only, out):
    graded()
    before = (rows(out), reports(out))
    read_only(out)
    refused(graded)
    assert (rows(out), reports(out)) == before


# locks


@contextlib.contextmanager
def held(path: Path, how: str = "IMMEDIATE") -> Iterator[sqlite3.Connection]:
    """The gradebook, locked as another program would."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute(f"BEGIN {how}")
    try:
        yield other
    finally:
        other.close()


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_gradebook_that_stays_locked_is_one_sentence(graded, out, how):
    graded()
    with held(out / "gradebook.sqlite", how):
        assert "another run is using it; wait for it" in refused(graded)


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_gradebook_that_is_locked_for_a_moment_is_waited_for(graded, out, monkeypatch, how):
    graded()
    monkeypatch.setattr("grader.gradebook.PATIENCE", 20)
    with held(out / "gradebook.sqlite", how) as other:
        threading.Timer(0.5, other.execute, ["ROLLBACK"]).start()
        assert graded() == 0


def test_a_gradebook_that_is_read_meanwhile_is_no_hindrance(graded, out):
    graded()
    with held(out / "gradebook.sqlite", "DEFERRED") as other:
        other.execute("SELECT * FROM submissions").fetchone()
        assert graded(fresh=True) == 0


def locked_after(count: int, path: Path) -> type[Canned]:
    """A pool during whose work another program takes the gradebook and keeps it."""

    class Locking(Canned):
        def run(self, orders: Any) -> None:
            with contextlib.ExitStack() as stack:
                for number, order in enumerate(orders):
                    if number == count:
                        stack.enter_context(held(path))
                    super().run([order])

    return Locking


@pytest.mark.parametrize("count", [0, 3, 7])
def test_a_gradebook_taken_in_mid_run_stops_it_with_what_is_done_kept(
    graded, out, monkeypatch, count
):
    monkeypatch.setattr(batch, "Pool", locked_after(count, out / "gradebook.sqlite"))
    assert "another run is using it" in refused(graded)
    assert kept(out) == sorted(NAMES[:count])


@pytest.mark.parametrize("count", [0, 3, 7])
def test_after_a_gradebook_was_taken_it_goes_on_to_the_same_table(
    graded, out, tmp_path, monkeypatch, count
):
    monkeypatch.setattr(batch, "Pool", locked_after(count, out / "gradebook.sqlite"))
    refused(graded)
    monkeypatch.setattr(batch, "Pool", Canned)
    graded()
    graded(tmp_path / "undisturbed")
    assert (rows(out), reports(out)) == (
        rows(tmp_path / "undisturbed"),
        reports(tmp_path / "undisturbed"),
    )


# killed or stopped while it writes


def dies_at(moment: int, run: Callable[[], int]) -> bool:
    """Run it in a fork that is killed at its n-th use of a file; False once it gets to the end."""
    pid = os.fork()
    if pid == 0:
        seen = [0]

        def count(event: str, _: object) -> None:
            if event.startswith(("open", "os.", "sqlite3.", "fcntl.")):
                seen[0] += 1
                if seen[0] == moment:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        with contextlib.redirect_stdout(None), contextlib.redirect_stderr(None):
            try:
                run()
            finally:
                os._exit(0)
    return os.WIFSIGNALED(os.waitpid(pid, 0)[1])


@pytest.fixture
def few(place: Path) -> None:
    """Three submissions: a kill at every single moment is tried."""
    for name in NAMES[3:]:
        (place / f"{name}.py").unlink()


@pytest.fixture
def undisturbed(graded: Callable[..., int], tmp_path: Path) -> Path:
    graded(tmp_path / "undisturbed")
    return tmp_path / "undisturbed"


@pytest.fixture
def dead(few: None, graded: Callable[..., int], tmp_path: Path) -> list[Path]:
    """Results of runs that were killed at their first use of a file, their second, and so on."""
    places: list[Path] = []
    while True:
        out = tmp_path / f"out{len(places)}"
        if not dies_at(len(places) + 1, functools.partial(graded, out)):
            return places
        places.append(out)


@pytest.mark.slow
def test_killed_at_any_use_of_a_file_it_leaves_nothing_half_and_goes_on(dead, graded, undisturbed):
    whole = [reports(out) for out in dead]  # a half one raises
    codes = {graded(out) for out in dead}
    wanted = (rows(undisturbed), reports(undisturbed), [])
    wrong = [out for out in dead if (rows(out), reports(out), [*out.rglob(".part-*")]) != wanted]
    assert (wrong, codes, len(whole) > 20) == ([], {0}, True)


class Interrupted(Canned):
    """A pool in whose work somebody presses Ctrl-C."""

    def run(self, orders: Any) -> None:
        for number, order in enumerate(orders):
            if number == 3:
                raise KeyboardInterrupt
            super().run([order])


def test_ctrl_c_says_how_many_are_done_and_how_to_go_on(graded, monkeypatch):
    monkeypatch.setattr(batch, "Pool", Interrupted)
    said = refused(graded)
    assert ("Stopped after 3 of 8" in said, "the same command goes on" in said) == (True, True)


def test_ctrl_c_leaves_a_table_of_what_is_done(graded, out, monkeypatch):
    monkeypatch.setattr(batch, "Pool", Interrupted)
    refused(graded)
    assert [row.split(",")[0] for row in rows(out)] == ["a", "b", "c"]


# judges that are none: what the pool makes of them


def stands_in(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """In place of a judge's program, this one."""

    def started(_: object, **options: Any) -> subprocess.Popen[bytes]:
        code = f"import os, struct, sys, time\n{script}"
        return subprocess.Popen([sys.executable, "-S", "-c", code], **options)

    stand_in = type("subprocess", (), {"Popen": staticmethod(started), "PIPE": subprocess.PIPE})
    monkeypatch.setattr(pool, "subprocess", stand_in)
    monkeypatch.setattr(pool, "START", 0.0)


def pooled(
    course: Path, count: int, source: bytes = b"x = 1\n", jobs: int = 1
) -> dict[int, Report]:
    """What a pool that waits half a second for each report makes of so many submissions."""
    found: dict[int, Report] = {}
    exercise = exercises.find("doubling", course)
    judges = pool.Pool(exercise, OPTIONS, jobs, lambda index, made: found.update({index: made}))
    judges._seconds = 0.5
    judges.run([(index, Order(handed_in(str(index), source))) for index in range(count)])
    return found


def handed_in(name: str, source: bytes) -> Submission:
    return Submission(name=name, student=name, filename="doubling.py", source=source)


JUDGES = {
    "says half a sentence": "os.write(1, struct.pack('>I', 1000) + b'x'); time.sleep(20)",
    "says half a length": "os.write(1, b'x'); time.sleep(20)",
    "announces too much": "os.write(1, struct.pack('>I', 2**32 - 1)); time.sleep(20)",
    "says nonsense": "os.write(1, struct.pack('>I', 3) + b'xyz'); time.sleep(20)",
    "says nothing": "time.sleep(20)",
    "ends at once": "",
    "stops itself": "os.kill(os.getpid(), 19)",
}


@pytest.mark.parametrize("judge", JUDGES)
def test_a_judge_that_does_not_answer_leaves_its_submission_without_a_mark(
    course, monkeypatch, judge
):
    stands_in(monkeypatch, JUDGES[judge])
    started = time.monotonic()
    found = pooled(course, 1)
    assert (found[0].status, time.monotonic() - started < 10) == ("ungraded", True)


def test_a_judge_that_never_reads_a_long_submission_is_not_waited_for(course, monkeypatch):
    stands_in(monkeypatch, "time.sleep(20)")
    started = time.monotonic()
    found = pooled(course, 1, source=bytes(1 << 20))
    assert (found[0].status, time.monotonic() - started < 10) == ("ungraded", True)


def test_a_long_submission_does_not_keep_the_other_judges_from_starting(
    course, monkeypatch, tmp_path
):
    stands_in(monkeypatch, f"open({str(tmp_path)!r} + '/' + str(os.getpid()), 'w'); time.sleep(20)")
    pooled(course, 2, source=bytes(1 << 20), jobs=2)
    born = sorted(path.stat().st_mtime for path in tmp_path.iterdir() if path.is_file())
    assert born[1] - born[0] < 0.4


def test_judges_that_never_begin_end_the_run_with_a_sentence(course, monkeypatch, tmp_path):
    stands_in(monkeypatch, f"open({str(tmp_path)!r} + '/' + str(os.getpid()), 'w')")
    with pytest.raises(GradeError, match="judge"):
        pooled(course, 100)
    assert len([path for path in tmp_path.iterdir() if path.is_file()]) < 10
