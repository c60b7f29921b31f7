"""Notebooks for tests: made as students' tools make them, without any of these tools."""

from __future__ import annotations

import json
from pathlib import Path

from grader.intake.notebook import code_cells
from grader.practice.notebook import chunks
from grader.submission import Submission


def as_json(*cells: str, **fields: object) -> bytes:
    """An .ipynb file with these code cells, a heading above them; `fields` stand in for its own."""
    made = [{"cell_type": "markdown", "metadata": {}, "source": ["# A lesson"]}]
    made += [
        {
            "cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [],
            "source": cell.splitlines(keepends=True),
        }
        for cell in cells
    ]  # fmt: skip
    file = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": made}
    return json.dumps(file | fields).encode()


def cells_of_file(source: str) -> list[str]:
    """A Python file as somebody who works in notebooks has it: a cell a definition."""
    return [chunk.source.strip("\n") for chunk in chunks(source)]


def handed_in(name: str, data: bytes) -> Submission:
    """A notebook as intake reads it."""
    file = f"{name}.ipynb"
    return Submission(name=name, student=name, filename=file, source=code_cells(data, file).source)


def written(folder: Path, name: str, *cells: str, **fields: object) -> Path:
    """The same as a file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_json(*cells, **fields))
    return path
