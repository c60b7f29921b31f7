"""`--for students|staff`: what of hidden checks, notes and look-alikes each may read."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from grader.cli import app
from grader.export import autograder
from grader.export.bundle import gradescope_zip
from grader.export.made import Audience, Wish
from tests.export.conftest import CLASS

NAME, TITLE = "test_secret_name", "Twice a secret is two."
STAFF_ONLY = (NAME, "says Canvas", "other files ignored", "obrien_1002 (98 %)")
HIDDEN = f'''
import pytest


@pytest.mark.task("double")
def {NAME}(student):
    """{TITLE}

    ko: 비밀의 두 배예요.
    """
'''
SIMILAR = (
    "first,first_student,second,second_student,alike_percent,unusual,alike_in,same_words\n"
    "김민지_1001,김민지,obrien_1002,O,98,80,double 98 %,\n"
)


@pytest.fixture
def listed(book) -> Path:
    """The folder, with a pair that looks alike."""
    (book / "similar.csv").write_text(SIMILAR, encoding="utf-8")
    return book


@pytest.fixture
def export(listed, course, tmp_path):
    """Export a format with the course at hand; its text, that of a folder's files joined."""
    (course / "solutions/doubling/test_hidden.py").write_text(HIDDEN, encoding="utf-8")

    def run(name: str, *words: str) -> str:
        out = tmp_path / "out"
        given = ["export", str(listed), "--to", name, "--out", str(out), "--course", str(course)]
        done = CliRunner().invoke(app, [*given, "--force", *words])
        assert out.exists(), done.stderr
        files = sorted(out.iterdir()) if out.is_dir() else [out]
        return "".join(path.read_text(encoding="utf-8-sig") for path in files)

    return run


FORMATS = ["csv", "json", "junit", "gradescope"]


@pytest.mark.parametrize("words", [(), ("--for", "students")], ids=["unsaid", "said"])
@pytest.mark.parametrize("name", FORMATS)
def test_students_read_nothing_that_is_for_staff(export, name, words):
    text = export(name, *words)
    assert [word for word in (*STAFF_ONLY, TITLE) if word in text] == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("csv", STAFF_ONLY),
        ("json", (NAME, TITLE, "says Canvas", "other files ignored", '"percent": 98')),
        ("junit", (NAME, TITLE, "says Canvas", "other files ignored")),
        ("gradescope", (TITLE,)),
    ],
)
def test_staff_read_what_is_for_them(export, name, words):
    text = export(name, "--for", "staff")
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("name", FORMATS)
def test_for_staff_or_students_the_scores_are_the_same(export, name):
    def numbers(text: str) -> list[object]:
        if name == "csv":
            return [row["score"] for row in csv.DictReader(io.StringIO(text))]
        if name == "json":
            return [(row["score"], [c["score"] for c in row["checks"]])
                    for row in json.loads(text)["rows"]]  # fmt: skip
        if name == "junit":
            found = ElementTree.fromstring(text).iter("property")
            return [one.get("value") for one in found if one.get("name") == "score"]
        return [line for line in text.splitlines() if "score" in line]

    assert numbers(export(name, "--for", "staff")) == numbers(export(name))


def test_titles_are_in_the_language_that_is_asked_for(export):
    assert "비밀의 두 배예요." in export("junit", "--for", "staff", "--lang", "ko")


def test_without_the_course_staff_read_the_names_alone(export, course):
    (course / "solutions/doubling/test_hidden.py").unlink()
    text = export("json", "--for", "staff")
    assert (TITLE in text, f'"name": "{NAME}"' in text) == (False, True)


def test_gradescope_is_told_to_show_a_name_for_staff_to_staff_alone(export):
    text = export("gradescope", "--for", "staff", "--student", "김민지_1001")
    shown = {test["name"]: test["visibility"] for test in json.loads(text)["tests"]}
    assert shown == {"Twice 2 is 4.": "visible", "Half of 4 is 2.": "visible", TITLE: "hidden"}


def test_a_list_of_pairs_that_is_none_is_named(listed):
    (listed / "similar.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    done = CliRunner().invoke(app, ["export", str(listed), "--to", "csv", "--for", "staff"])
    assert (done.exit_code, "is not what --similar has written" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("classroom50", "classroom50 is what students get to see, so it has nothing for staff."),
        ("canvas-feedback", "canvas-feedback is what students get to see"),
        ("moodle-feedback", "moodle-feedback is what students get to see"),
        ("nbgrader", "--for means nothing for nbgrader. Leave it away."),
    ],
)
def test_what_holds_nothing_for_staff_is_not_made_for_them(listed, name, words):
    done = CliRunner().invoke(app, ["export", str(listed), "--to", name, "--for", "staff"])
    assert (done.exit_code, words in done.stderr) == (2, True)


def test_an_audience_that_is_none_is_refused(listed):
    done = CliRunner().invoke(app, ["export", str(listed), "--to", "csv", "--for", "all"])
    assert (done.exit_code, done.stderr) == (2, "grader: --for is students or staff, not 'all'.\n")


@pytest.mark.parametrize("name", ["canvas-feedback", "moodle-feedback"])
def test_pages_are_those_that_students_may_have(listed, tmp_path, name):
    runner, place = CliRunner(), ["export", str(listed), "--to", name, "--out"]
    runner.invoke(app, [*place, str(tmp_path / "a.zip")])
    runner.invoke(app, [*place, str(tmp_path / "b.zip"), "--for", "students"])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.fixture
def autograded(course, tmp_path, monkeypatch):
    """`results.json` as the autograder for that audience writes it."""

    def run(audience: Audience) -> str:
        (course / "solutions/doubling/test_hidden.py").write_text(HIDDEN, encoding="utf-8")
        wish = Wish(exercise="doubling", course=course, audience=audience)
        made = zipfile.ZipFile(io.BytesIO(gradescope_zip(wish).files[""]))
        made.extractall(tmp_path / "source")
        (tmp_path / "results").mkdir()
        monkeypatch.setattr(autograder, "judge", lambda *_: CLASS[0])
        autograder.for_gradescope(tmp_path / "source", tmp_path)
        return (tmp_path / "results/results.json").read_text(encoding="utf-8")

    return run


@pytest.mark.parametrize(("audience", "named"), [("students", False), ("staff", True)])
def test_an_autograder_names_hidden_checks_for_staff_alone(autograded, audience, named):
    assert (TITLE in autograded(audience)) is named
