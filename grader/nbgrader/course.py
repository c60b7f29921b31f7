"""An nbgrader course directory, as nbgrader's own configuration describes it."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import datetime
from pathlib import Path

from jupyter_core.paths import jupyter_config_path
from nbgrader.coursedir import CourseDirectory
from traitlets import TraitError
from traitlets.config import Config, PyFileConfigLoader

CONFIG = "nbgrader_config.py"
SQLITE = "sqlite:///"


class CourseError(Exception):
    """Something about a course directory stands in the way; the text says what, and what next."""


class Course:
    """The folders of a course, and its gradebook. CourseError when its configuration is broken."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        try:
            self._directory = CourseDirectory(config=_configuration(self.root), root=str(self.root))
            self.gradebook = str(self._directory.db_url)
        except TraitError as error:
            raise CourseError(f"{self.root / CONFIG} cannot be used: {_one_line(error)}.") from None

    @property
    def gradebook_file(self) -> Path | None:
        """The gradebook, where it is a file; else None."""
        return file_of(self.gradebook)

    def source(self, assignment: str) -> Path:
        """Where the instructor's version of an assignment stands."""
        return self._path(self._directory.source_directory, ".", assignment)

    def submitted(self, student: str, assignment: str) -> Path:
        """Where nbgrader keeps what a student handed in."""
        return self._path(self._directory.submitted_directory, student, assignment)

    def autograded(self, student: str, assignment: str) -> Path:
        """Where nbgrader keeps what formgrader and feedback show."""
        return self._path(self._directory.autograded_directory, student, assignment)

    def handed_in_at(self, student: str, assignment: str) -> datetime | None:
        """The time in `timestamp.txt`, in UTC; None when there is none, or none to be read."""
        place = str(self.submitted(student, assignment))
        with contextlib.suppress(Exception):  # what it does with a broken one is to fail
            found: datetime | None = self._directory.get_existing_timestamp(place)
            return found
        return None

    @property
    def file_mode(self) -> int:
        """Of what is written for formgrader to show: read-only, or for a group of instructors."""
        return 0o664 if self._directory.groupshared else 0o444

    def _path(self, step: str, student: str, assignment: str) -> Path:
        found: str = self._directory.format_path(step, student, assignment)
        return Path(found)


def is_course(root: Path) -> bool:
    """Whether a folder is an nbgrader course."""
    return any((root / name).exists() for name in (CONFIG, "gradebook.db", "source"))


def find(root: Path) -> Course:
    """The course in that folder; CourseError when there is none."""
    if not root.is_dir() or not is_course(root):
        raise CourseError(
            f"{root} is no nbgrader course: it has neither {CONFIG} nor source/ nor gradebook.db. "
            f"Next: grader nbgrader init {root}"
        )
    return Course(root)


def file_of(url: str) -> Path | None:
    """The file that a gradebook's URL means; None when it is a server's."""
    return Path(url.removeprefix(SQLITE)) if url.startswith(SQLITE) else None


def url_of(gradebook: str) -> str:
    """A gradebook as SQLAlchemy names it; a mere path is a file of SQLite's."""
    return gradebook if "://" in gradebook else f"{SQLITE}{Path(gradebook).resolve()}"


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A file of SQLite's, to be read and never made; sqlite3.Error when it cannot be."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def back_up(gradebook: Path) -> Path | None:
    """Copy a gradebook beside itself, also while somebody writes to it; None if there is none.

    CourseError when it cannot be copied.
    """
    if not gradebook.is_file():
        return None
    copy = _free(gradebook)
    try:
        copy.touch(mode=0o600)
        with (
            contextlib.closing(connect_read_only(gradebook)) as old,
            contextlib.closing(sqlite3.connect(copy)) as new,
        ):
            old.backup(new)
    except (OSError, sqlite3.Error) as error:
        copy.unlink(missing_ok=True)
        raise CourseError(
            f"{gradebook} cannot be copied, so nothing was changed: {error}. Close what is using "
            "it, and run the command again."
        ) from None
    return copy


def _free(gradebook: Path) -> Path:
    """A name for a copy that nothing has yet."""
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
    names = [f"{gradebook.name}.{stamp}.backup", *(f"{gradebook.name}.{stamp}-{n}.backup"
             for n in range(1, 100))]  # fmt: skip
    return next(path for name in names if not (path := gradebook.with_name(name)).exists())


def _configuration(root: Path) -> Config:
    """What nbgrader's own commands would read there: Jupyter's folders, then the course's."""
    merged = Config()
    for folder in [*reversed(jupyter_config_path()), str(root)]:
        path = Path(folder) / CONFIG
        if not path.is_file():
            continue
        try:
            merged.merge(PyFileConfigLoader(CONFIG, path=folder).load_config())
        except Exception as error:  # it is a program, and may raise what it likes
            reason = f"{type(error).__name__}: {_one_line(error)}"
            raise CourseError(f"{path} cannot be read ({reason}). Mend it first.") from None
    return merged


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split()).rstrip(".")
