"""`check` beside a student's functions: the words of pytest, no process, no traceback, a clock."""

from __future__ import annotations

import linecache
import os
import random
import signal
import sys
import time

import msgspec
import numpy as np
import pytest
import torch

from grader import notebook
from grader.exercise import Limits
from grader.practice import kernel
from grader.practice.cell import overview, task_box
from grader.practice.kernel import Session, Stopped
from grader.practice.view import View

posix = pytest.mark.skipif(sys.platform == "win32", reason="sends a signal to itself")
LONG = "def compute_loss(h, y):\n    while True:\n        pass\n"
STOPPED = """
import os, signal, threading
def compute_loss(h, y):
    threading.Timer(0.05, os.kill, [os.getpid(), signal.SIGINT]).start()
    while True:
        pass
"""


class Cells:
    """A namespace that is filled cell by cell, as IPython does it."""

    def __init__(self):
        self.namespace = {"__name__": "__main__"}
        self.count = 0

    def run(self, *cells):
        """Run each text as a cell of its own."""
        for text in cells:
            self.count += 1
            name = f"<ipython-input-{self.count}-0123456789ab>"
            linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
            exec(compile(text, name, "exec"), self.namespace)


@pytest.fixture
def cells():
    return Cells()


@pytest.fixture(scope="module")
def session(exercise):
    """The checks, collected once."""
    opened = Session(type(exercise)(exercise.folder), "en")
    opened.exercise.limits = msgspec.structs.replace(Limits(), call_wall=60, output=100_000)
    yield opened
    opened.close()


@pytest.fixture
def look(session, cells):
    """The view of one task after these cells."""

    def check(task, *texts, language="en"):
        cells.run(*texts)
        return View(session.check({task}, cells.namespace, language), language)

    return check


@pytest.fixture(scope="module")
def stub(exercise):
    return exercise.stub.decode().split("if __name__")[0]


@pytest.fixture(scope="module")
def right(exercise):
    return exercise.reference.read_text(encoding="utf-8").split("if __name__")[0]


def first(view, task):
    """The first check of the task that is not right."""
    return next(r for r in view.of(view.exercise.task(task)) if r.outcome != "passed")


# The same outcomes as pytest


@pytest.mark.parametrize(
    "task", ["shapes", "parameters", "hypothesis", "loss", "training", "prediction"]
)
def test_a_right_answer_passes(look, right, task):
    view = look(task, right)
    assert view.state(view.exercise.task(task)) == "passed"


@pytest.mark.parametrize("task", ["shapes", "parameters", "hypothesis", "loss", "training"])
def test_the_untouched_stub_is_not_written_yet(look, stub, task):
    view = look(task, stub)
    assert view.state(view.exercise.task(task)) == "unwritten"


def test_what_waits_says_for_which_task(look, stub):
    view = look("prediction", stub)
    assert view.row(view.exercise.task("prediction")).endswith("waits for task 5")


def outcomes(checks):
    return [(c.id, c.outcome, c.category, c.returned, c.expected, c.hint, c.title) for c in checks]


