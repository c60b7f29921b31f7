"""What `grader verify` says of an exercise's files and languages, before anything is judged."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from grader import exercise as exercises
from grader.authoring import generate, lint
from grader.authoring.languages import languages
from grader.authoring.places import Places
from grader.authoring.verdict import Finding, Section

PUBLIC = "exercises/doubling/test_doubling.py"
HIDDEN = "solutions/doubling/test_hidden.py"
REFERENCE = "solutions/doubling/doubling.py"
SETTINGS = "exercises/doubling/exercise.toml"
STUB = "exercises/doubling/.stub.py"
MISTAKE = "solutions/doubling/mistakes/triples.py"
CHECK = '''
@pytest.mark.task("double")
@pytest.mark.points(1)
def test_doubles(student):
    """It is doubled.

    ko: 두 배가 돼요.
    hint: Twice what?
    hint ko: 무엇의 두 배일까요?
    """
    assert student.double(2) == approx(4)
'''
UNSEEN = CHECK.replace("test_doubles", "test_doubles_more")
GAPPED = """\
def double(x):
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
"""
FILES = {
    REFERENCE: GAPPED,
    PUBLIC: "import pytest\n\nfrom grader.checks import approx\n" + CHECK,
    HIDDEN: "import pytest\n\nfrom grader.checks import approx\n" + UNSEEN,
    MISTAKE: """# /// mistake
# id = "D01"
# title = "Three times"
# check = "test_doubles"
# [hints]
# en = ["Twice or three times?"]
# ko = ["두 배인가요, 세 배인가요?"]
# ///


def double(x):
    return 3 * x
