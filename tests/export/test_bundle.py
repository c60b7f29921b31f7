"""What platforms grade with by themselves: what is inside, and that it runs where it is put."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from grader.export import autograder, bundle
from grader.export.autograder import AutograderError
from grader.export.bundle import classroom50_autograder, gradescope_zip
from grader.export.made import ExportError, Wish
from grader.sandbox.walls import Gap, Walls

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x + 2\n"
RUN = {
    "CLASSROOM": "cs101", "ASSIGNMENT": "doubling", "OWNER": "alice",
    "SUBMISSION_TAG": "submit/2026-09-18T05-00-09Z-a1b2c3d",
    "COMMIT_URL": "https://host/commit/a1", "RELEASE_URL": "https://host/releases/a1",
}  # fmt: skip
posix = pytest.mark.skipif(os.name != "posix", reason="shell scripts")


@pytest.fixture
def wish(course) -> Wish:
    return Wish(exercise="doubling", course=course, require="D")


@pytest.fixture
def packed(wish) -> zipfile.ZipFile:
    """The autograder for Gradescope."""
    return zipfile.ZipFile(io.BytesIO(gradescope_zip(wish).files[""]))


def names(files) -> list[str]:
    return sorted(name for name in files if not name.startswith("kit/"))


# what is inside


def test_gradescope_gets_its_scripts_the_exercise_and_the_hidden_checks(packed):
    assert names(packed.namelist()) == [
        "course/exercises/doubling/.stub.py",
        "course/exercises/doubling/exercise.toml",
        "course/exercises/doubling/test_doubling.py",
        "course/solutions/doubling/doubling.py",
        "course/solutions/doubling/test_hidden.py",
        "requirements-torch.txt",
        "requirements.txt",
        "run_autograder",
        "settings.json",
        "setup.sh",
    ]


@pytest.fixture
def marked(course) -> None:
    """The reference as a release needs it: marked where a student's part is."""
    body = "    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION\n"
    (course / "solutions/doubling/doubling.py").write_text(f"def double(x):\n{body}")


def test_classroom_50_gets_nothing_of_the_solutions(wish, marked):
    assert names(classroom50_autograder(wish).files) == [
        "autograder.py",
        "course/exercises/doubling/.stub.py",
        "course/exercises/doubling/exercise.toml",
        "course/exercises/doubling/test_doubling.py",
        "requirements-torch.txt",
        "requirements.txt",
        "settings.json",
    ]


def test_what_classroom_50_would_show_of_a_solution_is_refused(wish, course):
    secret = "    return sum(a * b for a, b in pairs_of(x, by=7) if a > b)\n"
    reference = f"def double(x):\n    ### BEGIN SOLUTION\n{secret}    ### END SOLUTION\n"
    (course / "solutions/doubling/doubling.py").write_text(reference)
    toml = course / "exercises/doubling/exercise.toml"
    shown = f"{toml.read_text(encoding='utf-8')}\n[stub.ko]\nlost = '''\n{secret}'''\n"
    toml.write_text(shown, encoding="utf-8")
    with pytest.raises(ExportError, match=r"Nothing was written: .*exercise.toml"):
        classroom50_autograder(wish)


def test_an_exercise_without_marked_solutions_is_not_shown_to_anybody(wish):
    with pytest.raises(ExportError, match="there is no ### BEGIN SOLUTION"):
        classroom50_autograder(wish)


@pytest.mark.parametrize("name", ["setup.sh", "run_autograder"])
def test_the_scripts_can_be_started(packed, name):
    mode = packed.getinfo(name).external_attr >> 16
    assert (stat.S_IMODE(mode), packed.read(name)[:10]) == (0o755, b"#!/bin/sh\n")


def test_the_package_is_whole_and_holds_no_exercise(packed):
    kit = [name for name in packed.namelist() if name.startswith("kit/")]
    found = {name: name in kit for name in ("kit/grader/cli.py", "kit/grader/judge.ini")}
    strange = [name for name in kit if "exercises/" in name or name.endswith(".pyc")]
    assert (found, strange) == (dict.fromkeys(found, True), [])


