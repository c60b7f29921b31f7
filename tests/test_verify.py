"""`grader verify`: a small exercise proves itself, and each section can fail."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from grader import exercise as exercises
from grader import mistakes
from grader.authoring import crowd as crowds
from grader.authoring import generate, mutants, signatures
from grader.authoring.crowd import Crowd
from grader.authoring.mutants import EQUIVALENT
from grader.authoring.rehearsal import Rehearsal
from grader.authoring.screen import Watch
from grader.authoring.verdict import Finding, Section, Verdict
from grader.authoring.verify import Verification
from grader.cli import app
from grader.orders import Order
from grader.plugin import CHECK as MARKS
from grader.sandbox.launch import Workers
from grader.submission import Submission

PUBLIC = "exercises/doubling/test_doubling.py"
HIDDEN = "solutions/doubling/test_hidden.py"
REFERENCE = "solutions/doubling/doubling.py"
SETTINGS = "exercises/doubling/exercise.toml"
STUB = "exercises/doubling/.stub.py"
LIBRARY = "exercises/doubling/.mistakes.json"
MISTAKE = "solutions/doubling/mistakes/triples.py"
HEAD = """
import numpy as np
import pytest

from grader.checks import approx

"""
CHECK = '''
@pytest.mark.task("double")
@pytest.mark.points(1)
def {name}(student{rng}):
    """{title}

    ko: 숫자마다 두 배가 돼요.
    hint: Twice what?
    hint ko: 무엇의 두 배일까요?
    """
    x = {x}
    assert student.double(x) == approx({expected}, abs={abs})
'''
VALUES = "np.array([0.1, -2.5, 0.75])"
WRONG = """# /// mistake
# id = "D01"
# title = "Three times"
# check = "test_doubles"
# [hints]
# en = ["Twice or three times?"]
# ko = ["두 배인가요, 세 배인가요?"]
# ///


def double(x):
    return 3 * x
"""


def check(name: str = "test_doubles", **other: str) -> str:
    usual = {
        "title": "Each is doubled.",
        "x": VALUES,
        "expected": "2 * x",
        "abs": "1e-5",
        "rng": "",
    }
    return CHECK.format(name=name, **{**usual, **other})


KEEPS = '''
@pytest.mark.task("double")
@pytest.mark.points(1)
def test_leaves_x_as_it_was(student):
    """The numbers that were handed in stay."""
    x = student.tensor([1.0, 2.0])
    assert [student.double(x), x] == approx([np.array([2.0, 4.0]), np.array([1.0, 2.0])])


@pytest.mark.task("double")
@pytest.mark.points(1)
def test_keeps_the_dtype(student):
    """float32 stays float32."""
    doubled = student.double(np.ones(2))
    assert doubled == approx(np.full(2, 2.0))
    assert doubled.dtype == "float32"


@pytest.mark.task("double")
@pytest.mark.points(1)
def test_passes_the_gradient_on(student):
    """Twice the number moves twice as fast."""
    x = student.tensor([1.0, 2.0], requires_grad=True)
    assert student.gradients(student.double(x), [x]) == approx([np.full(2, 2.0)])
'''
FRESH = check("test_doubles_others", rng=", rng", x="rng.uniform(-2, 2, (4, 1))")


def wrong(name: str, check: str, result: str) -> str:
    changed = WRONG.replace("D01", name).replace("test_doubles", check)
    return changed.replace("3 * x", result)


FILES = {
    REFERENCE: """\
