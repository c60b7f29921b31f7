"""Whether every text that a student reads is there in both languages."""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from grader.authoring.generate import untranslated
from grader.authoring.places import Places
from grader.authoring.verdict import Finding, Section
from grader.docstring import sections
from grader.exercise import STUB, Exercise, Note
from grader.mistakes import Hints, Mistake
from grader.words import LANGUAGES, Language, Text

LESSONS: dict[Language, str] = {"en": "README.md", "ko": "README.ko.md"}
NAMES: dict[Language, str] = {"en": "English", "ko": "Korean"}


def languages(
    exercise: Exercise, known: dict[Path, Mistake], places: Places, ships: bool
) -> Section:
    """The texts that are missing; they are warnings for an exercise that does not ship."""
    missing = [
        *_lessons(exercise, places),
        *_settings(exercise, places),
        *_stub(exercise, places),
        *_checks(exercise, places),
        *_mistakes(known, places),
    ]
    step = "Write it."
    if not ships:
        step = "Write it, or leave it to somebody who speaks it; nothing fails before it ships."
    findings = [
        Finding(where=where, what=what, next=step, warning=not ships) for where, what in missing
    ]
    count = len(findings)
    plural = "text is" if count == 1 else "texts are"
    summary = f"{count} {plural} missing" if count else "every text in English and Korean"
    return Section(id="languages", summary=summary, findings=findings, counts={"missing": count})


def _lessons(exercise: Exercise, places: Places) -> Iterator[tuple[str, str]]:
    for language, name in LESSONS.items():
        path = exercise.folder / name
        if not path.is_file() or not path.read_text(encoding="utf-8", errors="replace").strip():
            yield places.of(path), f"the lesson in {NAMES[language]} is missing"


def _settings(exercise: Exercise, places: Places) -> Iterator[tuple[str, str]]:
    where = places.of(exercise.folder / "exercise.toml")
    parts = {"title": exercise.title, "finished": exercise.finished}
    parts |= {f"task {task.id}": task for task in exercise.tasks}
    parts |= {f"note {index}": note for index, note in enumerate(exercise.notes, start=1)}
    for name, part in parts.items():
        for place, language in _gaps(part, name):
            yield where, f"{place} has no {NAMES[language]}"


def _gaps(thing: Any, place: str) -> Iterator[tuple[str, Language]]:
    """The texts within a structure that lack a language."""
    match thing:
        case Text() | Note():
            yield from ((place, lang) for lang in LANGUAGES if not getattr(thing, lang).strip())
        case Hints():
            longest = max(len(thing.en), len(thing.ko))
            for language in LANGUAGES:
                hints: list[str] = getattr(thing, language)
                if len(hints) < max(longest, 1) or not all(map(str.strip, hints)):
                    yield place, language
        case msgspec.Struct():
            for field in msgspec.structs.fields(thing):
                inner = getattr(thing, field.name)
                yield from _gaps(inner, f"{place}, {field.name}")


def _stub(exercise: Exercise, places: Places) -> Iterator[tuple[str, str]]:
    """Comments and docstrings that the Korean stub would show in English."""
    where = places.of(exercise.folder / STUB)
    with contextlib.suppress(SyntaxError, ValueError):  # judging says why
        stub = exercise.stub.decode("utf-8")
        for text in untranslated(stub, exercise.stub_in("ko")):
            yield where, f"no Korean for {text!r} in [stub.ko]"


def _checks(exercise: Exercise, places: Places) -> Iterator[tuple[str, str]]:
    try:
        tree = ast.parse(exercise.public_checks.read_bytes())
    except (SyntaxError, ValueError):
        return  # said elsewhere
    names = {"title": "title", "ko": "Korean title", "hint": "hint", "hint ko": "Korean hint"}
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            found = sections(ast.get_docstring(node) or "")
            gaps = [name for key, name in names.items() if not found[key]]
            if gaps:
                where = places.of(exercise.public_checks, node.lineno)
                yield f"{where} {node.name}", f"its docstring lacks {', '.join(gaps)}"


def _mistakes(known: dict[Path, Mistake], places: Places) -> Iterator[tuple[str, str]]:
    told = {mistake.id for mistake in known.values() if mistake.hints != Hints()}
    for path, mistake in known.items():
        if mistake.hints == Hints() and mistake.id in told:  # a spelling of one with hints
            continue
        for part, language in (*_gaps(mistake.hints, "hints"), *_gaps(mistake.note, "note")):
            yield places.of(path), f"{part}: not all are there in {NAMES[language]}"
