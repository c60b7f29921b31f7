"""Whatever bytes come: one of our own errors, or a value that was checked; never more."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import string
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hypothesis
import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from grader import exercise as exercises
from grader import mistakes, report, submission, transcript, wire
from grader.arrays import from_numpy, to_numpy
from grader.cluster import messages
from grader.cluster.answers import Invalid, Terms
from grader.cluster.messages import Facts, Graded, Judged, Kit, NoAnswer
from grader.exercise import Exercise, ExerciseError
from grader.intake import roster
from grader.intake.collect import collect
from grader.orders import Options, Order, versions, without_outcomes
from grader.report import Report
from grader.sandbox.pipes import Inbox
from grader.submission import SubmissionError
from tests.soak.bounds import bounded
from tests.soak.hostile_worker import Action, FakeWorkers, Script, actions
from tests.soak.in_judge import Run, inside_a_judge
from tests.soak.strategies import (
    TEXTS,
    damaged,
    nested,
    payload,
    replies,
    requests,
    shaped,
    values,
)

# The suite draws the same few examples each time; `make fuzz` draws many, and always others.
FUZZ = int(os.environ.get("FUZZ", "0"))
hypothesis.configuration.set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "hypothesis")
settings.register_profile(
    "fuzz",
    max_examples=FUZZ or 50,
    derandomize=not FUZZ,
    database=None,
    deadline=None,
    print_blob=True,
    phases=[Phase.explicit, Phase.generate, Phase.target, *([Phase.shrink] if FUZZ else [])],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("fuzz")


# frames and messages


def is_reply_or_refused(raw: bytes) -> bool:
    try:
        return isinstance(wire.decode_reply(raw), wire.Reply)
    except wire.WireError:
        return True


def is_request_or_refused(raw: bytes) -> bool:
    try:
        return isinstance(wire.decode_request(raw), wire.Request)
    except wire.WireError:
        return True


@given(st.binary(max_size=300) | shaped() | damaged(replies) | nested())
def test_any_bytes_are_a_reply_or_a_wire_error(raw):
    with bounded():
        assert is_reply_or_refused(raw)


@given(st.binary(max_size=300) | shaped() | damaged(requests) | nested())
def test_any_bytes_are_a_request_or_a_wire_error(raw):
    with bounded():
        assert is_request_or_refused(raw)


@given(replies)
def test_every_legal_reply_survives_the_crossing(message):
    raw = payload(message)
    assert payload(wire.decode_reply(raw)) == raw  # as bytes: NaN is not NaN


@given(requests)
def test_every_legal_request_survives_the_crossing(message):
    raw = payload(message)
    assert payload(wire.decode_request(raw)) == raw


def arrays_in(value: Any) -> list[wire.Array]:
    match value:
        case wire.Array():
            return [value]
        case wire.TensorValue():
            return [value.value, *([value.grad] if value.grad else [])]
        case wire.Sequence():
            return [found for item in value.items for found in arrays_in(item)]
        case wire.Mapping():
            return [found for pair in value.items for item in pair for found in arrays_in(item)]
    return []


@given(shaped() | damaged(st.builds(wire.Answer, st.just(1), values, st.just([]), st.none())))
def test_an_array_of_an_accepted_reply_has_the_shape_that_it_claims(raw):
    try:
        reply = wire.decode_reply(raw)
    except wire.WireError:
        return
    found = arrays_in(reply.value) if isinstance(reply, wire.Answer) else []
    assert [to_numpy(array).shape for array in found] == [array.shape for array in found]


@given(st.lists(st.binary(max_size=40), max_size=6), st.lists(st.integers(1, 20), max_size=40))
def test_frames_come_out_as_they_went_in_however_they_are_cut(payloads, sizes):
    data = b"".join(wire.LENGTH.pack(len(item)) + item for item in payloads)
    inbox, found = Inbox(), []
    for size in [*sizes, len(data) + 1]:
        inbox.add_reply(data[:size])
        data = data[size:]
        while (item := inbox.take_frame()) is not None:
            found.append(item)
    assert (found, inbox.has_more()) == (payloads, False)


@given(st.binary(max_size=60))
def test_any_bytes_in_a_pipe_are_a_frame_too_long_or_wait_for_more(data):
    inbox = Inbox()
    inbox.add_reply(data)
    with bounded():
        try:
            while inbox.take_frame() is not None:
                pass
        except wire.WireError:
            return
    assert len(data) < wire.FRAME_CAP


# What fills a whole frame: a decoder makes of one byte what takes up to a hundred in memory.
FILLINGS = {
    "small numbers": b"\x01",
    "numbers": b"\xcd\xff\xff",
    "texts": b"\xa2ab",
    "fractions": b"\xcb?\xf0" + bytes(6),
    "lists": b"\x93\xa3seq\xc2\x90",
    "dicts": b"\x92\xa3map\x90",
    "tensors": b"\x94\xa5array\xa4int8\x91\x00\xc4\x00",
}


def filled(contents: bytes) -> bytes:
    """An answer with these bytes of msgpack as its value."""
    return payload(wire.Answer(1, None, [], None)).replace(
        b"\xa5value\xc0", b"\xa5value" + contents
    )


@pytest.fixture
def undecoded(monkeypatch):
    """A message that is decoded has failed: its objects would be made."""
    monkeypatch.setattr(wire, "_decode", lambda *_: pytest.fail("it was decoded"))


@pytest.mark.parametrize("filling", FILLINGS)
def test_a_frame_full_of_small_things_is_refused_before_they_are_made(undecoded, filling):
    item = FILLINGS[filling]
    count = (wire.FRAME_CAP - 100) // len(item)
    raw = filled(b"\x93\xa3seq\xc2\xdd" + struct.pack(">I", count) + item * count)
    with pytest.raises(wire.WireError, match="objects"):
        wire.decode_reply(raw)


def test_a_text_that_fills_a_frame_is_refused_before_it_is_made(undecoded):
    text = "😀".encode() + b"x" * (wire.FRAME_CAP - 100)  # four bytes a character in memory
    with pytest.raises(wire.WireError, match="text"):
        wire.decode_reply(filled(b"\xdb" + struct.pack(">I", len(text)) + text))


def test_a_large_array_is_not_counted_byte_by_byte():
    array = wire.Array("float64", (wire.ELEMENT_CAP,), bytes(8 * wire.ELEMENT_CAP))
    assert wire.decode_reply(payload(wire.Answer(1, array, [], None))).value == array


def test_as_many_objects_as_an_honest_worker_sends_may_cross():
    longest = wire.Mapping([(0.5, number) for number in range(100_000)])  # see sandbox/values
    assert wire.decode_reply(payload(wire.Answer(1, longest, [], None))).value == longest


# the judge's side of a call

KINDS = """
import numpy as np
import pytest
from grader.checks import approx, raises

