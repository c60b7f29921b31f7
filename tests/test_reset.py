"""`grader reset`: the stub again, and nothing lost."""

from __future__ import annotations

import os
import sys

import pytest

from grader import exercise as exercises
from grader.practice.reset import ResetError, reset

MINE = '''\
# my own words
import torch
import torch.nn.functional as F

@torch.no_grad()
def hypothesis(x, weight, bias):
    text = """
def train(this is text, no code):
"""
    return x @ weight
    # tried: torch.sigmoid

    # tried: softmax

# above the loss
def compute_loss(h, y):
\treturn F.mse_loss(h, y)   


X = 1
def check_shapes(x, y): return 1, 2
'''


@pytest.fixture
def student(kit):
    """The student's copy of the exercise, with a file of their own."""
    (kit / "binary_classification.py").write_text(MINE, encoding="utf-8", newline="")
    return exercises.load(kit)


def task(exercise, name):
    return next(task for task in exercise.tasks if task.id == name)


def text_of(exercise):
    return exercise.work.read_bytes().decode("utf-8")


def stub_of(exercise, name):
    """A function's text in the stub."""
    stub = exercise.stub.decode("utf-8")
    start = stub.index(f"def {name}(")
    return stub[start : stub.index("\n\n\n", start) + 1]


def test_the_whole_file_is_the_stub_again(student):
    reset(student, None, "en")
    assert student.work.read_bytes() == student.stub


@pytest.mark.parametrize("name", ["hypothesis", "loss", "shapes"])
def test_one_task_is_the_stub_again(student, name):
    reset(student, task(student, name), "en")
    assert stub_of(student, task(student, name).functions[0]) in text_of(student)


def test_everything_else_stays_byte_for_byte(student):
    reset(student, task(student, "hypothesis"), "en")
    start, end = MINE.index("@torch.no_grad()"), MINE.index("\n# above the loss")
    wanted = MINE[:start] + stub_of(student, "hypothesis") + MINE[end:]
    assert text_of(student) == wanted


def test_a_later_definition_does_not_win_over_the_stub(student):
    twice = MINE + "\ndef compute_loss(h, y):\n    return 1\n\nlast = 2\n"
    student.work.write_text(twice, encoding="utf-8", newline="")
    reset(student, task(student, "loss"), "en")
    assert (text_of(student).count("def compute_loss"), "last = 2" in text_of(student)) == (1, True)


def test_a_lambda_is_a_definition_too(student):
    student.work.write_text("compute_loss = lambda h, y: 0\nrest = 1\n", encoding="utf-8")
    reset(student, task(student, "loss"), "en")
    assert text_of(student) == stub_of(student, "compute_loss") + "rest = 1\n"


def test_a_function_that_is_gone_comes_back_behind_the_one_before_it(student):
    source = student.stub.decode().replace(stub_of(student, "hypothesis"), "")
    student.work.write_text(source, encoding="utf-8")
    reset(student, task(student, "hypothesis"), "en")
    names = [line[4:].split("(")[0] for line in text_of(student).splitlines() if line[:4] == "def "]
    assert names[2:5] == ["init_parameters", "hypothesis", "compute_loss"]


@pytest.mark.parametrize("source", ["", "x = 1", "x = 1\n", "def predict(h):\n    return h\n"])
def test_a_function_comes_back_to_any_file(student, source):
    student.work.write_text(source, encoding="utf-8")
    reset(student, task(student, "training"), "en")
    assert stub_of(student, "train") in text_of(student)