def double(x):
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
""",
    PUBLIC: HEAD + check(),
    HIDDEN: HEAD + FRESH + KEEPS,
    MISTAKE: WRONG,
    "solutions/doubling/mistakes/in_place.py": wrong("D02", "test_leaves_x_as_it_was", "x.mul_(2)"),
    "solutions/doubling/mistakes/wide.py": wrong("D03", "test_keeps_the_dtype", "x.double() * 2"),
    "solutions/doubling/mistakes/cut_off.py": wrong(
        "D04", "test_passes_the_gradient_on", "2 * x.detach()"
    ),
    "solutions/doubling/accepted/adds.py": "def double(x):\n    return x + x\n",
    "exercises/doubling/README.md": "# Doubling\n",
    "exercises/doubling/README.ko.md": "# 두 배\n",
}
Edits = dict[str, str | None]


def write(folder: Path, files: Edits) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="session")
def library(tmp_path_factory, write_course, workers) -> bytes:
    """What the one mistake that a public check catches answers."""
    folder = tmp_path_factory.mktemp("library")
    write_course(folder)
    write(folder, FILES)
    return library_of(folder, workers)


def library_of(folder: Path, workers: Workers) -> bytes:
    exercise = exercises.find("doubling", folder)
    rehearsal = Rehearsal(exercise)
    rehearsal.run(workers)
    known = {path: mistakes.read(path) for path in signatures.files(exercise)}
    crowd = Crowd(exercise, rehearsal, known, [])
    crowd.judge(1, lambda: None, workers)
    return signatures.to_json(signatures.build(exercise, crowd.answers()))


@pytest.fixture(scope="module")
def complete(tmp_path_factory, write_course, library) -> Callable[[Edits], Path]:
    """A new course whose one exercise has everything that is asked for, but for some changes."""

    def make(edits: Edits) -> Path:
        folder = tmp_path_factory.mktemp("course")
        write_course(folder)
        write(folder, FILES)
        generate.write(folder / "exercises/doubling")
        (folder / LIBRARY).write_bytes(library)
        write(folder, edits)
        return folder

    return make


Verify = Callable[..., Verdict]


@pytest.fixture(scope="module")
def verify(complete, workers) -> Verify:
    """Verify it with some changes; each once. Mutants are made where they are asked for."""
    known: dict[str, Verdict] = {}

    def run(edits: Edits | None = None, *, mutate: bool = False) -> Verdict:
        key = repr((edits, mutate))
        if key not in known:
            exercise = exercises.find("doubling", complete(edits or {}))
            with pytest.MonkeyPatch.context() as patch, Watch() as watch:
                patch.setattr(crowds, "SEEDS", 3)
                patch.setattr(crowds, "LEAST_CPU", 0.5)
                if not mutate:
                    patch.setattr(mutants, "make", lambda exercise: [])
                known[key] = Verification(exercise, workers, ships=True).run(watch)
        return known[key]

    return run


def section(verdict: Verdict, name: str) -> Section:
    return next(one for one in verdict.sections if one.id == name)


def told(verdict: Verdict, name: str) -> list[str]:
    """Where and what, of each finding of a section that is no warning."""
    findings = section(verdict, name).findings
    return [f"{one.where}: {one.what}" for one in findings if not one.warning]


def warned(verdict: Verdict, name: str) -> list[str]:
    return [f"{one.where}: {one.what}" for one in section(verdict, name).findings if one.warning]


pytestmark = pytest.mark.slow


def test_an_exercise_with_everything_passes(verify):
    verdict = verify(mutate=True)
    assert [(one.id, one.findings) for one in verdict.sections if one.findings] == []


def test_the_sections_come_in_order(verify):
    order = ["files", "languages", "answers", "mistakes", "mutants", "tolerances"]
    assert [one.id for one in verify().sections] == order


def test_every_mutant_of_it_is_killed(verify):
    assert {one.state for one in verify(mutate=True).mutants} == {"killed"}


# answers


def test_a_right_answer_that_loses_marks_is_told(verify):
    wrong = {"solutions/doubling/accepted/adds.py": "def double(x):\n    return 2 * x + 1\n"}
    assert told(verify(wrong), "answers") == [
        "solutions/doubling/accepted/adds.py: gets 1 of 5: test_doubles, test_doubles_others, "
        "test_leaves_x_as_it_was and 1 more"
    ]


GIVEN = """
seed = 3
title = { en = "Doubling", ko = "두 배" }
[[task]]
id = "double"
given = true
functions = ["double"]
title = { en = "double", ko = "두 배" }
start = { en = "Twice what?", ko = "무엇의 두 배일까요?" }
done = { en = "twice", ko = "두 배예요" }
[finished]
look = { en = "again", ko = "다시" }
think = { en = "why?", ko = "왜 그럴까요?" }
"""


def test_a_stub_that_earns_a_point_is_told(verify):
    earned = {SETTINGS: GIVEN, STUB: "def double(x):\n    return 2 * x\n"}
    assert "earns 1 for nothing: it passes test_doubles" in told(verify(earned), "answers")[0]


def test_a_stub_that_is_neither_unwritten_nor_blocked_is_told(verify):
    found = told(verify({SETTINGS: GIVEN}), "answers")
    assert "is failed in test_doubles; it has to be unwritten or blocked" in found[0]


ONLY_KEEPS = """
@pytest.mark.task("double")
@pytest.mark.points(1)
def test_only_keeps_x(student):
    x = student.tensor([1.0, 2.0])
    student.double(x)
    assert x == approx(np.array([1.0, 2.0]))
