"""A report is written in one language; a page shows two. Here is what a course says in both."""

from __future__ import annotations

from grader.docstring import docstrings
from grader.exercise import Exercise
from grader.mistakes import library
from grader.report import CheckResult
from grader.words import Place, Text


class Titles:
    """Titles and hints of an exercise's checks, hints of its known mistakes."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self.library = library(exercise)
        self._checks = docstrings(exercise.public_checks.read_text(encoding="utf-8"))
        self._hidden = hidden_docstrings(exercise)

    def title(self, check: CheckResult) -> Text | str:
        """The check's title, else its id."""
        return self._both(check.title, self._of(check, "title", "ko")) if check.title else check.id

    def for_staff(self, check: CheckResult) -> Text | str:
        """The title also of a hidden check, with the case that it is one of; else its id."""
        name, bracket, case = check.id.partition("[")
        said = self._hidden.get(name) if check.hidden else None
        if said is None or not said["title"]:
            return self.title(check)
        tail = f" {bracket}{case}" if bracket else ""
        return Text(en=said["title"] + tail, ko=(said["ko"] or said["title"]) + tail)

    def hint(self, check: CheckResult) -> Text | str:
        """The check's hint; empty if there is none."""
        return self._both(check.hint, self._of(check, "hint", "hint ko"))

    def note(self, check: CheckResult) -> Text | str:
        """The remark on an error whose own words mislead; empty if there is none."""
        for note in self.exercise.notes if check.note and check.line else ():
            place = Place(check.line or 0, check.cell)
            said = Text(en=note.text("en", place), ko=note.text("ko", place))
            if check.note in (said.en, said.ko):
                return said
        return check.note

    def _of(self, check: CheckResult, english: str, korean: str) -> Text:
        parts = self._checks.get(check.id.split("[")[0], {})
        en = parts.get(english, "")
        return Text(en=en, ko=parts.get(korean) or en)

    def _both(self, said: str, known: Text) -> Text | str:
        """Both languages of what the report says, if the course still says it so."""
        return known if said and said in (known.en, known.ko) else said


def hidden_docstrings(exercise: Exercise) -> dict[str, dict[str, str]]:
    """What the hidden checks say of themselves; nothing where they are not at hand."""
    try:
        return docstrings(exercise.hidden_checks.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, SyntaxError):
        return {}