@pytest.mark.parametrize("ending", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_ends_stay_as_they_are_in_the_file(student, ending):
    student.work.write_bytes(MINE.replace("\n", ending).encode())
    reset(student, task(student, "loss"), "en")
    written = student.work.read_bytes()
    assert stub_of(student, "compute_loss").replace("\n", ending).encode() in written
    assert written.replace(ending.encode(), b"\n").count(b"\n") == written.count(ending.encode())


def test_a_byte_order_mark_stays(student):
    student.work.write_bytes(b"\xef\xbb\xbf" + MINE.encode())
    reset(student, task(student, "loss"), "en")
    assert student.work.read_bytes().startswith(b"\xef\xbb\xbf# my own words\n")


def test_the_backup_is_what_was_there(student):
    reset(student, None, "en")
    backup = student.folder / "binary_classification.py.bak-1"
    assert backup.read_bytes() == MINE.encode()


def test_no_backup_is_ever_overwritten(student):
    (student.folder / "binary_classification.py.bak-1").write_text("older", encoding="utf-8")
    said = reset(student, None, "en")
    first = (student.folder / "binary_classification.py.bak-1").read_text(encoding="utf-8")
    assert (first, "bak-2" in said) == ("older", True)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_was_done_names_the_function_and_the_backup(student, language):
    said = reset(student, task(student, "loss"), language)
    assert ("compute_loss" in said, "binary_classification.py.bak-1" in said) == (True, True)


def test_what_is_as_at_the_start_is_left_alone(student):
    student.work.write_bytes(student.stub)
    with pytest.raises(ResetError, match="nothing to put back"):
        reset(student, task(student, "loss"), "en")
    assert list(student.folder.glob("*.bak-*")) == []


BROKEN = [
    "def f(:\n",
    "x = 1\n\tdef g(): pass\n",
    "x = '\0'\n",
    "(" * 5000,
    "compute_loss = 1; x = 2\n",
]


@pytest.mark.parametrize("source", BROKEN, ids=["syntax", "indent", "nul", "deep", "shared line"])
def test_a_file_that_cannot_be_taken_apart_is_left_alone(student, source):
    student.work.write_text(source, encoding="utf-8")
    with pytest.raises(ResetError, match="grader reset alone puts the whole file back"):
        reset(student, task(student, "loss"), "en")
    assert (text_of(student), list(student.folder.glob("*.bak-*"))) == (source, [])


@pytest.mark.parametrize("source", BROKEN)
def test_the_whole_of_a_broken_file_can_be_put_back(student, source):
    student.work.write_text(source, encoding="utf-8")
    reset(student, None, "en")
    assert student.work.read_bytes() == student.stub


def test_the_sentence_names_the_line_that_cannot_be_read(student):
    student.work.write_text("x = 1\ny = 2\ndef f(:\n", encoding="utf-8")
    with pytest.raises(ResetError, match="Line 3 of"):
        reset(student, task(student, "loss"), "en")


def test_the_stubs_letters_are_written_in_the_files_own_encoding(student):
    student.work.write_bytes("# coding: cp949\n# 안녕\n".encode("cp949"))
    reset(student, task(student, "hypothesis"), "en")
    text = student.work.read_bytes().decode("cp949")
    assert ("# 안녕\n" in text, stub_of(student, "hypothesis") in text) == (True, True)


def test_letters_that_an_encoding_lacks_leave_the_file_alone(student):
    student.work.write_bytes(b"# coding: ascii\n")
    with pytest.raises(ResetError):
        reset(student, task(student, "hypothesis"), "en")
    assert student.work.read_bytes() == b"# coding: ascii\n"


def test_a_file_that_is_gone_comes_back(student):
    student.work.unlink()
    reset(student, None, "en")
    assert student.work.read_bytes() == student.stub


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_link_is_not_followed(student, tmp_path):
    elsewhere = tmp_path / "elsewhere.py"
    elsewhere.write_text("mine\n", encoding="utf-8")
    student.work.unlink()
    student.work.symlink_to(elsewhere)
    with pytest.raises(ResetError, match="is a link"):
        reset(student, None, "en")
    assert elsewhere.read_text(encoding="utf-8") == "mine\n"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX'")
def test_who_may_read_the_file_stays_as_it_was(student):
    student.work.chmod(0o640)
    reset(student, None, "en")
    assert student.work.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_cannot_be_written_is_one_sentence(student, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("grader.practice.reset.keep", refuse)
    with pytest.raises(ResetError, match="cannot be written: Permission denied"):
        reset(student, None, "en")
