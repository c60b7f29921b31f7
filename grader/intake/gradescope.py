"""A bulk export of Gradescope: a folder a submission, and `submission_metadata.yml` beside them.

The metadata are YAML as Ruby writes it, with keys like `:name`. They are read as a stream of
events, of which names, ids and times are kept: no object is built, no alias unfolded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from grader.intake.found import Found
from grader.intake.tree import Entry, Refused
from grader.submission import SubmissionError, shown

METADATA = "submission_metadata.yml"
METADATA_CAP = 32 << 20  # bytes; the results of every attempt are in it
DEEPEST = 64
FOLDER = re.compile(r"submission_(\d+)")
WITHOUT_YAML = (
    "This is an export of Gradescope, and reading its submission_metadata.yml needs PyYAML: "
    "install the kit's extra `grade`: python -m pip install 'torch-exercise-kit[grade]'."
)


@dataclass(slots=True)
class Facts:
    """What the metadata say of one submission."""

    submitters: dict[str, dict[str, str]] = field(default_factory=dict)  # by their place
    created: str = ""


def recognise(entries: list[Entry]) -> tuple[list[Found], list[Entry]] | None:
    """What an export of Gradescope holds and what in it is none of theirs; None if it is no export.

    SubmissionError when the metadata cannot be read.
    """
    metadata = next((entry for entry in entries if entry.name == METADATA), None)
    if metadata is None or metadata.is_folder:
        return None
    try:
        facts = read(metadata.read(METADATA_CAP))
    except Refused as refused:
        raise SubmissionError(
            f"The names of the students cannot be read: {refused} Without {METADATA} the "
            "submissions are graded by the names of their folders."
        ) from None
    if not facts:
        return None
    by_name = {entry.name: entry for entry in entries}
    found = [one for name, known in facts.items() for one in _found(name, known, by_name.get(name))]
    return found, [entry for entry in entries if entry.name not in facts and entry is not metadata]


def _found(name: str, facts: Facts, entry: Entry | None) -> Iterable[Found]:
    """One for each student of a group."""
    own, number = shown(name), FOLDER.fullmatch(name)
    group = len(facts.submitters)
    problem = "" if entry else f"{own} is named in {METADATA}, but it is not there."
    for person in facts.submitters.values() or [{}]:
        sid, email = person.get("sid", ""), person.get("email", "")
        ids = {"gradescope": number[1] if number else "", "email": email, "sid": sid}
        student = person.get("name") or email or sid or own
        yield Found(
            name=own,
            full_name=own,
            student=shown(student),
            entry=entry,
            problem=problem,
            notes=[f"handed in by a group of {group}"] if group > 1 else [],
            ids={key: shown(value) for key, value in ids.items() if value},
            submitted=iso(facts.created),
            number=int(number[1]) if number else 0,
            owner=f"gradescope {email.casefold() or sid or student}",
            platform="gradescope",
        )


def read(data: bytes) -> dict[str, Facts]:
    """The facts of each submission; Refused when this is no YAML.

    SubmissionError when the library that reads YAML is not installed.
    """
    try:
        import yaml
    except ImportError:
        raise SubmissionError(WITHOUT_YAML) from None
    found: dict[str, Facts] = {}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        for path, text in _scalars(yaml, yaml.parse(data, Loader=loader)):
            _note_down(found, path, text)
    except (yaml.YAMLError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f" (line {line + 1})" if line is not None else ""
        raise Refused(f"{METADATA} is not valid YAML{where}. Export it again.") from None
    return {name: facts for name, facts in found.items() if facts.submitters or facts.created}


def _note_down(found: dict[str, Facts], path: tuple[str, ...], text: str) -> None:
    match [part.removeprefix(":") for part in path]:
        case [_, "submitters", number, "name" | "sid" | "email" as key]:
            people = found.setdefault(path[0], Facts()).submitters
            people.setdefault(number, {})[key] = text.strip()
        case [_, "created_at"] | [_, "created_at", "utc"]:
            found.setdefault(path[0], Facts()).created = text


class _Level:
    """A mapping or a list that the stream is inside of."""

    def __init__(self, is_map: bool) -> None:
        self.is_map, self.key, self.awaits_key, self.count = is_map, "", is_map, 0

    def place(self) -> str:
        """Where the next value stands."""
        return self.key if self.is_map else str(self.count)

    def pass_on(self) -> None:
        """A value is over; of a mapping, or its key."""
        self.count += 1
        if self.is_map:
            self.awaits_key = not self.awaits_key


def _scalars(yaml: Any, events: Iterable[Any]) -> Iterable[tuple[tuple[str, ...], str]]:
    """Each plain value with the keys and numbers that lead to it."""
    levels: list[_Level] = []
    anchors: dict[str, str] = {}
    for event in events:
        if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            if isinstance(event, yaml.ScalarEvent):
                text = event.value
                if event.anchor:
                    anchors[event.anchor] = text
            else:
                text = anchors.get(event.anchor, "")
            if not levels:
                continue
            if levels[-1].awaits_key:
                levels[-1].key = text
            else:
                yield tuple(level.place() for level in levels), text
            levels[-1].pass_on()
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            levels.append(_Level(isinstance(event, yaml.MappingStartEvent)))
            if len(levels) > DEEPEST:
                raise ValueError("nested too deep")
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            levels.pop()
            if levels:
                levels[-1].pass_on()


def iso(text: str) -> str:
    """A moment as ISO 8601 in UTC; empty when it is none."""
    plain = re.sub(r"\s+(?=[Z+-])", "", text.strip().replace(" UTC", "Z"))
    try:
        moment = datetime.fromisoformat(plain)
        moment = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
        return moment.isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return ""
