"""Files as they really arrive: each gets one clear sentence, and the batch goes on."""

from __future__ import annotations

import pytest

from grader.report import Report

BROKEN_LOOP = "for i in range(3):\n\tx = 1\n        y = 2\n"
CASES: dict[str, tuple[str, str]] = {
    # name: (status, what the note says)
    "empty": ("graded", "defines none of the functions"),
    "missing_function": ("graded", "has no function hypothesis, but one called hypotesis"),
    "wrong_signature": ("graded", ""),
    "syntax": ("unreadable", "line 3: expected ':'"),
    "indentation": ("unreadable", "line 2"),
    "tabs": ("unreadable", "line 3 mixes tabs and spaces"),
    "bom": ("graded", ""),
    "cp949": ("unreadable", "is not UTF-8 text"),
    "utf16": ("unreadable", "NUL bytes"),
    "nul": ("unreadable", "NUL bytes"),
    "unknown_import": ("graded", "line 2: No module named 'sklearn_deluxe'"),
    "input": ("graded", "waits for input"),
    "top_level": ("graded", ""),
    "top_level_error": ("graded", "raises ZeroDivisionError while the file is loaded"),
    "prints": ("graded", "printed more than 10 MB"),
    "prints_at_import": ("unreadable", "prints more than 10 MB while it is loaded"),
    "exit_at_import": ("unreadable", "ends the program while it is loaded"),
    "sys_exit_at_import": ("unreadable", "ends the program while it is loaded"),
    "left_behind": ("graded", ""),
    "class_instead": ("graded", ""),
    "deep_nesting": ("unreadable", ""),
}


@pytest.fixture(scope="module")
def reports(judge, reference, swap) -> dict[str, Report]:
    hangul = "# 한글 주석\n" + reference
    sources: dict[str, str | bytes] = {
        "empty": "",
        "missing_function": reference.replace("def hypothesis(", "def hypotesis("),
        "wrong_signature": swap(
            "def hypothesis(x, weight):\n    return torch.sigmoid(x @ weight)\n"
        ),
        "syntax": "import torch\n\ndef load_data()\n    pass\n",
        "indentation": "def f():\nreturn 1\n",
        "tabs": BROKEN_LOOP,
        "bom": b"\xef\xbb\xbf" + hangul.encode(),
        "cp949": hangul.encode("cp949"),
        "utf16": reference.encode("utf-16"),
        "nul": reference.encode() + b"\0",
        "unknown_import": f"# libraries\nimport sklearn_deluxe\n{reference}",
        "input": f"name = input('your name? ')\n{reference}",
        "top_level": reference.replace('if __name__ == "__main__":', "if True:"),
        "top_level_error": reference + "\n1 / 0\n",
        "prints": swap("def compute_loss(h, y):\n    while True:\n        print('x' * 100_000)\n"),
        "prints_at_import": "print('x' * 100_000_000)\n" + reference,
        "exit_at_import": "import os\nos._exit(0)\n" + reference,
        "sys_exit_at_import": "import sys\nsys.exit(0)\n" + reference,
        "left_behind": swap(
            "def hypothesis(x, weight, bias):\n    h = torch.sigmoid(x @ weight + bias)\n"
            "    raise NotImplementedError('hypothesis is not written yet')\n    return h\n"
        ),
        "class_instead": swap("class hypothesis:\n    pass\n").replace(
            "def hypothesis(x", "def _old(x"
        ),
        "deep_nesting": "x = " + "(" * 5000 + ")" * 5000 + "\n",
        "after": reference,
    }
    return judge(sources)


@pytest.mark.parametrize("name", CASES)
def test_the_status_is_right(reports, name):
    assert reports[name].status == CASES[name][0]


@pytest.mark.parametrize("name", CASES)
def test_the_note_says_what_happened(reports, name):
    assert CASES[name][1] in reports[name].note


@pytest.mark.parametrize(
    "name", ["empty", "syntax", "nul", "cp949", "unknown_import", "prints_at_import"]
)
def test_the_note_names_the_file(reports, name):
    assert "binary_classification.py" in reports[name].note


@pytest.mark.parametrize("name", ["bom", "top_level", "top_level_error"])
def test_what_is_right_keeps_its_marks(reports, name):
    assert reports[name].score == reports[name].max_score


def test_a_missing_function_costs_what_needs_it_alone(reports):
    scores = {task.id: task.score for task in reports["missing_function"].tasks}
    assert (scores["shapes"], scores["hypothesis"], scores["loss"]) == (13, 0, 7)


def test_a_raise_left_behind_is_named_by_its_line(reports):
    messages = {
        r.message for r in reports["left_behind"].checks if r.message and r.task == "hypothesis"
    }
    assert {message.split(" ")[2] for message in messages} == {"still"}


def test_a_wrong_signature_names_the_function(reports):
    messages = [
        r.message
        for r in reports["wrong_signature"].checks
        if r.category == "error" and not r.hidden
    ]
    assert "hypothesis() takes 2 positional arguments but 3 were given" in messages[0]


def test_the_next_one_is_judged_as_ever(reports):
    assert reports["after"].score == reports["after"].max_score


def test_no_bad_input_is_our_fault(reports):
    assert [name for name, report in reports.items() if report.status == "ungraded"] == []
