"""The leak scan: does anything that students get show what they should not see?

Secret are the solutions (the regions of a reference), the hidden checks, the code of mistakes, and
accepted answers. What gives them away is in `probes.py`. A probe that stands in public text is no
secret, but not every public text may vouch:

* for a solution only the stub, which is made without it, and the code of public checks, which
  compute their expected values by the same formulas;
* for everything else also the package and `.mistakes.json`, whose hints quote what is wrong.

A lesson, `exercise.toml`, a docstring and a comment vouch for nothing: what is written there by
hand is what the scan is for. An author who means to show something says so in `shown.toml`.
"""

from __future__ import annotations

import ast
import functools
import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

from grader import exercise as exercises
from grader import mistakes, tables
from grader.authoring.comments import COMMENTS, comments_of
from grader.authoring.pieces import Obstacle, Piece, pieces_of
from grader.authoring.probes import (
    Probe,
    Wanted,
    code_alone,
    code_tokens,
    probes_of,
    search,
    sentence,
)
from grader.authoring.regions import regions_of, stub_of
from grader.exercise import MISTAKES, STUB

SHOWN = "shown.toml"
PACKAGE = Path(exercises.__file__).parent
TEMPLATE = Path(__file__).with_name("template")  # the exercise that `grader new` writes
FOLDERS = frozenset({"solutions", "accepted", "mistakes", "__pycache__"})
FILES = frozenset({"test_hidden.py"})
WORDS = {"code": "code", "text": "a sentence", "name": "a name", "number": "a number"}


class LeakError(Exception):
    """The scan cannot be made; the text says why and what next."""


class Finding(NamedTuple):
    """A place that shows something secret; `origin` is where that comes from."""

    place: str
    line: int
    what: str
    shown: str
    origin: str

    def __str__(self) -> str:
        line = f", line {self.line}" if self.line else ""
        shown = f":  {self.shown}" if self.shown else ""
        return f"{self.place}{line}: {self.what}{self.origin}{shown}"


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text that may be seen although a solution holds it, and why."""

    text: str
    reason: str


class _ShownFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    shown: list[Shown] = []


class Secrets(NamedTuple):
    """What is looked for, and where each of it comes from."""

    wanted: Wanted
    origins: dict[Probe, str]


def secrets_of(courses: Iterable[Path]) -> Secrets:
    """Everything secret of these courses, without what public text shows already.

    LeakError or CommentsError when a file cannot be read; GenerateError when a reference has bad
    markers.
    """
    folders = [
        course / "exercises" / slug
        for course in dict.fromkeys(path.resolve() for path in courses)
        for slug in exercises.slugs(course)
    ]
    solutions = _collected(_solution(folder) for folder in folders)
    others = _collected(_others(folder) for folder in folders)
    public = {*_stubs_and_checks(folders, solutions)}
    also = {*_stubs_and_checks(folders, others), *_said_already(folders, others)}
    kept = {probe: at for probe, at in others.items() if probe not in also}
    kept |= {probe: at for probe, at in solutions.items() if probe not in public}
    return Secrets(Wanted(kept), kept)


def look(files: Iterable[Path], secrets: Secrets, *, packed: str = "") -> list[Finding]:
    """All places in these files that show a secret, or that nobody can look into.

    A member called `packed` may hold a solution: a kit for self-study has one.
    """
    findings: dict[tuple[str, int, str], Finding] = {}
    seen: set[bytes] = set()
    for path in files:
        for piece in pieces_of(path.name, path.read_bytes()):
            for finding in _of_place(piece.place, secrets):
                findings.setdefault((finding.place, 0, "place"), finding)
            if isinstance(piece, Obstacle):
                finding = Finding(piece.place, 0, piece.reason, "", "")
                findings.setdefault((piece.place, 0, "obstacle"), finding)
            elif not (packed and _member(piece.place).name.startswith(packed)):
                for finding in _in_text(piece, secrets, seen):
                    key = re.sub(r", line \d+$", "", finding.origin)
                    findings.setdefault((finding.place, finding.line, key), finding)
    return list(findings.values())


def _collected(found: Iterable[dict[Probe, str]]) -> dict[Probe, str]:
    total: dict[Probe, str] = {}
    for one in found:
        total = one | total
    return total


def _solution(folder: Path) -> dict[Probe, str]:
    """What gives the regions of an exercise's reference away."""
    reference = _hidden(folder) / f"{folder.name}.py"
    if not reference.is_file():
        return {}
    regions = regions_of(_read(reference), reference)
    lines = {line for region in regions for line in range(region.first + 1, region.last)}
    return _probes(folder, reference, lines) | _translated(folder)


def _translated(folder: Path) -> dict[Probe, str]:
    """The comments of a solution in the languages that it is handed out in."""
    origin = (_hidden(folder) / COMMENTS).relative_to(folder.parents[1]).as_posix()
    texts = (text for texts in comments_of(_hidden(folder)).values() for text in texts.values())
    return {probe: origin for text in texts for probe in sentence(text)}


