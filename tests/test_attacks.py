"""Hostile submissions, and what came of each: marks, traces, secrets, time, the next one's report.

`tests/attacks/README.md` says what an attack file is. Three lanes, two at a time: each has a judge
of its own, which gets one attack after another and an honest submission after each of them.
"""

from __future__ import annotations

import csv
import io
import json
import secrets
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from rich.console import Console

from grader import exercise as exercises
from grader import grade
from grader.exercise import Exercise
from grader.mistakes import Hints, Mistake, lay_over
from grader.orders import Options, Order, without_outcomes
from grader.pool import Pool
from grader.render import explain, grades
from grader.report import Report, to_json
from grader.sandbox.launch import Workers
from grader.submission import Submission
from grader.wire import FRAME_CAP
from tests.attacks import corpus
from tests.attacks.corpus import Attack
from tests.attacks.lane import BASES, Lane, Outcome
from tests.attacks.world import World, canary

ROOT = Path(__file__).resolve().parents[1]
ATTACKS = corpus.attacks()
SMALL = [attack for attack in ATTACKS if attack.exercise == "course"]
REAL = [attack for attack in ATTACKS if attack.exercise != "course"]
TWICE = [attack for attack in SMALL if attack.name.startswith("48_")]
TOKEN = f"canary-token-{secrets.token_hex(8)}"
SMALL_LIMITS = {
    "call_cpu": 0.5, "call_wall": 1.5, "load_cpu": 1, "load_wall": 2, "total_cpu": 3,
    "total_wall": 5, "output": 1 << 20, "open_files": 64,
}  # fmt: skip
REAL_LIMITS = {
    "call_cpu": 2, "call_wall": 4, "load_cpu": 2, "load_wall": 4, "total_cpu": 8, "total_wall": 15,
}  # fmt: skip
MOST_MEMORY = 6 * FRAME_CAP  # by which the judge may grow: it holds a frame some five times
PARTS = {  # of the small course: where each of its files belongs
    "exercise.toml": "exercises/three/exercise.toml",
    "stub.py": "exercises/three/.stub.py",
    "checks.py": "exercises/three/test_three.py",
    "reference.py": "solutions/three/three.py",
    "hidden.py": "solutions/three/test_hidden.py",
}

LEFT_OUT = {39, 40, 46, 47}  # intake, a starved sandbox: other files; 47: below
WITHOUT_WALLS = [  # each costs two plain processes that import torch
    "08_channel/rewrites_the_worker@call",
    "12_lying_objects/always_equal",
    "13_lying_tensors/subclass",
    "14_special_numbers/nan_where_wrong",
]
QUICK = ["09_too_late", "12_lying_objects"]  # families
SHADOWS = ["msgspec", "typer", "rich", "numpy", "json", "torch", "pytest", "conftest"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's")


def small_course(folder: Path) -> Path:
    """The small course, its files by the names they have in a course."""
    for name, place in PARTS.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes((corpus.HERE / "course" / name).read_bytes())
    return folder


def small_answers() -> dict[str, str]:
    texts = {n: (corpus.HERE / "course" / f"{n}.py").read_text() for n in ("reference", "wrong")}
    return {**texts, "honest": texts["reference"]}


def real_answers() -> dict[str, str]:
    """The honest one has written its first function: judging it takes little time."""
    slug = "binary_classification"
    reference = (ROOT / "solutions" / slug / f"{slug}.py").read_text()
    first = reference[reference.index("def check_shapes") : reference.index("def init_parameters")]
    stub = (ROOT / "exercises" / slug / ".stub.py").read_text()
    honest = lay_over(stub, Mistake("", "", "", Hints([], []), source=first))
    wrong = (corpus.HERE / "real" / "wrong.py").read_text()
    return {"reference": reference, "wrong": wrong, "honest": honest}


def wanted(attacks: list[Attack], items: list[pytest.Item]) -> list[Attack]:
    """Those that a test of this session asks for."""
    names = {item.callspec.params.get("outcome") for item in items if hasattr(item, "callspec")}
    return [attack for attack in attacks if names.intersection(corpus.names_of(attack))]


@pytest.fixture(scope="module")
def lanes(request, tmp_path_factory) -> Iterator[list[Lane]]:
    """Every attack that is asked for, judged."""
    slug = "binary_classification"
    small = small_course(tmp_path_factory.mktemp("small"))
    three = (small / "exercises/three", small / "solutions/three", SMALL_LIMITS)
    real = (ROOT / "exercises" / slug, ROOT / "solutions" / slug, REAL_LIMITS)
    items = request.session.items
    plans = [(real, real_answers(), wanted(REAL, items))]
    asked = wanted(SMALL, items)
    for part in (asked[::2], asked[1::2]):
        plans.append((three, small_answers(), [*part, *(a for a in TWICE if a not in part)]))
    folders = [tmp_path_factory.mktemp("world") for _ in plans]
    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(2) as pool:
        patch.setenv("GRADER_TEST_TOKEN", TOKEN)
        worlds = [World(f, *place) for f, (place, _, _) in zip(folders, plans, strict=True)]
        made = [
            Lane(folder, answers, world, "A")
            for folder, (_, answers, _), world in zip(folders, plans, worlds, strict=True)
        ]
        jobs = [pool.submit(lane.run, plan[2]) for lane, plan in zip(made, plans, strict=True)]
        for job in jobs:
            job.result()
        yield made
        for world in worlds:
            world.close()


EVERY = [name for attack in ATTACKS for name in corpus.names_of(attack)]


@pytest.fixture(params=[pytest.param(name, id=name, marks=pytest.mark.slow) for name in EVERY])
def outcome(request, lanes) -> Outcome:
    """What came of one submission."""
    found = next(o for lane in lanes for n, o in lane.outcomes.items() if n == request.param)
    expect_what_is_owed(request, found.case.attack)
    return found


def expect_what_is_owed(request, attack: Attack) -> None:
    """A test that an attack file owes for now is expected to fail, and noticed when it does not."""
    reason = attack.owed.get(request.node.originalname)
    if reason is not None:
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))


