"""What the scripts of a bundle start: one submission judged where a platform has put it.

    python -m grader.export.autograder gradescope SOURCE ROOT
    python -m grader.export.autograder classroom50 SOURCE CHECKOUT

The first writes ROOT/results/results.json, the second CHECKOUT/result.json. SOURCE is what the
bundle was unpacked to. The same engine judges as in `grader grade`. When it cannot judge, nothing
is written and the exit code is 1: no platform takes that for a zero.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec

from grader import exercise as exercises
from grader.exercise import Exercise, ExerciseError
from grader.export import classroom50, gradescope
from grader.export.bundle import Settings
from grader.export.made import ExportError
from grader.export.scores import score_of
from grader.export.staff import Staff, hidden_titles
from grader.grade import judge as grade
from grader.intake.choose import Budget, choose, load
from grader.intake.tree import DiskEntry, Refused
from grader.orders import GradeError, Options, caps_of
from grader.report import Report, write_whole
from grader.sandbox.launch import LaunchError, open_workers
from grader.sandbox.walls import Walls
from grader.submission import Submission, shown

METADATA = "submission_metadata.json"
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
READABLE = 0o644  # for the platform, whoever it is


class AutograderError(Exception):
    """The submission could not be judged; the text is for the teacher."""


def main() -> None:
    """Judge, write, and end with 0; with 1 and a sentence where that cannot be done."""
    platform, source, place = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    run = {"gradescope": for_gradescope, "classroom50": for_classroom50}[platform]
    try:
        run(source.resolve(), place.resolve())
    except (AutograderError, GradeError, ExerciseError, ExportError, OSError) as error:
        print(f"grader: {error}", file=sys.stderr)
        sys.exit(1)


def for_gradescope(source: Path, root: Path) -> None:
    """Judge `submission/`, and write `results/results.json`."""
    results = root / "results" / "results.json"
    results.unlink(missing_ok=True)
    settings = _settings(source)
    facts = _metadata(root / METADATA)
    report = judge(source, settings, root / "submission", facts)
    staff = _staff(source, settings) if settings.audience == "staff" else None
    _write(results, gradescope.results(report, settings.language, staff))
    print(_line(report))


def _staff(source: Path, settings: Settings) -> Staff:
    return Staff(hidden_titles(settings.exercise, source / "course", settings.language), {})


def for_classroom50(source: Path, checkout: Path) -> None:
    """Judge the checkout, and write `result.json` and `release-body.md` into it."""
    settings = _settings(source)
    when = _committed_at(checkout)
    facts = classroom50.facts_of({**os.environ, "COMMITTED_AT": when})
    report = judge(source, settings, checkout, {"student": facts.owner})
    _write(checkout / "result.json", classroom50.result(report, facts, settings.language))
    body = classroom50.release_body(report, settings.language).encode("utf-8")
    _write(checkout / "release-body.md", body)
    print(_line(report))


def judge(source: Path, settings: Settings, place: Path, facts: dict[str, str]) -> Report:
    """The report of what lies in that folder; AutograderError when it has no score."""
    exercise = exercises.find(settings.exercise, source / "course")
    options = Options(
        public_only=settings.public_only, require=settings.require, language=settings.language
    )
    found: list[Report] = []
    workers = open_workers(caps_of(exercise), fork=options.fork)
    try:
        _refuse_root(workers.walls())
        submission = _submission(exercise, place, facts)
        grade(exercise, [submission], options, found.append, workers)
    except LaunchError as error:
        raise AutograderError(error) from None
    finally:
        workers.close()
    if not found or score_of(found[0]) is None:
        why = found[0].note if found else "it has no report"
        raise AutograderError(f"The submission could not be judged: {why}")
    return found[0]


def _refuse_root(walls: Walls) -> None:
    """Where the judge is root, the student's code has to be somebody else, before it runs."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and "uid" not in walls.held:
        why = walls.missing["uid"].reason if "uid" in walls.missing else "not tried"
        raise AutograderError(
            f"A submission would run as root here ({why}), so none is run. Others must be able to "
            f"read {sys.prefix}; `grader doctor` says more."
        )


def _submission(exercise: Exercise, place: Path, facts: dict[str, str]) -> Submission:
    name = facts.get("student") or "submission"
    made = Submission(
        name=shown(name), student=shown(name), filename=f"{exercise.slug}.py",
        submitted=facts.get("created_at", ""),
    )  # fmt: skip
    try:
        content = load(choose(DiskEntry(place), exercise.slug), exercise.slug, Budget())
    except Refused as refused:
        return msgspec.structs.replace(made, problem=str(refused))
    return msgspec.structs.replace(
        made, source=content.source, filename=content.filename, problem=content.problem,
        note=content.note,
    )  # fmt: skip


def _settings(source: Path) -> Settings:
    place = source / "settings.json"
    try:
        return msgspec.json.decode(place.read_bytes(), type=Settings)
    except msgspec.MsgspecError as error:
        raise AutograderError(f"{place} cannot be used: {error}. Export it again.") from None


def _metadata(place: Path) -> dict[str, str]:
    """Who handed in and when, as Gradescope says; nothing where it does not."""
    try:
        told: Any = msgspec.json.decode(place.read_bytes())
        names = ", ".join(str(user["name"]) for user in told["users"])
        return {"student": names, "created_at": str(told["created_at"])}
    except (OSError, msgspec.MsgspecError, KeyError, TypeError):
        return {}


def _committed_at(checkout: Path) -> str:
    """When the commit at hand was made, in UTC; empty where git cannot say."""
    ask = ["git", "-c", "safe.directory=*", "-C", str(checkout), "log", "-1", "--format=%cd"]
    try:
        done = subprocess.run(
            [*ask, f"--date=format-local:{MOMENT}"], env={**os.environ, "TZ": "UTC"},
            capture_output=True, encoding="ascii", errors="replace", timeout=60, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _write(place: Path, data: bytes) -> None:
    write_whole(place, data)
    place.chmod(READABLE)


def _line(report: Report) -> str:
    walls = ", ".join(report.walls)
    return f"{score_of(report)}/{report.max_score}   tier {report.tier}   {walls}"


if __name__ == "__main__":
    main()
