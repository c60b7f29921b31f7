"""`grader export` as a command: where things go, what is refused, and with which exit code."""

from __future__ import annotations

import json
import os
import stat
import sys

import msgspec
import pytest
from typer.testing import CliRunner

from grader.cli import app
from grader.export.registry import FORMATS
from grader.gradebook import Gradebook


@pytest.fixture
def grader():
    """Run the command line here: (exit code, what it says, its errors)."""

    def run(*words: object) -> tuple[int, str, str]:
        done = CliRunner().invoke(app, [str(word) for word in words])
        return done.exit_code, done.stdout, done.stderr

    return run


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["--to", "xls"], "No format is called 'xls'. There are: csv, json, junit, gradescope, "),
        ([], "Say what to export with --to: csv, json, "),
        (["--to", "canvas"], "canvas fills a file that Canvas has exported. Name it with --into"),
        (["--to", "csv", "--into", "x.csv"], "--into means nothing for csv. Leave it away."),
        (["--to", "csv", "--scale", "--replace"], "--scale, --replace means nothing for csv."),
        (["--to", "gradescope", "--student", "nobody"], "knows no submission, student or id 'nob"),
        (["--to", "gradescope-zip"], "gradescope-zip is made of an exercise, not of"),
        (["--forget", "kim", "--to", "csv"], "--forget is used alone: grader export DIR --forget"),
        (["--forget", "nobody"], "knows no submission, student or id 'nobody'."),
    ],
)
def test_a_wrong_use_is_one_sentence(grader, book, words, error):
    code, said, errors = grader("export", book, *words)
    assert (code, said, errors.startswith("grader: "), error in errors) == (2, "", True, True)


def test_every_format_is_listed_when_none_fits(grader, book):
    assert [name for name in FORMATS if name not in grader("export", book, "--to", "?")[2]] == []


@pytest.mark.parametrize("words", [["--to", "csv"], ["--forget", "kim"]])
def test_a_folder_without_a_gradebook_is_named(grader, tmp_path, words):
    code, _, errors = grader("export", tmp_path, *words)
    assert (code, f"{tmp_path} holds no gradebook.sqlite." in errors) == (2, True)


def test_a_gradebook_that_is_none_is_named(grader, tmp_path):
    (tmp_path / "gradebook.sqlite").write_bytes(b"no database, but long enough" * 50)
    assert "is no gradebook of this kit" in grader("export", tmp_path, "--to", "csv")[2]


def test_a_run_that_has_not_ended_is_not_exported(grader, book):
    opened = Gradebook(book / "gradebook.sqlite")
    opened.keep_class([])
    opened.close()
    assert "has not ended. Run the same `grader grade` again" in grader(
        "export", book, "--to", "csv"
    )[2]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (["--to", "csv"], "export/grades.csv"),
        (["--to", "gradescope", "--student", "1001"], "export/results.json"),
        (["--to", "gradescope"], "export/gradescope/obrien_1002.json"),
    ],
)
def test_an_export_goes_into_the_folder(grader, book, words, place):
    grader("export", book, *words)
    assert (book / place).is_file()


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_an_export_can_be_read_by_its_owner_alone(grader, book):
    grader("export", book, "--to", "csv")
    assert stat.S_IMODE((book / "export/grades.csv").stat().st_mode) == 0o600


def test_nothing_is_written_over(grader, book, tmp_path):
    (tmp_path / "mine.csv").write_text("mine")
    code, _, errors = grader("export", book, "--to", "csv", "--out", tmp_path / "mine.csv")
    told = "is there already" in errors and "--force" in errors
    assert (code, told, (tmp_path / "mine.csv").read_text()) == (2, True, "mine")


def test_what_is_there_is_written_over_by_force(grader, book, tmp_path):
    (tmp_path / "mine.csv").write_text("mine")
    grader("export", book, "--to", "csv", "--out", tmp_path / "mine.csv", "--force")
    assert "김민지" in (tmp_path / "mine.csv").read_text(encoding="utf-8-sig")


def test_the_exported_file_itself_is_never_written_over(grader, book, tmp_path):
    own = tmp_path / "canvas.csv"
    own.write_text("Student,ID,Section,Doubling\nKim,1001,1,\n")
    words = ["--to", "canvas", "--into", own, "--out", own, "--force"]
    code, _, errors = grader("export", book, *words)
    assert (code, "is the exported file itself" in errors, own.read_text()[-4:]) == (
        2, True, ",1,\n",
    )  # fmt: skip


def test_a_folder_gets_no_files_beside_others(grader, book, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine").write_text("x")
    errors = grader("export", book, "--to", "gradescope", "--out", tmp_path / "out")[2]
    assert "is there already" in errors


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_place_that_cannot_be_written_is_named(grader, book, tmp_path):
    tmp_path.chmod(0o500)
    assert "cannot be written" in grader("export", book, "--to", "csv", "--out", tmp_path / "x")[2]


@pytest.mark.parametrize(("who", "code"), [(["김민지_1001", "park_1004"], 0), (["choi_1005"], 1)])
def test_the_exit_code_tells_whether_somebody_was_left_out(grader, make_book, rows, who, code):
    place = make_book([rows[name] for name in who])
    assert grader("export", place, "--to", "csv")[0] == code


def test_a_name_that_two_have_is_refused(grader, make_book, rows):
    twin = msgspec.structs.replace(rows["park_1004"], submission="park_9", ids={"canvas": "9"})
    place = make_book([rows["park_1004"], twin])
    errors = grader("export", place, "--to", "gradescope", "--student", "박소월")[2]
    assert "'박소월' may be 2 rows. Name one of the submissions: park_1004, park_9." in errors


def test_a_submission_comes_before_a_name(grader, make_book, rows):
    other = msgspec.structs.replace(rows["park_1004"], student="김민지_1001", ids={})
    place = make_book([rows["김민지_1001"], other])
    grader("export", place, "--to", "gradescope", "--student", "김민지_1001")
    assert json.loads((place / "export/results.json").read_bytes())["score"] == 1.5


@pytest.mark.slow
def test_what_grade_has_written_is_exported(grader, course, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/kim.py").write_text("def double(x):\n    return 2 * x\n")
    words = ["grade", tmp_path / "in", "--course", course, "--exercise", "doubling"]
    grader(*words, "--out", tmp_path / "out", "--require", "D", "--jobs", "1")
    code = grader("export", tmp_path / "out", "--to", "csv")[0]
    text = (tmp_path / "out/export/grades.csv").read_text(encoding="utf-8-sig")
    assert (code, text.split("\n")[1].split(",")[8:10]) == (0, ["1.5", "1.5"])


def test_the_command_starts_without_torch(book):
    import subprocess

    code = "import sys; from grader.cli import main; sys.argv = ['grader', 'export', '--help']\n"
    code += "try:\n    main()\nfinally:\n    assert 'torch' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0
