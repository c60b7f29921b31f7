"""Reports into nbgrader's gradebook: what is written, what never is, and what is said."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
import warnings
from pathlib import Path

import msgspec
import pytest

pytest.importorskip("nbgrader")

from nbgrader.api import Gradebook
from sqlalchemy.exc import SAWarning

from grader.nbgrader import comments, handed_in, marks
from grader.nbgrader.handed_in import Locked
from grader.nbgrader.marks import Marks, MarksError, Unknown
from grader.nbgrader.points import cell_of, hidden_id, public_id, solution_id
from grader.report import CheckResult, ExerciseId, Late, Report, TaskResult, Versions
from grader.submission import Submission

HIDDEN_SOURCE = "# Hidden checks.\n### BEGIN HIDDEN TESTS\nsecret = 41\n### END HIDDEN TESTS"
RELEASED = "# Hidden checks."


def check(
    name: str, task: str, outcome: str, *, hidden: bool = False, **more: object
) -> CheckResult:
    told = {"category": "wrong"} if outcome == "failed" else {}
    return CheckResult(
        id=name, task=task, hidden=hidden, points=2, outcome=outcome, **told | more
    )  # fmt: skip


def report(
    student: str = "kim", status: str = "graded", checks: tuple = (), **more: object
) -> Report:
    tasks = {one.task for one in checks}
    return Report(
        version=1, submission=student, student=student, status=status, note="", tier="A", seed=7,
        score=None if status == "ungraded" else 0, max_score=6,
        exercise=ExerciseId("e", "0"), versions=Versions("0", "3", "2"), checks=list(checks),
        tasks=[TaskResult(id=task, score=2, max_score=6) for task in tasks], **more,
    )  # fmt: skip


def submission(student: str = "kim", source: str = "def compute_loss(h, y):\n    return 1\n"):
    return Submission(
        name=student, student=student, filename=f"{student}.py", source=source.encode()
    )


HALF = (
    check("test_a", "loss", "passed"),
    check("test_b", "loss", "failed", title="Starts at ln 2", called="compute_loss(h, y)",
          returned="4.16", expected="0.69", hint="Mean?"),
    check("test_hidden_c", "loss", "failed", hidden=True),
)  # fmt: skip
ALL = tuple(msgspec.structs.replace(one, outcome="passed", category="") for one in HALF)


@pytest.fixture(scope="module")
def template(tmp_path_factory, exercise):
    """A gradebook that has the assignment, with the cells of one task."""
    folder = tmp_path_factory.mktemp("template")
    name = exercise.slug
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)
        patch.setenv("PATH", str(Path(sys.executable).parent), prepend=os.pathsep)  # for alembic
        with book(folder) as gradebook:
            gradebook.add_assignment(name)
            gradebook.add_notebook(name, name)
            for cell, source, worth in (
                (public_id("loss"), "points()", 4),
                (hidden_id("loss"), HIDDEN_SOURCE, 2),
            ):
                gradebook.add_grade_cell(cell, name, name, max_score=worth, cell_type="code")
                gradebook.add_source_cell(cell, name, name, cell_type="code", source=source)
            gradebook.add_solution_cell(solution_id("loss"), name, name)
            gradebook.add_student("kim")
    return folder / "gradebook.db"


@pytest.fixture
def course(tmp_path, template):
    """A course directory with such a gradebook."""
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
    shutil.copyfile(template, tmp_path / "gradebook.db")
    return tmp_path


@pytest.fixture
def written(course, exercise):
    return Marks(f"sqlite:///{course / 'gradebook.db'}", exercise, "en")


def book(course: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")


@pytest.fixture(autouse=True)
def _nbgraders_own_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SAWarning)
        yield


class Row:
    """What the gradebook has of one student: grades by cell, and the comment."""

    def __init__(self, course: Path, slug: str, student: str = "kim") -> None:
        with book(course) as gradebook:
            found = gradebook.find_submission(slug, student).notebooks[0]
            self.auto = {grade.name: grade.auto_score for grade in found.grades}
            self.score, self.flagged = found.score, found.needs_manual_grade
            self.comment = found.comments[0].auto_comment
            self.penalty = found.late_submission_penalty


def by_hand(course: Path, slug: str, score: float) -> None:
    with book(course) as gradebook:
        grade = gradebook.find_grade(public_id("loss"), slug, slug, "kim")
        grade.manual_score, grade.needs_manual_grade = score, False
        grade.notebook.comments[0].manual_comment = "well argued"
        gradebook.db.commit()


def test_each_cell_gets_what_its_checks_have_earned(course, exercise, written):
    written.write(report(checks=HALF), submission())
    assert Row(course, exercise.slug).auto == {public_id("loss"): 2, hidden_id("loss"): 0}


def test_a_graded_submission_needs_nobody(course, exercise, written):
    written.write(report(checks=HALF), submission())
    assert Row(course, exercise.slug).flagged is False


def test_a_later_run_replaces_what_the_engine_wrote(course, exercise, written):
    written.write(report(checks=HALF), submission())
    written.write(report(checks=ALL), submission())
    assert Row(course, exercise.slug).score == 6


def test_a_mark_by_hand_goes_before_and_stays(course, exercise, written):
    written.write(report(checks=HALF), submission())
    by_hand(course, exercise.slug, 3.5)
    written.write(report(checks=ALL), submission())
    with book(course) as gradebook:
        grade = gradebook.find_grade(public_id("loss"), exercise.slug, exercise.slug, "kim")
        assert (grade.manual_score, grade.score) == (3.5, 3.5)


def test_a_comment_by_hand_goes_before_and_stays(course, exercise, written):
    written.write(report(checks=HALF), submission())
    by_hand(course, exercise.slug, 3.5)
    written.write(report(checks=ALL), submission())
    with book(course) as gradebook:
        found = gradebook.find_comment(solution_id("loss"), exercise.slug, exercise.slug, "kim")
        assert found.comment == "well argued"


@pytest.mark.parametrize(("checks", "flagged"), [(HALF, False), (ALL, True)], ids=["same", "other"])
def test_who_marked_by_hand_is_asked_again_only_when_the_engines_score_is_another(
    course, exercise, written, checks, flagged
):
    written.write(report(checks=HALF), submission())
    by_hand(course, exercise.slug, 3.5)
    written.write(report(checks=checks), submission())
    assert Row(course, exercise.slug).flagged is flagged


def test_our_fault_is_no_score_and_flagged_for_a_human(course, exercise, written):
    ungraded = tuple(msgspec.structs.replace(one, outcome="ungraded") for one in HALF)
    written.write(report(status="ungraded", checks=ungraded), submission())
    row = Row(course, exercise.slug)
    assert (set(row.auto.values()), row.flagged) == ({None}, True)


def test_our_fault_leaves_an_earlier_score_as_it_was(course, exercise, written):
    written.write(report(checks=ALL), submission())
    written.write(report(status="ungraded"), submission())
    row = Row(course, exercise.slug)
    assert (row.score, row.flagged) == (6, True)


def test_an_unreadable_file_is_zero_and_says_why(course, exercise, written):
    broken = msgspec.structs.replace(report(status="unreadable"), note="No Python in line 1.")
    written.write(broken, submission(source=""))
    row = Row(course, exercise.slug)
    assert (set(row.auto.values()), row.comment) == ({0}, "No Python in line 1.")


def test_nothing_is_written_of_who_handed_nothing_in(course, exercise, written):
    written.write(report(status="missing"), submission())
    with book(course) as gradebook:
        assert gradebook.assignment_submissions(exercise.slug) == []


def test_what_lateness_costs_is_nbgraders_penalty(course, exercise, written):
    late = Late(final=1, taken=1.5, due="2026-01-01T00:00:00+00:00")
    written.write(report(checks=HALF, late=late), submission())
    assert Row(course, exercise.slug).penalty == 1.5


def test_an_unknown_student_is_refused(written):
    with pytest.raises(Unknown):
        written.write(report("lee", checks=HALF), submission("lee"))


def test_a_folder_in_submitted_makes_a_student_as_nbgrader_does(course, exercise, written):
    (course / "submitted" / "lee" / exercise.slug).mkdir(parents=True)
    written.write(report("lee", checks=ALL), submission("lee"))
    assert Row(course, exercise.slug, "lee").score == 6


@pytest.mark.parametrize("name", ["../kim", "..", "a/b"])
def test_a_student_who_is_called_like_a_path_writes_no_file(course, exercise, written, name):
    with book(course) as gradebook:
        gradebook.add_student(name)
    written.write(report(name, checks=ALL), submission(name))
    assert list(course.rglob("*.ipynb")) == []


def test_the_time_is_that_of_timestamp_txt(course, exercise, written):
    place = course / "submitted" / "kim" / exercise.slug
    place.mkdir(parents=True)
    (place / "timestamp.txt").write_text("2026-01-02 03:04:05 UTC", encoding="utf-8")
    written.write(report(checks=ALL), submission())
    with book(course) as gradebook:
        found = gradebook.find_submission(exercise.slug, "kim")
        assert str(found.timestamp) == "2026-01-02 03:04:05"


def test_other_points_than_the_gradebooks_are_refused(written):
    heavier = tuple(msgspec.structs.replace(one, points=5) for one in HALF)
    with pytest.raises(MarksError, match=r"has other points for .* \(check-loss, hidden-loss\)"):
        written.write(report(checks=heavier), submission())


def test_checks_without_the_hidden_ones_are_refused(written):
    with pytest.raises(MarksError, match="--public-only"):
        written.write(report(checks=HALF[:2]), submission())


def test_a_class_is_written_although_one_student_is_unknown(course, exercise, written):
    rows = [(report(name, checks=ALL), submission(name)) for name in ("lee", "kim")]
    said = written.write_class(rows)
    assert (Row(course, exercise.slug).score, said.whole) == (6, False)


def test_unknown_students_are_named_with_what_to_do(written):
    said = written.write_class([(report("lee", checks=ALL), submission("lee"))])
    assert "no such student: lee. Next: nbgrader db student add lee" in "\n".join(said.lines)


def test_a_locked_gradebook_is_one_sentence(course, written, monkeypatch):
    monkeypatch.setattr(sqlite3, "connect", _impatient(sqlite3.connect))
    holder = sqlite3.connect(course / "gradebook.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    said = written.write_class([(report(checks=ALL), submission())])
    holder.close()
    assert (said.whole, "is locked: another program is writing" in said.lines[-1]) == (False, True)


def _impatient(connect):
    """sqlite3.connect that waits for no lock."""
    return lambda *args, **kwargs: connect(*args, **kwargs | {"timeout": 0})


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, r"does not exist\. nbgrader makes it with: nbgrader generate_assignment"),
        (b"not a database, but long enough for one" * 40, "is no gradebook of nbgrader's"),
        (b"", "is no gradebook of nbgrader's"),
    ],
    ids=["missing", "another file", "empty"],
)
def test_what_is_no_gradebook_is_said(tmp_path, exercise, content, words):
    path = tmp_path / "gradebook.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(MarksError, match=words):
        Marks(str(path), exercise, "en")


def test_a_gradebook_without_the_assignment_names_the_commands(course, exercise):
    with sqlite3.connect(course / "gradebook.db") as changed:
        changed.execute("UPDATE assignment SET name = 'another'")
    with pytest.raises(MarksError, match=r"has no assignment .* grader nbgrader add"):
        Marks(f"sqlite:///{course / 'gradebook.db'}", exercise, "en")


def test_a_file_that_is_no_gradebook_is_left_as_it_is(tmp_path, exercise):
    path = tmp_path / "gradebook.db"
    path.touch()
    with pytest.raises(MarksError):
        Marks(str(path), exercise, "en")
    assert path.read_bytes() == b""


def test_a_gradebook_of_an_older_nbgrader_names_the_upgrade(course, exercise):
    with sqlite3.connect(course / "gradebook.db") as old:
        old.execute("ALTER TABLE source_cell DROP COLUMN locked")
    with pytest.raises(MarksError, match="nbgrader db upgrade"):
        Marks(f"sqlite:///{course / 'gradebook.db'}", exercise, "en")


# what formgrader and feedback show


def shown(course: Path, slug: str) -> list[dict]:
    path = course / "autograded" / "kim" / slug / f"{slug}.ipynb"
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def test_the_students_own_code_is_shown_as_the_solution(course, exercise, written):
    written.write(report(checks=HALF), submission())
    first = shown(course, exercise.slug)[0]
    assert first["metadata"]["nbgrader"]["grade_id"] == solution_id("loss")
    assert first["source"][0] == "def compute_loss(h, y):\n"


def test_what_was_said_of_a_check_is_shown_below_its_cell(course, exercise, written):
    written.write(report(checks=HALF), submission())
    cells = {one["metadata"]["nbgrader"]["grade_id"]: one for one in shown(course, exercise.slug)}
    text = "".join(cells[public_id("loss")]["outputs"][0]["text"])
    assert ("+ test_a" in text, "expected  0.69" in text) == (True, True)


def test_hidden_checks_are_in_nobodys_copy(course, exercise, written):
    written.write(report(checks=HALF), submission())
    cells = shown(course, exercise.slug)
    assert RELEASED in ["".join(one["source"]) for one in cells]
    assert "secret" not in json.dumps(cells)


def test_a_copy_that_is_read_only_is_replaced(course, exercise, written):
    written.write(report(checks=HALF), submission())
    written.write(report(checks=ALL), submission(source="def compute_loss(h, y):\n    return 2\n"))
    assert "return 2" in "".join(shown(course, exercise.slug)[0]["source"])


def test_code_in_a_cell_of_its_own_is_found_by_name(exercise):
    cells = ["x = 1", "def hypothesis(x):\n    pass", "def compute_loss(h, y):\n    pass"]
    handed = Submission(
        name="kim", student="kim", filename="kim.ipynb",
        source=msgspec.json.encode(list(enumerate(cells, 1))),
    )  # fmt: skip
    locked = [Locked(public_id("loss"), "points()", 4.0)]
    made = json.loads(handed_in.notebook(handed, exercise, locked, {}))["cells"]
    names = [one["metadata"].get("nbgrader", {}).get("grade_id", "") for one in made]
    assert names == ["", "task-hypothesis", "task-loss", "check-loss"]


def test_a_task_that_was_not_handed_in_still_has_its_cells(exercise):
    locked = [Locked(public_id("loss"), "points()", 4.0)]
    made = json.loads(handed_in.notebook(submission(source=""), exercise, locked, {}))["cells"]
    names = [one["metadata"]["nbgrader"]["grade_id"] for one in made]
    assert names == [solution_id("loss"), public_id("loss")]


def test_the_locked_cells_of_a_handed_in_notebook_are_not_shown_twice(exercise):
    handed = Submission(
        name="kim", student="kim", filename="kim.ipynb",
        source=msgspec.json.encode([(1, "points()\n")]),
    )  # fmt: skip
    made = handed_in.notebook(handed, exercise, [Locked(public_id("loss"), "points()", 4.0)], {})
    assert made.count("points()") == 1


# comments


def test_a_comment_has_points_and_the_first_thing_to_mend(exercise):
    text = comments.of_task(report(checks=HALF), "loss", exercise, "en")
    assert text.startswith("2 of 6 points.\n\nStarts at ln 2\n\n")
    assert "    expected  0.69" in text


def test_a_comment_tells_of_hidden_checks_only_how_many_and_why(exercise):
    text = comments.of_task(report(checks=HALF), "loss", exercise, "en")
    assert text.endswith("Hidden checks that did not pass: 1 (wrong).")


def test_a_comment_is_korean_where_that_is_asked_for(exercise):
    assert comments.of_task(report(checks=HALF), "loss", exercise, "ko").startswith("6점 중 2점")


def test_a_strangers_text_is_no_html_in_a_comment(exercise):
    bad = check("test_b", "loss", "failed", title="T", called="f(x)",
                returned="<script>x</script>\n```\n<b>", expected="1")  # fmt: skip
    lines = comments.of_task(report(checks=(bad,)), "loss", exercise, "en").splitlines()
    assert [line for line in lines if "<" in line and not line.startswith("    ")] == []


def test_points_of_public_and_hidden_checks_go_to_cells_of_their_own():
    assert [cell_of(one) for one in HALF] == ["check-loss", "check-loss", "hidden-loss"]


def test_the_line_of_hidden_tests_goes_with_its_region():
    assert marks.HIDDEN_TESTS.sub("", HIDDEN_SOURCE).strip() == RELEASED
