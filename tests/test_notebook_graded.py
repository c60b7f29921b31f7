"""A notebook is graded like the file it could have been; what is told of it names its cells."""

from __future__ import annotations

import copy
import json
import sys

import pytest

from grader import grade, mistakes
from grader.authoring.notebook import notebook
from grader.exercise import Limits
from grader.orders import Options
from grader.render.html.student_page import student_page
from grader.render.html.titles import Titles
from grader.submission import Submission
from tests.notebooks import as_json, cells_of_file, handed_in

TRAINED = """
import matplotlib.pyplot as plt
from google.colab import drive
drive.mount("/content")
x, y = load_data()
weight, bias = init_parameters(2)
for epoch in range(10**9):
    loss = compute_loss(hypothesis(x, weight, bias), y)
    loss.backward()
plt.plot(train(x, y, weight, bias, epochs=10**9))
"""
SPOILT = "hypothesis = hypothesis(torch.zeros(6, 2), torch.zeros(2, 1), torch.zeros(1))"
MAGICS = "%matplotlib inline\n!pip install torch\nimport os\n%cd /tmp\ntorch.sigmoid?\n"
FORGED = [{"output_type": "stream", "name": "stdout", "text": ["55 / 55 points\n"]}]


def doubled(cells):
    """Each cell twice, with the same id, as tools leave it that copy one with its metadata."""
    made = json.loads(as_json(*cells))["cells"][1:]
    for cell in made:
        cell["id"] = "same"
        cell["metadata"] = {"nbgrader": {"grade_id": "same", "solution": True}}
    return as_json(cells=[*made, *made])


def forged(cells):
    made = json.loads(as_json(*cells))["cells"]
    for cell in made:
        cell["outputs"] = FORGED
    return as_json(cells=made)


SHOWN = """\
    display(HTML("<b>here</b>"), len("x"))
    IPython.display.clear_output()
    return """


def showing(cells):
    """Functions that show a value on their way, by what is there in every notebook."""
    written = [
        c if "NotImplementedError" in c else c.replace("    return ", SHOWN, 1) for c in cells
    ]
    return ["import IPython\nfrom IPython.display import *", *written]


SPELLINGS = {
    "a cell for each definition": lambda cells, stub: as_json(*cells),
    "one cell": lambda cells, stub: as_json("\n\n".join(cells)),
    "the other way round": lambda cells, stub: as_json(*reversed(cells)),
    "every cell twice under one id": lambda cells, stub: doubled(cells),
    "the stub once more below": lambda cells, stub: as_json(*cells, *stub),
    "the stub above": lambda cells, stub: as_json(*stub, *cells),
    "forged outputs": lambda cells, stub: forged(cells),
    "magics": lambda cells, stub: as_json(MAGICS, *(f"%%time\n{cell}" for cell in cells)),
    "trials at top level": lambda cells, stub: as_json(*cells, TRAINED, SPOILT, "while True: pass"),
    "cells that are no python": lambda cells, stub: as_json("x = (", *cells, "%%bash\nls", "def"),
    "values shown on the way": lambda cells, stub: as_json(*showing(cells)),
    "the kits own lines": lambda cells, stub: as_json(
        'from grader.notebook import check, use\n\nuse("x")', *cells, 'check("loss")', "check()"
    ),
}


@pytest.fixture(scope="module")
def answers(exercise, reference):
    """A right file, a wrong one, and the stub."""
    wrong = mistakes.read(exercise.hidden / "mistakes" / "hyp_no_sigmoid.py")
    return {
        "right": reference,
        "wrong": mistakes.lay_over(reference, wrong),
        "stub": exercise.stub.decode(),
    }


def judged(exercise, submissions, workers):
    """The reports, by name; nobody is in a hurry."""
    reports = []
    options = Options(require="D")
    patient = copy.copy(exercise)
    patient.limits = Limits(call_cpu=20, call_wall=120, total_cpu=200, total_wall=600)
    grade.judge(patient, submissions, options, reports.append, workers)
    return {report.submission: report for report in reports}


@pytest.fixture(scope="module")
def graded(exercise, answers, workers):
    """Each answer as a file and in each spelling, judged in one run."""
    stub = cells_of_file(answers["stub"])
    given = []
    for name, text in answers.items():
        given.append(Submission(name=name, student="", filename=f"{name}.py", source=text.encode()))
        for spelling, make in SPELLINGS.items():
            given.append(handed_in(f"{name}, {spelling}", make(cells_of_file(text), stub)))
    return judged(exercise, given, workers)


def points(report):
    return {task.id: task.score for task in report.tasks}


@pytest.mark.slow
@pytest.mark.parametrize("answer", ["right", "wrong", "stub"])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_each_task_has_the_points_of_the_file(graded, answer, spelling):
    assert points(graded[f"{answer}, {spelling}"]) == points(graded[answer])


@pytest.mark.slow
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_known_mistake_is_recognised_in_each_spelling(graded, spelling):
    found = {t.id: t.mistakes for t in graded[f"wrong, {spelling}"].tasks}
    assert found == {t.id: t.mistakes for t in graded["wrong"].tasks}


@pytest.mark.slow
def test_nothing_of_a_plain_notebook_is_worth_a_note(graded):
    assert graded["right, a cell for each definition"].note == ""


@pytest.mark.slow
def test_what_was_taken_out_stands_in_the_note(graded):
    note = graded["right, magics"].note
    assert "lines that only Jupyter knows were not run, the first is cell 2, line 1" in note


@pytest.mark.slow
def test_what_was_not_run_stands_in_the_note(graded):
    note = graded["right, trials at top level"].note
    assert "statements outside of functions were not run" in note


