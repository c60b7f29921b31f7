"""The stub comes from the reference, and nothing else differs; a bad marker gets one sentence."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader.authoring import generate
from grader.authoring.regions import (
    BEGIN,
    END,
    GenerateError,
    cells_of,
    regions_of,
    solution_of,
    stub_of,
)

ROOT = Path(__file__).resolve().parents[1]
HERE = Path("solutions/x/x.py")
FOLDERS = sorted(path.parent for path in ROOT.glob("exercises/*/exercise.toml"))

REFERENCE = '''"""Two gaps."""  # said once

import torch


def half(x):
    """Return x / 2."""
    # TODO 1: one line

    ### BEGIN SOLUTION
    y = x / 2  # (n,) -> (n,)

    # not x // 2
    return y
    ### END SOLUTION


@torch.no_grad()
def total(x, *, start = 0):   # odd spaces stay
    result = start
    for row in x:
        # above the gap
        ### BEGIN SOLUTION: nothing is left
        if row is None:
            continue
            # of the inner block
        result += row
        ### END SOLUTION

        # below the gap
        print(  row  )
    return result


class Model:
    def forward(self, x):
        ### BEGIN SOLUTION
        return x
        ### END SOLUTION
        # after the last gap


LAST = 1
'''
STUB = '''"""Two gaps."""  # said once

import torch


def half(x):
    """Return x / 2."""
    # TODO 1: one line

    raise NotImplementedError("half is not written yet")


@torch.no_grad()
def total(x, *, start = 0):   # odd spaces stay
    result = start
    for row in x:
        # above the gap

        # below the gap
        print(  row  )
    return result


class Model:
    def forward(self, x):
        raise NotImplementedError("forward is not written yet")
        # after the last gap


LAST = 1
'''


def function(*lines: str) -> str:
    return "def f(x):\n" + "".join(f"    {line}\n" for line in lines)


def said(source: str) -> str:
    with pytest.raises(GenerateError) as caught:
        stub_of(source, HERE)
    return str(caught.value)


# The stub


def test_only_the_regions_differ():
    assert stub_of(REFERENCE, HERE) == STUB


def test_a_file_without_a_newline_at_its_end_stays_without_one():
    source = function(BEGIN, "return x", END).rstrip("\n")
    assert stub_of(source, HERE).endswith('raise NotImplementedError("f is not written yet")')


def test_two_regions_side_by_side_leave_a_line_each():
    source = function(BEGIN, "a = x", END, BEGIN, "return a", END)
    assert stub_of(source, HERE).count("raise NotImplementedError") == 2


def test_a_region_outside_functions_may_leave_nothing():
    source = f"import torch\n{BEGIN}: nothing is left\nimport math\n{END}\nX = 1\n"
    assert stub_of(source, HERE) == "import torch\nX = 1\n"


def test_a_region_may_open_the_file():
    source = f"{BEGIN}: nothing is left\nimport math\n{END}\nX = 1\n"
    assert stub_of(source, HERE) == "X = 1\n"


def test_the_regions_name_their_functions_and_lines():
    found = [(region.first, region.last, region.function) for region in regions_of(REFERENCE, HERE)]
    assert found == [(10, 15, "half"), (23, 28, "total"), (37, 39, "forward")]


def test_a_region_holds_its_source_as_it_is_written():
    assert regions_of(REFERENCE, HERE)[2].source == "        return x"


def test_the_solution_is_the_reference_without_markers():
    without = [line for line in REFERENCE.splitlines() if "SOLUTION" not in line]
    assert solution_of(REFERENCE).splitlines() == without


# Bad markers


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        (function(BEGIN, "a = 1", BEGIN, "return a", END, END), 4, "line 2 is still open"),
        (function(BEGIN, "return x"), 2, "never closed"),
        (function("return x", END), 3, "no region is open here"),
        (function(BEGIN, "return x") + f"{END}\nX = 1\n", 4, "in the same block"),
        (
            function("for a in x:", f"    {BEGIN}", "    print(a)", END, "return x"),
            5,
            "in the same block",
        ),
        (function(BEGIN, "if x:", "    print(x)", f"    {END}", "return x"), 5, "same block"),
        (function(f'text = "{BEGIN}"', BEGIN, "return x", END), 2, "a line of its own"),
        (function('"""Doc.', BEGIN, '"""', BEGIN, "return x", END), 3, "a line of its own"),
        (function(BEGIN, f"return x  {END}"), 3, "a line of its own"),
        (function("y = [", BEGIN, "1,", END, "]", "return y"), 3, "a line of its own"),
        (function(f"{BEGIN} here", "return x", END), 2, "is no marker"),
        (function(f"{BEGIN}: nothing left", "return x", END), 2, "is no marker"),
        (function(BEGIN, "return x", f"{END}: nothing is left"), 4, "is no marker"),
        (function(f"#{BEGIN}", "return x", END), 2, "is no marker"),
        (function("## BEGIN SOLUTION", "return x", "## END SOLUTION"), 2, "nearly a marker"),
        (function("### Begin Solution", "return x", "### End Solution"), 2, "nearly a marker"),
        (function("return x"), 1, "the stub would be the solution itself"),
        (function("pass", BEGIN, "# only words", END), 3, "nothing stands in this region"),
        (function(f"{BEGIN}: nothing is left", "return x", END), 2, "all there is of its block"),
        (f"{BEGIN}\nimport math\n{END}\nX = 1\n", 1, "outside functions"),
        (function("return x +", BEGIN), 2, "no Python"),
    ],
)
def test_a_bad_marker_is_named_with_its_line(source, line, reason):
    message = said(source)
    assert (f"{HERE}, line {line}: " in message, reason in message) == (True, True), message


def test_a_bad_marker_is_one_sentence():
    assert "\n" not in said(function(BEGIN, "return x"))


# Cells


def test_the_stubs_of_all_cells_are_the_stub():
    assert "".join(cell.stub for cell in cells_of(REFERENCE, HERE)) == STUB


def test_the_references_of_all_cells_are_the_reference():
    assert "".join(cell.reference for cell in cells_of(REFERENCE, HERE)) == REFERENCE


def test_each_definition_has_a_cell():
    names = [cell.names for cell in cells_of(REFERENCE, HERE)]
    assert names == [(), ("half",), ("total",), ("Model",), ()]


def test_a_region_around_definitions_is_one_cell():
    inner = f"def g():\n    {BEGIN}\n    pass\n    {END}\n"
    region = f"{BEGIN}: nothing is left\ndef a():\n    pass\ndef b():\n    pass\n{END}\n"
    assert [cell.names for cell in cells_of(region + inner, HERE)] == [("a", "b", "g")]


# The files of an exercise

SETTINGS = """
seed = 3
title = { en = "Halves", ko = "절반" }
[[task]]
id = "half"
functions = ["half"]
title = { en = "half", ko = "절반" }
start = { en = "Half of what?", ko = "무엇의 절반일까요?" }
done = { en = "half", ko = "절반이에요" }
[finished]
look = { en = "again", ko = "다시" }
think = { en = "why?", ko = "왜 그럴까요?" }
"""


@pytest.fixture
def course(tmp_path):
    for name in ("exercises", "solutions"):
        (tmp_path / name / "halves").mkdir(parents=True)
    (tmp_path / "solutions/halves/halves.py").write_text(REFERENCE, encoding="utf-8")
    (tmp_path / "exercises/halves/exercise.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_nothing_generated_is_stale(folder):
    assert generate.stale(folder) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_the_copy_to_fill_is_the_stub(folder):
    assert (folder / f"{folder.name}.py").read_bytes() == (folder / ".stub.py").read_bytes()


def test_both_copies_and_the_notebook_are_written(course):
    folder = course / "exercises/halves"
    names = [path.name for path in generate.write(folder)]
    assert names == [".stub.py", "halves.py", "halves.ipynb"]


def test_what_was_written_is_fresh(course):
    folder = course / "exercises/halves"
    generate.write(folder)
    assert generate.stale(folder) == []


def test_a_changed_reference_makes_all_stale(course):
    folder, reference = course / "exercises/halves", course / "solutions/halves/halves.py"
    generate.write(folder)
    reference.write_text(REFERENCE.replace("one line", "two lines"), encoding="utf-8")
    assert [path.name for path in generate.stale(folder)] == [
        ".stub.py", "halves.py", "halves.ipynb",
    ]  # fmt: skip


def test_a_changed_lesson_makes_the_notebook_stale(course):
    folder = course / "exercises/halves"
    generate.write(folder)
    (folder / "README.md").write_text("# Halves\n", encoding="utf-8")
    assert [path.name for path in generate.stale(folder)] == ["halves.ipynb"]


def test_a_stale_copy_is_made_anew(course):
    folder, reference = course / "exercises/halves", course / "solutions/halves/halves.py"
    generate.write(folder)
    reference.write_text(REFERENCE.replace("one line", "two lines"), encoding="utf-8")
    generate.write(folder)
    assert "two lines" in (folder / "halves.py").read_text(encoding="utf-8")


def test_somebodys_work_is_never_overwritten(course):
    folder = course / "exercises/halves"
    generate.write(folder)
    (folder / "halves.py").write_text("def half(x):\n    return x / 2\n", encoding="utf-8")
    with pytest.raises(GenerateError, match="holds work of its own"):
        generate.write(folder)


def fill_notebook(folder, key, text):
    """Change one field of the notebook's last code cell."""
    path = folder / "halves.ipynb"
    found = json.loads(path.read_text(encoding="utf-8"))
    [cell for cell in found["cells"] if cell["cell_type"] == "code"][-1][key] = text
    path.write_text(json.dumps(found), encoding="utf-8")