""",
    "exercises/doubling/README.md": "# Doubling\n",
    "exercises/doubling/README.ko.md": "# 두 배\n",
}
Look = Callable[..., list[str]]


@pytest.fixture
def folder(course) -> Path:
    """A course whose one exercise has everything that is asked for."""
    for name, text in FILES.items():
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(text, encoding="utf-8")
    generate.write(course / "exercises/doubling")
    return course


@pytest.fixture
def change(folder) -> Callable[[str, str, str], None]:
    """Put other words in the place of some that stand in a file."""

    def run(name: str, old: str, new: str) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return run


def told(findings: list[Finding], *, warnings: bool = False) -> list[str]:
    return [f"{one.where}: {one.what}" for one in findings if one.warning == warnings]


@pytest.fixture
def files(folder) -> Look:
    """What is said of the files as they are now."""

    def run(*, warnings: bool = False) -> list[str]:
        exercise = exercises.find("doubling", folder)
        return told(lint.lint(exercise, Places(exercise)), warnings=warnings)

    return run


@pytest.fixture
def texts(folder) -> Callable[..., Section]:
    """The languages as they are now."""

    def run(*, ships: bool = True) -> Section:
        exercise = exercises.find("doubling", folder)
        places = Places(exercise)
        return languages(exercise, lint.readable(exercise, places)[0], places, ships)

    return run


def test_of_good_files_nothing_is_said(files):
    assert files() + files(warnings=True) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from grader.checks import", "from pytest import"),
        ("== approx", "== pytest.approx"),
        ("import pytest\n", "import pytest\nimport pytest as pt\n\nNEAR = pt.approx\n"),
    ],
)
def test_pytests_own_approx_is_refused(files, change, old, new):
    change(PUBLIC, old, new)
    assert "uses pytest's approx" in files()[0]


def test_the_line_of_pytests_approx_is_told(files, change):
    change(PUBLIC, "== approx", "== pytest.approx")
    assert files()[0].startswith(f"{PUBLIC}:14: ")


@pytest.mark.parametrize("line", ["import torch", "from torch import nn", "import grader.wire"])
def test_what_the_judge_does_not_have_is_told(files, change, line):
    change(HIDDEN, "import pytest\n", f"import pytest\n{line}\n")
    name = line.split()[1]
    assert files() == [f"{HIDDEN}:2: imports {name}, which the judge does not have"]


def test_pythons_own_library_is_there(files, change):
    change(HIDDEN, "import pytest\n", "import math\nimport numpy as np\nimport pytest\n")
    assert files() == []


def test_two_checks_of_one_name_are_told(files, change):
    change(HIDDEN, UNSEEN, UNSEEN + UNSEEN)
    where = f"{HIDDEN}:18 test_doubles_more"
    assert files() == [f"{where}: has the name of the check at {HIDDEN}:7"]


def test_a_hidden_check_named_like_a_public_one_is_told(files, change):
    change(HIDDEN, UNSEEN, CHECK)
    assert files() == [f"{HIDDEN}:7 test_doubles: has the name of the check at {PUBLIC}:7"]


def test_a_check_of_no_task_is_told(files, change):
    change(PUBLIC, '@pytest.mark.task("double")\n', "")
    assert files() == [f"{PUBLIC}:6 test_doubles: belongs to no task"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('task("double")', 'task("dubble")', "names the task 'dubble', and there is none"),
        ("points(1)", 'points(1)\n@pytest.mark.needs("loss")', "names the task 'loss', and there"),
        ("points(1)", 'points("one")', "is worth 'one'"),
        ("points(1)", "points(True)", "is worth True"),
        ("points(1)", "point(1)", "has the mark 'point', and there is none"),
    ],
)
def test_a_slip_in_a_mark_is_told_with_its_line(files, change, old, new, what):
    change(PUBLIC, old, new)
    assert re.search(
        rf"^{PUBLIC}:[56789] test_doubles: {re.escape(what)}", "\n".join(files()), re.M
    )


def test_a_check_without_points_is_a_warning(files, change):
    change(PUBLIC, "@pytest.mark.points(1)\n", "")
    found = files(warnings=True)
    assert found == [f"{PUBLIC}:6 test_doubles: does not say what it is worth; it counts 1"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("for one in [1]: assert one", "a loop"),
        ("while False: pass", "a loop"),
        ("assert [one for one in [1]]", "a loop"),
        ("assert all(one for one in [1])", "a loop"),
        ("assert 1 if student else 0", "a branch"),
        ("if student: assert 1", "a branch"),
    ],
)
def test_loops_and_branches_are_warnings(files, change, line, kind):
    change(PUBLIC, "approx(4)\n", f"approx(4)\n    {line}\n")
    where = f"{PUBLIC}:15 test_doubles"
    assert files(warnings=True) == [
        f"{where}: has {kind}: then it has more than one reason to fail"
    ]


def test_a_helper_may_have_a_loop(files, change):
    change(PUBLIC, CHECK, CHECK + "\n\ndef helper():\n    return [one for one in [1]]\n")
    assert files(warnings=True) == []


@pytest.mark.parametrize("name", ["tensor", "gradients", "call", "load", "close", "records", "_x"])
def test_a_function_with_a_name_of_the_kits_own_is_told(files, change, name):
    change(SETTINGS, '["double"]', f'["double", "{name}"]')
    assert f"a function cannot be called {name!r}" in files()[0]


def test_a_task_function_that_the_reference_lacks_is_told(files, change):
    change(SETTINGS, '["double"]', '["double", "dubble"]')
    assert files() == [f"{SETTINGS}:6: task function 'dubble' is not in {REFERENCE}"]


def test_a_task_that_no_check_asks_for_is_told(files, change):
    for name in (PUBLIC, HIDDEN):
        change(name, 'task("double")', 'task("dubble")')
    assert files()[-1] == f"{PUBLIC}: no check asks for the task 'double'"


def test_a_function_of_two_tasks_is_told(files, change):
    change(SETTINGS, '["double"]', '["double", "double"]')
    assert files() == [f"{SETTINGS}:6: the function 'double' stands there twice"]


def test_two_tasks_of_one_name_are_told(files, change):
    again = '[[task]]\nid = "double"\nfunctions = []\n' + "".join(
        f'{name} = {{ en = "x", ko = "x" }}\n' for name in ("title", "start", "done")
    )
    change(SETTINGS, "[finished]", again + "[finished]")
    assert files() == [f"{SETTINGS}:11: the task 'double' stands there twice"]


def test_a_check_file_that_is_no_python_is_told_with_its_line(files, change):
    change(HIDDEN, UNSEEN, UNSEEN + "def\n")
    assert files()[0].startswith(f"{HIDDEN}:15: is no Python")


def test_missing_hidden_checks_are_told(files, folder):
    (folder / HIDDEN).unlink()
    assert files() == [f"{HIDDEN}: is missing: without it nobody can be graded"]


def test_a_stub_that_drifted_from_its_reference_is_told(files, change):
    change(STUB, "double is not", "dubble is not")
    assert files() == [f"{STUB}: is not what the reference gives"]


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("    ### END SOLUTION\n", "", 2, "this region is never closed"),
        ("    ### BEGIN SOLUTION\n", "", 3, "no region is open here"),
        (
            "    return",
            "    ### BEGIN SOLUTION\n    return",
            3,
            "the region of line 2",
        ),
        ("### BEGIN", "### begin", 2, "this is nearly a marker"),
        ("    ### END", "### END", 4, "the region of line 2 has to end where it began"),
        (GAPPED, "def double(x):\n    return 2 * x\n", 1, "there is no ### BEGIN SOLUTION"),
        ("return 2", "return 2 *", 3, "this is no Python"),
    ],
)
def test_markers_that_make_no_stub_are_told_with_their_line(files, change, old, new, line, reason):
    change(REFERENCE, old, new)
    assert files()[0].startswith(f"{REFERENCE}:{line}: {reason}")


# mistakes


def unread(folder: Path) -> list[str]:
    exercise = exercises.find("doubling", folder)
    return told(lint.readable(exercise, Places(exercise))[1])


def test_a_mistake_without_its_block_is_told(folder, change):
    change(MISTAKE, "# /// mistake\n", "")
    assert "is not a mistake file" in unread(folder)[0]


def test_a_mistake_that_cannot_be_laid_over_is_told(folder, change):
    change(MISTAKE, "return 3 * x", "return 3 *")
    assert unread(folder) == [f"{MISTAKE}:12: cannot be laid over the reference: invalid syntax"]


def test_a_mistake_that_changes_nothing_is_told(folder, change):
    change(MISTAKE, "def double", "def dubble")
    assert unread(folder) == [f"{MISTAKE}: changes nothing: the reference has no dubble"]


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('# id = "D01"', "# id: D01", 2, "Expected '=' after a key in a key/value pair"),
        ('# id = "D01"', "# id = 1", 2, "`id` is a whole number; expected is a text"),
        (
            "# title",
            "# titel",
            3,
            "unknown field `titel`; expected here: id, title, check, hints, note, whole, free",
        ),
        ("# en = [", "# fr = [", 6, "unknown field `fr`; expected here: en, ko"),
        ('["Twice or three times?"]', '"Twice?"', 6, "`hints.en` is a text; expected is a list"),
    ],
)
def test_a_slip_in_a_mistakes_block_is_told_with_its_line(folder, change, old, new, line, reason):
    change(MISTAKE, old, new)
    assert unread(folder)[0].startswith(f"{MISTAKE}:{line}: is not a mistake file: {reason}")


def test_a_field_that_is_missing_in_a_mistakes_block_is_told(folder, change):
    change(MISTAKE, '# check = "test_doubles"\n', "")
    assert unread(folder) == [f"{MISTAKE}: is not a mistake file: the field `check` is missing"]


def test_a_reference_that_is_no_python_is_no_mistakes_fault(folder, change):
    change(REFERENCE, "return 2", "return 2 *")
    assert unread(folder) == []


# languages


def test_every_text_is_there(texts):
    assert texts().findings == []


@pytest.mark.parametrize(
    ("name", "old", "new", "what"),
    [
        ("exercises/doubling/README.ko.md", "# 두 배", "", "the lesson in Korean is missing"),
        (SETTINGS, 'ko = "두 배예요"', 'ko = ""', "task double, done has no Korean"),
        (SETTINGS, 'en = "again"', 'en = " "', "finished, look has no English"),
        (SETTINGS, 'ko = "두 배" }\n[[task]]', 'ko = "" }\n[[task]]', "title has no Korean"),
        (PUBLIC, "    hint ko: 무엇의 두 배일까요?\n", "", "its docstring lacks Korean hint"),
        (PUBLIC, "    hint: Twice what?\n", "", "its docstring lacks hint"),
        (PUBLIC, "    ko: 두 배가 돼요.\n", "", "its docstring lacks Korean title"),
        (MISTAKE, '["두 배인가요, 세 배인가요?"]', "[]", "hints: not all are there in Korean"),
        (MISTAKE, '["Twice or three times?"]', '[" "]', "hints: not all are there in English"),
        (STUB, "    raise", "    # TODO: twice\n    raise", "no Korean for 'TODO: twice'"),
    ],
)
def test_a_text_that_is_missing_is_told(texts, change, name, old, new, what):
    change(name, old, new)
    assert [one.what for one in texts().findings if what in one.what and name in one.where] != []


def test_a_lesson_that_is_not_there_is_told(texts, folder):
    (folder / "exercises/doubling/README.md").unlink()
    assert [one.what for one in texts().findings] == ["the lesson in English is missing"]


def test_a_missing_text_fails_what_ships(texts, folder):
    (folder / "exercises/doubling/README.ko.md").unlink()
    assert not texts(ships=True).passed


def test_what_does_not_ship_may_lack_a_language(texts, folder):
    (folder / "exercises/doubling/README.ko.md").unlink()
    assert texts(ships=False).passed


def test_what_does_not_ship_still_lists_what_is_missing(texts, folder):
    (folder / "exercises/doubling/README.ko.md").unlink()
    found = told(texts(ships=False).findings, warnings=True)
    assert found == ["exercises/doubling/README.ko.md: the lesson in Korean is missing"]
