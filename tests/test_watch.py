"""`grader watch`: what is shown, what keys do, what happens between two saves."""

from __future__ import annotations

import io
import os
import re
import threading
import time

import msgspec
import pytest
from rich.cells import cell_len

from grader import exercise as exercises
from grader import mistakes
from grader.attempt import Attempt
from grader.mistakes import Hints, Known
from grader.practice import watch
from grader.practice.changes import Changes
from grader.practice.desk import DeskError, Looked, Order, Trouble
from grader.practice.init import write_kit
from grader.practice.keys import named
from grader.practice.page import Room, page
from grader.practice.terminal import Terminal
from grader.practice.view import Run, View
from grader.report import CheckResult, Training
from grader.submission import Submission
from grader.things import CallFailed
from grader.wire import Failure, Function
from grader.words import Text

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
LEVELS = [f"level {number}? " + "look there " * 20 for number in (1, 2, 3)]
KNOWN = Known(
    ids=["T02"],
    task="training",
    title=Text(en="frozen", ko="멈춤"),
    help=Hints(LEVELS, ["힌트예요 " * 40] * 3),
    signatures=[],
    remark=Text(en="the line is fine " * 8, ko="그 줄은 괜찮아요 " * 8),
)
TRAINING = Training(
    losses=[1 / (1 + epoch) for epoch in range(101)],
    epochs=101,
    points=[[1.0, 2.0], [2.0, 3.0], [5.0, 3.0], [6.0, 2.0]],
    answers=[0.0, 0.0, 1.0, 1.0],
    weight=[3.0, 1.0],
    bias=[-13.0],
)


GUARD = 30.0  # seconds after which a loop that nothing ends is ended


class Screen(io.StringIO):
    """A terminal of any size."""

    encoding = "utf-8"

    def __init__(self, columns=80, rows=24, is_terminal=True):
        super().__init__()
        self.size, self.is_terminal = os.terminal_size((columns, rows)), is_terminal

    def isatty(self):
        return self.is_terminal

    def pages(self):
        """Every page that was drawn, as lines without colours and blank ends."""
        drawn = re.findall(r"\x1b\[H(.*?)\x1b\[J", self.getvalue(), re.DOTALL)
        plain = [ESCAPES.sub("", text).replace("\r", "") for text in drawn]
        return [[line.rstrip() for line in text.split("\n")] for text in plain]


