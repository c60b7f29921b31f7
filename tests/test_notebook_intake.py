"""Notebooks as they are handed in: down to their code cells, or one sentence; which file counts."""

from __future__ import annotations

import json
import zipfile

import msgspec
import pytest

from grader.intake.collect import collect
from grader.intake.notebook import READ_CAP, code_cells
from grader.intake.tree import Refused
from tests.notebooks import as_json, written

SLUG = "three"
NAN = b'{"nbformat":4,"metadata":{"a":NaN},"cells":[{"cell_type":"code","source":"x = [1, NaN]"}]}'


def read(data):
    """The pairs of number and text that go on to a worker."""
    return msgspec.json.decode(code_cells(data, "kim.ipynb").source)


def said(data):
    with pytest.raises(Refused) as refused:
        code_cells(data, "kim.ipynb")
    return str(refused.value)


def only(place):
    (submission,) = collect(place, SLUG, stubs=[b"STUB\n"]).submissions
    return submission


# Reading


def test_code_cells_keep_their_numbers():
    assert read(as_json("x = 1\ny = 2", "z = 3")) == [[2, "x = 1\ny = 2"], [3, "z = 3"]]


def test_a_source_may_be_one_text():
    cells = [{"cell_type": "code", "source": "x = 1\ny = 2"}]
    assert read(as_json(cells=cells)) == [[1, "x = 1\ny = 2"]]


def test_empty_cells_are_left_behind():
    assert read(as_json("", "  \n", "x = 1")) == [[4, "x = 1"]]


def test_a_byte_order_mark_is_no_hindrance():
    assert read(b"\xef\xbb\xbf" + as_json("x = 1")) == [[2, "x = 1"]]


def test_outputs_are_ignored():
    cells = [{"cell_type": "code", "source": "x = 1", "outputs": [{"text": "10 / 10 passed"}]}]
    assert read(as_json(cells=cells)) == [[1, "x = 1"]]


def test_nan_among_the_outputs_is_no_hindrance_and_stays_in_the_code():
    assert read(NAN) == [[1, "x = [1, NaN]"]]


def test_half_a_character_is_no_hindrance():
    assert read(as_json("x = '\ud800'")) == [[2, "x = '?'"]]


@pytest.mark.parametrize(
    "output",
    [
        {"data": {"image/png": "A" * READ_CAP}},
        {"text": ['the word "outputs": [{\n', "\\", '"'] * (READ_CAP // 20)},
        {"data": [[{"values": [0.1234567890123456]}] * 100] * 1_200},
    ],
    ids=["one text", "lines with brackets and quotes", "brackets"],
)
def test_large_outputs_are_passed_over(output):
    cells = [{"cell_type": "code", "source": "x = 1", "outputs": [output]}]
    assert read(as_json(cells=cells)) == [[1, "x = 1"]]


def test_a_picture_pasted_into_a_lesson_is_passed_over():
    cells = [
        {"cell_type": "markdown", "source": "!", "attachments": {"a.png": {"b": "A" * READ_CAP}}},
        {"cell_type": "code", "source": "x = 1"},
    ]
    assert read(as_json(cells=cells)) == [[2, "x = 1"]]


def test_code_that_speaks_of_outputs_is_kept():
    code = 'd = {"outputs": [1, 2]}  # "outputs": ['
    cells = [{"cell_type": "code", "source": code, "outputs": ["A" * READ_CAP]}]
    assert read(as_json(cells=cells)) == [[1, code]]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "kim.ipynb is empty"),
        (b" \n", "kim.ipynb is empty"),
        (b"{", "kim.ipynb is damaged: a notebook is JSON"),
        (b"x = 1\n", "is damaged"),
        (as_json("x = 1")[:-9], "is damaged"),
        ("{".encode("utf-16"), "is damaged"),
        (b"\x80\x04K\x01.", "is damaged"),
        (b"[]", "is no notebook: expected `object`, got `array`"),
        (b"{}", "is no notebook: object missing required field `nbformat`"),
        (b'{"nbformat": "4"}', "is no notebook"),
        (b'{"nbformat": 3, "worksheets": [{"cells": []}]}', "of the old format 3; expected is 4"),
        (b'{"nbformat": 4}', "has no cells"),
        (b'{"nbformat": 4, "cells": []}', "holds no code cell"),
        (as_json(), "holds no code cell"),
        (as_json("  "), "holds no code cell"),
        (as_json(cells=[7]), "expected `object`, got `int` - at `$.cells[0]`"),
        (as_json(cells=[{"cell_type": "code", "source": 7}]), "got `int` - at `$.cells[0].source`"),
        (as_json(cells=[{"cell_type": "code", "source": [7]}]), "`$.cells[0].source[0]`"),
        (as_json(cells=[{"source": "x"}]), "missing required field `cell_type`"),
        (as_json(cells=[{"cell_type": "code", "source": None}]), "holds no code cell"),
        (as_json(cells="x"), "is no notebook"),
        (as_json("x", metadata={"kernelspec": {"language": "R"}}), "for R, not for Python"),
        (as_json("x", metadata={"language_info": {"name": "julia"}}), "for julia, not for Python"),
        (b'{"nbformat": 4, "cells": ' + b"[" * 100_000, "is no notebook"),
        (b'{"nbformat": 4, "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (as_json("#" * (3 << 20)), "holds more than 2 MB of code"),
        (as_json("#" * (5 << 20)), "holds more than 4 MB besides its outputs"),
        (b"[" * (5 << 20), "holds too much to be looked through"),
    ],
)  # fmt: skip
def test_what_is_no_notebook_gets_one_sentence(data, sentence):
    told = said(data)
    assert (sentence in told, told.count("\n"), told[-1] in ".?") == (True, 0, True), told


