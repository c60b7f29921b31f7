"""The commented solution that comes with a kit for self-study, shown once all is right.

It lies packed in the exercise's folder, so that nobody reads it by accident. That is all: whoever
wants to can unpack it at any time. A course's kit has no such file.
"""

from __future__ import annotations

import base64
import binascii
import textwrap

from grader.exercise import Exercise

PACKED = ".solution"
ABOUT = """\
# A solution, packed so that nobody reads it by accident. It is no secret.
# It is unpacked beside this file once every check is right.
"""


def pack(source: str) -> str:
    """A solution as the text of its file."""
    packed = base64.b64encode(source.encode("utf-8")).decode("ascii")
    return ABOUT + textwrap.fill(packed, 76) + "\n"


def unpack(text: str) -> str:
    """What `pack` was given; ValueError for anything else."""
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    try:
        return base64.b64decode("".join(lines), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from None


def reveal(exercise: Exercise) -> str:
    """Unpack the solution beside the student's file, once; its name, empty where there is none.

    Call it only when all is right. What is there already stays as it is.
    """
    target = exercise.folder / f"{exercise.slug}_solution.py"
    try:
        source = unpack((exercise.folder / PACKED).read_text(encoding="utf-8"))
        if not target.exists():
            target.write_text(source, encoding="utf-8", newline="\n")
    except (OSError, ValueError):  # none, or not writable here: all the rest of the screen counts
        return ""
    return target.name
