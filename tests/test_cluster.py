"""A class graded by a real Dask scheduler and real Dask workers on this machine's loopback."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

pytest.importorskip("distributed")

from distributed import Security

from grader.orders import versions
from tests.attacks import corpus
from tests.soak.dask_processes import ROOT, Dask, finish, without_hosts
from tests.soak.doubling import RIGHT, command, reports, rows, write_class, write_course
from tests.soak.processes import Run, wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="judges as Linux has them"),
]
COUNT = 12
ATTACK = ROOT / "tests/attacks/23_network/dask.py"
STARVE = [sys.executable, str(ROOT / "tests/walls/starve.py"), "landlock", "--"]
Start = Callable[..., Run]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_class(tmp_path_factory.mktemp("class") / "in", COUNT)


@pytest.fixture(scope="module")
def start(course: Path, place: Path, tmp_path_factory: pytest.TempPathFactory) -> Start:
    """The command, started on a folder of results."""
    logs = tmp_path_factory.mktemp("logs")
    numbers = iter(range(1000))
    usual = place

    def run(out: Path, *more: str, place: Path = usual) -> Run:
        return Run(command(course, place, out, *more), logs / str(next(numbers)))

    return run


@pytest.fixture(scope="module")
def undisturbed(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one judge of this machine makes of the class."""
    out = tmp_path_factory.mktemp("undisturbed")
    finish(start(out, "--jobs", "1"))
    return out


# an ordinary day: TLS, an attacker in the class, and workers that are not like the others


class Day(NamedTuple):
    """A class that a cluster has graded."""

    out: Path
    said: str
    again: str  # the same command once more
    plain: str  # the same without TLS


def keys(folder: Path) -> tuple[list[str], dict[str, str]]:
    """A certificate, a key, and who signed it: as options for Dask's own, as settings for us."""
    folder.mkdir()
    made = Security.temporary()
    texts = {"ca-file": made.tls_ca_file, "cert": made.tls_client_cert, "key": made.tls_client_key}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="ascii")
    options = [word for name in texts for word in (f"--tls-{name}", str(folder / name))]
    tls = "DASK_DISTRIBUTED__COMM__TLS__"
    return options, {
        f"{tls}CA_FILE": str(folder / "ca-file"),
        f"{tls}CLIENT__CERT": str(folder / "cert"),
        f"{tls}CLIENT__KEY": str(folder / "key"),
    }


def other_torch(folder: Path) -> Path:
    """A place where torch says that it is another one."""
    (folder / "torch-1.0.dist-info").mkdir(parents=True)
    (folder / "torch-1.0.dist-info/METADATA").write_text(
        "Metadata-Version: 2.1\nName: torch\nVersion: 1.0\n", encoding="utf-8"
    )
    return folder


def other_kit(folder: Path) -> Path:
    """A kit of the same version, in which somebody has changed a line."""
    leave = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "grader", folder / "grader", ignore=leave)
    with (folder / "grader/words.py").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    return folder


@pytest.fixture(scope="module")
def day(start: Start, tmp_path_factory: pytest.TempPathFactory) -> Day:
    folder = tmp_path_factory.mktemp("day")
    place = write_class(folder / "in", COUNT)
    tls, settings = keys(folder / "keys")
    with Dask(folder / "dask", tls=tls) as dask, pytest.MonkeyPatch.context() as patch:
        good = dask.worker("good", "--nthreads", "2")
        dask.worker("torch", path=[other_torch(folder / "torch"), ROOT])
        dask.worker("kit", path=[other_kit(folder / "kit")])
        dask.worker("weak", prefix=STARVE)
        wait_for(lambda: dask.count() == 4, "four workers", patience=600)
        facts = {
            "scheduler": int(dask.address.rsplit(":", 1)[1]),
            "processes": [good.pid, dask.scheduler.pid],
            "keys": [str(path) for path in (folder / "keys").iterdir()],
            "folders": [str(folder), str(folder / "dask")],
        }  # fmt: skip
        attacks = corpus.cases(corpus.read(ATTACK), RIGHT, facts, "doubling.py")
        for number, case in enumerate(attacks):
            (place / f"attack{number}.py").write_bytes(case.files["doubling.py"])
        for name, value in settings.items():
            patch.setenv(name, value)
        out, words = folder / "out", ("--require", "A", "--cluster")
        said, again = (finish(start(out, *words, dask.address, place=place)) for _ in range(2))
        plain = start(folder / "plain", *words, dask.address.replace("tls:", "tcp:"), place=place)
        return Day(out, said, again, finish(plain))


def honest(found: dict[str, Any] | list[list[str]]) -> Any:
    """Without the attackers, of whom the other runs know nothing."""
    if isinstance(found, list):
        return [row for row in found if not row[0].startswith("attack")]
    return {name: one for name, one in found.items() if not name.startswith("attack")}


def test_a_cluster_makes_the_same_table(day, undisturbed):
    assert honest(rows(day.out)) == rows(undisturbed)


def test_a_cluster_makes_the_same_reports(day, undisturbed):
    assert honest(without_hosts(day.out)) == without_hosts(undisturbed)


def test_each_report_has_tier_and_host(day):
    found = {(one["tier"] in ("A", "A+"), one["host"]["name"]) for one in reports(day.out).values()}
    assert found == {(True, os.uname().nodename)}


def test_a_submission_never_meets_dask(day):
    found = {name: one["score"] for name, one in reports(day.out).items() if "attack" in name}
    assert found == {f"attack{number}.json": 1.5 for number in range(3)}


def test_the_same_command_grades_nothing_again(day):
    assert f"{COUNT + 3} kept from before" in day.again


@pytest.mark.parametrize(
    "reason",
    [
        f"torch 1.0 there, {versions().torch} here",
        f"kit {versions().kit} with other files than here",
        "tier B, and tier A is asked for",
    ],
)
def test_a_worker_that_is_not_like_this_command_is_refused_by_name(day, reason):
    lines = [line for line in day.said.splitlines() if "is left out" in line and reason in line]
    assert [line.split("://")[0].strip() for line in lines] == ["tls"]


def test_without_keys_a_cluster_that_has_some_is_one_sentence(day):
    assert "No scheduler answers" in day.plain.splitlines()[-1]
    assert "Traceback" not in day.plain


# a cluster of this machine's own


@pytest.fixture(scope="module")
def local(start: Start, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    out = tmp_path_factory.mktemp("local")
    with start(out, "--cluster", "local", "--jobs", "1") as run:
        return out, run.survivors()


@pytest.mark.long
def test_a_local_cluster_makes_the_same_table(local, undisturbed):
    assert rows(local[0]) == rows(undisturbed)


@pytest.mark.long
def test_a_local_cluster_leaves_no_process(local):
    assert local[1] == []