def test_the_name_in_a_sentence_is_made_harmless():
    with pytest.raises(Refused, match=r"a\\x1b\.ipynb is empty"):
        code_cells(b"", "a\x1b.ipynb")


def test_a_language_is_made_harmless():
    told = said(as_json("x", metadata={"kernelspec": {"language": "\x1b[2J" + "R" * 500}}))
    assert (told.isprintable(), len(told) < 120) == (True, True)


# Which file counts


def test_a_notebook_in_a_folder_is_a_submission(tmp_path):
    written(tmp_path, "kim.ipynb", "x = 1")
    assert only(tmp_path).source == b'[[2,"x = 1"]]'


def test_a_notebook_alone_is_a_submission(tmp_path):
    assert only(written(tmp_path, "kim.ipynb", "x = 1")).filename == "kim.ipynb"


def test_the_tree_of_nbgrader_is_one_submission_a_student(tmp_path):
    for student in ("kim", "lee"):
        written(tmp_path, f"{student}/ps1/{SLUG}.ipynb", "x = 1")
        written(tmp_path, f"{student}/ps1/.ipynb_checkpoints/{SLUG}-checkpoint.ipynb", "x = 2")
        (tmp_path / student / "ps1" / "timestamp.txt").write_text("2026-01-02 03:04:05 UTC")
    assert [one.name for one in collect(tmp_path, SLUG).submissions] == ["kim", "lee"]


@pytest.mark.parametrize(
    "name",
    [f"{SLUG}-Copy1.ipynb", f"Copy of {SLUG}.ipynb", f"{SLUG}의 사본.ipynb", f"{SLUG} (1).ipynb"],
)
def test_a_copy_by_jupyter_or_colab_is_known(tmp_path, name):
    written(tmp_path, f"kim/{name}", "x = 1")
    written(tmp_path, "kim/scratch.ipynb", "x = 2")
    assert only(tmp_path).filename == name


def test_a_notebook_in_a_zip_is_read(tmp_path):
    with zipfile.ZipFile(tmp_path / "kim.zip", "w") as packed:
        packed.writestr(f"{SLUG}.ipynb", as_json("x = 1"))
    assert only(tmp_path).source == b'[[2,"x = 1"]]'


def test_two_notebooks_of_other_names_are_told(tmp_path):
    for name in ("a", "b"):
        written(tmp_path, f"kim/{name}.ipynb", "x = 1")
    assert "holds 2 notebooks; exactly one" in only(tmp_path).problem


def test_a_folder_without_either_is_told(tmp_path):
    (tmp_path / "kim").mkdir()
    (tmp_path / "kim" / "notes.txt").write_text("")
    assert "holds no Python file or notebook (notes.txt)" in only(tmp_path).problem


def test_a_broken_notebook_does_not_stop_the_others(tmp_path):
    (tmp_path / "kim.ipynb").write_text("{")
    written(tmp_path, "lee.ipynb", "x = 1")
    assert [bool(s.problem) for s in collect(tmp_path, SLUG).submissions] == [True, False]


def test_a_notebook_that_is_too_large_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr("grader.intake.notebook.NOTEBOOK_CAP", 100)
    written(tmp_path, "kim.ipynb", "x = 1" * 100)
    assert "Clear its outputs" in only(tmp_path).problem


def test_many_packed_notebooks_are_too_much_in_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr("grader.intake.choose.UNPACKED_CAP", 3 * len(as_json("x = 1")) + 1)
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as packed:
        for name in "abcdef":
            packed.writestr(f"{name}/{SLUG}.ipynb", as_json("x = 1"))
    problems = [one.problem for one in collect(tmp_path / "class.zip", SLUG).submissions]
    assert [bool(problem) for problem in problems] == [False] * 3 + [True] * 3


# Beside a Python file: a kit has both


def both(folder, python, notebook):
    (folder / "kim").mkdir()
    (folder / "kim" / f"{SLUG}.py").write_bytes(python)
    (folder / "kim" / f"{SLUG}.ipynb").write_bytes(notebook)
    return only(folder)


def untouched():
    """A notebook whose metadata tell that nobody has changed a cell."""
    from grader.intake.notebook import digest_of

    made = json.loads(as_json("STUB"))
    digest = digest_of(["".join(cell["source"]) for cell in made["cells"]])
    return json.dumps(made | {"metadata": {"exercise": {"digest": digest}}}).encode()


def test_a_filled_notebook_counts_beside_the_stub(tmp_path):
    assert both(tmp_path, b"STUB\n", as_json("x = 1")).filename == f"{SLUG}.ipynb"


def test_a_filled_notebook_counts_beside_a_stub_with_windows_line_ends(tmp_path):
    assert both(tmp_path, b"STUB\r\n", as_json("x = 1")).filename == f"{SLUG}.ipynb"


def test_a_filled_file_counts_beside_an_untouched_notebook(tmp_path):
    assert both(tmp_path, b"x = 1\n", untouched()).filename == f"{SLUG}.py"


def test_of_both_untouched_the_file_counts(tmp_path):
    assert both(tmp_path, b"STUB\n", untouched()).filename == f"{SLUG}.py"


def test_both_filled_is_told(tmp_path):
    told = both(tmp_path, b"x = 1\n", as_json("x = 1")).problem
    assert told.startswith(f"{SLUG}.py and {SLUG}.ipynb were both filled")
