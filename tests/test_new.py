"""A new exercise is whole from the first minute, and a bad name gets one sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from grader import exercise as exercises
from grader import grade, submission
from grader.authoring import generate, new
from grader.authoring.new import NewError
from grader.cli import app
from grader.orders import Options

ROOT = Path(__file__).resolve().parents[1]
NOT_SHOWN = ("README.md", "README.ko.md", "mistake_in_place.py.txt", "mistake_numpy.py.txt")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("courses") / "my course 수업"
    new.new("wine_tasting", folder)
    return folder


@pytest.fixture(scope="module")
def exercise(course):
    return exercises.find("wine_tasting", course)


@pytest.fixture
def unlearned(monkeypatch):
    """No judging: what a mistake answers is not asked."""
    monkeypatch.setattr(new.signatures, "write", lambda exercise: None)


# What is written


@pytest.mark.slow
def test_it_grades_at_once(exercise, workers):
    files = {
        "reference": exercise.reference,
        "accepted": exercise.hidden / "accepted" / "keepdim.py",
        "stub": exercise.work,
    }
    submissions = [submission.read(path, name) for name, path in files.items()]
    marks = {}
    grade.judge(
        exercise,
        submissions,
        Options(require="D"),
        lambda report: marks.update({report.submission: (report.score, report.max_score)}),
        workers,
    )
    assert marks == {"reference": (9, 9), "accepted": (9, 9), "stub": (0, 9)}


@pytest.mark.slow
def test_it_verifies_at_once(course):
    done = CliRunner().invoke(app, ["verify", "wine_tasting", "--course", str(course)])
    assert (done.exit_code, "6 of 6 sections hold" in done.output) == (0, True), done.output


@pytest.mark.slow
def test_its_stub_is_fresh(exercise):
    assert generate.stale(exercise.folder) == []


@pytest.mark.slow
def test_its_mistakes_are_recognised(exercise):
    from grader import mistakes

    known = [one.ids for one in mistakes.library(exercise).mistakes]
    assert sorted(known) == [["N01"], ["N02"], ["N03"]]


@pytest.mark.slow
def test_its_stub_is_korean_in_full(exercise):
    assert generate.untranslated(exercise.stub_in("en"), exercise.stub_in("ko")) == []


@pytest.mark.parametrize("name", new.FILES)
def test_no_placeholder_is_left(unlearned, tmp_path, name):
    new.new("wine_tasting", tmp_path)
    text = (tmp_path / new.FILES[name].replace("SLUG", "wine_tasting")).read_text("utf-8")
    assert re.findall(r"SLUG|TITLE", text) == []


def test_every_template_is_written(unlearned):
    assert {path.name for path in new.TEMPLATE.iterdir()} == set(new.FILES)


@pytest.mark.parametrize("half", ["exercises", "solutions"])
def test_what_is_there_is_never_overwritten(unlearned, tmp_path, half):
    (tmp_path / half / "wine").mkdir(parents=True)
    with pytest.raises(NewError, match="is there already"):
        new.new("wine", tmp_path)


def test_a_course_that_is_a_file_gets_a_sentence(tmp_path):
    (tmp_path / "course").write_text("", encoding="utf-8")
    with pytest.raises(NewError, match="cannot be written"):
        new.new("wine", tmp_path / "course")


def test_nothing_is_left_of_one_that_failed(monkeypatch, tmp_path):
    def fails(exercise):
        raise OSError(28, "No space left on device", "disk")

    monkeypatch.setattr(new.signatures, "write", fails)
    with pytest.raises(NewError, match="disk cannot be written: No space left"):
        new.new("wine", tmp_path)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


# Names


@pytest.mark.parametrize(
    ("slug", "reason"),
    [
        ("Linear Regression", "for example 'linear_regression'"),
        ("linear-regression", "for example 'linear_regression'"),
        ("2nd", "a letter first"),
        ("_hidden", "for example 'hidden'"),
        ("선형", "small letters"),
        ("", "small letters"),
        ("../up", "for example 'up'"),
        ("a" * 41, "at most 40"),
        ("class", "means something else"),
        ("test_wine", "means something else"),
        ("solutions", "means something else"),
        ("torch", "the name of a Python module"),
        ("random", "the name of a Python module"),
        ("grader", "the name of a Python module"),
    ],
)
def test_a_bad_name_gets_a_sentence(tmp_path, slug, reason):
    with pytest.raises(NewError) as caught:
        new.new(slug, tmp_path)
    assert (reason in str(caught.value), "\n" in str(caught.value)) == (True, False)


def test_a_bad_name_writes_nothing(tmp_path):
    with pytest.raises(NewError):
        new.new("torch", tmp_path)
    assert list(tmp_path.iterdir()) == []


# Where it goes


def test_a_new_exercise_joins_the_course_around_it(tmp_path):
    folder = tmp_path / "exercises" / "wine"
    folder.mkdir(parents=True)
    (folder / "exercise.toml").write_text("", encoding="utf-8")
    assert new.home(folder) == tmp_path


def test_outside_of_courses_it_begins_one(tmp_path):
    assert new.home(tmp_path) == tmp_path


def test_it_never_goes_into_the_installed_package(tmp_path):
    assert new.home(tmp_path) != exercises.packaged_course()


# The command


def test_the_command_says_what_comes_next(unlearned, tmp_path):
    done = CliRunner().invoke(app, ["new", "wine", "--course", str(tmp_path)])
    assert (done.exit_code, "grader verify wine --course" in done.output) == (0, True), done.output


def test_the_command_ends_with_a_sentence(tmp_path):
    done = CliRunner().invoke(app, ["new", "torch", "--course", str(tmp_path)])
    assert (done.exit_code, done.stderr.startswith("grader: 'torch' is the name")) == (2, True)


# What docs/authoring.md shows of it


def shown(name: str) -> str:
    text = (new.TEMPLATE / name).read_text("utf-8")
    return text.replace("SLUG", "centering").replace("TITLE", "Centering")


@pytest.mark.parametrize("name", [name for name in new.FILES if name not in NOT_SHOWN])
def test_the_page_for_authors_shows_what_is_written(name):
    page = (ROOT / "docs" / "authoring.md").read_text("utf-8")
    blocks = re.findall(r"^```(?:python|toml)\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert [block for block in blocks if block in shown(name)] != []
