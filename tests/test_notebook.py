"""The student's notebook: made of stub and lesson, whole, in both languages, without a solution."""

from __future__ import annotations

import json

import nbformat
import pytest

from grader.authoring.notebook import notebook, notebook_of
from grader.exercise import ExerciseError
from grader.intake.notebook import code_cells
from grader.practice.init import InitError, write_kit
from grader.practice.notebook import LessonError, chunks, in_a_notebook, text_of
from grader.words import LANGUAGES

LESSON = """\
# Title

<!-- file -->
Run `python -m pytest`.
<!-- notebook
Run the cell below.
-->

## Before

```
## Task 9: only a text in a block
```

## Task 1: double

How?

### More of it

## Afterwards

<!-- file -->
Only in a file.
<!-- /file -->
The end.
"""


def sources(found, role):
    """The texts of the cells that have that role."""
    return [c.source for c in found.cells if c.metadata.get("exercise", {}).get("role") == role]


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request, exercise):
    """The notebook as a student gets it."""
    return nbformat.reads(text_of(exercise, request.param), as_version=4)


@pytest.fixture
def lesson_of(course):
    """The lesson's cells of the suite's tiny exercise, under another lesson."""
    from grader import exercise as exercises

    def cells(lesson):
        (course / "exercises/doubling/README.md").write_text(lesson, encoding="utf-8")
        text = text_of(exercises.find("doubling", course), "en")
        return nbformat.reads(text, as_version=4).cells

    return cells


# What is in it


def test_it_is_a_valid_notebook(made):
    nbformat.validate(made)


def test_there_is_one_solution_cell_for_each_task_to_do(made, exercise):
    tasks = [c.metadata["exercise"]["task"] for c in made.cells if c.id.startswith("task-")]
    assert tasks == [task.id for task in exercise.tasks]


def test_each_task_is_checked_right_below_its_cell(made, exercise):
    ids = [cell.id for cell in made.cells]
    after = {ids[ids.index(f"task-{task.id}") + 1] for task in exercise.tasks}
    assert after == {f"check-{task.id}" for task in exercise.tasks}


def test_a_check_cell_says_nothing_but_check(made, exercise):
    assert sources(made, "check") == [f'check("{task.id}")' for task in exercise.tasks]


def test_a_tasks_lesson_stands_above_its_cell(made):
    ids = [cell.id for cell in made.cells]
    above = made.cells[ids.index("task-loss") - 1]
    assert (above.cell_type, above.source[:4]) == ("markdown", "## " + above.source[3])


def test_all_code_of_the_stub_is_there(made, exercise):
    code = "\n".join(cell.source for cell in made.cells if cell.cell_type == "code")
    wanted = [chunk for chunk in chunks(exercise.stub.decode()) if chunk.names]
    assert [c.names for c in wanted if f"def {c.names[0]}(" not in code] == []


def test_no_line_of_a_solution_is_there(made, exercise):
    from grader.authoring.regions import regions_of

    regions = regions_of(exercise.reference.read_text(encoding="utf-8"), exercise.reference)
    lines = {line.strip() for region in regions for line in region.source.splitlines()}
    text = "\n".join(cell.source for cell in made.cells)
    assert [line for line in lines if len(line) > 12 and line in text] == []


def test_nothing_speaks_of_a_file_to_run(made, exercise):
    text = "\n".join(cell.source for cell in made.cells)
    words = (f"`python {exercise.slug}.py`", "experiment.py", "<!--")
    assert [word for word in words if word in text] == []


def test_it_was_never_run(made):
    code = [cell for cell in made.cells if cell.cell_type == "code"]
    assert {(cell.execution_count, len(cell.outputs)) for cell in code} == {(None, 0)}


def test_it_tells_that_it_is_untouched(made):
    assert code_cells(nbformat.writes(made).encode(), "a").untouched


