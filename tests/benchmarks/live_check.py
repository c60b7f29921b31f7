"""`check("loss")` in a live kernel: from the call to the box, as a student waits for it."""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path

import meters
from table import Aim, Row, Section

from grader.authoring.notebook import notebook
from grader.exercise import Exercise
from grader.practice.init import write_kit

AIM = 100.0
TIMED = """
import json, time

def timed(task, clock=time.perf_counter):
    started = clock()
    check(task)._repr_mimebundle_()
    return (clock() - started) * 1000

tasks = ("loss", "training", None)
times = [[timed(task) for _ in range({rounds})] for task in tasks]
print(json.dumps([*times, [timed("loss", time.process_time) for _ in range({rounds})]]))
"""
USE = "import time\nstarted = time.perf_counter()\n{start}\nprint(time.perf_counter() - started)"


def measure(exercise: Exercise, rounds: int) -> Section:
    """The solved notebook in a kernel of its own; meters.Trouble when there can be none."""
    try:
        import nbformat
        from nbclient import NotebookClient
    except ImportError as error:
        raise meters.Trouble(f"{error.name} is not installed: pip install '.[test]'") from None
    book = notebook(exercise)
    code = [cell for cell in book.cells if cell.cell_type == "code"]
    start = next(cell for cell in code if cell.id == "start")
    start.source = "import torch\n" + USE.format(start=start.source)
    solved = [c for c in code if _is_part(c.metadata["exercise"]["role"], c.source)]
    timed = nbformat.v4.new_code_cell(TIMED.format(rounds=rounds))
    book.cells = [*solved, timed]
    with tempfile.TemporaryDirectory() as scratch:
        write_kit(Path(scratch), [exercise], "en")
        place = {"metadata": {"path": str(Path(scratch) / exercise.slug)}}
        NotebookClient(book, timeout=600, kernel_name="python3", resources=place).execute()
    loss, training, everything, cpu = json.loads(_printed(timed))
    return Section(
        f"7. A check cell in a live kernel, {rounds} runs each. By the clock, medians.",
        [
            Row("first cell", float(_printed(start)), "s", "collects the checks; torch is there"),
            Row("check('loss')", statistics.median(loss), "ms", "call to box", Aim("<=", AIM)),
            Row("its CPU", statistics.median(cpu), "ms", "the same, whatever else is running"),
            Row("worst of these", max(loss), "ms", "the first one, as a rule"),
            Row("check('training')", statistics.median(training), "ms", "with what it needs"),
            Row("check()", statistics.median(everything), "ms", "all public checks"),
        ],
    )


def _is_part(role: str, source: str) -> bool:
    """Whether a cell only defines: no check, and not the program."""
    return role != "check" and "main(" not in source


def _printed(cell: dict[str, list[dict[str, str]]]) -> str:
    return "".join(output.get("text", "") for output in cell["outputs"])