def terminal(screen, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    made = Terminal(screen)
    monkeypatch.setattr(made, "size", lambda: screen.size)
    return made


@pytest.fixture
def mine(kit):
    return exercises.load(kit)


def result(task, outcome="passed", number=0, **more):
    facts = {}
    if outcome == "failed":
        facts = {
            "category": "error", "called": "train(x, y, weight, bias, lr=1.0, epochs=5)",
            "inputs": ["x: (6, 2)", "y: (6, 1)", "weight: (2, 1) zeros", "bias: (1,) zeros"],
            "returned": "nothing. RuntimeError in line 62:", "line": 62,
            "source": "loss.backward()", "message": "RuntimeError: " + "again " * 40,
            "expected": "0.693147  " * 20, "printed": "here\n" * 5,
            "title": "Six epochs on the six points give the losses of gradient descent.",
            "hint": "Which values have to be worked out again?",
        }  # fmt: skip
    return CheckResult(
        id=f"test_{task}_{number}", task=task, hidden=False, points=1, outcome=outcome,
        **{**facts, **more},
    )  # fmt: skip


def run(exercise, *results, source=b"1", known=KNOWN, training=None, failure=None):
    """What came of a file: every task without a result here is right."""
    there = {result.task for result in results}
    right = [result(task.id) for task in exercise.tasks if task.id not in there]
    submission = Submission(name="x", student="x", filename="x.py", source=source)
    attempt = Attempt(exercise, submission, 7)
    attempt.loaded, attempt.failure = failure is None, failure
    if failure is not None:
        attempt.broken_load = CallFailed("error", "load")
    attempt.functions = dict.fromkeys(exercise.parameters, Function(line=51, unwritten=False))
    known_here = {known.task: known} if known else {}
    return Run(attempt=attempt, results=[*right, *results], known=known_here, training=training)


def wrong(exercise, **more):
    failed = [result("training", "failed", number) for number in range(5)]
    return run(exercise, *failed, **more)


# what fits on a page


SITUATIONS = {
    "known": {},
    "known and a curve": {"training": TRAINING},
    "unknown": {"known": None},
}


@pytest.mark.parametrize("rows", [12, 18, 22, 40])
@pytest.mark.parametrize("columns", [50, 80])
@pytest.mark.parametrize("level", [1, 3])
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_page_is_never_larger_than_its_room(mine, rows, columns, level, language, situation):
    view = View(wrong(mine, **SITUATIONS[situation]), language, columns)
    lines = page(view, Room(rows), level)
    assert len(lines) <= rows
    assert max(map(cell_len, lines[7:])) <= columns


@pytest.mark.parametrize("rows", [8, 12, 22])
def test_the_tasks_are_always_there(mine, rows):
    lines = page(View(wrong(mine), "en"), Room(rows))
    assert [line[4] for line in lines if line[2:3] in ("✓", "✗")] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize("rows", [22, 24, 40])
def test_the_hint_is_whole_where_there_is_room(mine, rows):
    text = " ".join(" ".join(page(View(wrong(mine), "en"), Room(rows), 3)).split())
    assert "level 3? " + ("look there " * 20).strip() in text


def test_the_curve_takes_no_line_of_the_note(mine):
    remark = ("the line is fine " * 6).strip()
    known = msgspec.structs.replace(KNOWN, remark=Text(en=remark))
    lines = page(View(wrong(mine, known=known, training=TRAINING), "en"), Room(22))
    text = " ".join(" ".join(lines).split())
    assert (remark in text, "0.0099" in text) == (True, True)  # the last loss


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("level", [1, 2, 3])
def test_every_hint_that_ships_is_whole_on_80_by_24(mine, language, level):
    cut = []
    for known in mistakes.library(mine).mistakes:
        failed = [result(known.task, "failed", number) for number in range(3)]
        lines = page(View(run(mine, *failed, known=known), language), Room(22), level)
        shown = "".join("".join(lines).split())
        if "".join(known.hints(language)[level - 1].split()) not in shown:
            cut.append(known.ids)
    assert cut == []


def test_called_returned_and_expected_go_before_the_hint_does(mine):
    text = "\n".join(page(View(wrong(mine), "en"), Room(13), 1))
    assert ("hint 1/3" in text, "called" in text) == (True, False)


def test_the_curve_takes_what_is_left(mine):
    view = View(wrong(mine, training=TRAINING), "en")
    rows = [sum("⣀" in line for line in page(view, Room(size))) for size in (22, 30)]
    heights = [len(page(view, Room(size))) for size in (22, 30, 40)]
    assert (rows[0] >= 1, heights == sorted(heights)) == (True, True)


def test_while_another_task_is_mended_facts_come_before_the_curve(mine):
    failed = result("loss", "failed", hint="why? " * 40)
    lines = page(View(run(mine, failed, training=TRAINING), "en"), Room(22))
    shown = "\n".join(lines)
    assert ("weight: (2, 1) zeros" in shown, "epoch 0" in shown) == (True, False)


def test_a_run_of_one_loss_has_no_curve(mine):
    one = Training(losses=[0.69], epochs=1)
    assert not any("epoch 0" in line for line in page(View(wrong(mine, training=one), "en"), ROOMY))


ROOMY = Room(40)


@pytest.mark.parametrize("words", ["learnt", "think", "epoch 0", "x1"])
def test_all_right_shows_what_was_learned_a_question_and_both_pictures(mine, words):
    lines = page(View(run(mine, training=TRAINING), "en"), Room(22))
    assert any(words in line for line in lines)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_all_right_fits_on_a_small_terminal(mine, language):
    lines = page(View(run(mine, training=TRAINING), language), Room(22))
    assert (len(lines) <= 22, max(map(cell_len, lines)) <= 80) == (True, True)


@pytest.mark.parametrize(("done", "full"), [(5, 15), (4, 12)])
def test_the_bar_shows_the_tasks_that_are_done(mine, done, full):
    shown = run(mine) if done == 5 else wrong(mine)
    assert page(View(shown, "en"), ROOMY)[0].count("⣿") == full


# the loop, with a desk that answers at once


class FakeDesk:
    """Answers each order with the next prepared run; then the next keys are pressed."""

    answers: list
    keys: list

    def __init__(self, tell):
        self.tell, self.orders = tell, []
        FakeDesk.last = self

    def start(self):
        pass

    def close(self):
        pass

    def look(self, order):
        self.orders.append(order)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if callable(answer):
            answer = Looked(order, answer(source=order.submission.source))
        self.tell(answer)
        for key in self.keys.pop(0) if self.keys else "q":
            self.press(key)


class FakeKeys:
    """Keys that a test presses."""

    available = True

    def __init__(self, tell):
        FakeDesk.press = staticmethod(tell)

    def start(self):
        pass

    def stop(self):
        pass


@pytest.fixture
def watched(mine, monkeypatch):
    """Run the loop on prepared answers and keys: the screen and the exit code."""

    def go(answers, keys, *, exercise=None, screen=None, language="en", **options):
        screen = screen or Screen()
        monkeypatch.setattr(FakeDesk, "answers", list(answers), raising=False)
        monkeypatch.setattr(FakeDesk, "keys", list(keys), raising=False)
        monkeypatch.setattr(watch, "Desk", FakeDesk)
        monkeypatch.setattr(watch, "keys", lambda stream, tell: FakeKeys(tell))
        made = watch.Watch(exercise or mine, language, terminal(screen, monkeypatch), **options)
        timer = threading.Timer(GUARD, lambda: FakeDesk.press("q"))
        timer.start()
        try:
            return screen, made.run()
        finally:
            timer.cancel()

    return go


def wrong_of(exercise, **more):
    return lambda source: wrong(exercise, source=source, **more)


def test_q_ends_with_0(mine, watched):
    assert watched([wrong_of(mine)], ["q"])[1] == 0


def test_the_result_is_drawn(mine, watched):
    screen, _ = watched([wrong_of(mine)], ["q"])
    assert any("✗ 5" in line for line in screen.pages()[-1])


@pytest.mark.parametrize(("rows", "columns"), [(24, 80), (10, 80), (24, 60)])
def test_a_page_fills_the_terminal_and_no_more(mine, watched, rows, columns):
    screen, _ = watched([wrong_of(mine)], ["hhhq"], screen=Screen(columns, rows))
    assert {len(lines) for lines in screen.pages()[1:]} == {rows}


def test_the_screen_is_given_back(mine, watched):
    screen, _ = watched([wrong_of(mine)], ["q"])
    text = screen.getvalue()
    assert text.index("\x1b[?1049h") < text.rindex("\x1b[?25h\x1b[?1049l")


def test_after_the_end_the_tasks_stay_in_the_terminal(mine, watched):
    screen, _ = watched([wrong_of(mine)], ["q"])
    assert "✗" in screen.getvalue().rpartition("\x1b[?1049l")[2]


def test_h_says_first_that_the_hint_is_above(mine, watched):
    screen, _ = watched([wrong_of(mine)], ["hq"])
    last = "\n".join(screen.pages()[-1])
    assert ("hint 1/3" in last, "h once more shows the next one" in last) == (True, True)


@pytest.mark.parametrize(("keys", "level"), [("hh", 2), ("hhh", 3), ("hhhh", 3)])
def test_h_opens_the_next_hint(mine, watched, keys, level):
    screen, _ = watched([wrong_of(mine)], [keys + "q"])
    assert f"hint {level}/3" in "\n".join(screen.pages()[-1])


def test_hints_used_are_shown(mine, watched):
    screen, _ = watched([wrong_of(mine)], ["hhhq"])
    assert screen.pages()[-1][-1].endswith("2 hints used")


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (lambda exercise: run(exercise), "nothing to mend"),
        (lambda exercise: run(exercise, result("loss", "unwritten")), "The question above"),
        (lambda exercise: wrong(exercise, known=None), "no further hint"),
    ],
    ids=["right", "unwritten", "unknown"],
)
def test_h_says_why_there_is_no_further_hint(mine, watched, shown, said):
    mine.work.write_bytes(b"1")
    screen, _ = watched([lambda source: shown(mine)], ["hq"])
    assert said in "\n".join(screen.pages()[-1])