task = pytest.mark.task("double")


@task
def test_equal(student):
    assert student.double(2) == 4

@task
def test_close(student):
    assert student.double(np.array([1.0, 2.0])) == approx([2.0, 4.0])

@task
def test_tensor(student):
    assert student.double(student.tensor([1.0, 2.0])) == approx(np.array([2.0, 4.0]))

@task
def test_flags(student):
    found = student.double(student.tensor([1.0, 2.0]))
    assert (found.shape, found.dtype, found.requires_grad) == ((2,), "float32", True)

@task
def test_unpacks(student):
    first, second = student.double(3)
    assert (first, second) == (4, 4)

@task
def test_looks_inside(student):
    assert student.double("k")["k"] == 4

@task
def test_converts(student):
    assert int(student.double(1.5)) == 4

@task
def test_divides(student):
    assert 8 / student.double(1.5) == 2

@task
def test_refuses(student):
    with raises("ValueError"):
        student.double("x")

@task
def test_changes_in_place(student):
    weight = student.tensor([1.0, 2.0], requires_grad=True)
    student.double(weight)
    assert weight.array.tolist() == [2.0, 4.0]

@task
def test_leaves_alone_what_it_never_got(student):
    first, second = student.tensor([1.0, 2.0]), student.tensor([1.0, 2.0])
    student.double(second)
    assert first.array.tolist() == [2.0, 4.0]

@task
def test_gradient(student):
    x = student.tensor([1.0, 2.0], requires_grad=True)
    assert student.gradients(student.double(x), [x]) == approx([np.array([2.0, 4.0])])

@task
def test_calls_what_came(student):
    assert student.call(student.double(None), 2) == 4

