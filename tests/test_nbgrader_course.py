"""Exercises into nbgrader's course directories: what is written, left alone, and said."""

from __future__ import annotations

import contextlib
import importlib.util
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

pytest.importorskip("nbgrader")
pytest.importorskip("libcst")

from grader import cli
from grader.nbgrader import course as courses
from grader.nbgrader import setup
from grader.nbgrader.course import Course, CourseError, back_up, find, url_of
from grader.nbgrader.points import public_id
from grader.orders import GradeError

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def cheap_worth(monkeypatch, exercise):
    """What the cells are worth, without judging the reference; a slow test does that."""
    cells = {public_id(task.id): 1 for task in exercise.tasks}
    monkeypatch.setattr(setup, "worth", lambda _: cells)


@pytest.fixture
def made(tmp_path, exercise):
    """A course directory that somebody else has made."""
    root = tmp_path / "theirs"
    root.mkdir()
    (root / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
    return root


@pytest.fixture
def run():
    """The command line, beginning with `grader nbgrader`."""

    def call(*arguments: object):
        command = ["nbgrader", *map(str, arguments), "--course", str(ROOT)]
        return CliRunner().invoke(cli.app, command)

    return call


def said(result) -> str:
    return " ".join(result.stderr.split())


def gradebook(path: Path, words: str = "theirs") -> Path:
    with contextlib.closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE notes (text TEXT)")
        file.execute("INSERT INTO notes VALUES (?)", (words,))
        file.commit()
    return path


def test_a_new_course_has_settings_and_the_assignment(tmp_path, exercise, run):
    result = run("init", tmp_path / "course", "--exercise", exercise.slug)
    found = {path.name for path in (tmp_path / "course" / "source" / exercise.slug).iterdir()}
    assert result.exit_code == 0
    assert found == {
        f"{exercise.slug}.ipynb", f"test_{exercise.slug}.py", "exercise.toml", ".stub.py",
        ".mistakes.json",
    }  # fmt: skip


def test_a_new_course_is_called_as_its_folder(tmp_path, exercise, run):
    run("init", tmp_path / 'Deep "Learning"', "--exercise", exercise.slug)
    course = Course(tmp_path / 'Deep "Learning"')
    assert course._directory.course_id == 'Deep "Learning"'


def test_what_comes_next_is_said(tmp_path, exercise, run):
    result = run("init", tmp_path / "course", "--exercise", exercise.slug)
    assert f"nbgrader generate_assignment {exercise.slug}" in result.stdout


@pytest.mark.parametrize(("option", "there"), [([], False), (["--warm-kernel"], True)])
def test_warm_kernels_are_a_matter_of_the_new_courses_settings(
    tmp_path, exercise, run, option, there
):
    run("init", tmp_path / "course", "--exercise", exercise.slug, *option)
    text = (tmp_path / "course" / "nbgrader_config.py").read_text(encoding="utf-8")
    assert ("warm-kernel" in text) is there


def test_the_settings_for_warm_kernels_can_be_read(tmp_path, exercise, run, monkeypatch):
    monkeypatch.delenv("JUPYTER_DEFAULT_PROVISIONER_NAME", raising=False)
    run("init", tmp_path / "course", "--exercise", exercise.slug, "--warm-kernel")
    assert Course(tmp_path / "course").source("a") == tmp_path / "course" / "source" / "a"


def test_adding_touches_no_settings(made, exercise, run):
    before = (made / "nbgrader_config.py").read_bytes()
    result = run("add", made, "--exercise", exercise.slug)
    assert (result.exit_code, (made / "nbgrader_config.py").read_bytes()) == (0, before)


def test_adding_copies_the_gradebook_first(made, exercise, run):
    gradebook(made / "gradebook.db")
    run("add", made, "--exercise", exercise.slug)
    (copy,) = made.glob("gradebook.db.*.backup")
    with contextlib.closing(sqlite3.connect(copy)) as file:
        assert file.execute("SELECT text FROM notes").fetchall() == [("theirs",)]


def test_adding_leaves_the_gradebook_itself_as_it_was(made, exercise, run):
    before = gradebook(made / "gradebook.db").read_bytes()
    run("add", made, "--exercise", exercise.slug)
    assert (made / "gradebook.db").read_bytes() == before


def test_two_copies_of_one_second_have_two_names(tmp_path):
    path = gradebook(tmp_path / "gradebook.db")
    assert back_up(path) != back_up(path)


def test_the_courses_own_folders_are_used(made, exercise, run):
    (made / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.source_directory = "masters"\n', encoding="utf-8"
    )
    run("add", made, "--exercise", exercise.slug)
    assert (made / "masters" / exercise.slug / f"{exercise.slug}.ipynb").is_file()


# what stands in the way


def test_an_assignment_that_is_there_is_left_alone(made, exercise, run):
    there = made / "source" / exercise.slug
    there.mkdir(parents=True)
    result = run("add", made, "--exercise", exercise.slug)
    assert (result.exit_code, list(there.iterdir())) == (2, [])
    assert f"{exercise.slug} exists already, and is left as it is. Move it away" in said(result)


def test_a_folder_that_is_no_course_is_said_with_the_command(tmp_path, exercise, run):
    result = run("add", tmp_path, "--exercise", exercise.slug)
    assert (result.exit_code, "is no nbgrader course" in said(result)) == (2, True)
    assert f"grader nbgrader init {tmp_path}" in said(result).replace(" /", "/").replace(
        "init/", "init /"
    )


def test_a_course_that_is_there_is_not_made_again(made, exercise, run):
    result = run("init", made, "--exercise", exercise.slug)
    assert (result.exit_code, "is there already" in said(result)) == (2, True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("c = get_config(\n", "cannot be read (SyntaxError"),
        ("raise RuntimeError('no')\n", "cannot be read (RuntimeError: no)"),
        ("c = get_config()\nc.CourseDirectory.groupshared = 'x'\n", "cannot be used"),
    ],
)
def test_broken_settings_are_one_sentence(made, exercise, run, text, words):
    (made / "nbgrader_config.py").write_text(text, encoding="utf-8")
    result = run("add", made, "--exercise", exercise.slug)
    assert (result.exit_code, words in said(result)) == (2, True)


