"""The generated notebook in a real kernel, from top to bottom, as a student runs it."""

from __future__ import annotations

import nbformat
import pytest

from grader.authoring.notebook import notebook

nbclient = pytest.importorskip("nbclient")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore"),  # of Jupyter's own
]
MORE = {
    "wrong": "def hypothesis(x, weight, bias):\n    z = x @ weight\n    return torch.sigmoyd(z)",
    "check-wrong": 'check("hypothesis")',
    "endless": "def compute_loss(h, y):\n    while True:\n        pass",
    "check-endless": 'check("loss")',
    "process": "import os, sys\nprint(os.getpid() == PID, sys.modules['torch'] is torch)",
}


def run(book, folder):
    """Run all cells, going on after an error; by id, what each one put out."""
    place = {"metadata": {"path": str(folder)}}
    client = nbclient.NotebookClient(
        book, timeout=600, kernel_name="python3", resources=place, allow_errors=True
    )
    client.execute()
    return {cell.id: cell.get("outputs", []) for cell in book.cells}


def text(outputs):
    """What a cell shows where there is no browser."""
    return "".join(o.get("text", "") or o.get("data", {}).get("text/plain", "") for o in outputs)


def errors(ran):
    return {name: o.evalue for name, outs in ran.items() for o in outs if o.output_type == "error"}


@pytest.fixture(scope="module")
def folder(exercise, tmp_path_factory):
    from grader.practice.init import write_kit

    place = tmp_path_factory.mktemp("my work 내 폴더")
    write_kit(place, [exercise], "ko")
    return place / exercise.slug


@pytest.fixture(scope="module")
def untouched(exercise, folder):
    """The notebook that a student gets, all cells run."""
    return run(nbformat.read(folder / f"{exercise.slug}.ipynb", as_version=4), folder)


@pytest.fixture(scope="module")
def solved(exercise, folder):
    """The solved one, and then a few slips."""
    book = notebook(exercise)
    start = next(cell for cell in book.cells if cell.id == "start")
    start.source += "\nimport os\nPID = os.getpid()"
    book.cells += [nbformat.v4.new_code_cell(source, id=name) for name, source in MORE.items()]
    return run(book, folder)


def test_the_untouched_notebook_raises_nothing(untouched):
    assert errors(untouched) == {}


def test_every_box_of_the_untouched_notebook_is_calm(untouched, exercise):
    to_do = [task.id for task in exercise.tasks if not task.given]
    calm = [task for task in to_do if "아직 작성 전이에요" in text(untouched[f"check-{task}"])]
    assert calm == to_do


def test_what_is_given_waits(untouched):
    assert "5단계를 먼저 끝내면 볼게요" in text(untouched["check-prediction"])


def test_a_box_comes_as_html_and_as_text(untouched):
    (output,) = untouched["check-loss"]
    assert output.data.keys() == {"text/html", "text/plain"}


def test_every_box_of_the_solved_notebook_is_right(solved, exercise):
    right = [t.id for t in exercise.tasks if text(solved[f"check-{t.id}"]).startswith("✓")]
    assert right == [task.id for task in exercise.tasks]


def test_a_right_training_shows_its_pictures(solved):
    (output,) = solved["check-training"]
    assert output.data["text/html"].count("<svg") == 2


def test_a_slip_is_told_with_the_number_that_jupyter_shows(solved):
    assert "AttributeError in cell In[" in text(solved["check-wrong"])


def test_an_endless_loop_ends_with_a_word(solved):
    assert "compute_loss was still running after 5 seconds." in " ".join(
        text(solved["check-endless"]).split()
    )


def test_no_check_raised(solved):
    assert errors(solved) == {}


def test_it_all_happened_in_the_one_kernel(solved):
    assert text(solved["process"]) == "True True\n"