def test_l_checks_again_in_the_other_language(mine, watched):
    watched([wrong_of(mine)], ["l", "q"])
    assert [order.language for order in FakeDesk.last.orders] == ["en", "ko"]


def test_l_says_when_the_file_was_saved_not_when_the_key_was_pressed(mine, watched):
    moment = time.mktime((2026, 1, 2, 3, 4, 5, 0, 0, -1))
    os.utime(mine.work, (moment, moment))
    screen, _ = watched([wrong_of(mine)], ["l", "q"])
    assert any("03:04:05에 저장한" in line for line in screen.pages()[-1])


def test_l_stays_where_hangul_does_not_arrive(mine, watched):
    screen = Screen()
    screen.encoding = "latin-1"
    watched([wrong_of(mine)], ["lq"], screen=screen)
    assert [order.language for order in FakeDesk.last.orders] == ["en"]


def test_r_asks_which_task_then_whether(mine, watched):
    screen, _ = watched([wrong_of(mine)], ["r5xq"])
    text = "\n".join("\n".join(lines) for lines in screen.pages())
    assert ("Reset which task?" in text, "Put train back" in text) == (True, True)


@pytest.mark.parametrize("keys", ["rx", "r5n", "r9", "r "])
def test_without_a_y_nothing_is_reset(mine, watched, keys):
    mine.work.write_text("mine = 1\n", encoding="utf-8")
    watched([wrong_of(mine)], [keys + "q"])
    assert mine.work.read_text(encoding="utf-8") == "mine = 1\n"