@pytest.fixture
def base(outcome, lanes) -> Report:
    """The report of the same answer without the attack."""
    lane = next(lane for lane in lanes if outcome.case.name in lane.outcomes)
    return lane.bases[outcome.case.attack.base]


def passed(report: Report) -> set[str]:
    return {check.id for check in report.checks if check.outcome == "passed"}


def departures(outcome: Outcome, base: Report) -> dict[str, object]:
    """What did not come of a submission as its file says that it must."""
    expect, report = outcome.case.expect, outcome.report
    found, before = passed(report), passed(base)
    lost = {c.category for c in report.checks if c.id in before - found and c.outcome == "failed"}
    scores = {task.id: task.score for task in report.tasks}
    lacking = {task.id: task.max_score - task.score for task in report.tasks}
    hidden = {check.id for check in report.checks if check.hidden}
    signs = {
        "status": report.status if report.status != expect.status else "",
        "lost": before - found if expect.result == "same" else set(),
        "kept": before & found if expect.result == "none" else set(),
        "categories": lost - set(expect.lost) if expect.lost else set(),
        "points": [task for task in expect.zero_for if scores.get(task)],
        "no points": [task for task in expect.full_for if lacking.get(task, 1)],
        "passed": set(expect.fails) & found,
        "hidden": set() if expect.hidden else hidden & found,
        "seconds": outcome.seconds if outcome.seconds > expect.seconds else 0,
    }
    return {name: sign for name, sign in signs.items() if sign}


def test_it_earns_nothing_that_its_answer_would_not(outcome, base):
    assert passed(outcome.report) - passed(base) == set()


def test_it_ends_as_it_must(outcome, base):
    assert departures(outcome, base) == {}


# Of all of them


def offenders(lanes: list[Lane], sign: Callable[[Outcome, Lane], object]) -> dict[str, object]:
    """The submissions that show a sign of something that must not be, and what they show."""
    found = {name: sign(o, lane) for lane in lanes for name, o in lane.outcomes.items()}
    return {name: shown for name, shown in found.items() if shown}


def screen(report: Report, exercise: Exercise) -> str:
    """What an instructor's terminal shows: the class's table, the notes, the report in full."""
    console = Console(file=io.StringIO(), width=120, highlight=False, markup=False, emoji=False)
    console.print(grades.table([report], exercise))
    for line in [*grades.notes([report]), *explain.lines(report, exercise, "en")]:
        console.print(line, soft_wrap=True)
    return console.file.getvalue()


def unprintable(text: str) -> set[str]:
    """Its control characters and those that nobody sees."""
    return {c for c in text if c != "\n" and unicodedata.category(c)[0] == "C"}


def told(outcome: Outcome, lane: Lane) -> set[str]:
    """The secrets that are in its report or its row; a screen shows nothing that is not there."""
    texts = [to_json(outcome.report).decode(), grades.to_csv([outcome.report], lane.exercise)]
    secrets = {**lane.world.secrets, "token": TOKEN, "smuggled": lane.world.smuggled}
    return {place for place, secret in secrets.items() if any(secret in text for text in texts)}


def spoilt(table: str) -> list[str]:
    """What is wrong with a table of one row: cells that are formulas, more rows."""
    rows = list(csv.reader(io.StringIO(table)))
    formulas = [cell for row in rows for cell in row if cell.startswith(grades.FORMULA)]
    return formulas + [str(row) for row in rows[2:]]