def _others(folder: Path) -> dict[Probe, str]:
    """What gives hidden checks, mistakes, accepted and sample answers away."""
    reference = _hidden(folder) / f"{folder.name}.py"
    files = [path for path in sorted(_hidden(folder).rglob("*.py")) if path != reference]
    return _collected(_probes(folder, path, _lines(path)) for path in files)


def _lines(path: Path) -> range:
    """The lines of a file that are code: what stands above, in a mistake, ships as its hints."""
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    above = lines.index(mistakes.CLOSE) + 1 if mistakes.CLOSE in lines else 0
    return range(above + 1, len(lines) + 1)


def _probes(folder: Path, path: Path, lines: Iterable[int]) -> dict[Probe, str]:
    source = path.read_text(encoding="utf-8", errors="replace")
    own = path.name in (f"{folder.name}.py", "test_hidden.py")
    found = probes_of(source, frozenset(lines), dull=_given(folder), details=own)
    shown = path.relative_to(folder.parents[1]).as_posix()
    return {probe: f"{shown}, line {line}" for probe, line in found.items()}


def _stubs_and_checks(folders: Iterable[Path], wanted: Iterable[Probe]) -> Iterator[Probe]:
    """What the stubs, the code of public checks and the kit's own template show."""
    sought = Wanted(wanted)
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEMPLATE.glob("*"))]
    for folder in folders:
        texts += [_stub(folder), *(shown.text for shown in _shown(folder))]
        checks = _read(folder / f"test_{folder.name}.py")
        tokens = list(code_tokens(checks))
        yield from (probe for probe, _ in sought.code(tokens))
        yield from (probe for probe, _ in sought.names(code_alone(checks)))
    for text in texts:
        yield from (probe for probe, _ in search(text, sought, python=True))


def _said_already(folders: Iterable[Path], wanted: Iterable[Probe]) -> Iterator[Probe]:
    """What public checks, hints and the package say in any words."""
    sought = Wanted(wanted)
    package = (path for path in sorted(PACKAGE.rglob("*.py")) if "exercises" not in path.parts)
    exercise_files = (
        folder / name for folder in folders for name in (f"test_{folder.name}.py", MISTAKES)
    )
    for path in (*exercise_files, *package):
        if path.is_file():
            for piece in pieces_of(path.name, path.read_bytes()):
                if isinstance(piece, Piece):
                    found = search(piece.text, sought, python=piece.python)
                    yield from (probe for probe, _ in found)


def _in_text(piece: Piece, secrets: Secrets, seen: set[bytes]) -> Iterator[Finding]:
    digest = hashlib.sha256(piece.text.encode("utf-8", "surrogatepass")).digest()
    if digest in seen:  # the same file stands in the zip, in the wheel and in the source archive
        return
    seen.add(digest)
    lines = piece.text.split("\n")
    for probe, line in search(piece.text, secrets.wanted, python=piece.python):
        shown = lines[line - 1].strip()[:80] if line <= len(lines) else ""
        origin = f" of {secrets.origins[probe]}"
        yield Finding(piece.place, line, WORDS[probe.kind], shown, origin)


def _of_place(place: str, secrets: Secrets) -> Iterator[Finding]:
    """Files that have no business in a release, by their names."""
    member = _member(place)
    telling = any(secrets.wanted.names(str(member)))
    if telling or FOLDERS & set(member.parts[:-1]) or member.name in FILES:
        yield Finding(place, 0, "no file of this name or folder may be here", "", "")


def _member(place: str) -> PurePosixPath:
    """The file that a place is in, within its innermost archive."""
    return PurePosixPath(place.rsplit(" > ", 1)[-1].split(", ", 1)[0])


def _hidden(folder: Path) -> Path:
    return folder.parents[1] / "solutions" / folder.name


@functools.lru_cache(maxsize=64)
def _stub_from(reference: str, path: Path) -> str:
    return stub_of(reference, path)


def _stub(folder: Path) -> str:
    reference = _hidden(folder) / f"{folder.name}.py"
    return _stub_from(_read(reference), reference) if reference.is_file() else _read(folder / STUB)


def _given(folder: Path) -> list[str]:
    """The functions that a student finds in the stub: a call of one tells nothing."""
    try:
        tree = ast.parse(_stub(folder))
    except (SyntaxError, ValueError):
        return []
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]


def _shown(folder: Path) -> list[Shown]:
    path = _hidden(folder) / SHOWN
    if not path.is_file():
        return []
    try:
        return tables.structure(path.read_text(encoding="utf-8"), _ShownFile).shown
    except (OSError, ValueError) as error:
        raise LeakError(f"{path} cannot be used: {error}.") from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else ""
    except UnicodeDecodeError:
        raise LeakError(f"{path} is not UTF-8: save it in that encoding.") from None