@pytest.mark.parametrize("keys", ["ray", "r5y"])
def test_with_a_y_the_stub_is_back(mine, watched, keys):
    mine.work.write_text("mine = 1\n", encoding="utf-8")
    watched([wrong_of(mine)], [keys + "q", "q"])
    assert "TODO 5" in mine.work.read_text(encoding="utf-8")


def test_where_the_backup_is_stays_until_the_next_result(mine, watched):
    mine.work.write_text("mine = 1\n", encoding="utf-8")
    screen, _ = watched([wrong_of(mine)], ["ray", "q"])
    assert "binary_classification.py.bak-1" in "\n".join(screen.pages()[-1][-4:])


@pytest.fixture
def two(tmp_path, exercise, course):
    write_kit(tmp_path / "kit", [exercise, exercises.find("doubling", course)], "en")
    return exercises.load(tmp_path / "kit" / exercise.slug)


def test_n_and_p_go_to_the_other_exercise(two, watched):
    watched([wrong_of(two)], ["n", "p", "q"], exercise=two)
    slugs = [order.exercise.slug for order in FakeDesk.last.orders]
    assert slugs == ["binary_classification", "doubling", "binary_classification"]


def test_n_does_nothing_where_there_is_one_exercise(mine, watched):
    watched([wrong_of(mine)], ["nq"])
    assert len(FakeDesk.last.orders) == 1


def test_keys_of_other_exercises_are_shown_only_where_there_are_any(mine, two, watched):
    alone, _ = watched([wrong_of(mine)], ["q"])
    among, _ = watched([wrong_of(two)], ["q"], exercise=two)
    shown = ["n/p" in screen.pages()[-1][-1] for screen in (alone, among)]
    assert shown == [False, True]


SYNTAX = Failure("error", "SyntaxError", ["Exception"], "invalid syntax", 23, "")


def half_typed(exercise):
    return lambda source: run(exercise, source=source, failure=SYNTAX)


def test_a_half_typed_file_leaves_the_last_result_standing(mine, watched):
    screen, _ = watched([wrong_of(mine), half_typed(mine)], [save(mine), "q"])
    last = screen.pages()[-1]
    assert any("✗ 5" in line for line in last)


def test_a_half_typed_file_is_one_calm_line_that_names_the_line(mine, watched):
    screen, _ = watched([wrong_of(mine), half_typed(mine)], [save(mine), "q"])
    assert "Line 23 is not finished yet" in "\n".join(screen.pages()[-1])


class save:
    """Not keys but a save."""

    def __init__(self, exercise):
        self.exercise = exercise

    def __iter__(self):
        self.exercise.work.write_text("x = 2\n", encoding="utf-8")
        return iter("")


def test_a_file_that_is_half_typed_at_the_start_says_so_in_full(mine, watched):
    screen, _ = watched([half_typed(mine)], ["q"])
    assert "cannot be read: line 23" in "\n".join(screen.pages()[-1])


def test_a_save_is_handed_in(mine, watched):
    watched([wrong_of(mine)], [save(mine), "q"])
    sources = [order.submission.source for order in FakeDesk.last.orders]
    assert sources == [mine.stub, b"x = 2\n"]


def test_polling_sees_a_save_too(mine, watched):
    watched([wrong_of(mine)], [save(mine), "q"], poll=True)
    assert len(FakeDesk.last.orders) == 2


def test_an_answer_to_an_older_file_is_not_shown(mine, watched):
    older = run(mine, source=b"older")
    late = Looked(Order(mine, older.attempt.submission, "en"), older)
    screen, _ = watched([late], ["q"])
    assert not any("tasks" in line for lines in screen.pages() for line in lines)


def test_checks_that_cannot_be_run_are_a_sentence_on_the_page(mine, watched):
    screen, _ = watched([Trouble("The checks cannot be run: why.")], ["q"])
    assert "The checks cannot be run: why." in "\n".join(screen.pages()[-1])


