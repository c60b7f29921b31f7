"""What a check says of itself: its docstring, in two languages, and its marks."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from grader.exercise import ExerciseError
from grader.judging import read_check, sections

NOTHING = {"title": "", "ko": "", "hint": "", "hint ko": ""}


@pytest.mark.parametrize(
    ("docstring", "found"),
    [
        ("", {}),
        (" \n\n ", {}),
        ("Starts at ln 2.", {"title": "Starts at ln 2."}),
        ("Title.\n\n    ko: 제목이에요.\n    ", {"title": "Title.", "ko": "제목이에요."}),
        ("Title.\nhint: Why?\nhint ko: 왜?", {"title": "Title.", "hint": "Why?", "hint ko": "왜?"}),
        ("T.\nhint ko: 왜?\nko: 제목", {"title": "T.", "hint ko": "왜?", "ko": "제목"}),
        ("A title\n  over two lines.", {"title": "A title over two lines."}),
        ("T.\nhint: One\n\n    two\nko: 셋", {"title": "T.", "hint": "One two", "ko": "셋"}),
        ("T.\nhint:\n  below", {"title": "T.", "hint": "below"}),
        ("T.\nhint:close", {"title": "T.", "hint": "close"}),
        ("T.\nhint: a: b", {"title": "T.", "hint": "a: b"}),
        ("ko: 제목만", {"ko": "제목만"}),
    ],
)
def test_a_docstring_falls_into_its_sections(docstring, found):
    assert sections(docstring) == NOTHING | found


@pytest.mark.parametrize("line", ["Hint: no", "ko no", "Korean ko: no", "hint  ko: no", "kо: no"])
def test_what_is_no_label_belongs_to_the_section_before(line):
    assert sections(f"Title.\n{line}") == NOTHING | {"title": f"Title. {line}"}


class Item:
    """As much of a pytest item as a check's marks need."""

    path, name, fixturenames = Path("test_loss.py"), "test_is_small", ()

    def __init__(self, *marks: pytest.MarkDecorator) -> None:
        self._marks = [mark.mark for mark in marks]

    def iter_markers(self, name):
        return [mark for mark in self._marks if mark.name == name]

    def get_closest_marker(self, name):
        return next(iter(self.iter_markers(name)), None)


@pytest.fixture
def exercise():
    return SimpleNamespace(tasks=[SimpleNamespace(id="loss")], hidden_checks=Path("test_hidden.py"))


LOSS = pytest.mark.task("loss")


def test_a_check_without_points_counts_one(exercise):
    assert read_check(Item(LOSS), exercise).points == 1


@pytest.mark.parametrize("points", ["two", -1, float("nan"), float("inf"), True, None])
def test_points_are_a_number(exercise, points):
    words = r"test_loss\.py::test_is_small needs a number of points"
    with pytest.raises(ExerciseError, match=words):
        read_check(Item(LOSS, pytest.mark.points(points)), exercise)


def test_points_are_one_number(exercise):
    with pytest.raises(ExerciseError, match="a number of points"):
        read_check(Item(LOSS, pytest.mark.points(1, 2)), exercise)


def test_a_check_needs_a_task(exercise):
    with pytest.raises(ExerciseError, match="as every check does"):
        read_check(Item(), exercise)


@pytest.mark.parametrize("marks", [[pytest.mark.task("los")], [LOSS, pytest.mark.needs("los")]])
def test_a_task_that_is_not_there_is_named_with_those_that_are(exercise, marks):
    words = r"test_loss\.py::test_is_small names the task 'los'; exercise\.toml has loss\."
    with pytest.raises(ExerciseError, match=words):
        read_check(Item(*marks), exercise)
