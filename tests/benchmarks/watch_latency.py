"""From a save to the finished feedback of `grader watch`, in a terminal of 80 by 24.

For each task the file is saved again and again, with the task right and wrong in turn: what comes
before it is right, what comes after it is still the stub's. In the last line everything is written.
A median is over `--saves` saves; the machine may be noisy, so what 1000 epochs cost alone, in a
process that does nothing else, stands below.
"""

from __future__ import annotations

import argparse
import ast
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from watched import Watched

from grader import exercise as exercises
from grader import mistakes
from grader.exercise import Exercise
from grader.practice.init import write_kit

ROOT = Path(__file__).resolve().parents[2]
WRONG = {  # a wrong version of each task
    "shapes": "shapes_swapped", "parameters": "param_ones", "hypothesis": "hyp_sigmoid_twice",
    "loss": "loss_no_mean", "training": "train_manual_no_zero",
}  # fmt: skip
ALONE = """
import importlib.util, sys, time
spec = importlib.util.spec_from_file_location("work", sys.argv[1])
work = importlib.util.module_from_spec(spec)
spec.loader.exec_module(work)
x, y = work.load_data()
for run in range(6):
    weight, bias = work.init_parameters(2)
    started = time.perf_counter()
    work.train(x, y, weight, bias)
    print(time.perf_counter() - started)
"""


def with_functions(source: str, other: str, names: set[str]) -> str:
    """The source with those functions as they are in the other one."""
    lines = other.split("\n")
    parts = [
        "\n".join(lines[node.lineno - 1 : node.end_lineno])
        for node in ast.parse(other).body
        if isinstance(node, ast.FunctionDef) and node.name in names
    ]
    nothing = mistakes.Hints([], [])
    change = mistakes.Mistake("", "", "", nothing, source="\n\n".join(parts))
    return mistakes.lay_over(source, change)


def versions(exercise: Exercise, task: str) -> tuple[str, str]:
    """The file with that task right, and with it wrong; later tasks are not written."""
    reference = exercise.reference.read_text(encoding="utf-8")
    order = [entry.id for entry in exercise.tasks]
    later = exercise.tasks[order.index(task) + 1 :]
    open_ = {name for entry in later if not entry.given for name in entry.functions}
    stub = exercise.stub.decode("utf-8")
    path = exercise.hidden / "mistakes" / f"{WRONG[task]}.py"
    wrong = mistakes.lay_over(reference, mistakes.read(path))
    right, wrong = (with_functions(text, stub, open_) for text in (reference, wrong))
    return right, wrong


def measure(
    screen: Watched, work: Path, number: int, pair: tuple[str, str], saves: int
) -> list[float]:
    """Seconds from each save to the page that shows it."""
    took = []
    for save in range(saves):
        mark = "✓" if save % 2 == 0 else "✗"
        content = pair[save % 2].encode()
        time.sleep(0.3)  # nobody saves faster; what the last check left behind is cleared away
        started = time.perf_counter()
        work.write_bytes(content)
        screen.until(lambda page, mark=mark: f"{mark} {number}" in page and "checked in" in page)
        took.append(time.perf_counter() - started)
    return took


def alone(exercise: Exercise) -> float:
    """Seconds of a right training of 1000 epochs by itself: the median of five, warm."""
    command = [sys.executable, "-c", ALONE, str(exercise.reference)]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return statistics.median(float(line) for line in done.stdout.split()[1:])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Print how long a save waits for its feedback.")
    parser.add_argument("--saves", type=int, default=20, help="saves a task")
    saves = parser.parse_args().saves
    exercise = exercises.find("binary_classification", ROOT)
    with tempfile.TemporaryDirectory(prefix="watch-latency-") as scratch:
        write_kit(Path(scratch), [exercise], "en", pin=True)
        folder = Path(scratch) / exercise.slug
        work = folder / exercise.work.name
        work.write_text(versions(exercise, "shapes")[1], encoding="utf-8")
        with Watched(folder) as screen:
            screen.until(lambda page: "✗ 1" in page)
            for number, task in enumerate(WRONG, 1):
                took = measure(screen, work, number, versions(exercise, task), saves)
                line(task, took)
    print(f"\n{alone(exercise):8.3f} s   1000 epochs alone")


def line(task: str, took: list[float]) -> None:
    """One row of the table."""
    ordered = sorted(took)
    ninth = ordered[int(len(ordered) * 0.9)]
    print(f"{statistics.median(took):8.3f} s   {task:12} best {ordered[0]:.3f}   90 % {ninth:.3f}")


if __name__ == "__main__":
    main()