def test_torch_is_asked_for_by_version_without_its_build(packed):
    assert packed.read("requirements-torch.txt").decode().count("+") == 0


def test_torch_comes_from_pytorchs_own_index(packed):
    asked = [line for line in packed.read("setup.sh").decode().split("\n") if "index-url" in line]
    assert asked == [
        "    --index-url https://download.pytorch.org/whl/cpu "
        '--requirement "$here/requirements-torch.txt"'
    ]


def test_the_same_exercise_gives_the_same_bytes(wish):
    assert gradescope_zip(wish).files == gradescope_zip(wish).files


@posix
@pytest.mark.parametrize("name", ["setup.sh", "run_autograder"])
def test_the_scripts_are_plain_shell(packed, tmp_path, name):
    (tmp_path / name).write_bytes(packed.read(name))
    assert subprocess.run(["sh", "-n", str(tmp_path / name)], check=False).returncode == 0


def test_without_hidden_checks_there_is_no_autograder(wish, course):
    (course / "solutions/doubling/test_hidden.py").unlink()
    with pytest.raises(ExportError, match=r"test_hidden.py is missing, and Gradescope would grade"):
        gradescope_zip(wish)


@pytest.mark.parametrize(
    ("wish_of", "words"),
    [
        ({"exercise": "nothing"}, "No exercise is called 'nothing'"),
        ({"require": "Z"}, "--require is one of A"),
    ],
)
def test_a_wrong_wish_is_one_sentence(course, wish_of, words):
    with pytest.raises(ExportError, match=words):
        gradescope_zip(Wish(**{"exercise": "doubling", "course": course, **wish_of}))


# where it runs


@pytest.mark.slow
def test_an_autograder_needs_nothing_that_it_does_not_install():
    lacking = ("libcst", "jinja2", "yaml", "matplotlib", "watchfiles", "distributed")
    code = f"import sys; sys.modules.update(dict.fromkeys({lacking!r})); "
    code += "import grader.export.autograder"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_libcst_nothing_is_shown_to_anybody(wish, monkeypatch):
    real = bundle.importlib.util.find_spec
    monkeypatch.setattr(
        bundle.importlib.util, "find_spec", lambda name: None if name == "libcst" else real(name)
    )
    with pytest.raises(ExportError, match="libcst is not installed"):
        classroom50_autograder(wish)


def test_where_a_submission_would_be_root_none_is_run(monkeypatch):
    monkeypatch.setattr(autograder.os, "geteuid", lambda: 0, raising=False)
    with pytest.raises(AutograderError, match=r"would run as root here \(not readable\)"):
        autograder._refuse_root(Walls(["rlimits"], {"uid": Gap("not readable")}))


@pytest.mark.parametrize(("user", "held"), [(0, ["uid"]), (1000, [])])
def test_another_user_is_enough(monkeypatch, user, held):
    monkeypatch.setattr(autograder.os, "geteuid", lambda: user, raising=False)
    assert autograder._refuse_root(Walls(held)) is None