@pytest.mark.slow
def test_none_leaves_a_trace(lanes):
    assert offenders(lanes, lambda outcome, _: outcome.traces) == {}


@pytest.mark.slow
def test_none_shows_a_secret(lanes):
    assert offenders(lanes, told) == {}


@pytest.mark.slow
def test_of_a_hidden_check_nothing_is_told(lanes):
    def unveiled(outcome: Outcome, _: Lane) -> list[str]:
        hidden = [check for check in outcome.report.checks if check.hidden]
        return [check.id for check in hidden if check != check.veiled()]

    assert offenders(lanes, unveiled) == {}


@pytest.mark.slow
def test_each_ends_in_time(lanes):
    def late(outcome: Outcome, lane: Lane) -> float:
        return outcome.seconds if outcome.seconds > lane.seconds else 0

    assert offenders(lanes, late) == {}


@pytest.mark.slow
def test_none_makes_the_judge_grow(lanes):
    def grown(outcome: Outcome, _: Lane) -> int:
        return outcome.memory if outcome.memory > MOST_MEMORY else 0

    assert offenders(lanes, grown) == {}


@pytest.mark.slow
def test_no_judge_had_to_be_replaced(lanes):
    assert [lane.replaced for lane in lanes] == [0, 0, 0]


@pytest.mark.slow
def test_the_next_one_gets_the_report_of_the_first(lanes):
    assert offenders(lanes, lambda outcome, lane: outcome.after != lane.honest) == {}


@pytest.mark.slow
def test_each_report_is_json_that_anybody_can_read(lanes):
    def unreadable(outcome: Outcome, _: Lane) -> bool:
        data = json.loads(to_json(outcome.report).decode("utf-8"))
        return data["submission"] != outcome.case.name

    assert offenders(lanes, unreadable) == {}


@pytest.mark.slow
def test_each_row_is_one_row_without_a_formula(lanes):
    def bad(outcome: Outcome, lane: Lane) -> list[str]:
        return spoilt(grades.to_csv([outcome.report], lane.exercise))

    assert offenders(lanes, bad) == {}


@pytest.mark.slow
def test_no_screen_has_a_control_character(lanes):
    def bad(outcome: Outcome, lane: Lane) -> set[str]:
        return unprintable(screen(outcome.report, lane.exercise))

    assert offenders(lanes, bad) == {}


@pytest.mark.slow
@pytest.mark.parametrize("attack", TWICE, ids=lambda attack: attack.name)
def test_two_judges_write_the_same_report(request, lanes, attack):
    expect_what_is_owed(request, attack)
    (name,) = corpus.names_of(attack)
    one, two = (lane.outcomes[name].report for lane in lanes if name in lane.outcomes)
    assert one.checks == two.checks


# Side by side, without walls, and around the judge


def three(folder: Path) -> Exercise:
    return exercises.load(small_course(folder) / "exercises/three")


def submissions_of(names: list[str]) -> dict[str, Submission]:
    """Some of the corpus, by name: those that need no world to be told of."""
    answers = small_answers()
    chosen = [a for a in SMALL if any(n.split("@")[0] == a.name for n in names)]
    found = [c for a in chosen for c in corpus.cases(a, answers[a.base], {}, "three.py")]
    return {case.name: handed_in(case.name, case.files["three.py"]) for case in found}


def handed_in(name: str, source: bytes) -> Submission:
    return Submission(name=name, student=name, filename="three.py", source=source)


def base_of(name: str) -> str:
    return next(attack.base for attack in SMALL if attack.name == name.split("@")[0])


def judged(
    exercise: Exercise, given: list[Submission], options: Options, workers: Workers | None = None
) -> dict[str, Report]:
    reports: list[Report] = []
    grade.judge(exercise, given, options, reports.append, workers)
    return {report.submission: report for report in reports}


@pytest.mark.slow
def test_the_honest_are_judged_alike_beside_the_hostile(tmp_path):
    exercise, hostile = three(tmp_path), submissions_of(["06_exit/os_exit", "31_crashes/null"])
    right = small_answers()["reference"].encode()
    honest = [handed_in("honest", right)] * len(hostile)
    given = [item for pair in zip(hostile.values(), honest, strict=True) for item in pair]
    reports: dict[int, Report] = {}
    pool = Pool(exercise, Options(require="D"), 2, reports.__setitem__)
    pool.run([(index, Order(item)) for index, item in enumerate([honest[0], *given])])
    assert {to_json(r) for r in reports.values() if r.submission == "honest"} == {
        to_json(reports[0])
    }