def test_a_judge_that_ends_ends_the_command_with_its_reason(mine, watched):
    with pytest.raises(DeskError, match="PyTorch is not installed"):
        watched([Trouble("PyTorch is not installed here.", final=True)], [""])


def test_the_screen_is_given_back_when_the_judge_ends(mine, watched):
    screen = Screen()
    with pytest.raises(DeskError):
        watched([Trouble("gone", final=True)], [""], screen=screen)
    assert "\x1b[?1049l" in screen.getvalue()


def test_what_is_said_about_a_result_is_shown(mine, watched):
    screen, _ = watched([wrong_of(mine)], ["q"], on_run=lambda run, language: "drawn.")
    assert "drawn." in "\n".join(screen.pages()[-1])


# streams on which nothing can be drawn over


@pytest.mark.parametrize("variables", [{"TERM": "dumb"}, {}], ids=["TERM=dumb", "no terminal"])
def test_a_plain_stream_gets_each_result_once(mine, watched, monkeypatch, variables):
    screen = Screen(is_terminal=bool(variables))
    plain = terminal(screen, monkeypatch)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
        plain = Terminal(screen)
    monkeypatch.setattr(watch, "Desk", FakeDesk)
    monkeypatch.setattr(watch, "keys", lambda stream, tell: FakeKeys(tell))
    monkeypatch.setattr(FakeDesk, "answers", [wrong_of(mine)], raising=False)
    monkeypatch.setattr(FakeDesk, "keys", ["q"], raising=False)
    watch.Watch(mine, "en", plain).run()
    assert ("\x1b" in screen.getvalue(), screen.getvalue().count("✗ 5")) == (False, 1)


def test_no_color_means_no_colour(mine, watched, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    screen, _ = watched([wrong_of(mine)], ["q"])
    assert re.search(r"\x1b\[(3|4|9|10)\d", screen.getvalue()) is None


# keys and changes


@pytest.mark.parametrize(
    ("typed", "keys"),
    [("h", ["h"]), ("HQ", ["h", "q"]), ("ㅗ", ["h"]), ("ㄱ5", ["r", "5"]), ("\x1b[A", []),
     ("\n", [])],
)  # fmt: skip
def test_what_was_typed_is_read_as_keys(typed, keys):
    assert named(typed) == keys


@pytest.fixture
def noticed(tmp_path):
    """Watch a file: the times at which a save was noticed, and the file."""
    path = tmp_path / "work.py"
    path.write_text("x = 1\n", encoding="utf-8")
    times = []
    started = []

    def begin(**options):
        changes = Changes(path, lambda: times.append(time.monotonic()), **options)
        changes.start()
        started.append(changes)
        time.sleep(0.3)
        return times, path

    yield begin
    for changes in started:
        changes.stop()


def in_place(path):
    path.write_text("x = 2\n", encoding="utf-8")


def renamed(path):
    other = path.with_name("other")
    other.write_text("x = 3\n", encoding="utf-8")
    other.replace(path)


def touched(path):
    (path.parent / "elsewhere.py").write_text("", encoding="utf-8")


@pytest.mark.parametrize("poll", [False, True])
@pytest.mark.parametrize(("change", "seen"), [(in_place, True), (renamed, True), (touched, False)])
def test_a_save_is_noticed_however_the_editor_saves(noticed, poll, change, seen):
    times, path = noticed(poll=poll)
    change(path)
    deadline = time.monotonic() + (10 if seen else 0.5)
    while not times and time.monotonic() < deadline:
        time.sleep(0.01)
    assert bool(times) == seen


def test_without_watchfiles_the_file_is_polled(noticed, monkeypatch):
    monkeypatch.setattr("grader.practice.changes.can_hear", lambda: False)
    times, path = noticed()
    in_place(path)
    deadline = time.monotonic() + 10
    while not times and time.monotonic() < deadline:
        time.sleep(0.01)
    assert times


def test_where_no_more_events_are_to_be_had_the_file_is_polled(noticed, monkeypatch):
    pytest.importorskip("watchfiles")

    def refuse(*_, **__):
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr("watchfiles.watch", refuse)
    times, path = noticed()
    in_place(path)
    deadline = time.monotonic() + 10
    while not times and time.monotonic() < deadline:
        time.sleep(0.01)
    assert times


def test_without_watchfiles_the_screen_says_so(mine, watched, monkeypatch):
    monkeypatch.setattr(watch, "can_hear", lambda: False)
    screen, _ = watched([wrong_of(mine)], ["q"])
    assert "pip install watchfiles" in " ".join(" ".join(screen.pages()[-1]).split())
