"""`grader release`: what students get, as a folder and a zip, with the wheel beside it.

The same source gives the same bytes: files in the order of their names, one date (that of
SOURCE_DATE_EPOCH), one mode, and no compression, whose bytes would depend on the library at hand.
All of it is made in a folder apart and looked through for leaks; only then does it get its name.
"""

from __future__ import annotations

import datetime
import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader.authoring import generate, leaks, wheel
from grader.authoring.comments import CommentsError, comments_of
from grader.authoring.leaks import Finding, LeakError
from grader.authoring.regions import GenerateError, solution_of
from grader.authoring.welcome import welcome
from grader.authoring.wheel import WheelError
from grader.exercise import Exercise
from grader.practice import solution
from grader.practice.init import InitError, write_kit
from grader.words import Language

EPOCH = 1580601600  # 2 February 2020, hatchling's own
FIRST = 315532800  # 1 January 1980: a zip knows no earlier day
MODE = 0o644
READMES: dict[Language, str] = {"en": "README.md", "ko": "README.ko.md"}


class ReleaseError(Exception):
    """Nothing was released; the text says why and what next."""


class LeakFound(ReleaseError):
    """Nothing was released: something that students should not see would have shown."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        places = "1 place" if len(findings) == 1 else f"{len(findings)} places"
        super().__init__(f"Nothing was released: {places} would show what students should not see.")
        self.findings = findings


ERRORS = (ReleaseError, InitError, GenerateError, WheelError, LeakError, CommentsError)


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """What to release. `language` None is English that follows the student's locale."""

    course: Path
    exercises: list[Exercise]
    language: Language | None = None
    self_study: bool = False
    wheel: Path | None = None


class Released(msgspec.Struct, frozen=True):
    """What was written: the kit as a folder and as a zip, and what lies beside it."""

    kit: Path
    archive: Path
    beside: list[Path]


def release(wanted: Release, out: Path) -> Released:
    """Write a release into a new folder, whole or not at all.

    ReleaseError, InitError, GenerateError, WheelError and LeakError say what stands in the way;
    LeakFound has the places.
    """
    _refuse_used(out)
    epoch = _epoch()
    for exercise in wanted.exercises:
        _refuse_unready(exercise, wanted)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".release-") as folder:
            made = _make(wanted, Path(folder).resolve(), epoch)
            out.mkdir(exist_ok=True)
            for path in (made.kit, made.archive, *made.beside):
                shutil.move(path, out / path.name)
    except OSError as error:
        place = error.filename or out
        raise ReleaseError(f"{place} cannot be written: {error.strerror}.") from None
    beside = [out / path.name for path in made.beside]
    return Released(out / made.kit.name, out / made.archive.name, beside)


def summary(made: Released) -> str:
    """What lies where, for a terminal."""
    lines = [f"  {made.archive}    hand this out: the kit, and the wheel that it needs"]
    lines += [f"  {made.kit}{os.sep}    the same, unpacked"]
    lines += [f"  {path}" for path in made.beside]
    return "\n".join([*lines, "  Looked through for leaks: nothing of solutions/ shows."])


def _make(wanted: Release, work: Path, epoch: int) -> Released:
    """The release in a working folder; LeakFound when it shows what it should not."""
    beside = [_given(wanted.wheel, work)] if wanted.wheel else wheel.build(work, epoch)
    installed = next(path for path in beside if path.suffix == ".whl")
    kit = work / _name(wanted.exercises)
    _write_kit(wanted, kit, installed.name)
    archive = work / f"{kit.name}.zip"
    files = {f"{kit.name}/{path.relative_to(kit).as_posix()}": path for path in _files(kit)}
    _zip(archive, {**files, installed.name: installed}, epoch)
    secrets = leaks.secrets_of([wanted.course, exercises.packaged_course()])
    packed = solution.PACKED if wanted.self_study else ""
    if findings := leaks.look([archive, *beside], secrets, packed=packed):
        raise LeakFound(findings)
    return Released(kit, archive, beside)


def _name(released: Sequence[Exercise]) -> str:
    return f"{released[0].slug}-kit" if len(released) == 1 else "exercise-kit"


def _given(path: Path, work: Path) -> Path:
    if path.suffix != ".whl" or not path.is_file():
        raise ReleaseError(f"{path} is no wheel: a file whose name ends in .whl.")
    return Path(shutil.copyfile(path, work / path.name))


def _write_kit(wanted: Release, kit: Path, wheel_name: str) -> None:
    language = wanted.language or "en"
    write_kit(kit, wanted.exercises, language, pin=wanted.language is not None)
    for shown, name in READMES.items():
        page = welcome(wanted.exercises, wheel_name, shown, self_study=wanted.self_study)
        _write(kit / name, page)
    if wanted.self_study:
        for exercise in wanted.exercises:
            packed = solution.pack(commented(exercise, language))
            _write(kit / exercise.slug / solution.PACKED, packed)
    for path in _files(kit):
        path.chmod(MODE)


def commented(exercise: Exercise, language: Language) -> str:
    """The reference without its markers, its comments in that language as far as they are there."""
    source = exercise.translated(solution_of(_read(exercise.reference)), language)
    for english, translated in comments_of(exercise.hidden).get(language, {}).items():
        source = source.replace(english, translated)
    return source


def _zip(archive: Path, files: dict[str, Path], epoch: int) -> None:
    moment = datetime.datetime.fromtimestamp(epoch, datetime.UTC)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as packed:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = (stat.S_IFREG | MODE) << 16
            packed.writestr(entry, files[name].read_bytes())


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _refuse_used(out: Path) -> None:
    if out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise ReleaseError(f"{out} is there already: name a folder that is new or empty.")


def _refuse_unready(exercise: Exercise, wanted: Release) -> None:
    """The exercise has what this release needs."""
    if exercise.reference.is_file():
        wheel.refuse_stale(exercise.folder)
    else:
        raise ReleaseError(
            f"{exercise.reference} is missing, so nobody can tell whether it would show. "
            "Name the folder that holds exercises/ and solutions/ with --course."
        )
    if wanted.language not in (None, "en"):
        language: Language = wanted.language or "en"
        missing = generate.untranslated(exercise.stub_in("en"), exercise.stub_in(language))
        if missing:
            raise ReleaseError(
                f"{exercise.folder / 'exercise.toml'} lacks {len(missing)} texts of the stub in "
                f"{language!r}, the first is: {missing[0]}"
            )


def _epoch() -> int:
    text = os.environ.get("SOURCE_DATE_EPOCH", str(EPOCH))
    if not text.isdigit() or int(text) < FIRST:
        raise ReleaseError(
            f"SOURCE_DATE_EPOCH is {text!r}; expected are seconds since 1970, {FIRST} or more."
        )
    return int(text)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
