"""Answers that do nothing: what stands in the place of a task's functions."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from grader.authoring import idle

REFERENCE = """\
LIMIT = 3


def double(x):
    return 2 * x


def triple(x):
    return 3 * x


def both(x):
    return double(x), triple(x)
"""


@pytest.fixture
def made(tmp_path):
    """The idle answers of an exercise with these tasks."""
    path = tmp_path / "reference.py"
    path.write_text(REFERENCE, encoding="utf-8")

    def make(**tasks):
        listed = [SimpleNamespace(id=name, functions=own) for name, own in tasks.items()]
        return list(idle.make(SimpleNamespace(reference=path, tasks=listed)))

    return make


def loaded(one):
    names = {}
    exec(one.source, names)
    return names


def test_each_task_is_idle_in_each_way(made):
    found = [(one.task, one.way) for one in made(a=["double"], b=["triple"])]
    assert found == [(task, way) for task in "ab" for way in idle.WAYS]


def test_a_function_returns_nothing(made):
    assert loaded(made(a=["double"])[0])["double"](4) is None


@pytest.mark.parametrize("call", [lambda f: f(4, 5), lambda f: f(x=4, y=5)])
def test_a_function_returns_its_first_argument(made, call):
    assert call(loaded(made(a=["double"])[1])["double"]) == 4


def test_without_arguments_there_is_no_first_one(made):
    assert loaded(made(a=["double"])[1])["double"]() is None


def test_a_function_returns_what_claims_to_be_equal_to_everything(made):
    agreeable = loaded(made(a=["double"])[2])["double"](4)
    assert (agreeable == "anything", agreeable != "anything") == (True, False)


def test_the_functions_of_other_tasks_stay(made):
    assert loaded(made(a=["double"], b=["triple"])[0])["triple"](4) == 12


def test_all_functions_of_a_task_are_idle_at_once(made):
    assert loaded(made(a=["double", "triple"])[0])["both"](4) == (None, None)


def test_what_the_reference_lacks_is_left_out(made):
    assert made(a=["quadruple"]) == []


def test_an_idle_answer_is_told_in_words(made):
    assert made(a=["double", "triple"])[0].told == "a double and a triple that returns None"