@pytest.mark.slow
def test_a_cell_that_is_no_python_stands_in_the_note(graded):
    note = graded["right, cells that are no python"].note
    assert note.startswith("right, cells that are no python.ipynb, cell 2, line 1: '(' was never")


@pytest.mark.slow
def test_a_cell_of_another_language_stands_in_the_note(graded):
    note = graded["right, cells that are no python"].note
    assert "cells in another language were left out: " in note


# A few at once: fast


@pytest.fixture(scope="module")
def few(exercise, reference, workers):
    """Notebooks of which one thing is to be seen each."""
    untouched = notebook(exercise, "ko", solutions=False)
    cells = cells_of_file(reference.replace("loss.backward()", "loss.backwards()"))
    given = {
        "untouched": handed_in("untouched", json.dumps(untouched).encode()),
        "raises": handed_in("raises", as_json(*cells)),
        "raises on top": handed_in("raises on top", as_json("A = {}['a']", "def predict(h): A")),
        "no function": handed_in("no function", as_json("x = 1")),
        "all broken": handed_in("all broken", as_json("x = 1", "\ndef f(:")),
        "imports": handed_in("imports", as_json("import nowhere", "def predict(h): nowhere")),
        "exits": handed_in("exits", as_json("A = exit()", "def predict(h): return A")),
        "waits": handed_in("waits", as_json("A = input()", "def predict(h): return A")),
        "default": handed_in("default", as_json("def predict(h, a=A): return a", "A = 1")),
    }
    return given, judged(exercise, given.values(), workers)


def test_the_untouched_notebook_has_no_points(few):
    report = few[1]["untouched"]
    assert (report.score, {c.outcome for c in report.checks}) == (0, {"unwritten", "blocked"})


def test_a_line_that_raised_is_told_by_cell_and_line(few):
    failed = next(c for c in few[1]["raises"].checks if c.category == "error" and not c.hidden)
    assert (failed.cell, failed.line, failed.source) == ("8", 15, "loss.backwards()")


def test_the_words_name_the_cell(few):
    failed = next(c for c in few[1]["raises"].checks if c.category == "error" and not c.hidden)
    assert failed.returned == "nothing. AttributeError in cell 8, line 15:"


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("raises on top", "raises on top.ipynb, cell 2, line 1, raises KeyError while the cells"),
        ("no function", "no function.ipynb defines none of the functions of this exercise"),
        ("all broken", "all broken.ipynb cannot be read: cell 3, line 2: invalid syntax"),
        ("imports", "imports.ipynb, cell 2, line 1: No module named 'nowhere'"),
        ("exits", "exits.ipynb ends the program while it is loaded"),
        ("waits", "waits.ipynb, cell 2, line 1, waits for input"),
        ("default", ""),
    ],
)
def test_what_went_wrong_is_said_with_its_cell(few, name, note):
    assert few[1][name].note[: len(note)] == note


@pytest.mark.parametrize(
    ("name", "status"),
    [("all broken", "unreadable"), ("exits", "unreadable"), ("raises on top", "graded")],
)
def test_only_what_cannot_be_run_at_all_is_unreadable(few, name, status):
    assert few[1][name].status == status


def test_a_students_page_shows_the_cells(few, exercise):
    submission, report = few[0]["raises"], few[1]["raises"]
    page = student_page(report, submission.source, submission.filename, Titles(exercise), "en")
    text = page.decode()
    assert ("# ---- 8 ----" in text, 'id="L8-15"' in text, 'href="#L8-15"' in text) == (True,) * 3


# The whole sample class


@pytest.mark.slow
@pytest.mark.long  # some two hundred files, twice
def test_the_whole_class_has_the_same_points_as_notebooks(exercise, reference, workers):
    sources = {p.stem: p.read_text("utf-8") for p in (exercise.hidden / "accepted").glob("*.py")}
    for path in (exercise.hidden / "mistakes").glob("*.py"):
        sources[path.stem] = mistakes.lay_over(reference, mistakes.read(path))
    endless = "while_never_ends"  # it costs its whole time, and is none the wiser
    files, books = [], []
    for name, text in sources.items():
        if endless in name:
            continue
        files.append(Submission(name=name, student="", filename=f"{name}.py", source=text.encode()))
        try:
            books.append(handed_in(name, as_json(*cells_of_file(text))))
        except SyntaxError:  # no cells can be made of it: a mistake of a whole file
            files.pop()
    as_files, as_books = (judged(exercise, given, workers) for given in (files, books))
    differ = {n for n in as_files if points(as_files[n]) != points(as_books[n])}
    # a notebook's trials at top level do not run, and exit() in one of them ends nothing
    assert (len(books) > 60, differ) == (True, {"exits_on_import"})


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's")
def test_grader_grade_takes_notebooks(tmp_path, course):
    from typer.testing import CliRunner

    from grader.cli import app

    (tmp_path / "in" / "kim" / "ps1").mkdir(parents=True)
    right = as_json("def double(x):\n    return 2 * x", "double(21)")
    (tmp_path / "in" / "kim" / "ps1" / "doubling.ipynb").write_bytes(right)
    (tmp_path / "in" / "lee.ipynb").write_bytes(b"{")
    arguments = ["grade", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--require", "D"]
    done = CliRunner().invoke(app, [*arguments, "--course", str(course), "--jobs", "1"])
    rows = (tmp_path / "out" / "grades.csv").read_text("utf-8").splitlines()[1:]
    assert (done.exit_code, [row.split(",")[:5] for row in rows]) == (0, [
        ["kim", "kim", "1.5", "1.5", "graded"], ["lee", "lee", "0", "1.5", "unreadable"],
    ]), done.output  # fmt: skip