def test_a_gradebook_that_cannot_be_copied_stops_all(made, exercise, run):
    (made / "gradebook.db").write_bytes(b"no database" * 100)
    result = run("add", made, "--exercise", exercise.slug)
    assert "cannot be copied, so nothing was changed" in said(result)
    assert (list(made.glob("*.backup")), (made / "source").exists()) == ([], False)


def test_an_unknown_exercise_is_one_sentence(made, run):
    result = run("add", made, "--exercise", "binary_clasification")
    assert (result.exit_code, "Did you mean binary_classification?" in said(result)) == (2, True)


def test_nothing_is_made_when_the_reference_fails(tmp_path, exercise, run, monkeypatch):
    def fail(_):
        raise GradeError("the reference fails")

    monkeypatch.setattr(setup, "worth", fail)
    result = run("init", tmp_path / "course", "--exercise", exercise.slug)
    assert (result.exit_code, (tmp_path / "course").exists()) == (2, False)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nbgrader", "init", "course"],
        ["nbgrader", "add", "course", "--exercise", "x"],
        ["grade", "x", "--out", "y", "--gradebook", "g.db"],
    ],
    ids=["init", "add", "grade"],
)
def test_without_nbgrader_the_extra_is_named(monkeypatch, arguments):
    known = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "nbgrader" else known(name)
    )
    result = CliRunner().invoke(cli.app, arguments)
    assert result.exit_code == 2
    assert 'pip install "torch-exercise-kit[notebook]"' in said(result)


def test_the_gradebook_needs_a_folder_for_what_is_graded(exercise):
    command = ["grade", str(exercise.reference), "--explain", "--gradebook", "sqlite:///g.db"]
    result = CliRunner().invoke(cli.app, [*command, "--exercise", str(exercise.folder)])
    assert (result.exit_code, "--gradebook needs --out DIR" in said(result)) == (2, True)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("sqlite:///gradebook.db", "sqlite:///gradebook.db"),
        ("postgresql://host/db", "postgresql://host/db"),
        ("/a/gradebook.db", "sqlite:////a/gradebook.db"),
    ],
)
def test_a_gradebook_is_a_url_or_a_file(given, expected):
    assert url_of(given) == expected


@pytest.mark.parametrize("name", ["nbgrader_config.py", "gradebook.db", "source"])
def test_a_course_is_known_by_what_nbgrader_puts_there(tmp_path, name):
    (tmp_path / name).mkdir()
    assert courses.is_course(tmp_path)


def test_a_file_is_no_course(tmp_path):
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(CourseError, match="is no nbgrader course"):
        find(path)


def test_a_broken_timestamp_is_no_time(made, exercise):
    place = made / "submitted" / "kim" / exercise.slug
    place.mkdir(parents=True)
    (place / "timestamp.txt").write_text("yesterday, I think", encoding="utf-8")
    assert Course(made).handed_in_at("kim", exercise.slug) is None