@pytest.mark.task("double")
@pytest.mark.needs("double")
def test_waits(student):
    assert student.double(2) == 4
"""
TWO_FOUR = from_numpy(np.array([2.0, 4.0], np.float32))


@st.composite
def right(draw: st.DrawFn) -> Any:
    """An answer that one of these checks wants."""
    tensor = wire.TensorValue(draw(st.integers(-3, 9)), TWO_FOUR, True, True, None)
    return draw(
        st.sampled_from(
            [
                4,
                4.0,
                tensor,
                TWO_FOUR,
                wire.Sequence(False, [4, 4]),
                wire.Sequence(True, [2.0, 4.0]),
                wire.Sequence(False, [TWO_FOUR]),
                wire.Mapping([("k", 4)]),
                wire.Opaque(draw(st.integers(1, 9)), "function"),
            ]
        )
    )


@pytest.fixture
def kinds(course: Path) -> Exercise:
    """An exercise whose checks use what comes back in every way that a check may."""
    for name in ("exercises/doubling/test_doubling.py", "solutions/doubling/test_hidden.py"):
        (course / name).write_text(KINDS, encoding="utf-8")
    return exercises.find("doubling", course)


Property = Callable[[Run, FakeWorkers, Script], None]


def property_of(exercise: Exercise, holds: Property, part: int) -> None:
    """Try it with workers that do as they like, on one judge; with a part of the usual examples."""
    workers = FakeWorkers(lambda _: None)
    count = max(settings.default.max_examples // part, 1)

    def body(run: Run) -> None:
        @settings(max_examples=count)
        @given(st.lists(actions(right()), min_size=1, max_size=6))
        def tried(drawn: list[Action]) -> None:
            script = Script(drawn)
            workers.answering = script
            holds(run, workers, script)

        tried()

    inside_a_judge(exercise, workers, body)


def is_not_ungraded(run: Run, workers: FakeWorkers, script: Script) -> None:
    with bounded():
        result = run()
    assert [check.id for check in result.checks if check.outcome == "ungraded"] == []


def passes_no_more_than_an_honest_one(run: Run, workers: FakeWorkers, script: Script) -> None:
    hostile = passed(run())
    workers.answering = script.honest()
    assert hostile - passed(run()) == set()


def is_a_report_that_can_be_written(run: Run, workers: FakeWorkers, script: Script) -> None:
    result = run()
    assert report.from_json(report.to_json(result)) == result


def passed(result: Report) -> set[tuple[bool, str]]:
    return {(check.hidden, check.id) for check in result.checks if check.outcome == "passed"}


HOLDS = [is_not_ungraded, passes_no_more_than_an_honest_one, is_a_report_that_can_be_written]


@pytest.mark.parametrize("holds", HOLDS)
def test_a_worker_that_answers_anything(kinds, holds):
    property_of(kinds, holds, part=5)


@pytest.mark.parametrize("holds", HOLDS)
@pytest.mark.slow
def test_a_worker_that_answers_anything_to_real_checks(exercise, holds):
    property_of(exercise, holds, part=12)


LONG = wire.Array("float64", (wire.ELEMENT_CAP,), bytes(8 * wire.ELEMENT_CAP))


def test_answers_that_are_too_long_together_fail_their_checks_and_no_others(kinds):
    found: list[Report] = []
    endless = Script([Action("reply", value=wire.Sequence(False, [LONG]))])
    inside_a_judge(kinds, FakeWorkers(endless), lambda run: found.append(run()))
    lost = [check for check in found[0].checks if check.category == "protocol"]
    assert (found[0].status, len(lost) > 10) == ("graded", True)


# what is kept


def test_a_transcript_that_is_too_long_is_not_kept():
    long = transcript.Exchange(b"", wire.Answer(1, LONG, [], None))
    assert transcript.unpack(transcript.pack({"public test_a": [long]})) == {}


@given(st.binary(max_size=200) | shaped().map(zlib.compress) | nested().map(zlib.compress))
def test_any_bytes_are_a_transcript_or_an_empty_one(data):
    with bounded():
        assert isinstance(transcript.unpack(data), dict)


exchanges = st.builds(
    transcript.Exchange,
    st.binary(max_size=16),
    st.none() | replies,
    st.sampled_from(["", "timeout", "exited"]),
    TEXTS,
    TEXTS,
)


@given(st.dictionaries(TEXTS, st.lists(exchanges, max_size=3), max_size=3))
def test_a_transcript_comes_back_as_it_was_kept(kept):
    packed = transcript.pack(kept)
    assert transcript.pack(transcript.unpack(packed)) == packed


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(TEXTS, inside, max_size=4),
    max_leaves=8,
)
REPORT = b'{"version": 1, "x": '


@given(
    st.binary(max_size=100)
    | JSON.map(lambda thing: json.dumps(thing).encode())
    | st.sampled_from([1, 100, 5000]).map(lambda n: REPORT + b"[" * n + b"]" * n + b"}")
    | st.sampled_from([20, 400, 5000]).map(lambda n: REPORT + b"9" * n + b"}")
)
def test_any_bytes_are_a_report_or_a_msgspec_error(data):
    with bounded():
        told(msgspec.MsgspecError, lambda: report.from_json(data))


# a cluster's answers

HONEST = Facts(Kit(versions(), "c", "e"), "D", [], "lab", "Linux", 1)
KIM = Order(submission.Submission(name="kim", student="Kim", filename="doubling.py"))
LIES = [b"-1", b"1e308", b"9" * 400, b"null", b'"\xff"', b'"\\ud800"', b"[]", b"{}", b"[" * 9999]


@pytest.fixture(scope="module")
def doubling(folder) -> Exercise:
    (folder / "exercise.toml").write_text(EXERCISE, encoding="utf-8")
    return exercises.load(folder)


def honest(doubling: Exercise) -> bytes:
    """What a worker of a cluster sends back when all is well."""
    checks = [
        report.CheckResult(id=name, task="double", hidden=False, points=2, outcome="passed")
        for name in "ab"
    ]
    empty = without_outcomes(doubling, KIM.submission, Options(require="D"), "graded", "")
    made = msgspec.structs.replace(
        empty, tier="D", checks=checks, tasks=report.tasks_of(checks, ["double"]), score=4,
        max_score=4,
    )  # fmt: skip
    return msgspec.json.encode(made)


@given(data=st.data())
def test_any_answer_of_a_cluster_is_what_was_asked_for_or_refused(doubling, data):
    raw = honest(doubling)
    spans = [found.span(1) for found in re.finditer(rb':("[^"]*"|[\d.]+)', raw)]
    for start, end in sorted(data.draw(st.lists(st.sampled_from(spans), unique=True)))[::-1]:
        raw = raw[:start] + data.draw(st.sampled_from(LIES) | st.just(raw[start:end])) + raw[end:]
    whole = messages.write(Graded([Judged(raw, b"", 1)], 1.0))
    at = data.draw(st.integers(0, len(whole)))
    whole = whole[:at] + data.draw(st.binary(max_size=3)) + whole[at:]
    with bounded():
        try:
            answer = messages.read(whole)
        except NoAnswer:
            return
        assert isinstance(answer, Graded)
        assert 0 <= answer.seconds < 1e9
        terms = Terms(doubling, Options(require="D"), versions())
        for one in answer.results:
            with contextlib.suppress(Invalid):
                found = terms.accept(one, KIM, HONEST)
                assert (found.submission, found.score) in [("kim", 4), ("kim", None)]


# files of a course

TOML_VALUES = st.sampled_from(
    [
        "1", "-1", "nan", "inf", '"x"', "[]", "{}", "true", "1979-05-27", "9" * 5000,
        '{ en = "a", ko = "b" }', "[" * 3000, "{a=" * 2000, '"""', "0x" + "f" * 5000, "1e999",
    ]
)  # fmt: skip
KEYS = ["seed", "title", "next", "limits", "stub", "note", "finished", "task", "id", "functions"]


