"""Submissions that look alike: disguises do not hide a copy, and common answers are no likeness."""

from __future__ import annotations

import csv
import functools
import io
import re
import time
from pathlib import Path

import msgspec
import pytest

from grader.similar import listing, pairs
from grader.similar.found import line
from grader.similar.tokens import OTHER, Own, Stub
from grader.submission import Submission

ACCEPTED = sorted(Path(__file__).parents[1].glob("solutions/binary_classification/accepted/*.py"))
NAMES = {
    "weight": "ww", "bias": "intercept", "history": "costs", "epoch": "step_no", "loss": "cost_now",
    "optimizer": "opt", "h": "prob", "x": "inputs", "y": "target", "n_features": "dim_in",
}  # fmt: skip


@pytest.fixture(scope="module")
def stub(exercise) -> Stub:
    return Stub([exercise.stub_in("en"), exercise.stub_in("ko")])


@pytest.fixture(scope="module")
def answers() -> dict[str, str]:
    """Right answers that were written independently of one another."""
    return {path.stem: path.read_text("utf-8") for path in ACCEPTED}


def renamed(text: str) -> str:
    for old, new in NAMES.items():
        text = re.sub(rf'(?<![\w."]){old}(?!\w)', new, text)
    return text


def recommented(text: str) -> str:
    text = re.sub(r"#.*", "# my own words", text)
    return re.sub(r'"""(?:.|\n)*?"""', '"""Mine."""', text)


def reordered(text: str) -> str:
    """The functions of a file, the last one first."""
    head, *functions = re.split(r"(?m)^(?=def )", text)
    last, tail = re.split(r"(?m)^(?=if __name__)", functions[-1])
    return head + "".join([last, *reversed(functions[:-1])]) + tail


def laid_out(text: str) -> str:
    """Brackets over several lines, empty lines, and hints of types."""
    text = re.sub(r"(\w)\(([^()\n]+)\)(?!:)", r"\1(\n        \2,\n    )", text)
    text = re.sub(r"(?m)^(def \w+\([^)]*\)):", r"\1 -> object:", text)
    return text.replace("\n    return", "\n\n\n    return")


DISGUISES = {
    "names": renamed, "comments": recommented, "order": reordered, "layout": laid_out,
    "all": lambda text: renamed(recommented(reordered(text))),
}  # fmt: skip


@functools.cache
def own_of(stub: Stub, text: str) -> Own:
    return stub.own(text)


def found(stub: Stub, files: dict[str, str]) -> list[pairs.Pair]:
    return pairs.pairs([own_of(stub, text) for text in files.values()], stub.parts)


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES)
@pytest.mark.parametrize("name", [path.stem for path in ACCEPTED])
def test_a_copy_in_disguise_stands_above_all_independent_answers(stub, answers, name, disguise):
    copy = disguise(answers[name])
    files = {**answers, "copy": copy}
    first = found(stub, files)[0]
    assert copy != answers[name]
    assert {list(files)[first.first], list(files)[first.second]} == {name, "copy"}


@pytest.mark.parametrize("name", [path.stem for path in ACCEPTED])
def test_a_disguise_changes_nothing_of_what_is_compared(stub, answers, name):
    text = answers[name]
    disguised = DISGUISES["all"](text)
    assert stub.own(disguised).parts == stub.own(text).parts


def test_the_stub_itself_is_nobodys_own(stub, exercise):
    own = stub.own(exercise.stub_in("ko"))
    assert (set(own.parts.values()), own.words) == ({()}, frozenset())


def test_two_untouched_stubs_are_no_pair(stub, exercise, answers):
    files = {**answers, "one": exercise.stub_in("en"), "two": exercise.stub_in("en")}
    numbers = {len(files) - 2, len(files) - 1}
    assert [pair for pair in found(stub, files) if numbers & {pair.first, pair.second}] == []


def test_what_everybody_writes_is_no_likeness(stub, answers):
    files = {f"student {n}": answers["at_operator"] for n in range(30)}
    assert found(stub, files) == []


def test_an_answer_that_few_have_weighs_more(stub, answers):
    common = {f"common {n}": answers["at_operator"] for n in range(20)}
    rare = {f"rare {n}": answers["while_loop"] for n in range(2)}
    pair = found(stub, {**common, **rare})[0]
    assert (pair.first, pair.second) == (20, 21)


def test_how_many_others_have_a_part_is_counted(stub, answers):
    files = {**answers, "copy": answers["while_loop"]}
    parts = {part.name: part.others for part in found(stub, files)[0].parts}
    assert (parts["train"], parts["hypothesis"] > 5) == (0, True)


def test_words_that_both_chose_are_named(stub, answers):
    own = answers["at_operator"].replace("return", "# 왜 되는지 모르겠다\n    return")
    files = {**answers, "one": own, "two": own.replace("@", " @ ")}
    names = list(files)
    pair = next(p for p in found(stub, files) if names[p.first] == "one")
    assert pair.words[0] == "왜 되는지 모르겠다"


