"""`grader export`: make what is asked for, put it where it belongs, say what came of it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from grader import exercise as exercises
from grader.export.book import Book
from grader.export.bundle import exercise_of
from grader.export.forget import EXPORTS, forget
from grader.export.made import ExportError, Made, Wish
from grader.export.registry import FORMATS, Format, check_options, format_named
from grader.report import write_whole

PRIVATE = 0o700


class Done(msgspec.Struct, frozen=True):
    """The lines to be shown, and the exit code: 1 when somebody was left out."""

    lines: list[str]
    code: int


def erase(folder: Path | None, who: str, to: str, wish: Wish) -> Done:
    """Erase a student from a folder; ExportError when nothing can be erased."""
    if folder is None or to:
        raise ExportError("--forget is used alone: grader export DIR --forget STUDENT")
    course = wish.course or exercises.course_of(Path.cwd())
    return _done(forget(folder, who, course, wish.language), folder)


def export_to(
    folder: Path | None, to: str, wish: Wish, out: Path | None, given: dict[str, object]
) -> Done:
    """Write one format; ExportError when nothing is written, with the reason.

    `given` are the options by their names, as they were given or left out.
    """
    if not to:
        raise ExportError(f"Say what to export with --to: {', '.join(FORMATS)}.")
    check_options(to, given)
    chosen = format_named(to)
    if chosen.bundle is not None:
        if folder is not None:
            raise ExportError(
                f"{to} is made of an exercise, not of {folder}: name it with --exercise."
            )
        place = out or Path(chosen.file.format(slug=exercise_of(wish).slug))
        return _done(_write(chosen.bundle(wish), place, wish), place)
    if folder is None:
        raise ExportError(f"{to} needs the folder that `grader grade ... --out DIR` has written.")
    place = out or folder / EXPORTS / _name(chosen, wish)
    book = Book(folder)
    try:
        assert chosen.make is not None
        return _done(_write(chosen.make(book, wish), place, wish), place)
    finally:
        book.close()


def _name(chosen: Format, wish: Wish) -> str:
    if wish.student and chosen.file.endswith("/"):  # one of what is otherwise a folder
        return "results.json"
    return chosen.file.format(into=wish.into.name if wish.into else "")


def _done(made: Made, place: Path) -> Done:
    where = [f"  {place}"] if made.files else []
    return Done([*where, *(f"  {line}" for line in made.said)], 1 if made.undone else 0)


def _write(made: Made, place: Path, wish: Wish) -> Made:
    files = {place / name if name else place: data for name, data in made.files.items()}
    if wish.into is not None and place.exists() and place.samefile(wish.into):
        raise ExportError(f"{place} is the exported file itself. Name another one with --out.")
    alone = "" in made.files
    if alone and place.is_dir():
        raise ExportError(f"{place} is a folder. Name a file with --out.")
    there = place.exists() if alone else _is_used(place)
    if made.files and there and not wish.force:
        raise ExportError(
            f"{place} is there already. Name another place with --out, or write over it with "
            "--force."
        )
    path = place
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE)
            write_whole(path, data)
            if made.mode is not None:
                path.chmod(made.mode)
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror}.") from None
    return made


def _is_used(place: Path) -> bool:
    """Whether a folder would get files beside others, or is none."""
    return place.exists() and (not place.is_dir() or any(place.iterdir()))
