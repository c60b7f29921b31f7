"""One SQLite file that remembers every finished submission, the moment it is finished.

Kept are the report, the transcript that it was judged from, and two keys. `key` is a hash of all
that could change the report (content, exercise and checks, versions, seed, options): the same key
again means the same report. `run_key` leaves the checks out: the same one again means that the same
calls would bring the same answers, so that new checks can be judged from the old transcript.
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
from grader.grade import Kept, Options, versions
from grader.report import Report
from grader.submission import Submission

SCHEMA = """
CREATE TABLE IF NOT EXISTS submissions (
    submission TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    run_key TEXT NOT NULL,
    report TEXT NOT NULL,
    transcript BLOB NOT NULL,
    finished TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE VIEW IF NOT EXISTS provenance AS SELECT
    submission,
    json_extract(report, '$.student') AS student,
    json_extract(report, '$.status') AS status,
    json_extract(report, '$.score') AS score,
    json_extract(report, '$.max_score') AS max_score,
    json_extract(report, '$.exercise.slug') AS exercise,
    json_extract(report, '$.exercise.hash') AS exercise_hash,
    json_extract(report, '$.seed') AS seed,
    json_extract(report, '$.tier') AS tier,
    json_extract(report, '$.walls') AS walls,
    json_extract(report, '$.versions.kit') AS kit,
    json_extract(report, '$.versions.python') AS python,
    json_extract(report, '$.versions.torch') AS torch,
    finished
FROM submissions;
CREATE VIEW IF NOT EXISTS outcomes AS SELECT
    submission,
    json_extract(value, '$.id') AS "check",
    json_extract(value, '$.task') AS task,
    json_extract(value, '$.hidden') AS hidden,
    json_extract(value, '$.points') AS points,
    json_extract(value, '$.outcome') AS outcome,
    json_extract(value, '$.category') AS category
FROM submissions, json_each(report, '$.checks');
"""
PATIENCE = 5.0  # seconds to wait for another process's lock
MAKE_ROOM = "What was graded before is kept; make room for it and run the command again."


class GradebookError(Exception):
    """The gradebook cannot be used; the text says why and what next."""


class Gradebook:
    """The file; one process writes it at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._facts = self._run_facts = b""
        with self._told():
            path.touch(mode=0o600)
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            self.journal = self._choose_journal()
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(SCHEMA)
            self._connection.execute("SELECT key, run_key, report, transcript FROM submissions")

    def prepare(self, exercise: Exercise, options: Options) -> None:
        """Everything of the keys that is the same for all submissions of a run."""
        limits = msgspec.to_builtins(exercise.limits)
        run = (exercise.slug, exercise.stub, exercise.seed, versions(), options, limits)
        self._run_facts = msgspec.msgpack.encode(run)
        self._facts = msgspec.msgpack.encode((run, exercise.digest()))

    def key(self, submission: Submission) -> str:
        """The hash of all that could change this submission's report."""
        return hashlib.sha256(self._facts + msgspec.msgpack.encode(submission)).hexdigest()

    def run_key(self, submission: Submission) -> str:
        """The hash of all that could change an answer to a call."""
        content = (submission.source, submission.filename, submission.problem)
        return hashlib.sha256(self._run_facts + msgspec.msgpack.encode(content)).hexdigest()

    def kept(self, submission: Submission) -> Report | None:
        """The report of an earlier run, if nothing that matters has changed."""
        found = self._find("report", submission, "key", self.key(submission))
        return self._read(found)

    def transcript(self, submission: Submission) -> Kept | None:
        """The transcript of an earlier run, if every call would be answered alike."""
        key = self.run_key(submission)
        found = self._find("transcript", submission, "run_key", key)
        before = self.before(submission)
        if not found or before is None or before.status == "ungraded":
            return None
        return Kept(found[0], before.tier, before.walls)

    def before(self, submission: Submission) -> Report | None:
        """The last report under that name, whatever it was made with."""
        return self._read(self._find("report", submission, "submission", submission.name))

    def names(self) -> set[str]:
        """Every submission that was ever graded here."""
        with self._told():
            return {
                row[0] for row in self._connection.execute("SELECT submission FROM submissions")
            }

    def keep(self, submission: Submission, result: Report, transcript: bytes = b"") -> None:
        """Remember a report; when this returns it outlives a killed process."""
        row = (submission.name, self.key(submission), self.run_key(submission),
               msgspec.json.encode(result).decode(), transcript)  # fmt: skip
        with self._told():
            self._connection.execute(
                "INSERT OR REPLACE INTO submissions (submission, key, run_key, report, transcript)"
                " VALUES (?, ?, ?, ?, ?)",
                row,
            )

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _find(
        self, column: str, submission: Submission, key: str, value: str
    ) -> tuple[bytes] | None:
        with self._told():
            row: tuple[bytes] | None = self._connection.execute(
                f"SELECT {column} FROM submissions WHERE submission = ? AND {key} = ?",
                (submission.name, value),
            ).fetchone()
        return row

    def _read(self, row: tuple[bytes] | None) -> Report | None:
        if row is None:
            return None
        try:
            return report.from_json(row[0])
        except msgspec.MsgspecError:  # of another version of the kit: made again
            return None

    def _choose_journal(self) -> str:
        """WAL where the file system can, else a journal that works on network drives, too."""
        reason = sqlite3.OperationalError("no journal can be written")
        for mode in ("WAL", "TRUNCATE"):
            try:
                (found,) = self._connection.execute(f"PRAGMA journal_mode = {mode}").fetchone()
                self._connection.execute("BEGIN IMMEDIATE")
                self._connection.execute("ROLLBACK")
                if found.upper() == mode:
                    return mode
            except sqlite3.OperationalError as error:
                reason = error
        raise reason

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise GradebookError(f"{self.path} {_why(str(error))}") from None
        except sqlite3.DatabaseError as error:
            raise GradebookError(
                f"{self.path} is no gradebook of this kit ({error}). Move it away and start again."
            ) from None
        except OSError as error:
            raise GradebookError(f"{self.path} {_why(error.strerror or str(error))}") from None


def _why(reason: str) -> str:
    """What is wrong with the file, and what next, by the system's or SQLite's own words."""
    if "locked" in reason or "busy" in reason:
        return "cannot be used: another run is using it; wait for it, or choose another --out."
    if "full" in reason or "No space" in reason:
        return f"cannot be written: {reason}. {MAKE_ROOM}"
    if reason.startswith("no such"):
        return f"is no gradebook of this kit ({reason}). Move it away and start again."
    return f"cannot be used: {reason}. Move it away, or choose another --out."


class OneRun:
    """Holds a folder for one run at a time, where the system has such locks."""

    def __init__(self, folder: Path) -> None:
        place = folder / ".run"
        try:
            place.touch(mode=0o600)
            self._file = open(place, "w", encoding="ascii")  # noqa: SIM115 - held open
        except OSError as error:
            raise GradebookError(f"{place} {_why(error.strerror or str(error))}") from None
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


def sweep(folder: Path) -> None:
    """Remove what a killed run left half-written there; only for who holds the folder."""
    for part in [*folder.glob(".part-*"), *folder.glob("reports/.part-*")]:
        with contextlib.suppress(OSError):
            part.unlink()
