"""Mistake files: read whole or refused, laid over the reference; the library is searched."""

import ast
import re
from pathlib import Path

import pytest

from grader import exercise as exercises
from grader import mistakes
from grader.alike import ANY
from grader.mistakes import Hints, Known, Library, Mistake, MistakeError, lay_over, read
from grader.words import Text

ROOT = Path(__file__).resolve().parents[1]
HANGUL = re.compile("[가-힣]")
BLOCK = """# /// mistake
# id = "L01"
# title = "A regression loss"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["Where is the logarithm?"]
# ko = ["로그가 어디 있나요?"]
# ///
"""
BODY = "def compute_loss(h, y):\n    return (h - y).abs().mean()\n"
REFERENCE = '''"""Reference."""

import torch


def hypothesis(x):
    """한 줄."""
    return x


def compute_loss(h, y):
    # right
    return 1


if __name__ == "__main__":
    print(hypothesis(1))
'''


@pytest.fixture
def written(tmp_path):
    """Write a mistake file and name its path."""

    def write(text):
        path = tmp_path / "loss_l1.py"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write


def mistake(source, whole=False):
    hints = Hints(en=["?"], ko=["?"])
    return Mistake(id="X", title="", check="test_x", hints=hints, whole=whole, source=source)


def names(source):
    return [getattr(node, "name", type(node).__name__) for node in ast.parse(source).body]


def run(source):
    space = {"__name__": "submission"}
    exec(source.replace("import torch\n", ""), space)
    return space


def test_a_mistake_file_is_read(written):
    assert read(written(BLOCK + "\n\n" + BODY)) == Mistake(
        id="L01",
        title="A regression loss",
        check="test_starts_at_ln_2",
        hints=Hints(en=["Where is the logarithm?"], ko=["로그가 어디 있나요?"]),
        source=BODY,
    )


def test_a_title_may_be_in_both_languages(written):
    block = BLOCK.replace("title = ", 'title.ko = "회귀 loss예요"\n# title.en = ')
    assert read(written(block + BODY)).title == Text(en="A regression loss", ko="회귀 loss예요")


@pytest.mark.parametrize("slug", ["binary_classification", "linear_regression"])
def test_every_known_mistake_has_a_korean_title(slug):
    found = mistakes.library(exercises.find(slug, ROOT)).mistakes
    assert [known.ids for known in found if not HANGUL.search(known.title.ko)] == []


def test_windows_line_ends_are_read_as_well(written):
    text = (BLOCK + BODY).replace("\n", "\r\n")
    assert read(written(text)) == read(written(BLOCK + BODY))


def test_a_block_may_say_that_the_file_is_whole(written):
    assert read(written(BLOCK.replace("# [hints]", "# whole = true\n# [hints]") + BODY)).whole


def test_an_empty_comment_line_is_an_empty_line(written):
    assert read(written(BLOCK.replace("# [hints]", "#\n# [hints]") + BODY)).id == "L01"


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        BLOCK.replace("# /// mistake\n", "") + BODY,
        BLOCK.replace("# ///\n", "") + BODY,
        BLOCK.replace("# /// mistake", "#/// mistake") + BODY,
        BLOCK.replace("# ///\n", "#\n").replace("# # mistake", "# ///") + BODY,
        "# ///\n" + BLOCK.replace("\n# ///\n", "\n") + BODY,
        BLOCK.replace('"L01"', "L01") + BODY,
        BLOCK.replace('# id = "L01"\n', "") + BODY,
        BLOCK.replace('"L01"', "7") + BODY,
        BLOCK.replace("# title", "# titel") + BODY,
        BLOCK.replace('# id = "L01"', '# id = "L01"\n# id = "L02"') + BODY,
        BLOCK.replace('["로그가 어디 있나요?"]', '"로그"') + BODY,
        BLOCK.replace("# en =", "# de = []\n# en =") + BODY,
    ],
    ids=[
        "empty", "no block", "not opened", "not closed", "no space", "never closed", "upside down",
        "no TOML", "no id", "number as id", "unknown key", "key twice", "no list",
        "unknown language",
    ],
)  # fmt: skip
def test_a_malformed_file_is_refused_by_name(written, text):
    with pytest.raises(MistakeError, match=r"loss_l1\.py is not a mistake file"):
        read(written(text))


def test_a_function_takes_the_place_of_the_references():
    laid = lay_over(REFERENCE, mistake("def compute_loss(h, y):\n    return 2\n"))
    assert run(laid)["compute_loss"](0, 0) == 2


def test_all_else_of_the_reference_stays():
    laid = lay_over(REFERENCE, mistake("def compute_loss(h, y):\n    return 2\n"))
    assert names(laid) == names(REFERENCE)


def test_the_replaced_function_is_gone():
    assert "# right" not in lay_over(REFERENCE, mistake(BODY))


