"""Values, calls and failures in words, and the block that a student reads."""

import math
import types

import numpy as np
import pytest
from rich.cells import cell_len

from grader import describe, wire
from grader.arrays import from_numpy
from grader.checks import approx
from grader.exercise import Limits
from grader.render import text
from grader.report import CheckResult
from grader.things import CallFailed, Handle, Record, Tensor
from grader.words import Text

LANGUAGES = ["en", "ko"]
COLUMN = np.full((6, 1), 0.5)
MANY = np.arange(9.0)
# All that a description asks of an exercise: tasks with titles, parameters, limits.
EXERCISE = types.SimpleNamespace(
    parameters={"compute_loss": ["h", "y"]},
    limits=Limits(),
    tasks=[
        types.SimpleNamespace(id="shapes", title=Text(en="shapes", ko="모양")),
        types.SimpleNamespace(id="loss", title=Text(en="loss", ko="손실")),
    ],
)


def tensor(values, dtype="float32"):
    array = from_numpy(np.asarray(values, dtype))
    return Tensor(wire.TensorValue(1, array, False, True, None))


def result(**more):
    facts = {"id": "test_x", "task": "loss", "hidden": False, "points": 1, "outcome": "failed"}
    return CheckResult(**facts | {"category": "wrong", "title": "The title."} | more)


# numbers, arrays, values


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, "0"),
        (-3, "-3"),
        (2**64 - 1, "18446744073709551615"),
        (True, "True"),
        (np.bool_(False), "False"),
        (np.int64(7), "7"),
        (0.0, "0.0"),
        (0.5, "0.5"),
        (100.0, "100.0"),
        (math.log(2), "0.693147"),
        (np.float32(0.1), "0.1"),
        (-14.48189, "-14.48189"),
        (0.00001, "1e-05"),
        (-1234567.0, "-1.235e+06"),
        (math.nan, "nan"),
        (-math.inf, "-inf"),
    ],
)
def test_a_number_is_short(number, shown):
    assert describe.number(number) == shown


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (np.array(0.5), "0.5"),
        (COLUMN, "(6, 1) all 0.5"),
        (np.zeros((2, 1)), "(2, 1) zeros"),
        (np.zeros(1), "(1,) zeros"),
        (np.array([1.0]), "(1,) [1]"),
        (np.array([[0.75], [1 / 6]]), "(2, 1) [0.75, 0.166667]"),
        (np.array([True, True]), "(2,) all True"),
        (np.array([False]), "(1,) all False"),
        (np.array([True, False]), "(2,) [True, False]"),
        (np.zeros((0, 3)), "(0, 3)"),
        (MANY, "(9,)"),
        (np.array([math.nan, 1.0]), "(2,) [nan, 1]"),
    ],
)
def test_an_array_is_its_shape_and_what_is_in_it(values, shown):
    assert describe.array(values, "en") == shown


@pytest.mark.parametrize(
    ("values", "shown"), [(np.zeros(2), "(2,) 모두 0"), (np.ones(2), "(2,) 모두 1.0")]
)
def test_an_array_is_described_in_korean(values, shown):
    assert describe.array(values, "ko") == shown


def test_how_many_numbers_are_shown_can_be_chosen():
    assert describe.array(np.array([1.0, 2, 3, 4, 5]), "en", few=4) == "(5,)"


@pytest.mark.parametrize(
    ("thing", "shown"),
    [
        (None, "nothing (None)"),
        (0.25, "0.25"),
        (np.float32(0.25), "0.25"),
        (tensor(COLUMN), "(6, 1) all 0.5"),
        (COLUMN, "(6, 1) all 0.5"),
        (approx(0.25), "0.25"),
        (approx([COLUMN, 1]), "[(6, 1) all 0.5, 1]"),
        ("it's", '"it\'s"'),
        ((6, 2), "(6, 2)"),
        ((6,), "(6,)"),
        ((), "()"),
        ([], "[]"),
        ([0.693147, 1], "0.693147  1"),
        ([0.5] * 9, "  ".join(["0.500000"] * 8) + "  ... 9 numbers"),
        ([tensor([1.0]), np.zeros(2)], "(1,) [1]   (2,) zeros"),
        ([None, [0.5]], "[nothing (None), 0.500000]"),
        ((tensor([1.0]), None), "((1,) [1], nothing (None))"),
        (Handle(1, "Linear", "f"), "Linear"),
        ({"a": 1}, "{'a': 1}"),
    ],
)
def test_a_value_is_described(thing, shown):
    assert describe.value(thing, "en") == shown


@pytest.mark.parametrize(
    "thing", ["x" * 10_000, {n: n for n in range(10_000)}, [tensor(MANY)] * 999]
)
def test_a_large_value_is_described_in_short(thing):
    assert len(describe.value(thing, "en")) < 250


def test_a_list_of_many_tensors_says_how_many():
    assert describe.value([tensor(MANY)] * 5, "ko").endswith("... 숫자 5개")