@st.composite
def edited(draw: st.DrawFn, text: str) -> bytes:
    """A file with lines of it changed, doubled or taken out, or with any bytes in it."""
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["value", "key", "cut", "twice"])):
            case "value":
                lines[at] = lines[at].split("=")[0] + "= " + draw(TOML_VALUES)
            case "key":
                lines[at] = f"{draw(st.sampled_from(KEYS))} = {draw(TOML_VALUES)}"
            case "cut" if len(lines) > 1:
                del lines[at]
            case _:
                lines.insert(at, lines[at])
    data = "\n".join(lines).encode()
    at = draw(st.integers(0, len(data)))
    return data[:at] + draw(st.just(b"") | st.binary(max_size=4)) + data[at:]


EXERCISE = """
seed = 3
title = { en = "Doubling", ko = "두 배" }
[limits]
call_cpu = 5
[[task]]
id = "double"
functions = ["double"]
title = { en = "double", ko = "두 배" }
start = { en = "Twice what?", ko = "무엇의 두 배일까요?" }
done = { en = "twice", ko = "두 배예요" }
[finished]
look = { en = "again", ko = "다시" }
think = { en = "why?", ko = "왜 그럴까요?" }
"""
MISTAKE = """# /// mistake
# id = "L05"
# title = "Not a single number"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["a"]
# ko = ["b"]
# ///
def double(x):
    return x
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """An exercise's folder whose files are overwritten again and again."""
    place = tmp_path_factory.mktemp("course") / "exercises" / "doubling"
    place.mkdir(parents=True)
    for name in ("doubling.py", ".stub.py", "test_doubling.py"):
        (place / name).write_text("def double(x):\n    pass\n", encoding="utf-8")
    return place