def test_a_shorter_function_leaves_no_line_behind():
    source = "def hypothesis(x): return 5\n\n\ndef compute_loss(h, y): return 6\n"
    space = run(lay_over(REFERENCE, mistake(source)))
    assert (space["hypothesis"](0), space["compute_loss"](0, 0)) == (5, 6)


def test_a_longer_function_overwrites_nothing():
    source = "def hypothesis(x):\n" + "    x += 1\n" * 30 + "    return x\n"
    space = run(lay_over(REFERENCE, mistake(source)))
    assert (space["hypothesis"](0), space["compute_loss"](0, 0)) == (30, 1)


def test_a_function_that_the_reference_lacks_is_added():
    source = "def helper():\n    return 9\n\n\ndef hypothesis(x):\n    return helper()\n"
    assert run(lay_over(REFERENCE, mistake(source)))["hypothesis"](0) == 9


def test_other_statements_stand_before_the_functions():
    source = "HALF = 0.5\n\n\ndef hypothesis(x, half=HALF):\n    return half\n"
    assert run(lay_over(REFERENCE, mistake(source)))["hypothesis"](0) == 0.5


def test_a_statement_over_several_lines_stays_whole():
    source = "TABLE = [\n    1,\n    2,\n]\n\n\ndef hypothesis(x):\n    return TABLE\n"
    assert run(lay_over(REFERENCE, mistake(source)))["hypothesis"](0) == [1, 2]


def test_nested_functions_of_that_name_stay():
    inner = "def f():\n    def g():\n        return 1\n    return g()\n\n\n"
    laid = lay_over(inner + "def g():\n    return 2\n", mistake("def g():\n    return 3\n"))
    assert run(laid)["f"]() == 1


def test_a_file_without_changes_means_the_reference():
    assert ast.dump(ast.parse(lay_over(REFERENCE, mistake("")))) == ast.dump(ast.parse(REFERENCE))


def test_a_whole_file_stands_for_itself():
    source = "def broken(:\n"
    assert lay_over(REFERENCE, mistake(source, whole=True)) == source


# How the library is searched: `answer(1.5, 0.5)` is a tensor of 1.5 that holds a gradient of 0.5.


def answer(number, gradient):
    value = ["float32", [1], number if number == ANY else [number]]
    left = ["float32", [1], [gradient]]
    return {"test_x": [[None, [["tensor", -1, True, True, value, left]]]]}


def library(**signatures):
    words = Text(en="", ko="")
    return Library(
        [Known([id], "loss", words, Hints([], []), [one]) for id, one in signatures.items()]
    )


def found(signature, **signatures):
    known = library(**signatures).find("loss", signature)
    return known.ids if known else []


def test_a_gradient_tells_two_mistakes_apart():
    assert found(answer(1.5, 0.5), A=answer(1.5, 0.0), B=answer(1.5, 0.5)) == ["B"]


def test_two_mistakes_that_only_an_unknown_gradient_would_tell_apart_are_not_named():
    assert found(answer(1.5, 9.0), A=answer(1.5, 0.0), B=answer(1.5, 0.5)) == []


def test_a_gradient_is_not_needed_where_the_rest_is_one_mistakes():
    assert found(answer(1.5, 9.0), A=answer(1.5, 0.0), B=answer(2.5, 0.5)) == ["A"]


def test_a_mistake_that_fits_strictly_comes_before_one_with_free_numbers():
    assert found(answer(1.5, 0.5), A=answer(ANY, 0.5), B=answer(1.5, 0.5)) == ["B"]


def test_free_numbers_fit_where_nothing_fits_strictly():
    assert found(answer(7.5, 0.5), A=answer(ANY, 0.5), B=answer(1.5, 0.5)) == ["A"]


def two_checks(first, second):
    answers = ("test_x", first), ("test_y", second)
    return {check: [["numbers", 3, numbers]] for check, numbers in answers}


def test_of_two_that_fit_the_one_that_leaves_fewer_numbers_free_is_named():
    wide, narrow = two_checks(ANY, ANY), two_checks([1.0], ANY)
    assert found(two_checks([1.0], [5.0]), A=wide, B=narrow) == ["B"]


def test_the_one_that_leaves_more_free_is_named_where_the_other_does_not_fit():
    wide, narrow = two_checks(ANY, ANY), two_checks([1.0], ANY)
    assert found(two_checks([3.0], [5.0]), A=wide, B=narrow) == ["A"]


def test_two_that_leave_other_numbers_free_are_not_named():
    one, other = two_checks(ANY, [5.0]), two_checks([1.0], ANY)
    assert found(two_checks([1.0], [5.0]), A=one, B=other) == []


def test_a_mistake_of_another_task_is_not_looked_at():
    assert library(A=answer(1.5, 0.5)).find("training", answer(1.5, 0.5)) is None