# calls


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (Record("compute_loss", (COLUMN, COLUMN), {}), "compute_loss(h, y)"),
        (Record("compute_loss", (0.5,), {"y": COLUMN}), "compute_loss(0.5, y=y)"),
        (Record("compute_loss", (), {}), "compute_loss()"),
        (Record("compute_loss", (1, 2, COLUMN), {}), "compute_loss(1, 2, argument 3)"),
        (Record("Linear", (COLUMN,), {"lr": 0.1}), "Linear(argument 1, lr=0.1)"),
    ],
)
def test_a_call_is_shown_as_one_would_write_it(record, shown):
    assert describe.call(record, EXERCISE) == shown


def test_the_inputs_of_a_call_are_its_tensors():
    record = Record("compute_loss", (COLUMN, 3), {"z": np.arange(5.0)})
    assert describe.inputs(record, EXERCISE, "en") == ["h: (6, 1) all 0.5", "z: (5,)"]


@pytest.mark.parametrize(
    ("where", "actual", "expected", "shown"),
    [
        ((2,), [1.0, 2.0, 3.0], [1.0, 2.0, 4.0], "first difference at [2]: 3.0 instead of 4.0"),
        ((1, 0), tensor([[1], [2]]), COLUMN, "first difference at [1, 0]: 2.0 instead of 0.5"),
        ((0, 1), [tensor([1, 2])], [np.ones(2)], "first difference at [0, 1]: 2.0 instead of 1.0"),
        ((5,), [1.0], [1.0], ""),
        ((0,), [None], [1.0], ""),
        ((0,), [COLUMN], [COLUMN], ""),
    ],
)  # fmt: skip
def test_the_first_difference_is_placed(where, actual, expected, shown):
    assert describe.position(where, actual, expected, "en") == shown


# failures


def failure(failed, language="en"):
    return describe.failure(failed, EXERCISE, "kim.py", language)


@pytest.mark.parametrize(
    ("failed", "words"),
    [
        (CallFailed("error", "ValueError", message="no"), "ValueError: no"),
        (CallFailed("error", "ValueError"), "ValueError"),
        (CallFailed("error", "NotImplementedError", line=22), "Line 22 still raises"),
        (CallFailed("missing", function="train"), "kim.py has no function train. "),
        (CallFailed("missing", message="trian", function="train"), "but one called trian"),
        (CallFailed("timeout", function="train"), "still running after 5 seconds"),
        (CallFailed("timeout", "before", function="train"), "was not called again"),
        (CallFailed("timeout", message="budget"), "longer than 60 seconds"),
        (CallFailed("exited", function="train"), "train ended the whole program"),
        (CallFailed("crashed", function="train"), "crashed inside train"),
        (CallFailed("memory", function="train"), "more memory than there is"),
        (CallFailed("output", function="train"), "printed more than 10 MB"),
        (CallFailed("protocol", message="x y", function="train"), "could not be read: x y"),
        (CallFailed("protocol", function="train"), "could not be read: ?"),
        (
            CallFailed("unsupported", message="a Linear", function="train"),
            "train returned a Linear",
        ),
        (CallFailed("wrong", "tensor", message="float"), "float came back"),
    ],
)
def test_a_failure_is_one_sentence(failed, words):
    assert words in failure(failed)


CATEGORIES = [
    "missing", "timeout", "exited", "crashed", "memory", "output", "protocol", "unsupported",
    "wrong",
]  # fmt: skip


@pytest.mark.parametrize("category", CATEGORIES)
@pytest.mark.parametrize("message", ["", "{x} {0} %s"])
def test_every_failure_has_korean_words(category, message):
    assert "요" in failure(CallFailed(category, message=message, function="train"), "ko")


def test_a_failure_outside_any_function_names_the_file():
    assert failure(CallFailed("crashed")).startswith("Python itself crashed inside kim.py")


# texts on a screen


@pytest.mark.parametrize("char", ["\x1b", "\x00", "\x07", "\r", "\x7f", "\x9b", "\u202e", "\ud800"])
def test_a_strangers_text_holds_no_control_characters(char):
    assert text.plain(f"a{char}b") == f"a\\x{ord(char):02x}b"


@pytest.mark.parametrize("harmless", ["", "두 줄\n한글", "x @ w ≈ 0.5 ✓", "é"])
def test_a_harmless_text_stays(harmless):
    assert text.plain(harmless) == harmless


def test_a_tab_becomes_spaces():
    assert text.plain("\tx") == "    x"


@pytest.mark.parametrize(
    ("shown", "encoding", "fitted"),
    [
        ("✓ 한글", "utf-8", "✓ 한글"),
        ("✓ × →", "ascii", "+ x ->"),
        ("× 한글 ✓", "cp949", "× 한글 +"),
        ("가", "ascii", "?"),
        ("\ud800", "utf-8", "?"),
        ("é…", "latin-1", "é..."),
    ],
)
def test_a_text_is_fitted_to_the_streams_encoding(shown, encoding, fitted):
    assert text.fit(shown, encoding) == fitted


