"""A release: whole or not at all, the same bytes each time, and nothing in it that leaks."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import stat
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from grader import exercise as exercises
from grader.authoring import generate, leaks, release, welcome, wheel
from grader.authoring.comments import CommentsError
from grader.authoring.leaks import LeakError
from grader.authoring.release import LeakFound, Release, ReleaseError
from grader.authoring.wheel import WheelError
from grader.cli import app
from grader.practice import solution

ROOT = Path(__file__).resolve().parents[1]
WHEEL = "torch_exercise_kit-9-py3-none-any.whl"
REFERENCE = '''"""Doubling."""


def double(x):
    """Return 2x."""
    # TODO 1: one line
    ### BEGIN SOLUTION
    return x.mul(x.new_full((), 2).clone())  # once more the same
    ### END SOLUTION
'''
KOREAN = """
[stub.ko]
"Doubling." = "두 배."
"Return 2x." = "2x를 돌려줘요."
"TODO 1: one line" = "TODO 1: 한 줄"
"""


@pytest.fixture
def course(course, monkeypatch, tmp_path):
    """The suite's tiny course with a reference that has a gap, and a package of one file."""
    reference = course / "solutions/doubling/doubling.py"
    reference.write_text(REFERENCE, encoding="utf-8")
    settings = course / "exercises/doubling/exercise.toml"
    settings.write_text(settings.read_text("utf-8") + KOREAN, encoding="utf-8")
    generate.write(course / "exercises/doubling")
    for name in ("package", "source"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(leaks, "PACKAGE", tmp_path / "package")  # ours takes seconds to read
    monkeypatch.setattr(wheel, "SOURCE", tmp_path / "source")
    monkeypatch.setattr(exercises, "IN_THE_REPOSITORY", tmp_path / "source" / "exercises")
    return course


@pytest.fixture
def built(tmp_path):
    """A wheel that is there already."""
    path = tmp_path / WHEEL
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("grader/__init__.py", "")
    return path


@pytest.fixture
def make(course, built, tmp_path):
    """Release the tiny exercise with that wheel."""

    def made(out="out", **options):
        found = [exercises.find("doubling", course)]
        wanted = Release(course=course, exercises=found, wheel=built, **options)
        return release.release(wanted, tmp_path / out)

    return made


def names(archive: Path) -> list[str]:
    with zipfile.ZipFile(archive) as packed:
        return packed.namelist()


# What is in it


def test_a_kit_has_what_a_student_needs(make):
    kit = make().kit
    found = sorted(path.relative_to(kit).as_posix() for path in kit.rglob("*") if path.is_file())
    assert found == [
        ".vscode/settings.json", "README.ko.md", "README.md", "doubling/.stub.py",
        "doubling/doubling.ipynb", "doubling/doubling.py", "doubling/exercise.toml",
        "doubling/test_doubling.py",
        "pyproject.toml",
    ]  # fmt: skip


def test_the_zip_holds_the_same_files_and_the_wheel(make):
    made = make()
    files = [path for path in made.kit.rglob("*") if path.is_file()]
    inside = sorted(path.relative_to(made.kit.parent).as_posix() for path in files)
    assert names(made.archive) == sorted([*inside, WHEEL])


def test_the_wheel_lies_beside_it(make, built):
    made = make()
    assert (made.archive.parent / WHEEL).read_bytes() == built.read_bytes()


@pytest.mark.parametrize("name", ["README.md", "README.ko.md"])
def test_the_first_page_installs_the_wheel_beside_the_kit(make, name):
    page = (make().kit / name).read_text("utf-8")
    assert f"python -m pip install ../{WHEEL}" in page


def test_the_first_page_lists_the_exercises(make):
    assert "| `doubling` | Doubling | `doubling.py` |" in (make().kit / "README.md").read_text(
        "utf-8"
    )


@pytest.mark.parametrize(
    ("following", "order"),
    [
        ({}, "abc"),
        ({"b": "a"}, "bac"),
        ({"c": "b", "b": "a"}, "cba"),
        ({"c": "gone"}, "abc"),
        ({"a": "b", "b": "a"}, "bac"),  # a circle ends somewhere
        ({"a": "a"}, "abc"),
    ],
)
def test_what_comes_next_stands_below(following, order):
    listed = [SimpleNamespace(slug=slug, next=following.get(slug, "")) for slug in "abc"]
    assert "".join(exercise.slug for exercise in welcome.in_order(listed)) == order


def test_a_kit_in_korean_has_a_korean_stub(make):
    stub = make(language="ko").kit / "doubling/doubling.py"
    assert "TODO 1: 한 줄" in stub.read_text("utf-8")


def test_a_kit_in_korean_speaks_it(make):
    settings = make(language="ko").kit / "pyproject.toml"
    assert 'exercise_language = "ko"' in settings.read_text("utf-8")


def test_a_half_filled_file_of_the_authors_is_not_handed_out(make, course):
    (course / "exercises/doubling/doubling.py").write_text("def double(x): ...\n", "utf-8")
    kit = make().kit / "doubling"
    assert (kit / "doubling.py").read_text("utf-8") == (kit / ".stub.py").read_text("utf-8")


def test_two_exercises_make_one_kit(course, built, tmp_path):
    for half in ("exercises", "solutions"):
        shutil.copytree(course / half / "doubling", course / half / "again")
    for name in ("doubling.py", "test_doubling.py"):
        moved = course / "exercises/again" / name
        moved.rename(moved.with_name(name.replace("doubling", "again")))
    (course / "solutions/again/doubling.py").rename(course / "solutions/again/again.py")
    found = [exercises.find(slug, course) for slug in ("again", "doubling")]
    made = release.release(Release(course=course, exercises=found, wheel=built), tmp_path / "out")
    assert made.kit.name == "exercise-kit"


# The same bytes


def test_the_same_source_gives_the_same_zip(make):
    assert make("one").archive.read_bytes() == make("another").archive.read_bytes()


def test_the_zips_date_is_the_one_asked_for(make, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    with zipfile.ZipFile(make().archive) as archive:
        dates = {entry.date_time for entry in archive.infolist()}
    assert dates == {(2001, 9, 9, 1, 46, 40)}


def test_every_file_of_the_zip_has_the_same_mode(make):
    with zipfile.ZipFile(make().archive) as archive:
        modes = {entry.external_attr >> 16 for entry in archive.infolist()}
    assert modes == {stat.S_IFREG | 0o644}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_every_file_of_the_kit_has_the_same_mode(make):
    files = [path for path in make().kit.rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o644}


@pytest.mark.parametrize("text", ["yesterday", "-1", "0", ""])
def test_a_date_that_is_none_gets_a_sentence(make, monkeypatch, text):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(ReleaseError, match=f"SOURCE_DATE_EPOCH is {text!r}"):
        make()


# Self-study


def packed_in(made) -> str:
    return solution.unpack((made.kit / "doubling/.solution").read_text("utf-8"))


def test_a_course_gets_no_solution(make):
    assert ".solution" not in " ".join(names(make().archive))


def test_a_kit_for_self_study_holds_the_solution_packed(make):
    assert "    return x.mul(x.new_full((), 2).clone())  # once more" in packed_in(
        make(self_study=True)
    )


def test_the_solution_has_no_markers(make):
    assert "SOLUTION" not in packed_in(make(self_study=True))


def test_the_solution_speaks_the_language_asked_for(make, course):
    comments = '[ko]\n"once more the same" = "같은 것을 한 번 더"\n'
    (course / "solutions/doubling/comments.toml").write_text(comments, encoding="utf-8")
    text = packed_in(make(self_study=True, language="ko"))
    assert ("같은 것을 한 번 더" in text, "2x를 돌려줘요." in text) == (True, True)


def test_comments_that_cannot_be_read_are_named(make, course):
    (course / "solutions/doubling/comments.toml").write_text("[ko\n", encoding="utf-8")
    with pytest.raises(CommentsError, match=r"comments\.toml cannot be used"):
        make(self_study=True)


@pytest.mark.parametrize("name", ["README.md", "README.ko.md"])
def test_the_first_page_says_that_it_is_no_secret(make, name):
    page = (make(self_study=True).kit / name).read_text("utf-8")
    assert ".solution" in page


def test_a_solution_survives_packing():
    assert solution.unpack(solution.pack(REFERENCE)) == REFERENCE


@pytest.mark.parametrize("text", ["no base64!", "////", "# only words\nAAA"])
def test_a_broken_pack_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        solution.unpack(text)


def test_it_is_unpacked_beside_the_students_file(make):
    exercise = exercises.load(make(self_study=True).kit / "doubling")
    assert solution.reveal(exercise) == "doubling_solution.py"


def test_it_is_unpacked_once_and_never_over_somebodys_file(make):
    exercise = exercises.load(make(self_study=True).kit / "doubling")
    mine = exercise.folder / "doubling_solution.py"
    mine.write_text("mine", encoding="utf-8")
    solution.reveal(exercise)
    assert mine.read_text("utf-8") == "mine"


def test_without_one_nothing_is_named(make):
    assert solution.reveal(exercises.load(make().kit / "doubling")) == ""


# What stands in the way


def sentence(make, error=ReleaseError, **options) -> str:
    with pytest.raises(error) as caught:
        make(**options)
    return str(caught.value)


def test_a_folder_in_use_is_left_alone(make, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("", encoding="utf-8")
    assert "is there already" in sentence(make)


def test_a_folder_may_be_named_from_where_one_stands(course, monkeypatch, tmp_path):
    def build(work, epoch):
        raise WheelError("a whole name" if work.is_absolute() else "part of a name")

    monkeypatch.setattr(wheel, "build", build)
    monkeypatch.chdir(tmp_path)
    wanted = Release(course=course, exercises=[exercises.find("doubling", course)])
    with pytest.raises(WheelError, match="a whole name"):
        release.release(wanted, Path("out"))


def test_an_empty_folder_will_do(make, tmp_path):
    (tmp_path / "out").mkdir()
    assert make().kit.is_dir()


def test_a_file_in_the_folders_place_gets_a_sentence(make, tmp_path):
    (tmp_path / "out").write_text("", encoding="utf-8")
    assert "is there already" in sentence(make)


def test_a_stale_stub_is_not_released(make, course):
    path = course / "solutions/doubling/doubling.py"
    path.write_text(REFERENCE.replace("one line", "a line"), encoding="utf-8")
    assert "python -m grader.authoring.generate" in sentence(make, generate.GenerateError)


def test_a_bad_marker_is_named(make, course):
    path = course / "solutions/doubling/doubling.py"
    path.write_text(REFERENCE.replace("### END", "### end"), encoding="utf-8")
    assert "doubling.py, line 9" in sentence(make, generate.GenerateError)


def test_a_reference_beside_it_in_another_encoding_is_named(make, course):
    for half in ("exercises", "solutions"):
        (course / half / "tripling").mkdir()
    (course / "exercises/tripling/exercise.toml").write_text("", encoding="utf-8")
    (course / "solutions/tripling/tripling.py").write_bytes("# 세 배\n".encode("cp949"))
    assert "tripling.py is not UTF-8" in sentence(make, LeakError)


def test_without_its_solutions_nothing_is_released(make, course):
    shutil.rmtree(course / "solutions")
    assert "nobody can tell whether it would show" in sentence(make)


def test_a_stub_that_is_not_translated_is_not_released_in_korean(make, course):
    settings = course / "exercises/doubling/exercise.toml"
    text = settings.read_text("utf-8").replace('"Return 2x." = "2x를 돌려줘요."\n', "")
    settings.write_text(text, encoding="utf-8")
    assert "the first is: Return 2x." in sentence(make, language="ko")


def test_a_wheel_that_is_none_gets_a_sentence(make, course, tmp_path):
    found = [exercises.find("doubling", course)]
    wanted = Release(course=course, exercises=found, wheel=tmp_path / "kit.zip")
    with pytest.raises(ReleaseError, match="is no wheel"):
        release.release(wanted, tmp_path / "out")


def test_a_leak_stops_it(make, course):
    lesson = course / "exercises/doubling/README.md"
    lesson.write_text("Try x.mul(x.new_full((), 2).clone()).\n", encoding="utf-8")
    assert "Nothing was released: 2 places would show" in sentence(make, LeakFound)


def test_nothing_is_left_of_a_release_that_leaks(make, course, tmp_path):
    lesson = course / "exercises/doubling/README.md"
    lesson.write_text("Try x.mul(x.new_full((), 2).clone()).\n", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    sentence(make, LeakFound)
    assert sorted(tmp_path.iterdir()) == before


def test_a_wheel_with_solutions_in_it_stops_it(make, built):
    with zipfile.ZipFile(built, "a") as archive:
        archive.writestr("grader/solutions/doubling/doubling.py", REFERENCE)
    with pytest.raises(LeakFound) as caught:
        make()
    assert "solutions/doubling/doubling.py" in str(caught.value.findings[0])


# The command


def command(course: Path, *arguments: str | Path):
    given = ["release", "--course", course, *arguments]
    return CliRunner().invoke(app, [str(argument) for argument in given])


def test_the_command_says_what_lies_where(course, built, tmp_path):
    done = command(course, "--wheel", built, "--out", tmp_path / "out")
    assert (done.exit_code, "doubling-kit.zip    hand this out" in done.output) == (0, True)


def test_the_command_names_each_leak(course, built, tmp_path):
    lesson = course / "exercises/doubling/README.md"
    lesson.write_text("Try x.mul(x.new_full((), 2).clone()).\n", encoding="utf-8")
    done = command(course, "--wheel", built, "--out", tmp_path / "out")
    place = "doubling-kit.zip > doubling-kit/doubling/README.md, line 1: code of solutions/"
    assert (done.exit_code, place in done.output) == (1, True), done.output


@pytest.mark.parametrize(
    "arguments", [["--exercise", "tripling"], ["--lang", "de"], ["--wheel", "none.whl"]]
)
def test_the_command_ends_with_a_sentence(course, built, tmp_path, arguments):
    done = command(course, "--wheel", built, "--out", tmp_path / "out", *arguments)
    assert (done.exit_code, done.stderr.startswith("grader: "), done.stderr.count("\n")) == (
        2,
        True,
        1,
    )


# The wheel


def test_without_its_build_tool_a_sentence_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(WheelError, match="hatchling builds the wheel, and it is not installed"):
        wheel.build(tmp_path, 1580601600)


def test_an_installed_wheel_has_no_source_to_build_one(monkeypatch, tmp_path):
    monkeypatch.setattr(wheel, "SOURCE", tmp_path)
    with pytest.raises(WheelError, match="name that wheel with --wheel"):
        wheel.copy_source(tmp_path / "copy")


def test_only_known_files_of_an_exercise_are_copied(tmp_path, monkeypatch):
    source = tmp_path / "tree"
    shutil.copytree(ROOT / "exercises", source / "exercises")
    (source / "grader").mkdir()
    for name in wheel.ALONGSIDE:
        shutil.copyfile(ROOT / name, source / name)
    slug = exercises.slugs(source)[0]
    (source / "exercises" / slug / "notes.txt").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(wheel, "SOURCE", source)
    wheel.copy_source(tmp_path / "copy")
    copied = {path.name for path in (tmp_path / "copy/exercises" / slug).iterdir()}
    assert copied <= set(exercises.student_files(slug))


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """What this repository releases, in a folder with spaces."""
    found = [exercises.find(slug, ROOT) for slug in exercises.slugs(ROOT)]
    out = tmp_path_factory.mktemp("real") / "our release"
    return release.release(Release(course=ROOT, exercises=found), out)


@pytest.mark.slow
def test_this_repository_can_be_released(real):
    assert [path.suffix for path in real.beside] == [".whl", ".gz"]


@pytest.mark.slow
def test_a_second_release_has_the_same_bytes(real, monkeypatch, tmp_path):
    monkeypatch.setattr(leaks, "secrets_of", lambda courses: None)
    monkeypatch.setattr(leaks, "look", lambda *given, **options: [])  # that was done once
    found = [exercises.find(slug, ROOT) for slug in exercises.slugs(ROOT)]
    again = release.release(Release(course=ROOT, exercises=found), tmp_path / "again")
    both = zip([real.archive, *real.beside], [again.archive, *again.beside], strict=True)
    assert [a.read_bytes() == b.read_bytes() for a, b in both] == [True, True, True]


@pytest.mark.slow
def test_the_wheel_holds_exercises_and_no_solutions(real):
    inside = names(real.beside[0])
    parts = {part for name in inside for part in name.split("/")}
    stubs = [name for name in inside if name.startswith("grader/exercises/") and "/.stub" in name]
    assert ("solutions" in parts, len(stubs)) == (False, len(exercises.slugs(ROOT)))


@pytest.mark.slow
def test_the_source_archive_holds_no_solutions(real):
    with tarfile.open(real.beside[1]) as archive:
        parts = {part for name in archive.getnames() for part in name.split("/")}
    top = parts & {"grader", "exercises", "solutions", "tests"}
    assert top == {"grader", "exercises"}


@pytest.mark.slow
def test_a_solution_put_into_the_real_wheel_is_found(real, tmp_path):
    slug = exercises.slugs(ROOT)[0]
    reference = (ROOT / "solutions" / slug / f"{slug}.py").read_text("utf-8")
    planted = Path(shutil.copy(real.beside[0], tmp_path))
    with zipfile.ZipFile(planted, "a") as archive:
        archive.writestr("grader/render/extra.py", reference)
    findings = leaks.look([planted], leaks.secrets_of([ROOT]))
    assert {finding.place.split(" > ")[1] for finding in findings} == {"grader/render/extra.py"}


@pytest.mark.slow
def test_a_student_can_begin_with_the_zip_alone(real, tmp_path):
    home = tmp_path / "내 폴더 with spaces"
    with zipfile.ZipFile(real.archive) as archive:
        archive.extractall(home)
    (installed,) = home.glob("*.whl")
    with zipfile.ZipFile(installed) as archive:
        archive.extractall(home / "installed")
    kit = home / real.kit.name
    slug = exercises.slugs(ROOT)[0]
    done = subprocess.run(
        [sys.executable, "-m", "pytest"], cwd=kit / slug, capture_output=True,
        env={**os.environ, "PYTHONPATH": str(home / "installed"), "LC_ALL": "C.UTF-8"},
        timeout=300, check=False,
    )  # fmt: skip
    assert (done.returncode, b"0/34" in done.stdout) == (1, True), done.stdout


def test_a_kits_editor_settings_are_json(make):
    settings = json.loads((make().kit / ".vscode/settings.json").read_text("utf-8"))
    assert settings["python.testing.pytestEnabled"] is True