def test_a_filled_notebook_is_never_overwritten(course):
    folder = course / "exercises/halves"
    generate.write(folder)
    fill_notebook(folder, "source", ["def half(x):\n", "    return x / 2"])
    with pytest.raises(GenerateError, match=r"halves\.ipynb holds work of its own"):
        generate.write(folder)


def test_a_notebook_that_was_only_run_is_made_anew(course):
    folder = course / "exercises/halves"
    generate.write(folder)
    fill_notebook(folder, "execution_count", 7)
    assert [path.name for path in generate.write(folder)] == ["halves.ipynb"]


def test_settings_that_cannot_be_read_are_named(course):
    (course / "exercises/halves/exercise.toml").write_text("", encoding="utf-8")
    with pytest.raises(GenerateError, match=r"No notebook can be made: .*exercise\.toml"):
        generate.write(course / "exercises/halves")


def test_a_lesson_that_cannot_be_cut_is_named(course):
    (course / "exercises/halves/README.md").write_text("# H\n<!-- file -->\nx\n", "utf-8")
    with pytest.raises(GenerateError, match=r"README\.md: '<!-- file' stands alone"):
        generate.write(course / "exercises/halves")


def test_a_missing_reference_is_named(course):
    shutil.rmtree(course / "solutions")
    with pytest.raises(GenerateError, match=r"halves\.py cannot be read"):
        generate.write(course / "exercises/halves")