@pytest.fixture(scope="module")
def without_walls(request, tmp_path_factory) -> dict[str, Report]:
    """Some forgers judged in plain processes, as on a machine that has no walls."""
    exercise = three(tmp_path_factory.mktemp("plain"))
    items = [item for item in request.session.items if hasattr(item, "callspec")]
    asked = [item.callspec.params["name"] for item in items if "name" in item.callspec.params]
    names = [name for name in WITHOUT_WALLS if name in asked]
    found = submissions_of(names)
    answers = [handed_in(name, small_answers()[name].encode()) for name in BASES]
    given = [*(found[name] for name in names), *answers]
    return judged(exercise, given, Options(require="D", fork=False))


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [WITHOUT_WALLS[0], *(pytest.param(n, marks=pytest.mark.long) for n in WITHOUT_WALLS[1:])],
)
def test_without_walls_a_forger_earns_nothing_either(without_walls, name):
    base = without_walls[base_of(name)]
    assert passed(without_walls[name]) - passed(base) == set()


@pytest.mark.slow
def test_without_walls_the_honest_get_full_marks(without_walls):
    assert without_walls["reference"].score == without_walls["reference"].max_score


TELLS_ALL = """
import inspect


def hypothesis(x, weight, bias):
    return torch.zeros(x.shape[0], 1)


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    found = [str(thing.__doc__) for thing in list(globals().values()) if callable(thing)]
    print(found)
    raise type("Told" + found[-1][:50], (ValueError,), {})(" ".join(found))
"""


@pytest.mark.slow
def test_right_versions_that_are_carried_forward_are_not_told(tmp_path):
    secret, slug = canary("carried"), "binary_classification"
    for half in ("exercises", "solutions"):
        shutil.copytree(ROOT / half / slug, tmp_path / half / slug)
    reference = tmp_path / "solutions" / slug / f"{slug}.py"
    text = reference.read_text()
    told_by = lay_over(text, Mistake("", "", "", Hints([], []), source=TELLS_ALL))
    reference.write_text(text.replace("Return the probability", secret))
    found = judged(
        exercises.load(tmp_path / "exercises" / slug),
        [handed_in("teller", told_by.encode())],
        Options(require="D", carry_forward=True),
    )["teller"]
    carried = [check.outcome for check in found.checks if check.carried]
    assert (bool(carried), secret in to_json(found).decode()) == (True, False)


def drop(path: Path) -> str:
    return f"open({str(path)!r}, 'w').close()\n"


@pytest.mark.slow
def test_a_submission_beside_the_course_is_not_taken_for_settings(tmp_path):
    exercise = three(tmp_path / "course")
    (tmp_path / "conftest.py").write_text(drop(tmp_path / "dropped"))
    judged(exercise, [handed_in("honest", b"x = 1\n")], Options(require="D"))
    assert not (tmp_path / "dropped").exists()


@pytest.mark.slow
def test_submissions_are_not_taken_for_libraries(tmp_path):
    for name in SHADOWS:
        (tmp_path / f"{name}.py").write_text(drop(tmp_path / "dropped"))
    subprocess.run(
        [sys.executable, "-m", "grader", "--help"], cwd=tmp_path, capture_output=True, check=False
    )
    assert not (tmp_path / "dropped").exists()


# What takes no time


@pytest.fixture(scope="module")
def quick(tmp_path_factory, workers) -> dict[str, Report]:
    """A few of the forgers, by the suite's own fork server."""
    chosen = [
        attack.name
        for attack in SMALL
        if attack.name.split("/")[0] in QUICK
        and attack.kind() == "functions"
        and attack.expect.get("result", "same") != "same"
    ]
    answers = {name: handed_in(name, text.encode()) for name, text in small_answers().items()}
    given = [*submissions_of(chosen).values(), *answers.values()]
    exercise = three(tmp_path_factory.mktemp("quick"))
    return judged(exercise, given, Options(require="D"), workers)


def test_a_few_forgers_earn_nothing(quick):
    right = passed(quick["reference"])
    assert [name for name, report in quick.items() if "/" in name and passed(report) >= right] == []


def test_every_family_has_its_files():
    assert {attack.name[:2] for attack in ATTACKS} == {
        f"{number:02}" for number in range(1, 49) if number not in LEFT_OUT
    }


def test_whatever_is_owed_is_owed_to_a_test():
    owed = {test for attack in ATTACKS for test in attack.owed}
    assert owed - set(globals()) == set()


NAMES = ["=cmd|' /C calc'!A0", "-1+1", "@SUM(1)", "[bold]x[/]", "a\nb,c\r=1", "\x1b[31m", "\u202ea"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_a_name_and_nothing_else(exercise, name):
    report = without_outcomes(exercise, handed_in(name, b""), Options(), "unreadable", note=name)
    table = grades.to_csv([report], exercise)
    assert (spoilt(table), unprintable(screen(report, exercise))) == ([], set())
