"""An exercise as an nbgrader assignment: what is locked, filled, worth points, and kept back."""

from __future__ import annotations

import ast
import textwrap
from pathlib import Path

import pytest

pytest.importorskip("nbformat")

import nbformat

from grader.authoring.regions import END, stub_of
from grader.nbgrader import assignment
from grader.nbgrader.gaps import ABOUT, without_places
from grader.nbgrader.points import hidden_id, public_id
from grader.sandbox import worker

CODE_STUB = ["# YOUR CODE HERE", "raise NotImplementedError()"]  # nbgrader's own
NESTED = '''
def f(n):
    """What it does."""
    total = 0
    # TODO: one line is missing
    for i in range(n):
        ### BEGIN SOLUTION: nothing is left
        total += i
        ### END SOLUTION
        print(i)
    return total
'''
LAST = """
def f(items):
    items.append(0)
    # TODO: sort them in place
    ### BEGIN SOLUTION: nothing is left
    items.sort()
    ### END SOLUTION
"""
ENDLESS = """
def f(items):
    # TODO: empty the list
    while True:
        ### BEGIN SOLUTION: nothing is left
        if not items:
            break
        ### END SOLUTION
        items.pop()
"""
CHECKS = """
import math
import numpy as np
import pytest

EPS = 1e-5
OTHER = 7

def half(x):
    return x / 2

def unused(x):
    return OTHER

@pytest.fixture(scope="module")
def trained(student):
    return student.train()

@pytest.mark.task("loss")
def test_a(student):
    assert student.f(half(1)) == EPS

@pytest.mark.task("training")
@pytest.mark.parametrize("n", [1, 2])
def test_b(trained, n):
    assert trained == np.zeros(n)
"""


def released(text: str) -> str:
    """What nbgrader's ClearSolutions makes of a cell."""
    lines: list[str] = []
    inside = False
    for line in text.split("\n"):
        if "BEGIN SOLUTION" in line:
            indent = line[: len(line) - len(line.lstrip())]
            lines += [indent + one for one in CODE_STUB]
            inside = True
        elif "END SOLUTION" in line:
            inside = False
        elif not inside:
            lines.append(line)
    return "\n".join(lines)


def function(source: str) -> ast.FunctionDef:
    return next(node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))


def run(source: str, name: str, *arguments: object) -> object:
    namespace: dict[str, object] = {}
    exec(compile(source, "cell", "exec"), namespace)
    return namespace[name](*arguments)


@pytest.fixture(scope="module")
def worth(exercise):
    tasks = [task.id for task in exercise.tasks]
    return {public_id(task): 2 for task in tasks} | {hidden_id(task): 1.5 for task in tasks[1:]}


@pytest.fixture(scope="module")
def made(exercise, worth):
    return nbformat.reads(assignment.notebook(exercise, "en", worth), as_version=4)


@pytest.fixture(scope="module")
def facts(made):
    """nbgrader's metadata by grade_id."""
    found = [cell.metadata["nbgrader"] for cell in made.cells if "nbgrader" in cell.metadata]
    return {one["grade_id"]: one for one in found}


@pytest.mark.parametrize("source", [NESTED, ENDLESS], ids=["a loop", "no return"])
def test_a_release_is_the_stub_with_nbgraders_lines_above_the_place(source):
    text = released(without_places(source, Path("f.py"), "en"))
    given = function(stub_of(source, Path("f.py")))
    assert worker.same(function(text), given)


def test_the_instructors_version_does_what_the_reference_does():
    assert run(without_places(NESTED, Path("f.py"), "en"), "f", 4) == 6


def test_a_function_that_ends_without_return_ends_before_the_stubs_lines():
    items = [1, 2]
    run(without_places(ENDLESS, Path("f.py"), "en"), "f", items)
    assert items == []


def test_nbgraders_lines_stand_outside_of_the_statement_that_has_the_gap():
    text = released(without_places(NESTED, Path("f.py"), "en"))
    assert text.index("raise NotImplementedError()") < text.index("for i in range(n)")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_student_is_told_that_these_lines_say_nothing_of_the_place(language):
    assert ABOUT[language] in released(without_places(NESTED, Path("f.py"), language))