@pytest.fixture
def gradescope(packed, tmp_path):
    """Run the autograder as Gradescope does: its code, its results.json or None, what it says."""
    root = tmp_path / "autograder"
    packed.extractall(root / "source")
    (root / "submission").mkdir()
    (root / "results").mkdir()
    script = root / "run_autograder"
    script.write_bytes((root / "source/run_autograder").read_bytes())
    script.chmod(0o755)
    prefix = tmp_path / "prefix"
    (prefix / "bin").mkdir(parents=True)
    starter = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
    (prefix / "bin/python").write_text(starter)
    (prefix / "bin/python").chmod(0o755)

    def run(**files: str) -> tuple[int, dict | None, str]:
        for name, text in files.items():
            (root / "submission" / f"{name}.py").write_text(text)
        done = subprocess.run(
            [str(script)], env={**os.environ, "TORCH_EXERCISE_KIT": str(prefix)}, cwd=tmp_path,
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        written = root / "results/results.json"
        found = json.loads(written.read_bytes()) if written.is_file() else None
        return done.returncode, found, done.stdout + done.stderr

    run.root = root
    return run


@posix
@pytest.mark.slow
def test_the_autograder_grades_what_gradescope_has_put_there(gradescope):
    code, found, _ = gradescope(doubling=RIGHT)
    assert (code, found["score"], [test["status"] for test in found["tests"]]) == (
        0, 1.5, ["passed", "passed"],
    )  # fmt: skip


@posix
@pytest.mark.long
def test_other_files_beside_the_submission_do_not_count(gradescope):
    _, found, _ = gradescope(doubling=RIGHT, notes="1 / 0\n")
    assert found["score"] == 1.5


@posix
@pytest.mark.long
def test_a_submission_without_a_python_file_has_no_points_and_is_told_why(gradescope):
    _, found, _ = gradescope()
    assert (found["score"], "holds no Python file" in found["output"]) == (0, True)


@posix
@pytest.mark.slow
def test_a_submission_finds_neither_the_hidden_checks_nor_the_results(gradescope):
    root = gradescope.root
    places = [root / "source/course/solutions/doubling/test_hidden.py", root / "results"]
    spy = f"""
import os
for place in {[str(place) for place in places]!r}:
    try:
        os.listdir(place) if os.path.isdir(place) else open(place).close()
        raise SystemExit
    except OSError:
        pass
{RIGHT}"""
    _, found, said = gradescope(doubling=spy)
    tier = said.split("tier ")[1][:1]
    assert found["score"] == 1.5 or tier in "CD"


@posix
@pytest.mark.slow
def test_when_nobody_can_be_graded_no_result_is_written(gradescope):
    reference = gradescope.root / "source/course/solutions/doubling/doubling.py"
    reference.write_text(WRONG)
    (gradescope.root / "results/results.json").write_text('{"score": 1.5}')
    code, found, said = gradescope(doubling=RIGHT)
    assert (code, found, "grader: " in said) == (1, None, True)


@pytest.fixture
def classroom(wish, marked, tmp_path):
    """Run the autograder as the runner of Classroom 50 does, in a student's checkout."""
    bundle, checkout, prefix = (tmp_path / name for name in ("bundle", "checkout", "prefix"))
    for name, data in classroom50_autograder(wish).files.items():
        (bundle / name).parent.mkdir(parents=True, exist_ok=True)
        (bundle / name).write_bytes(data)
    checkout.mkdir()
    (prefix / "bin").mkdir(parents=True)
    (prefix / "bin/python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (prefix / "bin/python").chmod(0o755)

    def run(files: dict[str, str], **environment: str) -> tuple[int, Path]:
        for name, text in files.items():
            (checkout / name).parent.mkdir(exist_ok=True)
            (checkout / name).write_text(text)
        own = {**os.environ, **RUN, "TORCH_EXERCISE_KIT": str(prefix), **environment}
        done = subprocess.run(
            [sys.executable, str(bundle / "autograder.py")], cwd=checkout, env=own,
            capture_output=True, check=False,
        )  # fmt: skip
        return done.returncode, checkout

    return run


@posix
@pytest.mark.slow
def test_classroom_50_gets_a_result_in_the_checkout(classroom):
    code, checkout = classroom({"doubling.py": RIGHT})
    found = json.loads((checkout / "result.json").read_bytes())
    assert (code, found["owner"], found["score"], found["max-score"]) == (0, "alice", 1, 1)


@posix
@pytest.mark.slow
def test_nothing_of_a_checkout_is_imported(classroom):
    shadows = dict.fromkeys(("torch.py", "msgspec.py", "grader/__init__.py"), "raise SystemExit\n")
    code, checkout = classroom({"doubling.py": "def double(x):\n    return x + 3\n", **shadows})
    found = json.loads((checkout / "result.json").read_bytes())
    body = (checkout / "release-body.md").read_text(encoding="utf-8")
    assert (code, found["score"], "called    double(2)" in body) == (0, 0, True)


@posix
@pytest.mark.long
def test_outside_of_a_run_of_classroom_50_nothing_is_written(classroom):
    code, checkout = classroom({"doubling.py": RIGHT}, CLASSROOM="")
    assert (code, (checkout / "result.json").exists()) == (1, False)