"""
ONLY_DTYPE = """
@pytest.mark.task("double")
@pytest.mark.points(1)
def test_only_looks_at_the_dtype(student):
    assert student.double(np.ones(2)).dtype == "float32"
"""


def test_a_check_that_an_empty_function_passes_is_told(verify):
    findings = told(verify({HIDDEN: FILES[HIDDEN] + ONLY_KEEPS}), "answers")
    assert findings == [
        f"{HIDDEN}:46 test_only_keeps_x: passes for a double that returns None; for a double that "
        "returns its first argument; for a double that returns an object that claims to be equal "
        "to everything"
    ]


def test_a_check_that_passes_for_its_own_input_is_told(verify):
    findings = told(verify({HIDDEN: FILES[HIDDEN] + ONLY_DTYPE}), "answers")
    assert findings == [
        f"{HIDDEN}:46 test_only_looks_at_the_dtype: passes for a double that returns its first "
        "argument"
    ]


def test_a_reference_that_fails_ends_it_in_one_sentence(verify):
    verdict = verify({REFERENCE: "def double(x):\n    return x\n"})
    assert "The reference solution itself does not pass" in told(verdict, "answers")[0]


def test_the_checks_that_it_fails_are_told_with_their_lines(verify):
    verdict = verify({REFERENCE: "def double(x):\n    return x\n"})
    places = section(verdict, "answers").findings[0].detail.splitlines()
    assert places[0] == f"{PUBLIC}:10 test_doubles"


def test_nothing_is_held_against_a_reference_that_fails(verify):
    verdict = verify({REFERENCE: "def double(x):\n    return x\n"})
    assert [one.id for one in verdict.sections] == ["files", "languages", "answers"]


# mistakes


def test_a_check_that_nothing_fails_is_told(verify):
    idle = check("test_doubles_zero", x="np.zeros(3)")
    findings = told(verify({PUBLIC: FILES[PUBLIC] + idle}), "mistakes")
    assert findings[0] == f"{PUBLIC}:22 test_doubles_zero: fails for none of the mistakes"


def test_a_mistake_that_passes_is_told(verify):
    findings = told(verify({MISTAKE: WRONG.replace("3 * x", "x + x")}), "mistakes")
    assert findings[0] == f"{MISTAKE}: is passed in test_doubles; it fails nothing"


def test_a_mistake_that_fails_another_check_is_told(verify):
    only_one = WRONG.replace("3 * x", "2 * x if x.shape != (4, 1) else x + x + x")
    findings = told(verify({MISTAKE: only_one}), "mistakes")
    assert findings[0] == f"{MISTAKE}: is passed in test_doubles; it fails test_doubles_others"


def test_a_mistake_that_names_no_check_is_told(verify):
    findings = told(verify({MISTAKE: WRONG.replace('"test_doubles"', '"test_dubles"')}), "mistakes")
    assert findings[0] == f"{MISTAKE}: names 'test_dubles', and there is no such check"


def test_a_mistake_that_cannot_be_read_is_told(verify):
    findings = told(verify({MISTAKE: "def double(x):\n    return 3 * x\n"}), "mistakes")
    assert "is not a mistake file" in findings[0]


def test_a_stale_library_is_told(verify):
    findings = told(verify({MISTAKE: WRONG.replace("3 * x", "4 * x")}), "mistakes")
    assert findings == ["exercises/doubling/.mistakes.json: is stale: D01"]


def test_words_of_a_mistake_that_changed_make_the_library_stale(verify):
    findings = told(verify({MISTAKE: WRONG.replace("Twice or", "Two times or")}), "mistakes")
    assert findings == ["exercises/doubling/.mistakes.json: is stale: D01"]


def free(mistake: str, check: str) -> str:
    return mistake.replace("# [hints]", f'# free = ["{check}"]\n# [hints]')


def test_a_mistake_that_another_one_covers_is_told(verify, complete, workers):
    other = wrong("D05", "test_doubles", "3 * x if len(x) == 3 else 5 * x")
    edits: Edits = {
        PUBLIC: FILES[PUBLIC] + check("test_doubles_one", x="np.array([0.5])"),
        MISTAKE: free(WRONG, "test_doubles"),
        "solutions/doubling/mistakes/sometimes.py": free(other, "test_doubles_one"),
    }
    edits[LIBRARY] = library_of(complete(edits), workers).decode()
    assert told(verify(edits), "mistakes") == [
        f"{MISTAKE}: is not told by its name, D01: another mistake answers like it"
    ]


# the order of checks


def ordered(tasks: str, **order: str) -> str:
    items = [SimpleNamespace(stash={MARKS: SimpleNamespace(task=task)}) for task in tasks]
    picked = Order(Submission(name="kim", student="", filename="x.py", source=b""), **order).pick(
        items
    )
    return "".join(item.stash[MARKS].task for item in picked)


def test_the_checks_of_one_task_may_come_first():
    assert ordered("abcab", first="b") == "bbaca"


def test_the_checks_of_one_task_may_be_all():
    assert ordered("abcab", only="a") == "aa"


def test_without_a_wish_the_order_is_the_files():
    assert ordered("abcab") == "abcab"


# mutants

REFUSES = """
def double(x):
    if isinstance(x, str):
        raise ValueError("no number")
    return 2 * x