def test_a_gap_with_nothing_below_it_is_nbgraders_own():
    text = without_places(LAST, Path("f.py"), "en")
    assert "nothing is left" not in text
    assert text.count(END) == 1


def test_a_cell_without_such_a_gap_is_left_as_it_is():
    text = LAST.replace(": nothing is left", "")
    assert without_places(text, Path("f.py"), "en") == text


def test_checks_of_one_task_bring_what_they_name_and_no_more():
    text = assignment.checks_of(CHECKS, "loss")
    names = [getattr(node, "name", "") for node in ast.parse(text).body]
    assert ([name for name in names if name], "EPS" in text) == (["half", "test_a"], True)


def test_checks_bring_their_fixtures_and_all_rows_of_a_table():
    text = assignment.checks_of(CHECKS, "training")
    assert "def trained(student)" in text
    assert '@pytest.mark.parametrize("n", [1, 2])' in text


@pytest.mark.parametrize("text", ["a = '''b'''\n", "a = 'b'\n", 'a = """b"""\n', "a = '\\n'\n"])
def test_checks_in_a_cell_are_the_text_that_they_were(text):
    found = ast.literal_eval(assignment._quoted(text))
    assert found.strip("\n") == text.strip("\n")


def test_each_cell_to_fill_is_a_solution_cell(exercise, facts):
    wanted = {f"task-{task.id}" for task in exercise.tasks if not task.given}
    assert {name for name, one in facts.items() if one["solution"]} == wanted


def test_cells_with_points_are_locked_and_have_schema_version_3(facts, worth):
    graded = {name: one for name, one in facts.items() if one["grade"]}
    told = {(one["locked"], one["solution"], one["schema_version"]) for one in graded.values()}
    assert ({name: one["points"] for name, one in graded.items()}, told) == (
        worth, {(True, False, 3)},
    )  # fmt: skip


def test_given_code_is_locked(facts):
    assert {name for name, one in facts.items() if not (one["grade"] or one["solution"])} == {
        "start", "given-1", "given-2", "task-prediction",
    }  # fmt: skip


def test_metadata_has_no_field_that_the_schema_does_not_know(facts):
    known = {"schema_version", "grade", "locked", "solution", "task", "grade_id", "points"}
    assert {field for one in facts.values() for field in one} <= known


def test_hidden_checks_stand_in_a_region_and_nowhere_else(made):
    outside = [
        line
        for cell in made.cells
        for part in cell.source.split("### BEGIN HIDDEN TESTS")[:1]
        for line in part.splitlines()
    ]
    assert [line for line in outside if "test_hidden" in line] == []


def test_hidden_cells_come_last_since_they_may_need_what_is_written_below(made):
    names = [cell.metadata.get("nbgrader", {}).get("grade_id", "") for cell in made.cells]
    tail = names[next(i for i, name in enumerate(names) if name.startswith("hidden-")) :]
    assert [name for name in tail if not name.startswith("hidden-")] == []


def test_a_task_without_hidden_checks_has_no_cell_for_them(exercise, facts):
    assert hidden_id(exercise.tasks[0].id) not in facts


def test_the_korean_notebook_has_the_same_cells(exercise, worth, facts):
    korean = nbformat.reads(assignment.notebook(exercise, "ko", worth), as_version=4)
    found = [cell.metadata["nbgrader"] for cell in korean.cells if "nbgrader" in cell.metadata]
    assert {one["grade_id"]: one for one in found} == facts


@pytest.mark.parametrize(
    ("body", "same"),
    [
        ("raise NotImplementedError()", True),
        ('raise NotImplementedError("f is not written yet")', True),
        ("raise NotImplementedError('changed')", False),
        ("x = 1\nraise NotImplementedError()", False),
        ("return 1", False),
        ("pass", False),
    ],
)
def test_nbgraders_gap_is_as_unwritten_as_the_stubs(body, same):
    given = function(
        'def f(x):\n    """Doc."""\n    raise NotImplementedError("f is not written yet")'
    )
    found = function(f'def f(x):\n    """Doc."""\n{textwrap.indent(body, "    ")}')
    assert worker.same(found, given) == same
