"""A notebook as it was handed in, down to its code cells: outputs and the rest are left behind.

Only JSON is read here, under caps, and made into texts: nothing of them is parsed or run. What goes
on to a worker is a list of pairs, a cell's number in the notebook (from 1, all kinds counted) and
its text.

A file may be hostile, or large for an honest reason: pictures among its outputs. What is larger
than READ_CAP is looked through for outputs first, token by token, so that never more than that is
made into objects.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

from grader.intake.tree import Refused
from grader.submission import SIZE_CAP, shown

ENDING = ".ipynb"
NOTEBOOK_CAP = 100 << 20  # bytes of a notebook on the disk
PACKED_CAP = 32 << 20  # bytes of one in an archive: it is unpacked into memory
READ_CAP = 4 << 20  # bytes that are made into objects, which take up to twelve times as much
TOKENS = 2_000_000  # texts and brackets looked at in a larger one: a second or two
DROPPED = (b'"outputs"', b'"attachments"', b'"widgets"')  # keys whose values are passed over
TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)
KEY = "exercise"  # of the metadata that `practice/notebook.py` writes
PYTHON = ("python", "ipython", "python3")
AGAIN = "Open it in Jupyter, save it, and hand it in again."


class CodeCells(NamedTuple):
    """What a worker gets of a notebook; and whether somebody wrote anything in it."""

    source: bytes
    untouched: bool = False


class _Cell(msgspec.Struct):
    cell_type: str
    source: str | list[str] | None = ""


class _File(msgspec.Struct):
    nbformat: int
    cells: list[_Cell] | None = None
    metadata: dict[str, Any] | None = None


_decoder = msgspec.json.Decoder(_File)


def code_cells(data: bytes, name: str) -> CodeCells:
    """The code cells of an .ipynb file's bytes; Refused, in one sentence, when there are none.

    `name` is only for the sentence.
    """
    file = shown(name)
    if not data.strip():
        raise Refused(f"{file} is empty. Was it saved before it was handed in?")
    data = data.removeprefix(b"\xef\xbb\xbf")
    found = _decode(data if len(data) <= READ_CAP else _without_outputs(data, file), file)
    if found.nbformat < 4 or found.cells is None:
        raise Refused(
            f"{file} is a notebook of the old format {found.nbformat}; expected is 4. {AGAIN}"
            if found.nbformat < 4
            else f"{file} has no cells, so it is no notebook. {AGAIN}"
        )
    _refuse_language(found.metadata, file)
    texts = [_text(cell.source) for cell in found.cells]
    code = [
        (number, text)
        for number, (cell, text) in enumerate(zip(found.cells, texts, strict=True), 1)
        if cell.cell_type == "code" and text.strip()
    ]
    if not code:
        raise Refused(f"{file} holds no code cell with text in it. Is it the right file?")
    source = msgspec.json.encode(code)
    if len(source) > SIZE_CAP:
        raise Refused(f"{file} holds more than {SIZE_CAP >> 20} MB of code. Is it the right file?")
    return CodeCells(source, _digest(found.metadata) == digest_of(texts))


def digest_of(sources: Sequence[str]) -> str:
    """A hash of the texts of all cells, as it stands in a notebook that the kit wrote."""
    whole = "\0".join(sources).encode("utf-8", "surrogatepass")
    return hashlib.sha256(whole).hexdigest()[:16]


def is_notebook(name: str) -> bool:
    """Whether a file of that name is a notebook."""
    return name.lower().endswith(ENDING)


def cap_of(*, packed: bool) -> int:
    """How many bytes a notebook may have as a file, on the disk or in an archive."""
    return PACKED_CAP if packed else NOTEBOOK_CAP


def _decode(data: bytes, file: str) -> _File:
    if len(data) > READ_CAP:
        raise Refused(
            f"{file} holds more than {READ_CAP >> 20} MB besides its outputs. Is it the right file?"
        )
    try:
        return _decoder.decode(data)
    except msgspec.ValidationError as error:
        raise Refused(f"{file} is no notebook: {_place(error)}. {AGAIN}") from None
    except RecursionError:
        raise Refused(f"{file} is nested too deeply to be a notebook. {AGAIN}") from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _leniently(data, file)


def _leniently(data: bytes, file: str) -> _File:
    """Python's own reader knows NaN and half characters, which its writer leaves in notebooks."""
    try:
        found = json.loads(data, parse_constant=lambda _: None)
        return _decoder.decode(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
    except msgspec.ValidationError as error:
        raise Refused(f"{file} is no notebook: {_place(error)}. {AGAIN}") from None
    except (ValueError, RecursionError, msgspec.MsgspecError):
        raise Refused(
            f"{file} is damaged: a notebook is JSON, and this file is not. {AGAIN}"
        ) from None


def _place(error: msgspec.ValidationError) -> str:
    text = shown(str(error))[:200].rstrip(".")
    return text[0].lower() + text[1:]


def _without_outputs(data: bytes, file: str) -> bytes:
    """The JSON with null in place of outputs; Refused when there is no end to its brackets."""
    pieces: list[bytes] = []
    start, depth, dropping, awaited = 0, 0, 0, -1
    for count, token in enumerate(TOKEN.finditer(data)):
        if count > TOKENS:
            raise Refused(f"{file} holds too much to be looked through. Clear its outputs first.")
        char = data[token.start()]
        if char == 0x22:  # a text
            is_key = not dropping and token[0] in DROPPED
            awaited = token.end() if is_key else -1
        elif char in b"[{":
            depth += 1
            if awaited >= 0 and data[awaited : token.start()].strip() == b":":
                pieces.append(data[start : token.start()])
                dropping = depth
            awaited = -1
        else:
            if dropping and depth == dropping:
                pieces.append(b"null")
                start, dropping = token.end(), 0
            depth -= 1
    return b"".join([*pieces, data[start:]])


def _text(source: str | list[str] | None) -> str:
    return source if isinstance(source, str) else "".join(source or ())


def _refuse_language(metadata: dict[str, Any] | None, file: str) -> None:
    kernel, info = (_table(metadata, key) for key in ("kernelspec", "language_info"))
    language = info.get("name") or kernel.get("language")
    if isinstance(language, str) and language.lower() not in PYTHON:
        raise Refused(f"{file} is a notebook for {shown(language)[:40]}, not for Python.")


def _digest(metadata: dict[str, Any] | None) -> object:
    return _table(metadata, KEY).get("digest")


def _table(metadata: dict[str, Any] | None, key: str) -> dict[str, Any]:
    found = (metadata or {}).get(key)
    return found if isinstance(found, dict) else {}
