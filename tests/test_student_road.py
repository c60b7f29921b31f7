"""`grader init` and `python -m pytest`, as a student meets them."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from grader import mistakes
from grader.practice.init import write_kit
from tests.conftest import run_pytest

HIDDEN = Path(__file__).resolve().parents[1] / "solutions" / "binary_classification"
REFERENCE = HIDDEN / "binary_classification.py"
BROKEN_LOOP = HIDDEN / "demo" / "broken_loop.py"
HALF = HIDDEN / "demo" / "half_finished.py"
pytestmark = pytest.mark.slow  # each run is a fresh Python that imports torch


def text(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def screen(tmp_path_factory, exercise) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """What a file in a new folder brings on the screen, looked at once."""

    @functools.cache
    def run(source: Path | None, language: str = "en") -> subprocess.CompletedProcess[bytes]:
        folder = tmp_path_factory.mktemp("my work 내 폴더")
        write_kit(folder, [exercise], "en")
        if source is not None:
            shutil.copyfile(source, folder / exercise.slug / f"{exercise.slug}.py")
        return run_pytest(folder / exercise.slug, "--lang", language)

    return run


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    "source", [None, HALF, BROKEN_LOOP, REFERENCE], ids=["stub", "half", "loop", "right"]
)
def test_the_screen_fits_24_lines_of_80_columns(screen, source, language):
    lines = text(screen(source, language)).splitlines()
    assert (len(lines) <= 24, max(map(cell_len, lines)) <= 80) == (True, True), "\n".join(lines)


def test_the_untouched_stub_shows_five_calm_lines(screen):
    done = screen(None)
    assert (text(done).count("not written yet"), "Error" in text(done), done.returncode) == (
        5,
        False,
        1,
    )


def test_the_right_answer_ends_with_0(screen):
    done = screen(REFERENCE)
    assert (done.returncode, "5 of 5 tasks" in text(done)) == (0, True)


def test_the_broken_loop_shows_line_and_note(screen):
    shown = text(screen(BROKEN_LOOP))
    assert ("loss.backward()" in shown, "retain_graph=True, would" in shown) == (True, True)


def test_what_is_right_is_said_first(screen):
    shown = text(screen(BROKEN_LOOP))
    assert shown.index("✓ 4") < shown.index("✗ 5") < shown.index("called")


def test_a_syntax_error_is_one_sentence(student_runs):
    shown = text(student_runs("import torch\ndef f(:\n"))
    assert ("line 2" in shown, "Traceback" in shown) == (True, False)


def test_korean_comes_from_the_locale(student_runs):
    assert "아직 작성 전이에요" in text(student_runs(None, LC_ALL="ko_KR.UTF-8", PYTHONUTF8="1"))


@pytest.mark.parametrize(
    ("encoding", "language"), [("ascii", "en"), ("cp949", "ko"), ("latin-1", "ko")]
)
def test_a_narrow_stream_gets_plain_marks(student_runs, encoding, language):
    done = student_runs(BROKEN_LOOP, "--lang", language, PYTHONIOENCODING=encoding)
    shown = done.stdout.decode(encoding)
    assert ("+ 1" in shown, "Traceback (" in shown + done.stderr.decode()) == (True, False)


def test_two_v_show_everything(student_runs):
    shown = text(student_runs(BROKEN_LOOP, "-vv"))
    assert ("test_each_epoch_has_its_own_loss FAILED" in shown, "expected  0.693147" in shown) == (
        True,
        True,
    )


def test_two_v_show_the_lines_of_the_check_and_none_of_ours(student_runs):
    shown = text(student_runs(BROKEN_LOOP, "-vv", "-k", "each_epoch"))
    assert ("student.train(x, y, weight, bias, lr=1.0" in shown, "student.py" in shown) == (
        True,
        False,
    )


def test_k_takes_the_name_of_a_task(student_runs):
    shown = text(student_runs(REFERENCE, "-k", "shapes", "-q"))
    assert "5 passed" in shown


def test_k_runs_only_what_was_asked_for(student_runs):
    shown = text(student_runs(REFERENCE, "-k", "ln_2", "-q"))
    assert "1 passed" in shown


def test_tasks_that_were_not_run_block_nothing(student_runs):
    done = student_runs(HALF, "-k", "yes_or_no", "-q")
    assert (done.returncode, "1 passed" in text(done)) == (0, True)


def test_x_stops_at_the_first(student_runs):
    shown = text(student_runs(None, "-x", "-q"))
    assert "1 failed" in shown


def test_lf_runs_the_last_failures(student_runs):
    student_runs(BROKEN_LOOP, "-q")
    shown = text(student_runs(REFERENCE, "--lf", "-q"))
    assert "5 passed" in shown


def test_junit_has_ids_outcomes_and_the_same_words(student_runs, tmp_path):
    student_runs(BROKEN_LOOP, f"--junitxml={tmp_path / 'junit.xml'}")
    cases = ElementTree.parse(tmp_path / "junit.xml").getroot().iter("testcase")
    failed = {case.get("name"): case.find("failure") for case in cases}
    failure = failed["test_each_epoch_has_its_own_loss"]
    assert failure is not None
    assert "expected  0.693147" in (failure.text or "")


def test_blocked_checks_are_skips_and_the_session_fails(student_runs):
    done = student_runs(HALF, "-q", "-rs")
    assert (done.returncode, "waits for task" in text(done)) == (1, True)


def test_a_student_and_a_grader_see_the_same_outcomes(student_runs, judge, tmp_path, reference):
    path = HIDDEN / "mistakes" / "train_retain_graph.py"
    source = mistakes.lay_over(reference, mistakes.read(path))
    student_runs(source, f"--junitxml={tmp_path / 'junit.xml'}")
    cases = ElementTree.parse(tmp_path / "junit.xml").getroot().iter("testcase")
    kinds = {"failure": "failed", "skipped": "blocked", "error": "ungraded"}
    seen = {
        case.get("name"): next((kinds[child.tag] for child in case if child.tag in kinds), "passed")
        for case in cases
    }
    report = judge({"same": source})["same"]
    assert seen == {result.id: result.outcome for result in report.checks if not result.hidden}


SPY = """
import sys
from pathlib import Path


