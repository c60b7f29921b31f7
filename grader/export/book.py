"""What `grader grade --out DIR` left, to be read: the rows of the class, and who is who."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from grader import exercise as exercises
from grader.exercise import ExerciseError
from grader.export.made import ExportError
from grader.gradebook import Gradebook, GradebookError
from grader.render.grades import label, some
from grader.report import Report

GRADEBOOK = "gradebook.sqlite"


class Book:
    """A class's rows without their checks, in order; with them, one at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        place = folder / GRADEBOOK
        if not place.is_file():
            raise ExportError(
                f"{folder} holds no {GRADEBOOK}. Name the folder that "
                "`grader grade ... --out DIR` has written."
            )
        try:
            self._gradebook = Gradebook(place)
            self.rows = self._gradebook.class_rows()
        except GradebookError as error:
            raise ExportError(error) from None
        if not self.rows:
            self.close()
            raise ExportError(
                f"The run that wrote {folder} has not ended. Run the same `grader grade` again: "
                "it goes on where it was."
            )

    def reports(self) -> Iterator[Report]:
        """Each row with its checks."""
        for row in self.rows:
            yield self.full(row)

    def full(self, row: Report) -> Report:
        """A row with its checks; ExportError when the file cannot be read."""
        try:
            return self._gradebook.full(row)
        except GradebookError as error:
            raise ExportError(error) from None

    def student(self, who: str) -> Report:
        """The only row of that student; ExportError when there is none or are several."""
        found = matching(self.rows, who)
        if len(found) > 1:
            names = some([row.submission for row in found])
            raise ExportError(
                f"{who!r} may be {len(found)} rows. Name one of the submissions: {names}."
            )
        if not found:
            raise ExportError(nobody(self.folder, who))
        return found[0]

    def titles(self, course: Path | None) -> list[str]:
        """What the exercise may be called on a platform: its slug, and its titles if it is here."""
        slug = self.rows[0].exercise.slug
        try:
            title = exercises.find(slug, course or exercises.course_of(Path.cwd())).title
        except ExerciseError:
            return [slug]
        return [slug, title.en, title.ko]

    def close(self) -> None:
        """Let go of the file."""
        self._gradebook.close()


def matching(rows: list[Report], who: str) -> list[Report]:
    """The rows of that submission, else of that id, else of that name; capitals count."""
    ways = (
        [row for row in rows if row.submission == who],
        [row for row in rows if who in row.ids.values()],
        [row for row in rows if row.student == who],
    )
    return next((found for found in ways if found), [])


def nobody(folder: Path, who: str) -> str:
    """The sentence for a student that a gradebook does not know."""
    return (
        f"{folder} knows no submission, student or id {who!r}. "
        f"They are written as in {folder / 'grades.csv'}."
    )


def names_of(rows: list[Report]) -> list[str]:
    """Whose rows these are, for a line on the screen."""
    return [label(row) for row in rows]
