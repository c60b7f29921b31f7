"""`points("loss")` in a cell: the number that nbgrader reads, and the box that people do."""

from __future__ import annotations

import linecache
import sys
import warnings
from pathlib import Path

import pytest

from grader import notebook
from grader.nbgrader import cells
from grader.nbgrader.cells import points
from grader.practice.kernel import Stopped

ROOT = Path(__file__).resolve().parents[1]
MARKS = '@pytest.mark.task("loss")\n@pytest.mark.points(2)\n'
IMPORTS = "import numpy as np\nimport pytest\nfrom grader.checks import approx\n\n"
EASY = f"""{IMPORTS}{MARKS}def test_hidden_easy(student):
    h = np.full((2, 1), 0.5)
    assert student.compute_loss(h, np.ones((2, 1))) == approx(0.693147, abs=1e-4)


{MARKS}def test_hidden_hard(student):
    h = np.full((2, 1), 0.25)
    assert student.compute_loss(h, np.ones((2, 1))) == approx(41.5)
"""
BROKEN = f"{IMPORTS}{MARKS}def test_hidden_broken(student):\n    raise RuntimeError('ours')\n"
AFTER_TRAINING = EASY.replace(MARKS, f'{MARKS}@pytest.mark.needs("hypothesis")\n')
NOISY = """
import os, sys, warnings
def compute_loss(h, y):
    warnings.warn("this is old", DeprecationWarning)
    print("printed on stderr", file=sys.stderr)
    os.write(2, b"[W NNPACK.cpp:61] Could not initialize NNPACK!\\n")
    return F.binary_cross_entropy(h, y)
"""


@pytest.fixture(scope="module", autouse=True)
def desk(exercise):
    """The notebook's first cell; the checks stay collected for the whole module."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        notebook.use(exercise.slug, "en")
        yield
    notebook._desk.session.close()
    notebook._desk.session = None


@pytest.fixture
def run(monkeypatch):
    """Run a text as a cell; its names are the notebook's."""
    namespace = {"__name__": "__main__"}
    monkeypatch.setattr(notebook, "namespace", lambda: namespace)

    def call(text: str) -> None:
        name = f"<ipython-input-{len(linecache.cache)}-0123456789ab>"
        linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
        exec(compile(text, name, "exec"), namespace)

    return call


@pytest.fixture
def right(run, reference):
    """Everything is written, and right."""
    run(reference.split('if __name__ == "__main__":')[0])
    return run


def test_all_checks_passed_is_all_points(right):
    assert repr(points("loss")) == "4"


def test_people_see_the_box_of_check(right):
    assert "4 checks" in points("loss")._repr_mimebundle_()["text/html"]


def test_what_is_not_written_is_none(run, exercise):
    run(exercise.stub.decode())
    assert repr(points("loss")) == "0"


def test_some_checks_are_some_points(right):
    right("def compute_loss(h, y):\n    return F.binary_cross_entropy(h, y).detach()\n")
    assert 0 < float(repr(points("loss"))) < 4


def test_hidden_checks_have_points_of_their_own(right):
    assert repr(points("loss", hidden=EASY)) == "2"


def test_of_hidden_checks_only_name_and_category_are_shown(right):
    box = points("loss", hidden=EASY).html
    assert "test_hidden_hard: wrong" in box
    assert "41.5" not in box


def test_a_hidden_check_waits_for_a_task_that_is_wrong(right):
    right("def hypothesis(x, weight, bias):\n    return x @ weight\n")
    assert "blocked" in points("loss", hidden=AFTER_TRAINING).html


COUNTING = """
calls = []
slope = 1.0
def line(x, weight, bias):
    return slope * (x @ weight) + bias
def hypothesis(x, weight, bias):
    calls.append(1)
    return torch.sigmoid(line(x, weight, bias))
"""


def test_what_a_hidden_check_waits_for_is_not_run_twice(right):
    right(COUNTING)
    points("loss", hidden=AFTER_TRAINING)
    count = len(notebook.namespace()["calls"])
    points("loss", hidden=AFTER_TRAINING)
    assert (count > 0, len(notebook.namespace()["calls"])) == (True, count)


def test_what_a_public_check_waits_for_is_not_run_twice(right):
    right(COUNTING)
    points("training")
    calls = notebook.namespace()["calls"]
    calls.clear()
    assert repr(points("prediction")) == "6"
    assert len(calls) == 1001  # its own training run


@pytest.mark.parametrize(
    "change",
    [
        "def hypothesis(x, weight, bias):\n    return x @ weight\n",
        "def line(x, weight, bias):\n    return x @ weight\n",
        "slope = 2.0",
        "del line",
    ],
    ids=["the function", "what it calls", "what it reads", "gone"],
)
def test_what_was_written_anew_since_is_run_again(right, change):
    right(COUNTING)
    points("hypothesis")
    right(change)
    assert "blocked" in points("loss", hidden=AFTER_TRAINING).html


@pytest.mark.parametrize(
    "source", [BROKEN, "def (:", "x = 1\n"], ids=["raises", "no Python", "none"]
)
def test_our_fault_is_a_number_that_nbgrader_refuses(right, monkeypatch, source):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert float(repr(points("loss", hidden=source))) > 1000


def test_our_fault_is_a_sentence_to_who_works_in_the_notebook(right, monkeypatch):
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    assert "The checks cannot be run" in repr(points("loss", hidden="def (:"))


def test_an_unknown_task_is_our_fault(right, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert repr(points("lost")) == cells.REFUSED


@pytest.fixture
def noisy(right):
    """A right answer that warns; warnings are no errors here, as in a kernel."""
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        right(NOISY)
        yield


def test_warnings_cost_no_marks(noisy, capfd):
    assert repr(points("loss")) == "4"
    assert capfd.readouterr().err == ""


def test_what_libraries_say_below_python_is_still_shown(noisy, capfd):
    points("loss")
    assert "Could not initialize NNPACK!" in capfd.readouterr().out


def test_stderr_is_as_it_was_afterwards(right, capfd):
    points("loss")
    print("after", file=sys.stderr)
    assert capfd.readouterr().err == "after\n"


def test_a_cell_that_is_stopped_says_so_to_nbgrader(right, monkeypatch):
    def stop(*_, **__):
        raise Stopped("train")

    monkeypatch.setattr(notebook.at_hand(), "run", stop)
    with pytest.raises(KeyboardInterrupt):
        points("loss")