@pytest.mark.slow
@pytest.mark.parametrize("path", ["hyp_no_sigmoid", "train_all_outside", "loss_no_mean", "stub"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_notebooks_checks_are_those_of_pytest(session, cells, judge, path, language):
    from grader import mistakes

    exercise = session.exercise
    source = exercise.stub.decode()
    if path != "stub":
        mistake = mistakes.read(exercise.hidden / "mistakes" / f"{path}.py")
        source = mistakes.lay_over(exercise.reference.read_text(encoding="utf-8"), mistake)
    source = source.split("if __name__")[0]
    cells.run(source)
    here = session.check({task.id for task in exercise.tasks}, cells.namespace, language)
    there = judge({"kim": source}, public_only=True, language=language)["kim"]
    # a cell is called another name than a file, and that is all
    assert [o[:3] + o[4:] for o in outcomes(here.results)] == [
        o[:3] + o[4:] for o in outcomes(there.checks)
    ]


def test_a_known_mistake_is_recognised(look, right):
    wrong = "def hypothesis(x, weight, bias):\n    return x @ weight + bias\n"
    assert "hypothesis" in look("hypothesis", right, wrong).run.known


# Where something is


def test_what_raised_is_told_with_its_cell_and_line(look, right):
    result = first(
        look("loss", right, "def compute_loss(h, y):\n    z = h\n    return z.nothing\n"), "loss"
    )
    assert (result.cell, result.line, result.source) == ("In[2]", 3, "return z.nothing")


def test_the_sentence_names_the_cell(look, right):
    result = first(look("loss", right, "def compute_loss(h, y):\n    return h.nothing\n"), "loss")
    assert result.returned == "nothing. AttributeError in cell In[2], line 2:"


def test_the_sentence_names_the_cell_in_korean(look, right):
    wrong = "def compute_loss(h, y):\n    return h.nothing\n"
    result = first(look("loss", right, wrong, language="ko"), "loss")
    assert result.returned == "없음. 셀 In[2]의 2번째 줄에서 AttributeError:"


def test_a_cell_that_was_not_run_is_asked_for(look):
    result = first(look("loss", "import torch"), "loss")
    assert result.message.endswith("run that cell first, then this one.")


def test_a_function_that_left_no_text_behind_is_checked(look, right):
    source = "def compute_loss(h, y):\n    return F.binary_cross_entropy(h, y)\n"
    view = look("loss", right, f"exec({source!r})")
    assert view.state(view.exercise.task("loss")) == "passed"


# Nothing of the student's session is changed


def test_random_numbers_go_on_where_they_were(look, right):
    drawn = []
    for seen in (False, True):
        random.seed(3), np.random.seed(3), torch.manual_seed(3)
        if seen:
            look("loss", right)
        drawn.append((random.random(), np.random.rand(), torch.rand(1).item()))
    assert drawn[0] == drawn[1]


def test_threads_are_as_before(look, right):
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    look("loss", right)
    found = torch.get_num_threads()
    torch.set_num_threads(before)
    assert found == 2


@pytest.mark.parametrize("name", ["PYTEST_ADDOPTS", "PYTEST_DISABLE_PLUGIN_AUTOLOAD"])
def test_a_pytest_started_from_a_cell_has_the_usual_environment(session, name):
    assert name not in os.environ


def test_prints_are_kept_from_the_page(look, right, capsys):
    look("loss", right, "def compute_loss(h, y):\n    print('mine')\n    return h\n")
    assert capsys.readouterr() == ("", "")


def test_prints_are_shown_in_the_box(look, right):
    view = look("loss", right, "def compute_loss(h, y):\n    print('mine')\n    return h\n")
    assert first(view, "loss").printed == "mine\n"


def test_nobody_is_asked_for_input(look, right):
    result = first(look("loss", right, "def compute_loss(h, y):\n    return input()\n"), "loss")
    assert (result.category, "EOFError" in result.returned) == ("error", True)


def test_no_process_is_started(look, right, monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a process was started")

    monkeypatch.setattr("os.fork", refuse, raising=False)
    monkeypatch.setattr("subprocess.Popen", refuse)
    assert look("training", right).finished


# A clock


@pytest.fixture
def hurry(session, monkeypatch):
    """A call may take half a second of CPU time."""
    short = msgspec.structs.replace(session.exercise.limits, call_cpu=0.5)
    monkeypatch.setattr(session.exercise, "limits", short)


def test_an_endless_loop_ends_in_time(hurry, look, right):
    started = time.process_time()
    view = look("loss", right, LONG)
    assert (first(view, "loss").category, time.process_time() - started < 3) == ("timeout", True)


def test_a_function_that_ran_out_of_time_is_not_called_again(hurry, look, right):
    view = look("loss", right, LONG)
    messages = [r.message for r in view.of(view.exercise.task("loss"))]
    assert [("did not end earlier" in m) for m in messages] == [False, True, True, True]


def test_an_endless_loop_that_catches_everything_once_ends_in_time(hurry, look, right):
    source = (
        "def compute_loss(h, y):\n    try:\n        while True: pass\n"
        "    except BaseException:\n        while True: pass\n"
    )
    assert first(look("loss", right, source), "loss").category == "timeout"


def test_an_endless_print_ends(look, right):
    source = "def compute_loss(h, y):\n    while True: print('x' * 1000)\n"
    assert first(look("loss", right, source), "loss").category == "output"


def test_an_exit_is_one_of_the_categories(look, right):
    source = "import sys\ndef compute_loss(h, y):\n    sys.exit()\n"
    assert first(look("loss", right, source), "loss").category == "exited"


@posix
def test_the_stop_button_reaches_an_endless_loop(session, cells, right):
    cells.run(right, STOPPED)
    with pytest.raises(Stopped, match="compute_loss"):
        session.check({"loss"}, cells.namespace, "en")


@posix
def test_after_a_stop_everything_can_be_checked_again(session, cells, look, right):
    cells.run(right, STOPPED)
    with pytest.raises(Stopped):
        session.check({"loss"}, cells.namespace, "en")
    assert look("loss", right).state(session.exercise.task("loss")) == "passed"


def test_a_stop_before_anything_runs_is_a_stop(session, cells, monkeypatch):
    def begin(attempt):
        raise KeyboardInterrupt

    monkeypatch.setattr(session._bench, "begin", begin)
    with pytest.raises(Stopped, match=r"^$"):
        session.check({"loss"}, cells.namespace, "en")


def test_the_signals_handler_is_the_one_before(look, right):
    before = signal.getsignal(signal.SIGINT)
    look("loss", right)
    assert signal.getsignal(signal.SIGINT) is before


# Boxes


def box(view, task):
    return task_box(view, view.exercise.task(task))


def test_a_box_is_text_and_html(look, stub):
    bundle = box(look("loss", stub), "loss")._repr_mimebundle_()
    assert bundle.keys() == {"text/plain", "text/html"}


def test_a_box_for_what_is_not_written_is_calm(look, stub):
    text = repr(box(look("loss", stub), "loss"))
    assert (text.splitlines()[0], "Error" in text) == ("· 4  loss: not written yet", False)


def test_a_box_says_what_was_called_returned_and_expected(look, right):
    wrong = "def compute_loss(h, y):\n    return h.sum()\n"
    page = box(look("loss", right, wrong), "loss").html
    words = ("compute_loss(h, y)", ">called<", ">returned<", ">expected<", "0.693147")
    assert [word for word in words if word not in page] == []


def test_further_hints_are_folded_away(look, right):
    wrong = "def hypothesis(x, weight, bias):\n    return x @ weight + bias\n"
    page = box(look("hypothesis", right, wrong), "hypothesis").html
    assert page.count("<details") == 2


def test_what_a_student_printed_is_no_markup(look, right):
    wrong = "def compute_loss(h, y):\n    print('<script>1</script>\\x1b[2J')\n    return h\n"
    shown = box(look("loss", right, wrong), "loss")
    assert ("<script" in shown.html, "\x1b" in shown.html + shown.text) == (False, False)


def test_a_right_training_shows_both_pictures(look, right):
    page = box(look("training", right), "training").html
    assert page.count('<svg class="grader-plot"') == 2


def test_a_right_training_shows_both_pictures_as_text(look, right):
    text = box(look("training", right), "training").text
    assert ("epoch 0" in text, "x1" in text) == (True, True)


def test_no_box_asks_for_a_program(look, stub):
    assert "main() already prints them" in box(look("shapes", stub), "shapes").text


def test_all_tasks_have_a_line_in_the_overview(session, cells, stub):
    cells.run(stub)
    names = {task.id for task in session.exercise.tasks}
    text = overview(View(session.check(names, cells.namespace, "en"), "en")).text
    assert [line[:3] for line in text.splitlines()[2:7]] == ["· 1", "· 2", "· 3", "· 4", "· 5"]


def test_all_right_says_what_was_learned(session, cells, right):
    cells.run(right)
    names = {task.id for task in session.exercise.tasks}
    text = overview(View(session.check(names, cells.namespace, "ko"), "ko")).text
    assert ("공개 검사" in text, "배움" in text) == (True, True)


# What a notebook imports


@pytest.fixture
def desk(monkeypatch, tmp_path, kit, cells, exercise):
    """A kernel of its own, in a student's folder."""
    monkeypatch.setattr(notebook, "_desk", notebook._Desk())
    monkeypatch.setattr(notebook, "namespace", lambda: cells.namespace)
    monkeypatch.chdir(kit)
    yield cells
    if notebook._desk.session is not None:
        notebook._desk.session.close()


def test_use_and_check_are_all_there_is_to_import(desk, stub, exercise):
    notebook.use(exercise.slug, "ko")
    desk.run(stub)
    assert notebook.check("loss").text.startswith("· 4  loss: 아직 작성 전이에요")


def test_the_folder_says_which_exercise_it_is(desk, stub):
    desk.run(stub)
    assert notebook.check(4).text.startswith("· 4  loss")


def test_check_alone_is_the_overview(desk, stub, exercise):
    notebook.use(exercise.slug, "en")
    desk.run(stub)
    assert "0 of 5 tasks" in notebook.check().text


def test_an_unknown_task_is_one_sentence(desk, exercise):
    notebook.use(exercise.slug, "en")
    assert "There is no task los. Did you mean loss?" in notebook.check("los").text


def test_an_unknown_exercise_is_one_sentence(desk):
    assert "No exercise is called 'nothing'" in notebook.use("nothing", "en").text


def test_elsewhere_the_notebook_is_asked_which_exercise_it_is(desk, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(notebook._desk, "language", "en")
    assert notebook.check("loss").text.startswith("Which exercise is it?")


def test_elsewhere_an_exercise_of_the_package_is_found(desk, monkeypatch, tmp_path, exercise):
    monkeypatch.chdir(tmp_path)
    assert notebook.use(exercise.slug) is None


def test_checks_that_cannot_be_collected_are_one_sentence(desk, kit, exercise):
    (kit / f"test_{exercise.slug}.py").write_text("import nowhere_at_all\n", encoding="utf-8")
    assert "No module named 'nowhere_at_all'" in notebook.use(exercise.slug, "en").text


@posix
def test_the_stop_button_leaves_a_box(desk, right, exercise, monkeypatch):
    notebook.use(exercise.slug, "en")
    desk.run(right, STOPPED)
    assert notebook.check("loss").text.startswith("Stopped by hand while compute_loss was running")


def test_a_cells_number_is_taken_from_ipython():
    assert kernel.number_of("<ipython-input-12-deadbeef>") == 12


def test_a_file_is_no_cell():
    assert kernel.number_of("/usr/lib/python3/random.py") is None