def test_helpers_are_compared_whatever_they_are_called_and_where_they_stand(stub):
    one = "def a(q):\n    return q * 2\n\ndef b(r):\n    return [r for _ in range(3)]\n"
    two = "def second(s):\n    return [s for _ in range(3)]\n\ndef first(t):\n    return t * 2\n"
    assert stub.own(one).parts[OTHER] == stub.own(two).parts[OTHER] != ()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("x @ w", "torch.mm(x, w)"),
        ("a.sum()", "a.mean()"),
        ("f(dim=0)", "f(keepdim=0)"),
        ("1 / (1 + e)", "2 / (1 + e)"),
        ("range(a)", "len(a)"),
    ],
)
def test_what_is_another_answer_stays_another(stub, one, two):
    parts = [stub.own(f"def hypothesis(x):\n    return {text}\n").parts for text in (one, two)]
    assert parts[0] != parts[1]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("f(a, b)", "f(\n        a,\n        b,\n    )"),
        ("a + 1  # why", "b + 1"),
        ("f('x')", 'f("""y""")'),
        ("f(a=1)", "f( a = 1 )"),
    ],
)
def test_what_is_the_same_answer_stays_the_same(stub, one, two):
    parts = [stub.own(f"def hypothesis(x):\n    return {text}\n").parts for text in (one, two)]
    assert parts[0] == parts[1]


def test_a_line_moved_into_the_loop_is_somebodys_own(stub, answers):
    assert (
        stub.own(answers["optimizer_every_epoch"]).parts["train"]
        != (stub.own(answers["at_operator"]).parts["train"])
    )


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_make_no_pair(stub, answers, count):
    assert found(stub, dict(list(answers.items())[:count])) == []


HOSTILE = {
    "quotes": '"""' * 30_000, "single": "'" * 100_000, "brackets": "(" * 100_000,
    "slashes": "\\" * 100_000, "lines": "\n" * 100_000, "dots": "a." * 50_000,
    "zeros": "0" * 100_000, "escapes": '"\\' * 50_000, "mixed": "'''\"\"\"" * 15_000,
    "defs": "def " * 25_000, "blocks": "def f(\n" * 15_000, "prefixes": "rb" * 50_000,
    "nothing": "\x00\ufffe\U0001f600" * 30_000,
}  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_costs_more_than_seconds(stub, text):
    started = time.process_time()
    stub.own(text)
    assert time.process_time() - started < 5


# the list


def submission(name: str, text: str | bytes, **more) -> Submission:
    source = text if isinstance(text, bytes) else text.encode()
    facts = {"student": name, "filename": "x.py", **more}
    return Submission(name=name, source=source, **facts)


@pytest.fixture
def handed_in(answers) -> list[Submission]:
    """A class with one copy in disguise."""
    files = [submission(name, text) for name, text in answers.items()]
    return [*files, submission("copy", renamed(answers["while_loop"]), student="=1+1")]


def test_the_list_names_both_students(exercise, handed_in):
    first = listing.alike(exercise, handed_in)[0]
    assert {first.first.name, first.second.name} == {"while_loop", "copy"}


def test_the_list_is_a_table_without_formulas(exercise, handed_in):
    text = listing.to_csv(listing.alike(exercise, handed_in)).decode()
    row = next(csv.DictReader(io.StringIO(text)))
    assert (row["second"], row["second_student"], row["alike_percent"]) == ("copy", "'=1+1", "100")


def test_the_list_says_how_many_others_wrote_the_same(exercise, handed_in):
    text = listing.to_csv(listing.alike(exercise, handed_in)).decode()
    row = next(csv.DictReader(io.StringIO(text)))
    assert "train 100 % (0 others have it)" in row["alike_in"]


def test_a_group_that_handed_in_together_is_no_pair(exercise, answers):
    own = [submission(name, text) for name, text in answers.items()]
    group = [submission(n, answers["while_loop"], ids={"gradescope": "7"}) for n in ("kim", "lee")]
    own = [one for one in own if one.name != "while_loop"]
    names = {one.first.name for one in listing.alike(exercise, [*own, *group])}
    assert "kim" not in names


def test_a_notebooks_cells_are_compared_as_its_code(exercise, handed_in, answers):
    head, tail = answers["while_loop"].split("def train", 1)
    cells = msgspec.json.encode([(1, head), (4, "def train" + tail)])
    book = submission("book", cells, filename="x.ipynb")
    first = listing.alike(exercise, [*handed_in[:-1], book])[0]
    assert {first.first.name, first.second.name} == {"while_loop", "book"}


@pytest.mark.parametrize("source", [b"", b"\xff\xfe\x00", b"{", b"[1"])
@pytest.mark.parametrize("filename", ["x.py", "x.ipynb"])
def test_bytes_that_are_no_text_are_no_trouble(exercise, handed_in, source, filename):
    bad = [submission(name, source, filename=filename) for name in "ab"]
    assert len(listing.alike(exercise, [*handed_in, *bad])) > 0


def test_the_screen_says_that_it_proves_nothing(exercise, handed_in):
    said = line(listing.alike(exercise, handed_in))
    assert "to look at in similar.csv; no proof, short tasks have few right answers" in said


def test_nothing_alike_is_said_too():
    assert line([]) == "similar: no pair is unusually alike"


@pytest.mark.slow
def test_two_thousand_submissions_take_reasonable_time(stub, answers):
    """A class in which most write what others write, and everybody a little of their own."""
    texts = list(answers.values())
    files = {}
    for number in range(1_999):
        own = f"\n\ndef note{number}(a):\n    return a * {number} + {number % 7}\n"
        files[f"student {number}"] = texts[number % 7] + own
    files["student 1"] = answers["helper_functions"]
    files["copy"] = DISGUISES["all"](answers["helper_functions"])
    started = time.process_time()
    first = found(stub, files)[0]
    seconds = time.process_time() - started
    assert (first.first, first.second, seconds < 60) == (1, 1_999, True), seconds
