"""One SQLite file that remembers every finished report, the moment it is finished.

A report is kept under the submission's name with its key: a hash of all that could change it
(content, exercise and checks, versions, seed, options). The same key again means the same report,
so the same command grades only what is new or changed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec

from grader import report
from grader.exercise import Exercise
from grader.grade import Options, versions
from grader.report import Report
from grader.submission import Submission

SCHEMA = """
CREATE TABLE IF NOT EXISTS graded (
    submission TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    report BLOB NOT NULL,
    finished TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
)
"""
PATIENCE = 5.0  # seconds to wait for another process's lock


class GradebookError(Exception):
    """The gradebook cannot be used; the text says why and what next."""


class Gradebook:
    """The file; one process writes it at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._key = ""
        with self._told():
            path.touch(mode=0o600)
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            self.journal = self._choose_journal()
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute(SCHEMA)

    def prepare(self, exercise: Exercise, options: Options) -> None:
        """Everything of the key that is the same for all submissions of a run."""
        facts = (exercise.slug, exercise.digest(), versions(), options, _limits(exercise))
        self._key = hashlib.sha256(msgspec.msgpack.encode(facts)).hexdigest()

    def key(self, submission: Submission) -> str:
        """The hash of all that could change this submission's report."""
        content = msgspec.msgpack.encode((self._key, submission))
        return hashlib.sha256(content).hexdigest()

    def kept(self, submission: Submission) -> Report | None:
        """The report of an earlier run, if nothing that matters has changed."""
        with self._told():
            row = self._connection.execute(
                "SELECT report FROM graded WHERE submission = ? AND key = ?",
                (submission.name, self.key(submission)),
            ).fetchone()
        return self._read(row)

    def before(self, submission: Submission) -> Report | None:
        """The last report under that name, whatever it was made with."""
        with self._told():
            row = self._connection.execute(
                "SELECT report FROM graded WHERE submission = ?", (submission.name,)
            ).fetchone()
        return self._read(row)

    def keep(self, submission: Submission, result: Report) -> None:
        """Remember a report; when this returns it outlives a killed process."""
        with self._told():
            self._connection.execute(
                "INSERT OR REPLACE INTO graded (submission, key, report) VALUES (?, ?, ?)",
                (submission.name, self.key(submission), report.to_json(result)),
            )

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _read(self, row: tuple[bytes] | None) -> Report | None:
        if row is None:
            return None
        try:
            return report.from_json(row[0])
        except msgspec.MsgspecError:  # of another version of the kit: made again
            return None

    def _choose_journal(self) -> str:
        """WAL where the file system can, else a journal that works on network drives, too."""
        for mode in ("WAL", "TRUNCATE"):
            with contextlib.suppress(sqlite3.OperationalError):
                (found,) = self._connection.execute(f"PRAGMA journal_mode = {mode}").fetchone()
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.execute("ROLLBACK")
                if found.upper() == mode:
                    return mode
        raise sqlite3.OperationalError("no journal can be written")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            busy = "locked" in str(error) or "busy" in str(error)
            why = "another run is using it; wait for it, or choose another --out" if busy else error
            raise GradebookError(f"{self.path} cannot be used: {why}.") from None
        except sqlite3.DatabaseError as error:
            raise GradebookError(
                f"{self.path} is no gradebook of this kit ({error}). Move it away and start again."
            ) from None
        except OSError as error:
            raise GradebookError(f"{self.path} cannot be written: {error.strerror}.") from None


class OneRun:
    """Holds a folder for one run at a time, where the system has such locks."""

    def __init__(self, folder: Path) -> None:
        place = folder / ".run"
        place.touch(mode=0o600)
        self._file = open(place, "w", encoding="ascii")  # noqa: SIM115 - held open
        if os.name == "posix":
            import fcntl

            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                self._file.close()
                raise GradebookError(
                    f"Another run is writing to {folder}. Wait for it, or choose another --out."
                ) from None

    def close(self) -> None:
        """Let the next run in."""
        self._file.close()


def _limits(exercise: Exercise) -> object:
    return msgspec.to_builtins(exercise.limits)
