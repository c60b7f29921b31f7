"""A class list as CSV: the kit's own, Canvas's gradebook, Moodle's worksheet, nbgrader's export."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import msgspec

from grader.intake import table
from grader.submission import SubmissionError, shown

# What a column may be called, in small letters and without spaces and signs.
COLUMNS = {
    "name": ("student", "name", "fullname", "studentname", "displayname", "이름", "성명", "학생",
             "학생이름", "학생명"),
    "last": ("lastname", "surname", "familyname", "성"),
    "first": ("firstname", "givenname"),
    "id": ("id", "userid", "lmsuserid", "identifier"),
    "sid": ("sid", "studentid", "studentnumber", "studentno", "sisuserid", "sisid", "idnumber",
            "학번"),
    "login": ("login", "loginid", "sisloginid", "username", "아이디"),
    "canvas": ("canvas", "canvasid", "canvasuserid"),
    "moodle": ("moodle", "moodleid", "participant", "participantid"),
    "email": ("email", "emailaddress", "mail", "이메일", "이메일주소", "전자우편"),
    "role": ("role",),
    "section": ("section",),
}  # fmt: skip
KINDS = ("id", "sid", "login", "canvas", "moodle", "email")
STAFF = ("instructor", "teacher", "ta", "observer", "designer", "reader")
TEST_STUDENT = ("student, test", "test student")
PARTICIPANT = re.compile(r"\D+ (\d+)")  # Moodle's "Participant 123", in whatever language


class Student(msgspec.Struct, frozen=True):
    """One row of a roster. `ids`: canvas, moodle, sid, login, email, and `id`, of whom unsaid."""

    name: str
    ids: dict[str, str]


def read(path: Path) -> list[Student]:
    """The students of a CSV file, in its order. SubmissionError when it is no roster."""
    header, *body = [line.cells for line in table.rows(path, "roster")]
    columns = columns_of(header)
    if not columns.keys() - {"role", "section", "first"}:
        raise SubmissionError(
            f"{path} has no column that says who the students are, only {_some(header)}. "
            "One should be called name, id or email."
        )
    canvas = is_canvas(columns, header)
    found = [student_of(columns, row, canvas) for row in body if is_student(columns, row, canvas)]
    students = list({(one.name, *sorted(one.ids.items())): one for one in found}.values())
    if not students:
        raise SubmissionError(f"{path} names no student. Is it the right file?")
    _refuse_shared_ids(path, students)
    return students


def columns_of(header: list[str]) -> dict[str, int]:
    """Which column holds what; the first of a kind counts."""
    found: dict[str, int] = {}
    for index, title in enumerate(header):
        plain = re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", title).casefold())
        kind = next((kind for kind, titles in COLUMNS.items() if plain in titles), None)
        if kind is not None:
            found.setdefault(kind, index)
    return found


def is_canvas(columns: dict[str, int], header: list[str]) -> bool:
    """Canvas's own gradebook: its ID is Canvas's, not the school's."""
    first = header[0].strip().casefold()
    return first in ("student", "lastname") and {"id", "section"} <= columns.keys()


def is_student(columns: dict[str, int], row: list[str], canvas: bool) -> bool:
    """Not the points possible above a gradebook, not its test student, not the staff."""
    name = _cell(columns, row, "name").casefold()
    told = [name, *(_cell(columns, row, kind) for kind in ("first", "last", *KINDS))]
    if not any(told) or _cell(columns, row, "role").casefold() in STAFF:
        return False
    return not canvas or (_cell(columns, row, "id") != "" and name not in TEST_STUDENT)


def student_of(columns: dict[str, int], row: list[str], canvas: bool) -> Student:
    """Who that row is."""
    ids = {kind: text for kind in KINDS if (text := _cell(columns, row, kind))}
    if canvas:
        ids.setdefault("canvas", ids.pop("id"))
    elif participant := PARTICIPANT.fullmatch(ids.get("id", "")):
        ids.setdefault("moodle", participant[1])
        del ids["id"]
    parts = (_cell(columns, row, "first"), _cell(columns, row, "last"))
    name = _cell(columns, row, "name") or " ".join(part for part in parts if part)
    return Student(name or next(iter(ids.values())), ids)


def _cell(columns: dict[str, int], row: list[str], kind: str) -> str:
    index = columns.get(kind, len(row))
    return shown(" ".join(row[index].split())) if index < len(row) else ""


def _refuse_shared_ids(path: Path, students: list[Student]) -> None:
    """One id is one student, or marks would go astray."""
    seen: dict[tuple[str, str], str] = {}
    for student in students:
        for kind, text in student.ids.items():
            key = kind, text.casefold()
            if key in seen:
                raise SubmissionError(
                    f"{path} gives the {kind} {text} to two students: {seen[key]} and "
                    f"{student.name}. Mend the file, and try again."
                )
            seen[key] = student.name


def _some(header: list[str], most: int = 5) -> str:
    return ", ".join(shown(title.strip()) for title in header[:most])