"""


def survivors(verdict: Verdict) -> list[Finding]:
    return [one for one in section(verdict, "mutants").findings if "no check" in one.what]


def test_a_survivor_is_told_with_its_diff(verify):
    diffs = [one.detail for one in survivors(verify({REFERENCE: REFUSES}, mutate=True))]
    raised = '-        raise ValueError("no number")\n+        pass\n'
    assert [diff for diff in diffs if diff.startswith(raised)] != []


def test_a_survivor_is_told_with_its_line(verify):
    found = survivors(verify({REFERENCE: REFUSES}, mutate=True))
    assert f"{REFERENCE}:4" in {one.where for one in found}


def test_a_survivor_fails_the_section(verify):
    assert not section(verify({REFERENCE: REFUSES}, mutate=True), "mutants").passed


def entries(verdict: Verdict, reason: str = "said elsewhere") -> str:
    """All survivors, marked as they are told."""
    told = [one.detail.splitlines()[-2:] for one in survivors(verdict)]
    return "".join("\n".join(["[[mutant]]", *two, f'reason = "{reason}"', ""]) for two in told)


@pytest.fixture
def marked(verify) -> Callable[..., Verdict]:
    """All survivors marked, with something changed in the entries."""

    def run(old: str = "", new: str = "", **edits: str) -> Verdict:
        text = entries(verify({REFERENCE: REFUSES}, mutate=True), **edits)
        assert old in text
        marks = {f"solutions/doubling/{EQUIVALENT}": text.replace(old, new)}
        return verify({REFERENCE: REFUSES, **marks}, mutate=True)

    return run


def test_what_is_marked_with_a_reason_is_equivalent(marked):
    assert told(marked(), "mutants") == []


def test_the_share_of_equivalent_mutants_is_told(marked):
    assert "of the mutants are marked as equivalent" in warned(marked(), "mutants")[0]


def test_an_entry_without_a_reason_is_told(marked):
    assert "has no reason" in told(marked(reason=" "), "mutants")[0]


def test_an_entry_with_another_change_is_told(marked):
    found = told(marked("double, another error", "double, something else"), "mutants")
    assert "is another change" in found[0]


def test_an_entry_of_a_mutant_that_is_killed_is_idle(verify):
    killed = verify(mutate=True).mutants[0]
    entry = f'[[mutant]]\nid = "{killed.id}"\nchange = "x"\nreason = "none"\n'
    found = told(verify({f"solutions/doubling/{EQUIVALENT}": entry}, mutate=True), "mutants")
    assert f"is idle: {killed.killed_by} kills it" in found[0]


def test_an_entry_of_no_mutant_is_told(verify):
    entry = '[[mutant]]\nid = "0123456789"\nchange = "x"\nreason = "none"\n'
    found = told(verify({f"solutions/doubling/{EQUIVALENT}": entry}, mutate=True), "mutants")
    assert "0123456789 (x) is no mutant of the reference any more" in found[0]


def test_a_malformed_list_of_equivalent_mutants_is_told(verify):
    found = told(verify({f"solutions/doubling/{EQUIVALENT}": "[[mutant]"}), "mutants")
    assert f"solutions/doubling/{EQUIVALENT}: cannot be used" in found[0]


COUNTS = """
def double(x):
    turns = 0
    while turns < 2:
        turns = turns + 1
    return x * turns
