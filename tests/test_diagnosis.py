"""A held-out set: other spellings of known mistakes, unknown ones, right answers, two at once.

It is written from the catalogue and from a learner's mind, not from `solutions/*/mistakes/`. Each
file in `diagnosis/` holds the functions that differ from the reference, or, where its first line
says "(whole file)", a whole submission.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from grader import mistakes
from grader.report import Report

HERE = Path(__file__).with_name("diagnosis")
KNOWN = Path(__file__).resolve().parents[1] / "solutions" / "binary_classification" / "mistakes"
SPELLINGS = sorted((HERE / "spellings").glob("*.py"))
UNKNOWN = sorted((HERE / "unknown").glob("*.py"))
RIGHT = sorted((HERE / "right").glob("*.py"))
TWO = sorted((HERE / "two").glob("*.py"))
# Spellings that are told nothing, and why.
UNRECOGNISED = {
    "H13_only_the_weight_is_data": "bias still gets its gradient: the hints of H13 would be false",
    "L14_always_the_same": "the constant is multiplied by 1, and so no leaf: nobody writes this",
}
# Unknown mistakes that are called by a name all the same, and why.
SAME_ON_ALL_INPUTS = {
    "loss_product_of_the_terms": "y(1 - y) is 0, so the loss is 0 everywhere, as L09's is"
}


def first_line(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n", 1)[0]


def id_of(path: Path) -> str:
    return path.stem.split("_", 1)[0]


def only(paths: list[Path], names: dict[str, str]) -> list[Path]:
    return [path for path in paths if path.stem in names]


def without(paths: list[Path], names: dict[str, str]) -> list[Path]:
    return [path for path in paths if path.stem not in names]


def stem(path: Path) -> str:
    return path.stem


@pytest.fixture(scope="module")
def wanted(request) -> set[Path]:
    """The files that a test of this session asks for."""
    items = request.session.items
    return {item.callspec.params.get("path") for item in items if hasattr(item, "callspec")}


@pytest.fixture(scope="module")
def told(judge, swap, wanted) -> dict[Path, Report]:
    """Reports on the public checks alone: hidden ones add no name."""
    paths = [path for path in (*SPELLINGS, *UNKNOWN, *TWO) if path in wanted]
    return judged(judge, swap, paths, public_only=True)


@pytest.fixture(scope="module")
def graded(judge, swap, wanted) -> dict[Path, Report]:
    """Reports on the right answers, hidden checks included."""
    return judged(judge, swap, [path for path in RIGHT if path in wanted])


def judged(judge, swap, paths: list[Path], **options: object) -> dict[Path, Report]:
    sources = {f"{path.parent.name}/{path.stem}": source(swap, path) for path in paths}
    reports = judge(sources, **options)
    return {path: reports[f"{path.parent.name}/{path.stem}"] for path in paths}


def source(swap, path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text if first_line(path).endswith("(whole file)") else swap(text)


def named(report: Report) -> dict[str, list[str]]:
    return {task.id: task.mistakes for task in report.tasks if task.mistakes}


@pytest.mark.slow
@pytest.mark.parametrize("path", without(SPELLINGS, UNRECOGNISED), ids=stem)
def test_another_spelling_is_recognised(told, path):
    assert [id_of(path) in ids for ids in named(told[path]).values()] == [True]


@pytest.mark.slow
@pytest.mark.parametrize("path", only(SPELLINGS, UNRECOGNISED), ids=stem)
def test_a_spelling_that_is_not_recognised_is_told_nothing(told, path):
    assert named(told[path]) == {}


@pytest.mark.slow
@pytest.mark.parametrize("path", without(UNKNOWN, SAME_ON_ALL_INPUTS), ids=stem)
def test_an_unknown_mistake_is_told_nothing(told, path):
    assert named(told[path]) == {}


@pytest.mark.slow
@pytest.mark.parametrize("path", only(UNKNOWN, SAME_ON_ALL_INPUTS), ids=stem)
def test_what_answers_alike_on_all_inputs_is_told_alike(told, path):
    assert named(told[path]) != {}


@pytest.mark.slow
@pytest.mark.parametrize("path", UNKNOWN, ids=stem)
def test_an_unknown_mistake_is_caught(told, path):
    assert told[path].score < told[path].max_score


@pytest.mark.slow
@pytest.mark.parametrize("path", RIGHT, ids=stem)
def test_a_right_answer_in_another_style_gets_full_marks(graded, path):
    assert [r.id for r in graded[path].checks if r.outcome != "passed"] == []


@pytest.mark.slow
@pytest.mark.parametrize("path", RIGHT, ids=stem)
def test_a_right_answer_in_another_style_is_told_of_no_mistake(graded, path):
    assert named(graded[path]) == {}


@pytest.mark.slow
@pytest.mark.parametrize("path", TWO, ids=stem)
def test_two_mistakes_are_recognised_unless_the_first_blocks_the_second(told, path):
    ids = first_line(path).removeprefix("# ").removesuffix(" blocked").split(" + ")
    shown = ids[:1] if first_line(path).endswith("blocked") else ids
    found = list(named(told[path]).values())
    assert [any(id in ids for ids in found) for id in shown] + [len(found)] == [
        *[True] * len(shown),
        len(shown),
    ]


@pytest.mark.slow
def test_nothing_of_it_is_our_fault(told, graded):
    reports = {**told, **graded}
    assert [path.stem for path, report in reports.items() if report.status == "ungraded"] == []


def test_every_known_mistake_has_another_spelling():
    known = {mistakes.read(path).id for path in KNOWN.glob("*.py")}
    assert known - {id_of(path) for path in SPELLINGS} == set()


def test_there_are_enough_of_each_kind():
    enough = [len(SPELLINGS) >= 300, len(UNKNOWN) >= 150, len(RIGHT) >= 50, len(TWO) >= 20]
    assert enough == [True] * 4


def test_every_exception_is_a_file():
    stems = {path.stem for path in [*SPELLINGS, *UNKNOWN]}
    assert {*UNRECOGNISED, *SAME_ON_ALL_INPUTS} - stems == set()


@pytest.mark.parametrize("file", SPELLINGS, ids=stem)
def test_a_spelling_says_how_it_is_spelled(file):
    assert first_line(file).startswith(f"# {id_of(file)}: ")


def body(text: str) -> str:
    """A file's statements without places and comments; the text itself if it is no Python."""
    try:
        return "".join(ast.dump(node) for node in ast.parse(text).body)
    except SyntaxError:
        return text


@pytest.fixture(scope="module")
def library() -> set[str]:
    return {body(mistakes.read(path).source) for path in KNOWN.glob("*.py")}


@pytest.mark.parametrize("file", SPELLINGS, ids=stem)
def test_a_spelling_is_none_of_the_library(library, file):
    assert body(file.read_text(encoding="utf-8")) not in library