@pytest.mark.parametrize(
    ("encoding", "able"), [("utf-8", True), ("cp949", True), ("ascii", False), ("nonsense", False)]
)
def test_it_is_known_what_an_encoding_can_show(encoding, able):
    assert text.can_show("가", encoding) is able


@pytest.mark.parametrize(("word", "width"), [("loss", 8), ("손실", 8), ("손실", 4), ("", 3)])
def test_hangul_counts_double_when_padded(word, width):
    assert cell_len(text.pad(word, width)) == max(width, cell_len(word) + 1)


@pytest.mark.parametrize(
    "words", ["word " * 60, "x" * 300, "한글 낱말 " * 40, "가" * 200, "a가" * 100, "", "   "]
)
def test_no_wrapped_line_is_too_wide(words):
    assert max(cell_len(line) for line in text.wrap(words, 40)) <= 40


@pytest.mark.parametrize("words", ["word " * 60, "한글 낱말 " * 40])
def test_wrapping_loses_no_word(words):
    assert " ".join(text.wrap(words, 40)).split() == words.split()


def test_a_labels_text_stands_beside_it():
    assert text.labelled("hint", "one\ntwo") == ["    hint      one", "              two"]


def test_a_korean_labels_text_stands_in_the_same_column():
    assert cell_len(text.labelled("힌트", "가")[0].removesuffix("가")) == 14


def test_a_text_of_too_many_lines_ends_in_dots():
    lines = text.labelled("hint", "word " * 100, most=3)
    assert (len(lines), lines[-1][-4:]) == (3, " ...")


def test_a_text_of_just_as_many_lines_is_whole():
    assert text.labelled("hint", "a\nb\nc", most=3)[-1].strip() == "c"


# the block


def block(**facts):
    return text.block(result(**facts), "en")


def test_a_block_tells_called_returned_expected_and_hint_in_this_order():
    lines = block(hint="Why?", expected="1", returned="2", called="f(x)", note="See.")
    assert [line.split() for line in lines] == [
        ["called", "f(x)"], ["returned", "2"], ["expected", "1"], [], ["hint", "Why?"],
        ["note", "See."],
    ]  # fmt: skip


def test_the_inputs_stand_below_the_call():
    assert block(called="f(x)", inputs=["x: (6, 2)", "y: (6,)"])[1].strip() == "x: (6, 2)   y: (6,)"


def test_an_error_is_told_with_its_line():
    facts = {"category": "error", "returned": "nothing. ValueError in line 3:", "line": 3}
    lines = block(**facts, source="raise ValueError('no')", message="ValueError: no")
    assert [line.strip() for line in lines[1:]] == ["3 | raise ValueError('no')", "no"]


@pytest.mark.parametrize("blank", ["", " \n "])
def test_what_prints_nothing_has_no_printed_line(blank):
    assert block(returned="2", printed=blank) == block(returned="2")


@pytest.mark.parametrize(
    "facts",
    [
        {"called": "a\x1b[2Jb"},
        {"inputs": ["a\x1b[2Jb"]},
        {"returned": "a\x1b[2Jb"},
        {"expected": "a\x1b[2Jb"},
        {"printed": "a\x1b[2Jb"},
        {"message": "a\x1b[2Jb"},
        {"returned": "2", "message": "a\x1b[2Jb"},
        {"category": "error", "line": 3, "returned": "2", "message": "a\x1b[2Jb"},
        {"category": "error", "line": 3, "returned": "2", "source": "a\x1b[2Jb"},
    ],
    ids=lambda facts: " ".join(facts),
)
def test_what_a_student_wrote_cannot_control_the_terminal(facts):
    assert "a\\x1b[2Jb" in "".join(block(**facts))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", ["word ", "x"])
def test_a_block_fits_eighty_columns(language, word):
    fields = ["called", "returned", "expected", "printed", "hint", "note", "message"]
    lines = text.block(result(**dict.fromkeys(fields, word * 500)), language)
    assert max(cell_len(line) for line in lines) <= text.WIDTH


def test_a_block_stays_short():
    fields = ["called", "returned", "expected", "printed", "hint", "note", "message"]
    assert len(block(**dict.fromkeys(fields, "word\n" * 500))) <= 20


# what pytest shows


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"outcome": "unwritten"}, "loss: not written yet"),
        ({"outcome": "blocked", "message": "shapes, loss"}, "waits for task 1, 2"),
        ({"hidden": True, "category": "timeout"}, "loss: timeout"),
        (
            {"hidden": True, "outcome": "blocked", "category": "", "message": "shapes"},
            "loss: blocked",
        ),
        ({"returned": "2"}, "The title.\n\n    returned  2"),
    ],
)
def test_what_is_shown_depends_on_the_outcome(facts, shown):
    assert text.longrepr(result(**facts), EXERCISE, "en") == shown


def test_of_a_hidden_check_no_word_is_shown():
    fields = ["called", "returned", "expected", "printed", "hint", "note", "message", "source"]
    secret = result(hidden=True, title="SECRET", **dict.fromkeys(fields, "SECRET"))
    assert "SECRET" not in text.longrepr(secret, EXERCISE, "en")