"""


def test_a_mutant_that_never_ends_is_killed_by_the_clock(verify):
    verdict = verify({REFERENCE: COUNTS}, mutate=True)
    stands = "-        turns = turns + 1\n+        pass"
    assert [one.state for one in verdict.mutants if one.diff == stands] == ["killed"]


FRAGILE = HEAD + CHECK.replace("approx({expected}, abs={abs})", "4").replace(
    "student.double(x)", "np.linalg.det(student.double(x).array.astype(float))"
).format(name="test_doubles", rng="", title="A title.", x="np.eye(2)")


def test_a_mutant_that_breaks_the_check_itself_is_told(verify):
    edits = {PUBLIC: FRAGILE, HIDDEN: FRAGILE.replace("_doubles", "_others")}
    found = told(verify(edits, mutate=True), "mutants")
    assert any("cannot be judged. test_others: LinAlgError" in one for one in found)


# tolerances


def test_a_tolerance_that_takes_zeros_is_told(verify):
    found = told(verify({PUBLIC: HEAD + check(abs="10")}), "tolerances")
    assert f"{PUBLIC}:10 test_doubles: passes with zeros (abs=10)" in found


def test_a_tolerance_that_takes_one_constant_is_told(verify):
    found = told(verify({PUBLIC: HEAD + check(abs="0.5", x="np.array([2, 2.1])")}), "tolerances")
    assert f"{PUBLIC}:10 test_doubles: passes with a constant (abs=0.5)" in found


def test_a_comparison_that_nobody_asserts_is_told(verify):
    loose = FILES[PUBLIC].replace("assert student", "result = student") + "    assert x.size == 3\n"
    found = told(verify({PUBLIC: loose}), "tolerances")
    assert "passes with an answer off by twice the tolerance" in found[0]


def test_checks_that_float16_passes_are_told(verify):
    wide = {PUBLIC: HEAD + check(abs="0.01"), HIDDEN: HEAD + FRESH.replace("1e-5", "0.01")}
    found = told(verify(wide), "tolerances")
    assert found == [f"{SETTINGS}: task double: every check passes with answers in float16"]


def test_one_check_that_float16_fails_is_enough(verify):
    assert told(verify({PUBLIC: HEAD + check(abs="0.01")}), "tolerances") == []


def test_rounding_taken_for_the_answer_is_told(verify):
    rounded = "2 * x.astype('f4') + np.float32(3e4) - np.float32(3e4)"
    edits = {
        REFERENCE: "def double(x):\n    return 2 * x + 30000.0 - 30000.0\n",
        PUBLIC: HEAD + check(expected=rounded),
        HIDDEN: HEAD + FRESH.replace("2 * x", rounded),
    }
    found = told(verify(edits), "tolerances")
    assert any("float32 and float64 give answers that are further apart" in one for one in found)


def test_a_tolerance_without_room_is_a_warning(verify):
    found = warned(verify({PUBLIC: HEAD + check(expected="2 * x + 9e-6")}), "tolerances")
    assert found == [f"{PUBLIC}:10 test_doubles: the reference uses up 90% of the tolerance"]


LUCK = '''
@pytest.mark.task("double")
@pytest.mark.points(1)
def test_on_any_seed(student, rng):
    """Luck."""
    assert student.double(2) + (rng.uniform() > LUCKY) == 4
'''


def test_a_check_that_depends_on_the_seed_is_told(verify):
    found = told(verify({HIDDEN: FILES[HIDDEN] + LUCK.replace("LUCKY", "0.6")}), "tolerances")
    assert any("test_on_any_seed: the reference does not pass it with" in one for one in found)


# files


def test_a_check_that_calls_two_functions_is_a_warning(verify):
    edits = {
        REFERENCE: "def double(x):\n    return 2 * x\n\n\ndef half(x):\n    return x / 2\n",
        PUBLIC: FILES[PUBLIC] + "    assert student.half(4) == 2\n",
    }
    found = warned(verify(edits), "files")
    assert found == [f"{PUBLIC}:10 test_doubles: calls several functions: double, half"]


PAIR = GIVEN.replace("given = true\n", "").replace(
    "[finished]",
    """[[task]]
