"""That the benchmarks measure what they say; not how fast anything is."""

from __future__ import annotations

import ast
import json
import sys

import assignment
import big_class
import fresh_pytest
import meters
import pytest
import table
import throughput

from grader import mistakes

BURN = "import os, time\nwhile time.process_time() < 0.3: pass"
LEAVE_BEHIND = f"import os\nif os.fork() == 0:\n exec({BURN!r})"
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc, takes orphans in")


def row(value: float, aim: table.Aim | None = None) -> table.Row:
    return table.Row("a name", value, "ms", "what it means", aim)


@pytest.mark.parametrize(
    ("aim", "said"),
    [
        (table.Aim("<=", 2), "aim <= 2"),
        (table.Aim("<=", 1.5), "aim <= 1.5 MISSED"),
        (table.Aim(">=", 3), "aim >= 3 MISSED"),
        (None, ""),
    ],
)
def test_a_row_says_its_aim_and_whether_it_was_missed(aim, said):
    assert table.verdict(row(2, aim)) == said


@pytest.mark.parametrize(
    ("value", "said"), [(123.4, "123 ms"), (12.34, "12.3 ms"), (1.234, "1.23 ms")]
)
def test_a_value_shows_three_digits(value, said):
    assert table.shown(row(value)) == said


def test_a_section_without_numbers_says_why():
    section = table.Section("3. peers", trouble="nbgrader is not installed.")
    assert table.lines(section) == ["3. peers", "  no numbers: nbgrader is not installed."]


def test_json_holds_the_unrounded_value_and_the_aim():
    section = table.Section("1. title", [row(1.23456, table.Aim("<=", 2))])
    told = json.loads(table.to_json({}, [section]))["sections"][0]["rows"][0]
    assert (told["value"], told["aim"]) == (1.23456, {"sign": "<=", "limit": 2})


def test_the_last_submissions_are_the_first_ones_again():
    handed_in = throughput.class_of({name: name for name in "abcde"}, count=13, part=4)
    assert (len(handed_in), handed_in[-4:]) == (13, handed_in[:4])


def test_a_rate_counts_the_steps_between_moments():
    assert throughput.rate([10.0, 10.5, 11.0, 12.0]) == 1.5


def test_growth_is_counted_from_the_moment_given():
    samples = [throughput.Sample(n, 100 + n * n, 50 + n) for n in range(5)]
    assert throughput.growth(samples, since=2) == (12, 2)


def test_no_endless_answer_is_handed_in(exercise):
    assert [name for name in throughput.sources(exercise) if throughput.ENDLESS in name] == []


def test_the_notebook_has_one_graded_cell_for_each_task(exercise):
    cells = assignment.cells(exercise)
    graded = [cell["metadata"]["nbgrader"] for cell in cells]
    names = [meta["grade_id"] for meta in graded if meta["grade"]]
    assert names == [f"test_{task.id}" for task in exercise.tasks]


def test_every_public_check_is_run_in_the_notebook(exercise):
    checks = ast.parse(exercise.public_checks.read_text(encoding="utf-8")).body
    wanted = [n.name for n in checks if isinstance(n, ast.FunctionDef) and n.name[:5] == "test_"]
    text = "\n".join(cell["source"] for cell in assignment.cells(exercise))
    assert [name for name in wanted if f"\ncheck({name}" not in text] == []


@linux
def test_what_a_command_leaves_behind_is_counted(tmp_path):
    assert meters.run([sys.executable, "-c", LEAVE_BEHIND], tmp_path).cpu >= 0.3


@linux
def test_a_command_that_fails_is_told_with_its_error(tmp_path):
    with pytest.raises(meters.Trouble, match="ended with 1: ValueError: no"):
        meters.run([sys.executable, "-c", "raise ValueError('no')"], tmp_path)


@linux
@pytest.mark.long
def test_the_plain_folder_passes_the_reference(exercise, tmp_path):
    fresh_pytest.write_folder(tmp_path, exercise)
    assert fresh_pytest.run(tmp_path, exercise.reference) > 0


@linux
@pytest.mark.long
def test_the_plain_folder_fails_a_mistake(exercise, reference, tmp_path):
    fresh_pytest.write_folder(tmp_path, exercise)
    path = exercise.hidden / "mistakes" / "hyp_no_sigmoid.py"
    wrong = tmp_path / "wrong.py"
    wrong.write_text(mistakes.lay_over(reference, mistakes.read(path)), encoding="utf-8")
    with pytest.raises(meters.Trouble, match=r"a fresh pytest on wrong.py: .* ended with 1"):
        fresh_pytest.run(tmp_path, wrong)


def test_without_a_browser_the_pages_part_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(big_class.browser.shutil, "which", lambda name: None)
    with pytest.raises(big_class.browser.Missing, match="chromium is not installed"):
        big_class.browser.ask("speed", tmp_path / "index.html")
