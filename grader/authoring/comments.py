"""A solution's comments in other languages: `comments.toml` beside the reference.

A table a language; each text of the reference, and what takes its place.
"""

from __future__ import annotations

from pathlib import Path

from grader import tables

COMMENTS = "comments.toml"


class CommentsError(Exception):
    """The file cannot be used; the text says why."""


def comments_of(hidden: Path) -> dict[str, dict[str, str]]:
    """By language: the texts of the reference in `hidden`, and their translations."""
    path = hidden / COMMENTS
    if not path.is_file():
        return {}
    try:
        return tables.structure(path.read_text(encoding="utf-8"), dict[str, dict[str, str]])
    except (OSError, ValueError) as error:
        raise CommentsError(f"{path} cannot be used: {error}.") from None