def told(kind: type[Exception], call: Callable[[], object]) -> str:
    """What an error of that kind says; empty when there is none. Any other is raised."""
    try:
        call()
    except kind as error:
        return str(error)
    return ""


@given(data=edited(EXERCISE) | st.binary(max_size=100))
def test_any_exercise_file_is_one_or_an_exercise_error(folder, data):
    (folder / "exercise.toml").write_bytes(data)
    with bounded():
        said = told(ExerciseError, lambda: exercises.load(folder))
    assert not said or "exercise.toml" in said


@given(data=edited(MISTAKE) | st.binary(max_size=100))
def test_any_mistake_file_is_one_or_a_mistake_error(folder, data):
    path = folder / "mistake.py"
    path.write_bytes(data)
    with bounded():
        said = told(mistakes.MistakeError, lambda: mistakes.read(path))
    assert not said or "mistake.py" in said


# what is handed in

FILES = 64.0  # megabytes: a reader may ask for as much as it would take at most
SOURCE = b"def double(x):\n    return 2 * x\n"
FILE_NAMES = st.text(
    st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=40
) | st.sampled_from(
    ["con.py", "..py", "-rf.py", "$(id).py", "a\nb.py", "‮yp.py", ".py", "doubling (1).py"]
)


def is_settled(handed_in: submission.Submission) -> bool:
    """It has contents, or one line that says why it has none; and words that can be written."""
    words = f"{handed_in.name}{handed_in.student}{handed_in.filename}{handed_in.problem}"
    one_line = "\n" not in handed_in.problem
    return bool(words.encode()) and one_line and len(handed_in.source) <= submission.SIZE_CAP


@given(data=st.binary(max_size=2000), name=FILE_NAMES)
def test_any_file_of_any_name_is_read(data, name):
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / name
        try:
            path.write_bytes(data)
        except OSError:
            hypothesis.reject()  # the file system has no such name
        assert submission.read(path, name).source == data


MEMBER_NAMES = (
    st.sampled_from(
        ["doubling.py", "kim/doubling.py", "../x.py", "/etc/x.py", "C:\\x.py", "a\\b.py", "", ".",
         "kim_12_34_doubling.py", "Kim Minji_123_assignsubmission_file_/doubling.py",
         "submission_1/doubling.py", "submission_metadata.yml", "x.zip", "x.ipynb", "a" * 300]
    )
    | st.text(string.printable, max_size=20)
    | TEXTS
)  # fmt: skip


