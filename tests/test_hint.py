"""Hints: which level is shown when, what is remembered, what `grader hint` says."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from grader import exercise as exercises
from grader.attempt import Attempt
from grader.mistakes import Hints, Known
from grader.practice import hint as hints
from grader.practice import place
from grader.practice.progress import NAME, Progress
from grader.practice.terminal import Terminal
from grader.practice.view import Run, View, advice
from grader.report import CheckResult
from grader.submission import Submission
from grader.wire import Function
from grader.words import Text

LEVELS = ["one?", "two: print it", "three = 3"]
FROZEN = Known(
    ids=["T01"],
    task="training",
    title=Text(en="frozen", ko="멈춤"),
    help=Hints(LEVELS, ["하나?", "둘", "셋"]),
    signatures=[],
    remark=Text(en="the line is fine", ko="그 줄은 괜찮아요"),
)
OTHER = Known(["T02"], "training", FROZEN.title, Hints(["else?"] * 3, ["다른?"] * 3), [])


@pytest.fixture
def mine(kit):
    return exercises.load(kit)


def result(task, outcome="failed", **more):
    return CheckResult(
        id=f"test_{task}", task=task, hidden=False, points=1, outcome=outcome,
        **{"category": "wrong", "title": "It counts.", "called": "train(x)", "returned": "1",
           "expected": "2", "hint": "why?", **more},
    )  # fmt: skip


def view(exercise, *results, known=FROZEN, source=b"1", language="en"):
    """A view of these results; every task without one is right."""
    named = {result.task for result in results}
    right = [result(task.id, "passed") for task in exercise.tasks if task.id not in named]
    submission = Submission(name="x", student="x", filename="x.py", source=source)
    attempt = Attempt(exercise, submission, 7)
    attempt.loaded = True
    attempt.functions = dict.fromkeys(exercise.parameters, Function(line=51, unwritten=True))
    mistakes = {known.task: known} if known else {}
    return View(Run(attempt=attempt, results=[*right, *results], known=mistakes), language)


def ask(progress, shown):
    first = shown.first()
    levels = advice(first, shown.run.known.get(first.task), "en").levels
    return progress.ask(shown, first, levels)


# what is shown for a level


def test_a_known_mistakes_hint_has_its_level_in_its_name(mine):
    first = result("training")
    assert advice(first, FROZEN, "en", 2)[:3] == ("hint 2/3", "two: print it", "the line is fine")


def test_without_a_known_mistake_the_checks_own_hint_is_the_only_one(mine):
    first = result("training", note="careful")
    assert advice(first, None, "en", 3) == ("hint", "why?", "careful", 1, 1)


def test_a_mistake_without_a_note_leaves_the_checks_own(mine):
    assert advice(result("training", note="careful"), OTHER, "en").note == "careful"


def test_a_level_beyond_the_last_is_the_last():
    assert advice(result("training"), FROZEN, "ko", 9)[:2] == ("힌트 3/3", "셋")


# which level it is


def test_level_1_is_always_shown(mine):
    shown = view(mine, result("training"))
    assert Progress(mine).level(shown, shown.first()) == 1


def test_a_first_request_shows_level_1(mine):
    assert ask(Progress(mine), view(mine, result("training"))) == 1


def test_a_second_request_shows_the_next_level(mine):
    progress, shown = Progress(mine), view(mine, result("training"))
    assert [ask(progress, shown) for _ in range(4)] == [1, 2, 3, 3]


def test_a_file_that_was_changed_and_fails_alike_opens_the_next_level(mine):
    progress = Progress(mine)
    progress.note(view(mine, result("training"), source=b"1"))
    assert ask(progress, view(mine, result("training"), source=b"2")) == 2


def test_a_file_that_was_not_changed_opens_nothing_at_the_first_request(mine):
    progress = Progress(mine)
    progress.note(view(mine, result("training")))
    assert ask(progress, view(mine, result("training"))) == 1


def test_a_changed_file_alone_opens_nothing(mine):
    progress = Progress(mine)
    progress.note(view(mine, result("training"), source=b"1"))
    shown = view(mine, result("training"), source=b"2")
    progress.note(shown)
    assert (progress.level(shown, shown.first()), progress.ready(shown, shown.first())) == (1, True)


def test_another_mistake_begins_at_level_1(mine):
    progress = Progress(mine)
    for _ in range(3):
        ask(progress, view(mine, result("training")))
    assert ask(progress, view(mine, result("training"), known=OTHER)) == 1


def test_a_mistake_that_comes_back_is_where_it_was(mine):
    progress, shown = Progress(mine), view(mine, result("training"))
    for step in (shown, shown, view(mine, result("training"), known=OTHER)):
        ask(progress, step)
    assert progress.level(shown, shown.first()) == 2


def test_what_was_opened_is_known_in_the_next_session(mine):
    shown = view(mine, result("training"))
    assert [ask(Progress(mine), shown) for _ in range(2)] == [1, 2]


# what is remembered


def test_the_first_hint_of_a_failure_is_not_counted(mine):
    progress = Progress(mine)
    ask(progress, view(mine, result("training")))
    assert progress.used() == 0


def test_further_hints_are_counted_over_all_tasks(mine):
    progress = Progress(mine)
    for known in (FROZEN, FROZEN, FROZEN, OTHER, OTHER):
        ask(progress, view(mine, result("training"), known=known))
    assert progress.used() == 3


def test_an_exercise_is_finished_when_every_task_was_right(mine):
    progress = Progress(mine)
    before = progress.right()
    progress.note(view(mine))
    assert (before, Progress(mine).right()) == (False, True)


def test_a_task_that_is_wrong_again_is_not_finished(mine):
    progress = Progress(mine)
    progress.note(view(mine))
    progress.note(view(mine, result("loss")))
    assert progress.right() is False


BROKEN = [b"", b"{", b"[]", b'{"tasks": 3}', b"\xff\xfe", b'{"tasks":{"loss":{"hints":[]}}}']


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_file_is_begun_anew(mine, content):
    (mine.folder / NAME).write_bytes(content)
    progress, shown = Progress(mine), view(mine, result("training"))
    assert ([ask(progress, shown), ask(progress, shown)], progress.used()) == ([1, 2], 1)


def test_a_newer_kits_file_is_left_as_it_is(mine):
    newer = b'{"version": 2, "tasks": {}, "more": 1}'
    (mine.folder / NAME).write_bytes(newer)
    progress, shown = Progress(mine), view(mine, result("training"))
    levels = [ask(progress, shown), ask(progress, shown)]
    assert (levels, (mine.folder / NAME).read_bytes()) == ([1, 2], newer)


def test_where_nothing_can_be_written_the_session_still_remembers(mine, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("grader.practice.progress.write_whole", refuse)
    progress, shown = Progress(mine), view(mine, result("training"))
    assert ([ask(progress, shown) for _ in range(2)], progress.used()) == ([1, 2], 1)


def test_a_folder_in_the_files_place_breaks_nothing(mine):
    (mine.folder / NAME).mkdir()
    progress, shown = Progress(mine), view(mine, result("training"))
    assert [ask(progress, shown) for _ in range(2)] == [1, 2]


def test_in_an_authors_course_nothing_is_written(exercise):
    Progress(exercise).note(view(exercise))
    assert not (exercise.folder / NAME).exists()


def test_the_file_says_its_version(mine):
    Progress(mine).note(view(mine))
    assert json.loads((mine.folder / NAME).read_bytes())["version"] == 1


# `grader hint`


@pytest.fixture
def said(mine, monkeypatch):
    """What `grader hint` prints for a view."""

    def run(shown, task=None, language="en"):
        monkeypatch.setattr(hints, "look", lambda *_: shown.run)
        stream = io.StringIO()
        hints.show_hint(mine, task, language, Terminal(stream))
        return stream.getvalue()

    return run


def test_it_shows_the_facts_before_the_hint(mine, said):
    text = said(view(mine, result("training")))
    places = [text.index(word) for word in ("called", "returned", "expected", "hint 1/3", "note")]
    assert places == sorted(places)


def test_it_says_how_to_get_the_next_one(mine, said):
    assert "once more shows 2/3" in said(view(mine, result("training")))


def test_it_says_which_hint_is_the_last(mine, said):
    texts = [said(view(mine, result("training"))) for _ in range(3)]
    assert ["the last hint" in text for text in texts] == [False, False, True]


def test_it_counts_the_hints(mine, said):
    texts = [said(view(mine, result("training"))) for _ in range(3)]
    assert ["hint used" in texts[1], "2 hints used" in texts[2]] == [True, True]


def test_nothing_recognised_is_one_hint_without_a_level(mine, said):
    text = said(view(mine, result("training"), known=None))
    assert ("why?" in text, "/3" in text, "no further hint" in text) == (True, False, True)


def test_a_right_task_is_said_to_be_right(mine, said):
    assert "Task 4 is right" in said(view(mine, result("training")), mine.task("loss"))


def test_a_right_file_is_said_to_be_right(mine, said):
    assert "All tasks are right" in said(view(mine))


def test_an_unwritten_task_gets_its_first_question(mine, said):
    text = said(view(mine, result("loss", "unwritten")), mine.task("loss"))
    assert "Guess first: how large is the loss" in " ".join(text.split())


def test_a_blocked_task_names_the_one_to_begin_with(mine, said):
    blocked = result("training", "blocked", message="loss")
    text = said(view(mine, result("loss"), blocked), mine.task("training"))
    assert "Task 5 waits for task 4. Begin there: grader hint loss" in text


def test_a_long_hint_is_shown_to_its_end(mine, said):
    long = Known(["T01"], "training", FROZEN.title, Hints(["word " * 200 + "end"], ["끝"]), [])
    assert "end" in said(view(mine, result("training"), known=long))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_line_is_wider_than_80_columns(mine, said, language):
    from rich.cells import cell_len

    text = said(view(mine, result("training"), language=language), language=language)
    assert max(map(cell_len, text.splitlines())) <= 80


# which task, which exercise


@pytest.mark.parametrize("name", ["training", "5", "train", "TRAINING", "학습"])
def test_a_task_has_many_names(mine, name):
    assert place.task_called(mine, name, "en").id == "training"


@pytest.mark.parametrize(
    ("name", "offer"), [("trainning", "Did you mean training"), ("9", "4 loss")]
)
def test_another_name_is_answered_with_an_offer(mine, name, offer):
    with pytest.raises(place.PlaceError, match=offer):
        place.task_called(mine, name, "en")


def test_of_several_exercises_the_first_unfinished_one_is_taken(course_kit):
    first, second = course_kit
    Progress(first).note(view(first, known=None))
    assert place.exercise_at(first.folder.parent, "en").slug == second.slug


def test_when_all_are_finished_it_is_the_first(course_kit):
    for exercise in course_kit:
        Progress(exercise).note(view(exercise, known=None))
    assert place.exercise_at(course_kit[0].folder.parent, "en").slug == course_kit[0].slug


def test_the_next_exercise_goes_round(course_kit):
    first, second = course_kit
    steps = [place.beside(first, 1), place.beside(second, 1), place.beside(first, -1)]
    assert [folder.name for folder in steps] == [second.slug, first.slug, second.slug]


def test_a_reset_among_several_exercises_asks_which(course_kit):
    with pytest.raises(place.PlaceError, match="cd "):
        place.only_exercise_at(course_kit[0].folder.parent, "en")


def test_a_folder_without_an_exercise_is_one_sentence(tmp_path):
    with pytest.raises(place.PlaceError, match="holds no exercise"):
        place.exercise_at(tmp_path, "en")


def test_the_file_itself_names_its_exercise(mine):
    assert place.exercise_at(mine.work, "en").slug == mine.slug


@pytest.mark.parametrize(("wish", "language"), [(None, "ko"), ("en", "en")])
def test_the_kits_language_holds_unless_another_is_asked_for(tmp_path, exercise, wish, language):
    from grader.practice.init import write_kit

    write_kit(tmp_path, [exercise], "ko", pin=True)
    assert place.language_at(tmp_path / exercise.slug, wish) == language


@pytest.mark.parametrize("content", ["", "[tool", "[tool]\npytest = 3", "[tool.pytest]\n"])
def test_a_broken_pyproject_leaves_it_to_the_locale(tmp_path, monkeypatch, content):
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    (tmp_path / "pyproject.toml").write_text(content, encoding="utf-8")
    assert place.language_at(tmp_path, None) == "ko"


@pytest.fixture
def course_kit(tmp_path, exercise, course):
    """A kit with two exercises."""
    from grader.practice.init import write_kit

    other = exercises.find("doubling", course)
    write_kit(tmp_path / "kit", [exercise, other], "en")
    return [exercises.load(tmp_path / "kit" / slug) for slug in (exercise.slug, other.slug)]


# the command


def grader(folder, *words):
    return subprocess.run(
        [sys.executable, "-m", "grader", *words], cwd=folder, capture_output=True, check=False,
        encoding="utf-8", timeout=300,
    )  # fmt: skip


@pytest.fixture
def broken_loop(exercise):
    """The tutorial's own mistake, as a whole file."""
    return (exercise.hidden / "demo" / "broken_loop.py").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_command_opens_level_after_level(mine, kit, broken_loop):
    mine.work.write_text(broken_loop, encoding="utf-8")
    shown = [grader(kit, "hint", "5", "--lang", "en").stdout for _ in range(2)]
    assert ["hint 1/3" in shown[0], "hint 2/3" in shown[1]] == [True, True]


@pytest.mark.slow
def test_a_hint_that_pytest_showed_counts_as_shown(mine, kit, broken_loop, student_runs):
    student_runs(broken_loop)
    mine.work.write_text(broken_loop + "# changed\n", encoding="utf-8")
    assert "hint 2/3" in grader(kit, "hint", "--lang", "en").stdout


@pytest.mark.parametrize(
    "words", [["hint", "9"], ["reset", "9"], ["watch", "/nowhere"], ["hint", "--lang", "fr"]]
)
def test_a_command_that_cannot_be_done_is_one_sentence(kit, words):
    done = grader(kit, *words)
    seen = (done.returncode, done.stderr.count("\n"), "Traceback" in done.stderr)
    assert seen == (2, 1, False), done.stderr


def test_the_reset_command_says_where_the_backup_is(mine, kit):
    mine.work.write_text("x = 1\n", encoding="utf-8")
    assert "binary_classification.py.bak-1" in grader(kit, "reset", "--lang", "en").stdout
