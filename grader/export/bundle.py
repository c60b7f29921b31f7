"""What a platform needs to grade by itself: the kit, an exercise, and a script that starts it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import tempfile
from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader.exercise import MISTAKES, STUB, Exercise, ExerciseError
from grader.export.archive import zipped
from grader.export.gradescope import FOR_STAFF
from grader.export.made import Audience, ExportError, Made, Wish, one_file
from grader.orders import TIERS
from grader.words import Language

PACKAGE = Path(exercises.__file__).parent
SCRIPTS = Path(__file__).with_name("scripts")
LEFT_OUT = ("__pycache__", "exercises")
NEEDED = ("numpy", "msgspec", "pytest", "rich", "typer")  # beside torch
EXECUTABLE, PUBLIC = 0o755, 0o644
LARGEST = 10 << 20  # bytes of what Classroom 50 hands to its runners


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the script is told, beside the exercise."""

    exercise: str
    language: Language
    require: str
    public_only: bool
    audience: Audience = "students"


def gradescope_zip(wish: Wish) -> Made:
    """The autograder to upload to Gradescope, with reference and hidden checks inside.

    ExportError when the exercise has none, and when it is not found.
    """
    exercise = exercise_of(wish)
    files = _common(exercise, wish, public_only=False)
    for path in (exercise.reference, exercise.hidden_checks):
        if not path.is_file():
            raise ExportError(
                f"{path} is missing, and Gradescope would grade without it. "
                "Name the course's folder with --course."
            )
        files[f"course/solutions/{exercise.slug}/{path.name}"] = path.read_bytes()
    for name in ("setup.sh", "run_autograder"):
        files[name] = (SCRIPTS / name).read_bytes()
    modes = dict.fromkeys(("setup.sh", "run_autograder"), EXECUTABLE)
    said = [
        "For Gradescope only: it holds the reference and the hidden checks.",
        f"It grades at tier {wish.require} or better, else nobody: try it with Test Autograder.",
        *([FOR_STAFF] if wish.audience == "staff" else []),
    ]
    return one_file(zipped(files, modes), said)


def classroom50_autograder(wish: Wish) -> Made:
    """The files for `<classroom>/autograders/<assignment>/`: public checks alone.

    ExportError when the exercise is not found, and when something of solutions/ would show.
    """
    exercise = exercise_of(wish)
    files = _common(exercise, wish, public_only=True)
    files["autograder.py"] = (SCRIPTS / "classroom50.py.txt").read_bytes()
    _refuse_leaks(exercise, files)
    size = sum(map(len, files.values()))
    if size > LARGEST:
        raise ExportError(
            f"The files have {size >> 20} MB, and Classroom 50 hands out {LARGEST >> 20} MB."
        )
    said = ["Anybody can read it there, so it has the public checks alone."]
    return Made(files=files, said=said, mode=PUBLIC)


def _refuse_leaks(exercise: Exercise, files: dict[str, bytes]) -> None:
    """ExportError when what anybody may read shows a secret of the course's."""
    if importlib.util.find_spec("libcst") is None:
        raise ExportError(
            "libcst is not installed, so nobody could look through the files for solutions. "
            'Next: python -m pip install "torch-exercise-kit[author]"'
        )
    from grader.authoring import leaks  # not where a platform grades: libcst is not there
    from grader.authoring.leaks import LeakError
    from grader.authoring.regions import GenerateError

    try:
        secrets = leaks.secrets_of([exercise.folder.parents[1]])
    except (LeakError, GenerateError) as error:
        raise ExportError(error) from None
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "classroom50.zip"
        place.write_bytes(zipped(files))
        found = leaks.look([place], secrets)
    if found:
        raise ExportError(
            f"Nothing was written: {found[0]} (and {len(found) - 1} more). Anybody could read "
            "it there. `grader release` says the same in full."
        )


def exercise_of(wish: Wish) -> Exercise:
    """The exercise that is asked for; ExportError when it is not found."""
    if wish.require not in TIERS:
        raise ExportError(f"--require is one of {', '.join(TIERS)}, not {wish.require!r}.")
    try:
        return exercises.find(wish.exercise, wish.course or exercises.course_of(Path.cwd()))
    except ExerciseError as error:
        raise ExportError(error) from None


def _common(exercise: Exercise, wish: Wish, *, public_only: bool) -> dict[str, bytes]:
    settings = Settings(
        exercise=exercise.slug, language=wish.language, require=wish.require,
        public_only=public_only, audience=wish.audience,
    )  # fmt: skip
    versions = [f"{name}=={importlib.metadata.version(name)}\n" for name in NEEDED]
    torch = importlib.metadata.version("torch").split("+")[0]  # the index says which build
    return {
        **{f"kit/{name}": data for name, data in _package().items()},
        **_public(exercise),
        "settings.json": msgspec.json.format(msgspec.json.encode(settings), indent=1) + b"\n",
        "requirements-torch.txt": f"torch=={torch}\n".encode(),
        "requirements.txt": "".join(versions).encode(),
    }


def _package() -> dict[str, bytes]:
    """This package, as it is installed; no exercise, and nothing that Python has compiled."""
    found = {}
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE)
        if path.is_file() and not set(LEFT_OUT) & set(inside.parts) and path.suffix != ".pyc":
            found[f"{PACKAGE.name}/{inside.as_posix()}"] = path.read_bytes()
    return found


def _public(exercise: Exercise) -> dict[str, bytes]:
    """What of the students' half the judge reads; not the file that they fill."""
    names = ("exercise.toml", STUB, MISTAKES, exercise.public_checks.name)
    there = [exercise.folder / name for name in names]
    folder = f"course/exercises/{exercise.slug}"
    return {f"{folder}/{path.name}": path.read_bytes() for path in there if path.is_file()}
