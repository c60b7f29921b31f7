"""One SQLite file that remembers every finished submission, the moment it is finished.

Kept are the report, the transcript that it was judged from, and two keys. `key` is a hash of all
that could change the report (content, exercise and checks, versions, seed, options): the same key
again means the same report. `run_key` leaves the checks out: the same one again means that the same
calls would bring the same answers, so that new checks can be judged from the old transcript.

Beside them stand the submission itself, packed, and `outcomes_of`, a hash of the exercise without
its points: what `grader rescore` needs. `facts` holds the late policy in force, and which
submissions are attempts of one student.

The table `class` says which rows the last run gave the class, in order, those of missing students
among them: what is exported. It is empty while a run goes on, and after one that was stopped.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from grader import report
from grader.digest import outcome_digest
from grader.exercise import Exercise
from grader.late.policy import Policy
from grader.orders import Kept, Options, versions
from grader.report import Report
from grader.submission import Submission

SCHEMA = """
CREATE TABLE IF NOT EXISTS submissions (
    submission TEXT PRIMARY KEY,
    key TEXT NOT NULL,
    run_key TEXT NOT NULL,
    report TEXT NOT NULL,
    transcript BLOB NOT NULL,
    finished TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    handed_in BLOB NOT NULL DEFAULT x'',
    outcomes_of TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS class (
    place INTEGER PRIMARY KEY,
    submission TEXT NOT NULL UNIQUE,
    report TEXT NOT NULL
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
CREATE VIEW IF NOT EXISTS late AS SELECT
    submission,
    json_extract(report, '$.student') AS student,
    json_extract(report, '$.score') AS score,
    json_extract(report, '$.late.final') AS final_score,
    json_extract(report, '$.late.days') AS days,
    json_extract(report, '$.late.excused') AS excused,
    json_extract(report, '$.late.submitted') AS submitted,
    json_extract(report, '$.late.due') AS due
FROM submissions WHERE json_extract(report, '$.late') IS NOT NULL;
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
        self._outcomes_of = ""
        with self._told():
            path.touch(mode=0o600)
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            self.journal = self._choose_journal()
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.executescript(SCHEMA)
            self._connection.execute("SELECT key, run_key, report, transcript FROM submissions")
            self._add_columns()

    def prepare(self, exercise: Exercise, options: Options) -> None:
        """Everything of the keys that is the same for all submissions of a run."""
        limits = msgspec.to_builtins(exercise.limits)
        run = (exercise.slug, exercise.stub, exercise.seed, versions(), options, limits)
        self._run_facts = msgspec.msgpack.encode(run)
        self._facts = msgspec.msgpack.encode((run, exercise.digest()))
        self._outcomes_of = outcome_digest(exercise)

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
               msgspec.json.encode(result).decode(), transcript, _packed(submission),
               self._outcomes_of)  # fmt: skip
        with self._told():
            self._connection.execute(
                "INSERT OR REPLACE INTO submissions (submission, key, run_key, report, transcript,"
                " handed_in, outcomes_of) VALUES (?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def change(self, results: Iterable[Report], exercise: Exercise | None = None) -> None:
        """Put other reports in the place of those that are kept; all of them or none.

        `exercise` is given when they were scored by its points of now. Their keys go then: the next
        `grader grade` judges them again, from their transcripts.
        """
        rescored = "" if exercise is None else ", key = ''"
        with self._told(), self._at_once():
            self._connection.executemany(
                f"UPDATE submissions SET report = ?{rescored} WHERE submission = ?",
                [(msgspec.json.encode(one).decode(), one.submission) for one in results],
            )

    def handed_in(self, name: str) -> Submission | None:
        """A submission as it was handed in; None where an older kit has kept none."""
        row = self._one("SELECT handed_in FROM submissions WHERE submission = ?", name)
        return _unpacked(row[0]) if row else None

    def outcomes_of(self, name: str) -> str:
        """The hash of what a submission's outcomes came of: all of the exercise but its points."""
        row = self._one("SELECT outcomes_of FROM submissions WHERE submission = ?", name)
        return row[0] if row else ""

    def remember_policy(self, policy: Policy | None) -> None:
        """Which late policy is in force in this folder, or that none is."""
        self._remember("late", "" if policy is None else msgspec.json.encode(policy).decode())

    def policy(self) -> Policy | None:
        """The late policy that is in force; GradebookError when another kit has written it."""
        text = self._recall("late")
        try:
            return msgspec.json.decode(text, type=Policy) if text else None
        except msgspec.MsgspecError:
            raise GradebookError(
                f"The late policy in {self.path} is another version's. Give it again with --late."
            ) from None

    def remember_attempts(self, groups: list[list[str]]) -> None:
        """Which submissions are attempts of one student, first to last."""
        self._remember("attempts", msgspec.json.encode([g for g in groups if g]).decode())

    def attempts(self) -> list[list[str]]:
        """The same; none is known unless a run has ended."""
        text = self._recall("attempts")
        return msgspec.json.decode(text, type=list[list[str]]) if text else []

    def _remember(self, name: str, value: str) -> None:
        with self._told():
            self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def _recall(self, name: str) -> str:
        row = self._one("SELECT value FROM facts WHERE name = ?", name)
        return row[0] if row else ""

    def keep_class(self, rows: Iterable[Report]) -> None:
        """Which rows the class has, in order; each report is kept without its checks."""
        kept = [
            (place, row.submission, msgspec.json.encode(report.slim(row)).decode())
            for place, row in enumerate(rows)
        ]
        with self._told(), self._at_once():
            self._connection.execute("DELETE FROM class")
            self._connection.executemany("INSERT INTO class VALUES (?, ?, ?)", kept)

    def class_rows(self) -> list[Report]:
        """The rows of the class, in order, without their checks; empty unless a run has ended.

        GradebookError when another version of the kit has written them.
        """
        with self._told():
            found = self._connection.execute("SELECT report FROM class ORDER BY place").fetchall()
        rows = [self._read(row) for row in found]
        if None in rows:
            raise GradebookError(
                f"{self.path} was written by another version of the kit. Grade again with this one."
            )
        return [row for row in rows if row is not None]

    def full(self, row: Report) -> Report:
        """A row of the class with its checks, as far as any were judged."""
        with self._told():
            found = self._read(
                self._connection.execute(
                    "SELECT report FROM submissions WHERE submission = ?", (row.submission,)
                ).fetchone()
            )
        if found is None:
            return row
        return msgspec.structs.replace(row, checks=found.checks, training=found.training)

    def all_rows(self) -> dict[str, Report | None]:
        """Every submission that is kept, without its checks; None for one of another version."""
        rows: dict[str, Report | None] = {}
        with self._told():
            for name, text in self._connection.execute(
                "SELECT submission, report FROM submissions"
                " UNION ALL SELECT submission, report FROM class"
            ):
                found = self._read((text,))
                rows[name] = report.slim(found) if found else rows.get(name)
        return rows

    def forget(self, names: Iterable[str]) -> int:
        """Erase these submissions, and what the file still holds of deleted ones; how many rows."""
        gone, rows = [(name,) for name in names], 0
        known = self.all_rows()
        people = [row for (name,) in gone if (row := known.get(name)) is not None]
        with self._told():
            self._connection.execute("PRAGMA secure_delete = ON")
            with self._at_once():
                for table in ("submissions", "class"):
                    sql = f"DELETE FROM {table} WHERE submission = ?"
                    rows += self._connection.executemany(sql, gone).rowcount
                self._forget_facts([name for (name,) in gone], people)
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return rows

    def _forget_facts(self, names: list[str], people: list[Report]) -> None:
        """Take these people out of what is remembered of a run."""
        groups = [[name for name in own if name not in names] for own in self.attempts()]
        self.remember_attempts(groups)
        policy = self.policy()
        if policy is not None:
            self.remember_policy(policy.without([(p.submission, p.student, p.ids) for p in people]))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextlib.contextmanager
    def _at_once(self) -> Iterator[None]:
        """All that is written inside, or nothing of it."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def _one(self, sql: str, value: str) -> tuple[Any, ...] | None:
        with self._told():
            row: tuple[Any, ...] | None = self._connection.execute(sql, (value,)).fetchone()
        return row

    def _add_columns(self) -> None:
        """What a file of an earlier kit lacks."""
        there = {row[1] for row in self._connection.execute("PRAGMA table_info(submissions)")}
        for name, kind in (("handed_in", "BLOB NOT NULL DEFAULT x''"),
                           ("outcomes_of", "TEXT NOT NULL DEFAULT ''")):  # fmt: skip
            if name not in there:
                self._connection.execute(f"ALTER TABLE submissions ADD COLUMN {name} {kind}")

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


def _packed(submission: Submission) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(submission), 1)


def _unpacked(data: bytes) -> Submission | None:
    """None when it is none of this version of the kit."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(data), type=Submission)
    except (zlib.error, msgspec.MsgspecError):
        return None


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