id = "half"
functions = ["half"]
title = { en = "half", ko = "절반" }
start = { en = "Half of what?", ko = "무엇의 절반일까요?" }
done = { en = "half", ko = "절반이에요" }
[finished]""",
)


def test_a_check_may_call_what_it_needs(verify):
    both = HEAD + check(abs="1e-5)\n    assert student.half(4) == approx(2")
    edits = {
        SETTINGS: PAIR,
        REFERENCE: "def double(x):\n    return 2 * x\n\n\ndef half(x):\n    return x / 2\n",
        PUBLIC: both.replace("def test", '@pytest.mark.needs("half")\ndef test'),
    }
    assert warned(verify(edits), "files") == []


# the command


def run(course: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "grader", "verify", "--course", str(course), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def verified(complete):
    """The command, run once on a complete course, by two judges."""
    return run(complete({}), "doubling", "--json", "--jobs", "2")


def test_the_command_ends_with_0_when_everything_holds(verified):
    assert verified.returncode == 0


def test_the_json_says_that_it_passed(verified):
    assert json.loads(verified.stdout)["passed"] is True


def test_the_json_holds_every_mutant(verified):
    content = json.loads(verified.stdout)["exercises"][0]
    counts = next(one["counts"] for one in content["sections"] if one["id"] == "mutants")
    assert len(content["mutants"]) == counts["mutants"] > 10


def test_progress_goes_to_stderr_line_by_line(verified):
    assert "doubling: the reference" in verified.stderr.splitlines()[0]


def test_the_command_ends_with_1_when_something_does_not_hold(complete):
    assert run(complete({MISTAKE: WRONG.replace("3 * x", "x + x")})).returncode == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["dubling"], "Did you mean doubling?"),
        (["doubling", "--jobs", "0"], "--jobs is a number from 1 on"),
    ],
)
def test_wrong_usage_is_one_sentence(complete, words, said):
    result = CliRunner().invoke(app, ["verify", *words, "--course", str(complete({}))])
    assert (result.exit_code, said in result.output) == (2, True)


def test_without_a_reference_nothing_is_verified(complete):
    folder = complete({REFERENCE: None})
    result = CliRunner().invoke(app, ["verify", "--course", str(folder)])
    assert (result.exit_code, "Without a reference" in result.output) == (2, True)


def test_a_reference_in_another_encoding_is_one_sentence(complete):
    folder = complete({})
    (folder / REFERENCE).write_bytes(b"# caf\xe9\ndef double(x):\n    return 2 * x\n")
    result = CliRunner().invoke(app, ["verify", "--course", str(folder)])
    assert (result.exit_code, "is not UTF-8" in result.output) == (2, True)


def test_a_folder_without_exercises_is_one_sentence(tmp_path):
    result = CliRunner().invoke(app, ["verify", "--course", str(tmp_path)])
    assert (result.exit_code, "holds no exercise" in result.output) == (2, True)


def test_without_libcst_the_command_says_how_to_get_it(complete, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    result = CliRunner().invoke(app, ["verify", "--course", str(complete({}))])
    assert (result.exit_code, "[author]" in result.output) == (2, True)