def test_a_reference_in_another_encoding_is_named(course):
    (course / "solutions/halves/halves.py").write_bytes("# 절반\n".encode("cp949"))
    with pytest.raises(GenerateError, match="is not UTF-8"):
        generate.write(course / "exercises/halves")


@pytest.mark.slow
def test_the_command_says_what_it_wrote(course):
    done = subprocess.run(
        [sys.executable, "-m", "grader.authoring.generate"],
        cwd=course, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stdout == "halves: .stub.py, halves.py, halves.ipynb\n"


@pytest.mark.slow
def test_the_command_ends_with_a_sentence(course):
    (course / "solutions/halves/halves.py").write_text("x = 1\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "grader.authoring.generate"],
        cwd=course, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr.startswith("grader: ")) == (1, True)


# Translations


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_text_of_a_stub_is_translated(folder):
    from grader import exercise

    found = exercise.load(folder)
    assert generate.untranslated(found.stub_in("en"), found.stub_in("ko")) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_translation_leaves_the_code_alone(folder):
    from grader import exercise
    from grader.authoring.mutants import plain

    found = exercise.load(folder)
    assert plain(found.stub_in("ko")) == plain(found.stub_in("en"))


def test_a_text_that_was_not_translated_is_listed():
    korean = STUB.replace("Two gaps.", "빈칸 두 개.")
    assert generate.untranslated(STUB, korean)[0] == "Return x / 2."


def test_a_stub_is_python():
    assert ast.parse(stub_of(REFERENCE, HERE)).body