def test_a_change_tells_that_it_is_not(made):
    changed = json.loads(nbformat.writes(made))
    changed["cells"][3]["source"].append("\n# mine")
    assert not code_cells(json.dumps(changed).encode(), "a").untouched


def test_the_same_bytes_come_each_time(exercise):
    assert text_of(exercise, "ko") == text_of(exercise, "ko")


def test_the_first_cell_says_which_exercise_and_language(exercise):
    korean = nbformat.reads(text_of(exercise, "ko"), as_version=4)
    start = next(cell for cell in korean.cells if cell.id == "start")
    assert f'use("{exercise.slug}", "ko")' in start.source


# With its solutions


def test_with_solutions_each_gap_is_marked(exercise):
    found = sources(notebook(exercise), "solution")
    assert [text.count("### BEGIN SOLUTION") for text in found] == [1] * len(found)


def test_without_solutions_it_is_the_students(exercise):
    student = nbformat.reads(text_of(exercise, "en"), as_version=4)
    assert notebook(exercise, solutions=False) == student


def test_each_call_makes_a_new_one(exercise):
    notebook(exercise).cells[0].source = "mine"
    assert notebook(exercise).cells[0].source != "mine"


def test_it_is_found_by_its_name(course):
    found = notebook_of("doubling", course=course, solutions=False)
    assert found.metadata["exercise"]["slug"] == "doubling"


def test_an_unknown_name_is_told(course):
    with pytest.raises(ExerciseError, match="No exercise is called 'halving'"):
        notebook_of("halving", course=course)


# Lessons


def test_sections_go_to_their_tasks(lesson_of):
    kinds = [cell.id for cell in lesson_of(LESSON)]
    assert kinds == [
        "about", "start", "lesson-1", "lesson-2", "task-double", "check-double", "lesson-3",
    ]  # fmt: skip


def test_a_heading_in_a_block_of_text_is_none(lesson_of):
    assert "## Task 9" in lesson_of(LESSON)[2].source


def test_a_notebook_has_its_own_words():
    assert "Run the cell below." in in_a_notebook(LESSON)


def test_what_is_for_files_alone_is_left_out():
    text = in_a_notebook(LESSON)
    assert ("pytest" in text, "Only in a file" in text, "<!--" in text) == (False, False, False)


def test_without_a_lesson_there_is_a_title(course):
    from grader import exercise as exercises

    text = text_of(exercises.find("doubling", course), "ko")
    assert nbformat.reads(text, as_version=4).cells[0].source.startswith("# doubling")


@pytest.mark.parametrize(
    "lesson",
    [
        "<!-- file -->\nx\n",
        "<!-- notebook\nx\n-->\n",
        "<!-- file -->\n<!-- file -->\nx\n<!-- /file -->\n",
        "x\n<!-- /file -->\n",
    ],
)
def test_a_marker_that_stands_alone_is_told(lesson):
    with pytest.raises(LessonError, match="stands alone"):
        in_a_notebook(lesson)


# In a kit


def test_a_kit_has_the_notebook_in_its_language(tmp_path, exercise):
    write_kit(tmp_path, [exercise], "ko")
    text = (tmp_path / exercise.slug / f"{exercise.slug}.ipynb").read_text(encoding="utf-8")
    assert text == text_of(exercise, "ko")


def test_a_filled_notebook_stays_as_it_is(tmp_path, exercise):
    (tmp_path / exercise.slug).mkdir()
    path = tmp_path / exercise.slug / f"{exercise.slug}.ipynb"
    path.write_text("mine", encoding="utf-8")
    write_kit(tmp_path, [exercise], "en")
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_lesson_that_cannot_be_cut_is_one_sentence(tmp_path, course):
    from grader import exercise as exercises

    (course / "exercises/doubling/README.md").write_text("<!-- file -->\n", encoding="utf-8")
    with pytest.raises(InitError, match="The lesson of the exercise cannot be used: '<!-- file'"):
        write_kit(tmp_path / "kit", [exercises.find("doubling", course)], "en")
