"""`grader doctor` tells the truth: walls are taken away for real, and a hostile file tries it out.

`tests/walls/starve.py` runs a command where the kernel refuses what a wall needs. There the walls
are probed, and `escape.py` prints what the doctor says that a hostile file could do, and what one
could.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader import doctor
from grader.sandbox.walls import EXTRAS, WALLS, Gap, Walls

HERE = Path(__file__).parent / "walls"
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
linux = pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's")
# what is taken away: the tier, if this machine has all the rest; what is missing, and why
STARVED: dict[str, tuple[str, dict[str, str]]] = {
    "": ("A+", {}),
    "landlock=ENOSYS": ("B", {"landlock": "ENOSYS"}),
    "landlock=EOPNOTSUPP": ("B", {"landlock": "ENOTSUP"}),
    "landlock=EPERM namespaces=EPERM": ("B", {"landlock": "EPERM", "namespaces": "EPERM"}),
    "seccomp=EINVAL": ("B", {"seccomp": "EINVAL"}),
    "seccomp=EPERM namespaces=ENOSPC": ("B", {"seccomp": "EPERM", "namespaces": "ENOSPC"}),
    "seccomp=EACCES cgroup": ("B", {"seccomp": "EACCES", "cgroup": "EROFS"}),
    "landlock seccomp": ("C", {"landlock": "EPERM", "seccomp": "EPERM"}),
    "landlock seccomp namespaces cgroup": (
        "C", {"landlock": "EPERM", "seccomp": "EPERM", "namespaces": "EPERM", "cgroup": "EROFS"},
    ),
    "privileges": ("C", {"privileges": "EPERM", "landlock": "EPERM", "seccomp": "EPERM"}),
    "rlimits": ("D", {"rlimits": "EPERM"}),
    "rlimits seccomp cgroup": ("D", {"rlimits": "EPERM", "seccomp": "EPERM", "cgroup": "EROFS"}),
    "namespaces=ENOSYS": ("A+", {"namespaces": "ENOSYS", "view": "ENOSYS"}),
    "namespaces=EINVAL": ("A+", {"namespaces": "EINVAL", "view": "EINVAL"}),
    "view=ENOSYS": ("A+", {"view": "ENOSYS"}),
    "view=EPERM uid": ("A+", {"view": "EPERM", "uid": "EPERM"}),
    "cgroup": ("A+", {"cgroup": "EROFS"}),
    "cgroup namespaces uid": ("A", {"cgroup": "EROFS", "namespaces": "EPERM", "uid": "EPERM"}),
    "user": ("A+", {"uid": "EPERM"}),
    "user proc": ("A+", {"uid": "EPERM"}),
    "user seccomp": ("B", {"uid": "EPERM", "seccomp": "EPERM"}),
    "user namespaces": ("A", {"uid": "EPERM", "namespaces": "EPERM", "view": "EPERM"}),
    "user namespaces=ENOSPC landlock": ("B", {"landlock": "EPERM", "namespaces": "ENOSPC"}),
    "user namespaces landlock seccomp": ("C", {"landlock": "EPERM", "seccomp": "EPERM"}),
}  # fmt: skip
HOSTILE = [
    "", "landlock=EPERM namespaces=EPERM", "seccomp=EPERM namespaces=ENOSPC",
    "seccomp=EACCES cgroup", "landlock seccomp namespaces cgroup", "rlimits seccomp cgroup",
    "user", "user seccomp", "user namespaces", "user namespaces=ENOSPC landlock",
    "user namespaces landlock seccomp",
]  # fmt: skip
PROBE = """
import sys
sys.path.insert(0, {root!r})
import msgspec
from grader.sandbox.confine import Caps, Limits
limits = Limits(Caps())
walls = limits.probe()
limits.leave()
codes = {{name: gap.code for name, gap in walls.missing.items()}}
print(msgspec.json.encode([walls.tier, codes]).decode())
"""


def starved(what: str, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments where that is missing; everybody may enter `cwd`."""
    words = [f"user={cwd}" if word == "user" else word for word in what.split()]
    before = [sys.executable, str(HERE / "starve.py"), *words, "--"] if words else []
    return subprocess.run(
        [*before, sys.executable, *command], cwd=cwd, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip


def needs_root(what: str) -> None:
    if not ROOT and {"user", "proc", "cgroup"} & set(what.split()):
        pytest.skip("only root can take that away")


def open_to_all(folder: Path) -> Path:
    folder.chmod(0o755)
    return folder


def probed(what: str, folder: Path) -> tuple[str, dict[str, str]]:
    """The tier there, and what is missing with the error's name."""
    text = PROBE.format(root=str(HERE.parents[1]))
    done = starved(what, "-c", text, cwd=open_to_all(folder))
    assert done.returncode == 0, done.stderr
    tier, missing = json.loads(done.stdout)
    return tier, missing


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> list[str]:
    """What is missing here anyway."""
    return list(probed("", tmp_path_factory.mktemp("whole"))[1])


@linux
@pytest.mark.slow
@pytest.mark.parametrize("what", [what for what in STARVED if what])
def test_what_is_taken_away_is_missing_with_its_reason(tmp_path, what):
    needs_root(what)
    missing = probed(what, tmp_path)[1]
    expected = STARVED[what][1]
    assert {name: missing.get(name) for name in expected} == expected


@linux
@pytest.mark.slow
@pytest.mark.parametrize("what", STARVED, ids=lambda what: what or "everything there")
def test_the_tier_is_what_is_left(tmp_path, whole, what):
    needs_root(what)
    if whole:
        pytest.skip(f"this machine lacks {', '.join(whole)} anyway")
    assert probed(what, tmp_path)[0] == STARVED[what][0]


@linux
@pytest.mark.slow
@pytest.mark.parametrize("what", HOSTILE, ids=lambda what: what or "everything there")
def test_what_the_doctor_says_that_a_hostile_file_could_do_is_what_it_can(tmp_path, what):
    needs_root(what)
    open_to_all(tmp_path)
    if "user" in what.split():
        os.chown(tmp_path, 65534, 65534)
    done = starved(what, str(HERE / "escape.py"), str(tmp_path), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["done"] == said["told"]


@linux
@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("landlock=EOPNOTSUPP namespaces", "- read the solutions, the hidden checks"),
        ("cgroup", "Read-only file system (EROFS)"),
        ("user", "needs root; nothing is wrong without it"),
        ("rlimits", "For code that you trust: --require D"),
    ],
)
def test_the_command_says_what_is_missing_and_who_can_mend_it(tmp_path, what, line):
    needs_root(what)
    done = starved(what, "-m", "grader", "doctor", cwd=open_to_all(tmp_path))
    assert (done.returncode, done.stderr, line in done.stdout) == (0, "", True)