def pytest_unconfigure():
    heavy = {"hypothesis", "matplotlib", "torch"} & set(sys.modules)
    Path(__file__).with_name("heavy.txt").write_text(" ".join(sorted(heavy)))
"""


def test_a_student_waits_for_no_module_that_the_screen_does_not_need(student_runs, tmp_path):
    (tmp_path / "spy.py").write_text(SPY, encoding="utf-8")
    student_runs(REFERENCE, "-p", "spy", PYTHONPATH=str(tmp_path))
    assert (tmp_path / "heavy.txt").read_text(encoding="utf-8") == ""


def test_the_plugin_is_inert_elsewhere(tmp_path):
    (tmp_path / "test_plain.py").write_text(
        "def test_one():\n    assert 1 == 2\n", encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    shown = done.stdout.decode()
    assert ("test session starts" in shown, "assert 1 == 2" in shown) == (True, True)


def test_init_never_overwrites(kit, exercise):
    work = kit / "binary_classification.py"
    work.write_text("mine", encoding="utf-8")
    write_kit(kit.parent, [exercise], "en")
    assert work.read_text(encoding="utf-8") == "mine"


def test_init_in_korean_writes_korean_todos(tmp_path, exercise):
    write_kit(tmp_path, [exercise], "ko")
    stub = (tmp_path / exercise.slug / "binary_classification.py").read_text(encoding="utf-8")
    assert "# TODO 3: 한 줄이면 돼요." in stub


def test_a_korean_stub_is_as_unwritten_as_an_english_one(tmp_path, exercise):
    write_kit(tmp_path, [exercise], "ko", pin=True)
    done = subprocess.run(
        [sys.executable, "-m", "pytest"],
        cwd=tmp_path / exercise.slug,
        capture_output=True,
        check=False,
    )
    assert text(done).count("아직 작성 전이에요") == 5


@pytest.mark.parametrize(
    "command",
    [
        ["init", "{file}"],
        ["grade", "{file}", "--exercise", "binary_clasification", "--explain"],
        ["grade", "/nowhere", "--exercise", "binary_classification", "--explain"],
    ],
)
def test_a_command_that_cannot_be_done_is_one_sentence(tmp_path, command):
    file = tmp_path / "a file.py"
    file.write_text("x = 1\n", encoding="utf-8")
    words = [part.replace("{file}", str(file)) for part in command]
    done = subprocess.run(
        [sys.executable, "-m", "grader", *words], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.count("\n"), "Traceback" in done.stderr) == (
        2,
        1,
        False,
    ), done.stderr
