"""What the names in a platform's download tell: whose a file is, and which came last.

A platform is recognised when most names fit its scheme and do not contradict each other. What does
not fit stays an ordinary file, and nothing is guessed from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial

from grader.intake.choose import is_copy, is_named
from grader.intake.found import Found, natural
from grader.intake.tree import Entry, may_hold, stem
from grader.submission import shown

CANVAS = re.compile(
    r"(?P<name>\w*?)(?P<late>_LATE)?_(?P<user>\d+)_"
    r"(?:(?P<file>\d+)_(?P<original>.+)|(?:text|link)\.html)",
    re.DOTALL,
)
CANVAS_ANONYMOUS = re.compile(
    r"(?P<late>LATE_)?(?P<name>)(?P<user>anon_[A-Za-z0-9]+)_"
    r"(?:(?P<file>\d+)_(?P<original>.+)|(?:text|link)\.html)",
    re.DOTALL,
)
MOODLE = re.compile(
    r"(?P<name>.+?)(?:_(?P<user>\d+))?_assignsubmission_(?P<kind>[a-z]+)(?:_(?P<original>.*))?",
    re.DOTALL,
)
LATE = "handed in late, says Canvas"
Fits = list[tuple[Entry, re.Match[str]]]


def recognise(entries: list[Entry], slug: str) -> tuple[list[Found], list[Entry]] | None:
    """What a download of Canvas or Moodle holds and what in it is none of theirs; else None."""
    return canvas(entries, slug) or moodle(entries, slug)


def plain(entry: Entry) -> Found:
    """A file or folder that is named as somebody pleased."""
    full = shown(entry.name)
    short = shown(entry.name if entry.is_folder else stem(entry.name))
    return Found(short, full, short, entry)


def canvas(entries: list[Entry], slug: str) -> tuple[list[Found], list[Entry]] | None:
    """`sortablename[_LATE]_userid_attachmentid_original.py`, all in one folder."""
    files = [entry for entry in entries if not entry.is_folder]
    fits = _fits(files, lambda name: CANVAS_ANONYMOUS.fullmatch(name) or CANVAS.fullmatch(name))
    if not _is_most(fits, entries) or not _is_consistent(fits, slug):
        return None
    found = []
    for (name, user), own in _by_student(fits).items():
        found += _hand_ins(own, slug, partial(_of_canvas, name, user))
    return found, _rest(entries, fits)


def _of_canvas(name: str, user: str, match: re.Match[str]) -> Found:
    anonymous = user.startswith("anon_")
    own = shown("_".join(part for part in (name, user) if part))
    return Found(
        name=own,
        full_name=f"{own}_{match['file']}" if match["file"] else own,
        student=shown(name or user),
        notes=[LATE] if match["late"] else [],
        late=bool(match["late"]),
        ids=({} if anonymous else {"canvas": user}) | _download(match),
        number=int(match["file"] or 0),
        owner=f"canvas {user}",
        platform="canvas",
    )


def _is_consistent(fits: Fits, slug: str) -> bool:
    """One user is one name, one number one file; and a lone file is of this exercise."""
    names = {match["user"]: match["name"] for _, match in fits}
    numbers = [match["file"] for _, match in fits if match["file"]]
    if any(names[match["user"]] != match["name"] for _, match in fits):
        return False
    if len(set(numbers)) != len(numbers):
        return False
    return len(fits) > 1 or _is_own(fits[0][1]["original"] or "", slug)


def moodle(entries: list[Entry], slug: str) -> tuple[list[Found], list[Entry]] | None:
    """Folders `Full Name_participantid_assignsubmission_file_`, or files that begin with that."""
    fits = _fits(entries, MOODLE.fullmatch)
    if not _is_most(fits, entries):
        return None
    found = []
    for (name, user), own in _by_student(fits).items():
        found += _hand_ins(own, slug, partial(_of_moodle, name, user))
    return found, _rest(entries, fits)


def _of_moodle(name: str, user: str, match: re.Match[str]) -> Found:
    own = shown(f"{name}_{user}" if user else name)
    return Found(
        name=own,
        full_name=shown(f"{own}_{match['original']}") if match["original"] else own,
        student=shown(name),
        ids={"moodle": user} | _download(match) if user else {},
        owner=f"moodle {user or name}",
        platform="moodle",
    )


def _download(match: re.Match[str]) -> dict[str, str]:
    """The platform's own part of the name: a file that is called so finds its student again."""
    if match["original"]:
        return {"download": shown(match.string[: match.start("original")])}
    return {"download": shown(match.string)} if match.groupdict().get("kind") == "file" else {}


def _fits(entries: Iterable[Entry], match: Callable[[str], re.Match[str] | None]) -> Fits:
    return [(entry, found) for entry in entries if (found := match(entry.name))]


def _is_most(fits: Fits, entries: list[Entry]) -> bool:
    return len(fits) * 2 > len(entries)


def _rest(entries: list[Entry], fits: Fits) -> list[Entry]:
    known = {id(entry) for entry, _ in fits}
    return [entry for entry in entries if id(entry) not in known]


def _by_student(fits: Fits) -> dict[tuple[str, str], Fits]:
    students: dict[tuple[str, str], Fits] = defaultdict(list)
    for entry, match in fits:
        students[match["name"], match["user"] or ""].append((entry, match))
    return students


def _hand_ins(own: Fits, slug: str, make: Callable[[re.Match[str]], Found]) -> list[Found]:
    """What one student handed in: each file that can be graded, or one word on why there is none.

    A file that is named like the exercise counts alone: the others lie beside it.
    """
    usable = [(entry, match) for entry, match in own if _is_usable(entry, match)]
    named = [(entry, match) for entry, match in usable if _is_own(match["original"] or "", slug)]
    chosen = named or usable
    if not chosen:
        return [_nothing(own, make)]
    others = len(own) - len(chosen)
    found = []
    for entry, match in sorted(chosen, key=lambda fit: natural(fit[0].name)):
        one = make(match)
        one.entry, one.filename = entry, match["original"] or ""
        one.notes += [f"{others} other {'file' if others == 1 else 'files'} ignored"] * bool(others)
        found.append(one)
    return found


def _nothing(own: Fits, make: Callable[[re.Match[str]], Found]) -> Found:
    found = make(own[0][1])
    names = ", ".join(sorted({_other(match) for _, match in own[:3]}))
    found.problem = f"No Python file or notebook was handed in, only {names}."
    return found


def _other(match: re.Match[str]) -> str:
    typed = match.groupdict().get("kind", "file") != "file" or not match["original"]
    return "a text typed in" if typed else shown(match["original"])


def _is_usable(entry: Entry, match: re.Match[str]) -> bool:
    if entry.is_folder:
        return match.groupdict().get("kind") == "file"
    return may_hold(match["original"] or "")


def _is_own(original: str, slug: str) -> bool:
    return may_hold(original) and (is_named(original, slug) or is_copy(original, slug))
