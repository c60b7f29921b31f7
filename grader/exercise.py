"""Exercises: what an exercise folder holds, found and loaded.

An exercise is a folder with `exercise.toml`, the lesson, the stub `<slug>.py` and the public checks
`test_<slug>.py`. Its hidden half, if this course has one, is `solutions/<slug>/` beside
`exercises/`. Nothing here runs or imports any of those files.
"""

from __future__ import annotations

import ast
import difflib
import functools
import hashlib
from pathlib import Path

import msgspec

from grader import tables
from grader.words import Language, Place, Text

PACKAGED = Path(__file__).parent / "exercises"  # in an installed wheel
MISTAKES = ".mistakes.json"  # what tells known mistakes, and their hints; generated
STUB = ".stub.py"  # beside the student's copy, untouched
IN_THE_REPOSITORY = Path(__file__).parents[1] / "exercises"


class ExerciseError(Exception):
    """An exercise is missing or malformed; the text says which file, why, and what next."""


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a submission may use: CPU and wall-clock seconds, bytes of memory and prints, files."""

    call_cpu: float = 5
    call_wall: float = 20
    load_cpu: float = 10
    load_wall: float = 30
    total_cpu: float = 60
    total_wall: float = 120
    memory: int = 4 << 30
    output: int = 10 << 20
    open_files: int = 256


class Task(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One step of an exercise: the functions it asks for, and its words.

    `start` is said while it is unwritten, `done` when its checks pass. A `given` task is code that
    the stub already contains.
    """

    id: str
    functions: list[str]
    title: Text
    start: Text
    done: Text
    given: bool = False


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A remark on an error whose own words mislead; `{line}` is the line that raised."""

    error: str
    en: str = ""
    ko: str = ""

    def text(self, language: Language, place: Place) -> str:
        return place.put(Text(en=self.en, ko=self.ko).in_(language))


class TrainingCall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which function trains, and what its parameters are called: for the pictures."""

    function: str
    inputs: str = "x"
    answers: str = "y"
    weight: str = "weight"
    bias: str = "bias"


