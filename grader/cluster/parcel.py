"""An exercise with its checks as bytes, and as a folder again on another machine.

What a judge needs goes along: the exercise's folder, and of its hidden half the files that lie in
it directly (reference, hidden checks, what these import). Known mistakes and accepted answers stay
at home.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import msgspec

from grader import exercise as exercises
from grader.exercise import Exercise, ExerciseError

CAP = 32 << 20  # bytes of all files together: each Dask worker gets them once
LEFT_OUT = "__pycache__"


class Parcel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The files of an exercise, by their paths below the course's folder, and its hash."""

    slug: str
    digest: str
    files: dict[str, bytes]


def pack(exercise: Exercise) -> Parcel:
    """The exercise as it is now; ExerciseError when it is too large to send around."""
    files = {name: path.read_bytes() for name, path in _files(exercise)}
    size = sum(map(len, files.values()))
    if size > CAP:
        raise ExerciseError(
            f"{exercise.folder} and its checks are {size >> 20} MB, and {CAP >> 20} MB at most are "
            "sent to a cluster. Move what no check needs elsewhere."
        )
    return Parcel(exercise.slug, exercise.digest(), files)


def _files(exercise: Exercise) -> Iterator[tuple[str, Path]]:
    slug = exercise.slug
    for path in sorted(exercise.folder.rglob("*")):
        inside = path.relative_to(exercise.folder)
        if LEFT_OUT not in inside.parts and _is_plain(path):
            yield f"exercises/{slug}/{inside.as_posix()}", path
    if exercise.hidden.is_dir():
        for path in sorted(exercise.hidden.iterdir()):
            if _is_plain(path):
                yield f"solutions/{slug}/{path.name}", path


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def unpack(parcel: Parcel, folder: Path) -> Exercise:
    """Write it below that folder, for its owner alone, and load it.

    ExerciseError when a name leads elsewhere, or when what was written has another hash.
    """
    for name, data in parcel.files.items():
        path = folder / _inside(name)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(data)
    found = exercises.load(folder / "exercises" / _inside(parcel.slug))
    if found.digest() != parcel.digest:
        raise ExerciseError(f"The exercise {parcel.slug!r} arrived as another one. Send it again.")
    return found


def _inside(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise ExerciseError(f"{name[:200]!r} is no name of a file of an exercise.")
    return path