@st.composite
def packed(draw: st.DrawFn, depth: int = 1) -> bytes:
    """An archive, perhaps with others in it."""
    file = io.BytesIO()
    inside = st.binary(max_size=60) | st.just(SOURCE) | st.integers(1, 300_000).map(bytes)
    if depth:
        inside |= packed(depth=0)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in draw(st.lists(st.tuples(MEMBER_NAMES, inside), max_size=5)):
            info = zipfile.ZipInfo("x")
            info.filename = name
            info.external_attr = draw(st.sampled_from([0, 0o120777 << 16, 0o010644 << 16]))
            info.compress_type = draw(st.sampled_from([0, 8]))
            archive.writestr(info, data)
    return file.getvalue()


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """An archive with its bytes changed: sizes, offsets, names and flags that lie."""
    data = bytearray(draw(packed()))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data) - 1))
        data[at : at + draw(st.integers(0, 4))] = draw(st.binary(max_size=4))
        data = data or bytearray(b"P")
    return bytes(data)


def collected(place: Path, students: Path | None = None, attempts: str = "latest") -> list[Any]:
    """What is handed in there; nothing when the place is refused in our own words."""
    try:
        return collect(place, "doubling", students, attempts).submissions
    except SubmissionError:
        return []


@pytest.mark.filterwarnings("ignore:Duplicate name")
@given(data=packed() | broken() | st.binary(max_size=80))
def test_any_archive_is_submissions_or_a_submission_error(folder, data):
    path = folder / "class.zip"
    path.write_bytes(data)
    with bounded(seconds=5, megabytes=FILES):
        found = collected(path)
    assert [item.name for item in found if not is_settled(item)] == []


@given(names=st.lists(FILE_NAMES, max_size=6, unique=True), archive=packed())
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_any_folder_gives_each_submission_a_name_of_its_own(names, archive):
    with tempfile.TemporaryDirectory() as place:
        for name in names:
            try:
                (Path(place) / name).write_bytes(archive if name.endswith(".zip") else SOURCE)
            except OSError:
                hypothesis.reject()
        with bounded(seconds=5, megabytes=FILES):
            found = [item.name for item in collected(Path(place))]
    assert len(set(found)) == len(found)


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """A roster, more or less."""
    titles = st.sampled_from(["name", "Student", "ID", "email", "이름", "학번", "role", "x"])
    cells = st.sampled_from(["kim", "Lee, Ana", "12", "a@b.c", "=1+1", "", "Participant 7"]) | TEXTS
    rows = [draw(st.lists(titles, max_size=5)), *draw(st.lists(st.lists(cells, max_size=6)))]
    file = io.StringIO()
    writer = csv.writer(file, delimiter=draw(st.sampled_from(",;\t")), lineterminator="\n")
    writer.writerows(rows)
    text = file.getvalue()
    at = draw(st.integers(0, len(text)))
    text = text[:at] + draw(st.sampled_from(["", '"', "\r", "\n\n", "\0", "\ufeff"])) + text[at:]
    return text.encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "cp949", "utf-16"])), "replace")


@given(data=tables() | st.binary(max_size=120))
def test_any_roster_is_students_or_a_submission_error(folder, data):
    path = folder / "roster.csv"
    path.write_bytes(data)
    with bounded(megabytes=FILES):
        said = told(SubmissionError, lambda: roster.read(path))
    assert not said or "roster.csv" in said


@given(data=tables(), attempts=st.sampled_from(["latest", "best"]))
def test_any_roster_gives_each_of_its_students_a_row(folder, data, attempts):
    (folder / "roster.csv").write_bytes(data)
    place = folder / "class"
    place.mkdir(exist_ok=True)
    for name in ("kim.py", "12.py", "lee_ana.py"):
        (place / name).write_bytes(SOURCE)
    try:
        listed = roster.read(folder / "roster.csv")
    except SubmissionError:
        return
    with bounded(seconds=5, megabytes=FILES):
        found = collected(place, folder / "roster.csv", attempts)
    assert len(found) >= len(listed)


YAML = """---
submission_1:
  :submitters:
  - :name: Kim
    :sid: '1'
    :email: kim@example.com
  :created_at: 2026-01-02 03:04:05 Z
"""


@given(data=edited(YAML) | st.binary(max_size=80))
def test_any_metadata_of_gradescope_are_submissions_or_a_submission_error(folder, data):
    place = folder / "export"
    (place / "submission_1").mkdir(parents=True, exist_ok=True)
    (place / "submission_1" / "doubling.py").write_bytes(SOURCE)
    (place / "submission_metadata.yml").write_bytes(data)
    with bounded(seconds=5, megabytes=FILES):
        found = collected(place)
    assert [item.name for item in found if not is_settled(item)] == []
