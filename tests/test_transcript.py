"""What was asked and answered is kept, and checks can be judged from it again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from grader import exercise as exercises
from grader import grade, transcript, wire
from grader.orders import Kept, Options, Order
from grader.report import Report
from grader.submission import Submission
from grader.transcript import Numbers

RIGHT = "def double(x):\n    return 2 * x\n"
SAME_CALL = """
@pytest.mark.task('double')
def test_is_even(student):
    assert student.double(2) % 2 == 0
"""
NEEDING = """
@pytest.mark.task('other')
@pytest.mark.needs('double')
def test_needs(student):
    assert student.double(3) == 6
"""


def one(source: str, name: str = "kim", filename: str = "doubling.py") -> Submission:
    return Submission(name=name, student=name, filename=filename, source=source.encode())


class Class:
    """Judges orders; keeps reports, transcripts, and how many checks were run."""

    def __init__(self, exercise, workers, **options):
        self.exercise, self.workers = exercise, workers
        self.options = Options(require="D", **options)

    def judge(self, orders: list[Order]) -> list[tuple[Report, bytes, int]]:
        reports: list[Report] = []
        kept: list[tuple[bytes, int]] = []
        grade.judge(
            self.exercise, orders, self.options, reports.append, self.workers,
            on_attempt=lambda attempt, _, ran: kept.append(
                (transcript.pack(attempt.exchanges), ran)
            ),
        )  # fmt: skip
        return [(report, *row) for report, row in zip(reports, kept[-len(reports) :], strict=True)]

    def twice(self, submissions, change=lambda: None):
        """Judged, and judged again from the transcripts after `change`."""
        first = self.judge([Order(item) for item in submissions])
        change()
        orders = [
            Order(item, Kept(data, report.tier, report.walls))
            for item, (report, data, _) in zip(submissions, first, strict=True)
        ]
        return first, self.judge(orders)


@pytest.fixture
def doubling(course, workers) -> Class:
    return Class(exercises.find("doubling", course), workers)


def public_checks(course: Path) -> Path:
    return course / "exercises/doubling/test_doubling.py"


@pytest.fixture
def with_more(course, doubling):
    """Judged, then again when a public check was added."""

    def run(added: str):
        def change() -> None:
            checks = public_checks(course)
            checks.write_text(checks.read_text(encoding="utf-8") + added, encoding="utf-8")

        return doubling.twice([one(RIGHT)], change)

    return run


def test_the_same_checks_are_answered_from_the_transcript(doubling):
    _, ((_, _, ran),) = doubling.twice([one(RIGHT)])
    assert ran == 0


def test_a_new_check_is_run_and_the_others_are_not(with_more):
    _, ((report, _, ran),) = with_more(SAME_CALL)
    assert (ran, report.score) == (1, 2.5)


def test_new_points_and_new_expectations_need_no_call(course, doubling):
    def change() -> None:
        checks = public_checks(course)
        text = checks.read_text(encoding="utf-8").replace("== 4", "== 5").replace("(1)", "(7)")
        checks.write_text(text, encoding="utf-8")
        hidden = course / "solutions/doubling/doubling.py"
        hidden.write_text("def double(x):\n    return 5 if x == 2 else 2 * x\n", encoding="utf-8")

    _, ((report, _, ran),) = doubling.twice([one(RIGHT)], change)
    assert (ran, report.score, report.max_score) == (0, 0.5, 7.5)


def test_what_was_run_anew_is_kept_for_the_next_time(course, doubling, with_more):
    _, ((report, data, _),) = with_more(SAME_CALL)
    ((_, _, ran),) = doubling.judge([Order(one(RIGHT), Kept(data, report.tier, report.walls))])
    assert ran == 0


def test_a_check_that_waits_for_a_new_one_is_run(course, doubling):
    checks = public_checks(course)
    settings = course / "exercises/doubling/exercise.toml"
    second = settings.read_text(encoding="utf-8")
    block = second[second.index("[[task]]") : second.index("[finished]")]
    settings.write_text(
        second.replace("[finished]", block.replace('"double"', '"other"') + "[finished]"), "utf-8"
    )
    plain = checks.read_text(encoding="utf-8")
    checks.write_text(plain + NEEDING, encoding="utf-8")
    doubling.exercise = exercises.find("doubling", course)
    failing = SAME_CALL.replace("% 2 == 0", "== student.double(7)")

    def change() -> None:
        checks.write_text(plain + failing + NEEDING, encoding="utf-8")
        hidden = course / "solutions/doubling/doubling.py"
        hidden.write_text("def double(x):\n    return 2 * x if x != 7 else 4\n", encoding="utf-8")

    _, ((report, _, ran),) = doubling.twice([one(RIGHT)], change)
    outcomes = {check.id: check.outcome for check in report.checks}
    assert (ran, outcomes["test_needs"]) == (2, "blocked")


@pytest.mark.parametrize(
    "kept",
    [
        Kept(b"no transcript", "A", []),
        Kept(transcript.pack({}), "A", []),
        Kept(transcript.pack({"load public": [transcript.Exchange(b"other")]}), "A", []),
    ],
    ids=["broken", "empty", "of something else"],
)
def test_a_transcript_that_does_not_fit_is_not_used(doubling, kept):
    walls = doubling.workers.walls()
    kept = Kept(kept.transcript, walls.tier, walls.held)
    ((report, _, ran),) = doubling.judge([Order(one(RIGHT), kept)])
    assert (ran, report.score) == (2, 1.5)


def test_a_transcript_from_behind_other_walls_is_not_used(doubling):
    ((_, data, _),) = doubling.judge([Order(one(RIGHT))])
    ((_, _, ran),) = doubling.judge([Order(one(RIGHT), Kept(data, "C", ["rlimits"]))])
    assert ran == 2


def test_a_forged_array_in_a_transcript_is_refused():
    lie = wire.Answer(1, wire.Array("float32", (1000, 1000), b""), [], None)
    assert transcript.unpack(transcript.pack({"x": [transcript.Exchange(b"", lie)]})) == {}


@pytest.mark.slow
def test_known_answers_get_the_same_report_from_its_transcript(exercise, workers, swap):
    from grader import mistakes

    files = sorted((exercise.hidden / "mistakes").glob("*.py"))[::8]
    sources = [
        mistakes.lay_over(exercise.reference.read_text("utf-8"), mistakes.read(f)) for f in files
    ]
    sources += [exercise.stub.decode(), exercise.reference.read_text("utf-8"), "def (:\n"]
    sources.append(swap("def compute_loss(h, y):\n    import os\n    os._exit(3)\n"))
    sources.append(
        swap("print('loading')\ndef hypothesis(x, weight, bias):\n    print('hi')\n    return x\n")
    )
    submissions = [
        one(source, str(index), f"{exercise.slug}.py")
        for index, source in enumerate(sources)
        if "while True" not in source
    ]
    first, second = Class(exercise, workers).twice(submissions)
    assert [(report, data, 0) for report, data, _ in first] == second


def test_a_check_has_the_same_numbers_whoever_stands_beside_it():
    alone, beside = Numbers(), Numbers()
    beside.begin("public", "another")
    beside.request()
    for numbers in (alone, beside):
        numbers.begin("public", "this one")
    assert (alone.request(), alone.object()) == (beside.request(), beside.object())


def test_two_names_never_share_a_range(monkeypatch):
    monkeypatch.setattr("grader.transcript.zlib.crc32", lambda data: 7 << 8)
    numbers = Numbers()
    numbers.begin("public", "a")
    first = numbers.request()
    numbers.begin("public", "b")
    assert numbers.request() != first


def test_a_fixture_numbers_its_calls_by_itself():
    numbers = Numbers()
    numbers.begin("public", "a")
    with numbers.calls_of("trained"):
        inside = numbers.request()
    numbers.begin("public", "b")
    assert inside != numbers.request()


@pytest.fixture
def copied(tmp_path, exercise):
    """The exercise's folders, to be changed."""
    for part in ("exercises", "solutions"):
        source = exercise.folder if part == "exercises" else exercise.hidden
        shutil.copytree(source, tmp_path / part / exercise.slug)
    return exercises.load(tmp_path / "exercises" / exercise.slug)


@pytest.mark.slow
def test_a_check_on_the_real_exercise_is_added_without_training_again(copied, workers, reference):
    added = (
        "\n@pytest.mark.task('prediction')\ndef test_added(student):\n"
        "    assert student.predict(np.full((1, 1), 0.7)).dtype == 'bool'\n"
    )

    def change() -> None:
        checks = copied.public_checks
        checks.write_text(checks.read_text("utf-8") + added, encoding="utf-8")

    submission = one(reference, "a", f"{copied.slug}.py")
    _, ((report, _, ran),) = Class(copied, workers).twice([submission], change)
    assert (ran, report.score) == (1, report.max_score)