class Finished(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said when every public check passes: what was learned, in two lines; what next."""

    look: Text
    think: Text
    learned: Text | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    seed: int
    title: Text
    task: list[Task]
    finished: Finished
    next: str = ""
    limits: Limits = Limits()
    note: list[Note] = []
    training: TrainingCall | None = None
    stub: dict[str, dict[str, str]] = {}


class Exercise:
    """An exercise folder, loaded. Paths are absolute; texts are in both languages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.slug = self.folder.name
        content = _read(self.folder / "exercise.toml")
        self.seed, self.title, self.tasks = content.seed, content.title, content.task
        self.limits, self.notes = content.limits, content.note
        self.training = content.training
        self.finished, self.next, self.translations = content.finished, content.next, content.stub
        for path in (self.public_checks, self.folder / STUB):
            if not path.is_file():
                raise ExerciseError(
                    f"{path} is missing: an exercise needs it. Copy the folder again; an author "
                    "makes generated files with python -m grader.authoring.generate."
                )

    @property
    def work(self) -> Path:
        """The file that a student fills: the stub, until they do."""
        return self.folder / f"{self.slug}.py"

    @property
    def public_checks(self) -> Path:
        return self.folder / f"test_{self.slug}.py"

    @property
    def hidden(self) -> Path:
        """The folder of reference, hidden checks and mistakes; it need not exist."""
        return self.folder.parents[1] / "solutions" / self.slug

    @property
    def hidden_checks(self) -> Path:
        return self.hidden / "test_hidden.py"

    @property
    def reference(self) -> Path:
        return self.hidden / f"{self.slug}.py"

    @functools.cached_property
    def stub(self) -> bytes:
        """The stub as it was handed out; the copy at `work` is the student's to change."""
        return (self.folder / STUB).read_bytes()

    @functools.cached_property
    def parameters(self) -> dict[str, list[str]]:
        """The parameter names of each function of the stub."""
        tree = ast.parse(self.stub)
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        return {node.name: [argument.arg for argument in node.args.args] for node in functions}

    def task(self, name: str) -> Task:
        """The task of that id; ExerciseError when there is none."""
        for task in self.tasks:
            if task.id == name:
                return task
        raise ExerciseError(f"{self.folder / 'exercise.toml'} has no task {name!r}.")

    def digest(self) -> str:
        """SHA-256 over everything that can change an outcome."""
        total = hashlib.sha256()
        files = ("exercise.toml", MISTAKES)
        for path in (*(self.folder / f for f in files), self.public_checks, self.hidden_checks):
            total.update(path.read_bytes() if path.is_file() else b"-")
        total.update(self.stub)
        return total.hexdigest()

    def stub_in(self, language: Language) -> str:
        """The stub with its comments and docstrings in that language."""
        return self.translated(self.stub.decode("utf-8"), language)

    def translated(self, text: str, language: Language) -> str:
        """A text with the stub's comments and docstrings in that language."""
        for english, translated in self.translations.get(language, {}).items():
            text = text.replace(english, translated)
        return text


def tasks_of(folder: Path) -> list[Task]:
    """The tasks of an exercise whose other files may not be there yet; ExerciseError if none."""
    return _read(folder / "exercise.toml").task


def student_files(slug: str) -> list[str]:
    """The names of the files of an exercise that students get, as far as they are there."""
    own = [f"{slug}.py", f"{slug}.ipynb", f"test_{slug}.py"]
    return [STUB, MISTAKES, "exercise.toml", "README.md", "README.ko.md", *own]


def load(folder: Path) -> Exercise:
    """The exercise in that folder; ExerciseError when it is none."""
    return Exercise(folder)


def folder_of(path: Path) -> Path | None:
    """The exercise folder that a check file belongs to, public or hidden; None if none."""
    if (path.parent / "exercise.toml").is_file():
        return path.parent
    mirrored = path.parents[2] / "exercises" / path.parent.name if len(path.parents) > 2 else None
    if mirrored and path.parents[1].name == "solutions" and (mirrored / "exercise.toml").is_file():
        return mirrored
    return None


def course_of(start: Path) -> Path:
    """The nearest folder upward with `exercises/`; else where this package keeps its own."""
    for folder in (start.resolve(), *start.resolve().parents):
        if any(folder.glob("exercises/*/exercise.toml")):
            return folder
    return packaged_course()


def packaged_course() -> Path:
    """The folder whose `exercises/` came with this package."""
    return PACKAGED.parent if PACKAGED.is_dir() else IN_THE_REPOSITORY.parent


def slugs(course: Path) -> list[str]:
    """The exercises of a course, by name."""
    return sorted(path.parent.name for path in course.glob("exercises/*/exercise.toml"))


def find(name: str | None, course: Path) -> Exercise:
    """An exercise by slug or path, or a course's only one; ExerciseError offers the near name."""
    if name is None:
        there = slugs(course)
        if len(there) != 1:
            raise ExerciseError(f"Say which one with --exercise. There are: {', '.join(there)}.")
        name = there[0]
    if (Path(name) / "exercise.toml").is_file():
        return load(Path(name))
    known = {path.parent.name: path.parent for path in course.glob("exercises/*/exercise.toml")}
    if name in known:
        return load(known[name])
    if (folder := course / "exercises" / name).is_dir():
        raise ExerciseError(
            f"{folder / 'exercise.toml'} is missing: a folder without it is no exercise."
        )
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    others = (
        f"There are: {', '.join(sorted(known))}." if known else "There are none: is it a course?"
    )
    offer = f" Did you mean {near[0]}?" if near else f" {others}"
    raise ExerciseError(f"No exercise is called {name!r} in {course / 'exercises'}.{offer}")


def _read(path: Path) -> _File:
    try:
        return tables.structure(path.read_text(encoding="utf-8"), _File)
    except OSError as error:
        raise ExerciseError(f"{path} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise ExerciseError(f"{path} is not an exercise file: {error}.") from None