@pytest.fixture
def class_of_one(course) -> Path:
    (course / "in").mkdir()
    (course / "in" / "kim.py").write_text("def double(x):\n    return 2 * x\n", encoding="utf-8")
    return open_to_all(course)


def grading(what: str, course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ("-m", "grader", "grade", "in", "--course", ".", "--explain", *arguments)
    return starved(what, *command, cwd=course)


@linux
@pytest.mark.slow
@pytest.mark.parametrize(
    ("what", "required", "tier"),
    [
        ("landlock", "A", "B"),
        ("landlock seccomp", "B", "C"),
        ("rlimits", "C", "D"),
        ("cgroup namespaces uid", "A+", "A"),
    ],
)
def test_grading_below_what_is_required_stops_with_one_sentence(class_of_one, what, required, tier):
    needs_root(what)
    done = grading(what, class_of_one, "--require", required)
    said = f"at tier {tier}, and tier {required} is asked for" in done.stderr
    assert (done.returncode, said, "Traceback" in done.stderr) == (2, True, False)


@linux
@pytest.mark.slow
@pytest.mark.parametrize(("what", "required"), [("landlock", "B"), ("seccomp", "B")])
def test_grading_at_what_is_there_goes_on(class_of_one, what, required):
    done = grading(what, class_of_one, "--require", required)
    assert (done.returncode, f"tier {required}" in done.stdout) == (0, True)


@linux
@pytest.mark.slow
def test_a_plus_can_be_required(class_of_one, whole):
    if set(EXTRAS) <= set(whole):
        pytest.skip("this machine has no extra")
    assert grading("", class_of_one, "--require", "A+").returncode == 0


@linux
@pytest.mark.slow
def test_a_call_that_goes_on_is_no_crash_where_others_processes_are_hidden(class_of_one):
    needs_root("user")
    text = "import time\n\ndef double(x):\n    time.sleep(1)\n    return 2 * x\n"
    (class_of_one / "in" / "kim.py").write_text(text, encoding="utf-8")
    done = grading("user proc", class_of_one)
    assert (done.returncode, "1.5/1.5" in done.stdout) == (0, True)


# --- words and rules, without a machine ------------------------------------------------------


def test_all_walls_leave_nothing_known_open():
    assert doctor.possible(Walls(list(WALLS)), doctor.harms(7, root=True)) == []


def test_no_walls_leave_everything_open():
    known = doctor.harms(7, root=True)
    assert doctor.possible(Walls(), known) == [harm.what for harm in known]


def test_the_walls_of_tier_a_leave_only_the_names_of_files():
    held = Walls([name for name in WALLS if name not in EXTRAS])
    assert doctor.possible(held, doctor.harms(1, root=False)) == [
        "see whether a file exists whose name it guesses"
    ]


def test_root_without_extras_can_start_threads_without_end():
    held = Walls([name for name in WALLS if name not in EXTRAS])
    assert any("threads" in what for what in doctor.possible(held, doctor.harms(1, root=True)))


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("landlock", "ENOTSUP", "to be started with `landlock`"),
        ("landlock", "ENOSYS", "from 5.13 on"),
        ("cgroup", "EACCES", "systemd-run --user --scope"),
        ("namespaces", "ENOSPC", "user.max_user_namespaces above 0"),
        ("uid", "EACCES", "a PyTorch that every user may read"),
    ],
)
def test_who_can_mend_it_depends_on_the_systems_answer(name, code, words):
    assert words in "\n".join(doctor.told(Walls([], {name: Gap("refused", code)})))


@pytest.mark.parametrize("name", WALLS)
def test_each_wall_has_its_words(name):
    assert (name in doctor.STOPS, "" in doctor.NEEDS[name]) == (True, True)


@pytest.mark.parametrize("name", EXTRAS)
def test_a_missing_extra_is_said_calmly(name):
    held = [wall for wall in WALLS if wall != name]
    lines = doctor.told(Walls(held, {name: Gap("not here", "EPERM")}))
    assert next(line for line in lines if line.startswith(f"  {name} ")).split()[1] == "no"


@pytest.mark.parametrize("name", [name for name in WALLS if name not in EXTRAS])
def test_a_missing_wall_stands_out(name):
    held = [wall for wall in WALLS if wall != name]
    lines = doctor.told(Walls(held, {name: Gap("not here", "EPERM")}))
    assert next(line for line in lines if line.startswith(f"  {name} ")).split()[1] == "MISSING"
