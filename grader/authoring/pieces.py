"""What a release is made of, down to its texts: archives in archives, notebooks, packed texts.

Everything is looked into in memory; nothing is run or unpickled. What is neither text nor archive
cannot be vouched for, so it is an obstacle; so is an archive that is locked, broken or too deep.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import io
import json
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

DEEPEST = 8  # one within the other
BASE64 = re.compile(r"(?:[A-Za-z0-9+/_-]{20,}[\r\n]*){2,}={0,2}")  # perhaps on several lines
COMPILED = (".pyc", ".pyo", ".pyd", ".so")
UNPACK: dict[bytes, Callable[[bytes], bytes]] = {
    b"\x1f\x8b": gzip.decompress,
    b"BZh": bz2.decompress,
    b"\xfd7zXZ": lzma.decompress,
    b"x\x01": zlib.decompress,
    b"x\x5e": zlib.decompress,
    b"x\x9c": zlib.decompress,
    b"x\xda": zlib.decompress,
}
BROKEN = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, zipfile.BadZipFile,
          tarfile.TarError, RuntimeError, NotImplementedError)  # fmt: skip


class Piece(NamedTuple):
    """A text to look through; `place` names its file, the archives that it is in first."""

    place: str
    text: str
    python: bool = False


class Obstacle(NamedTuple):
    """A file that nobody can vouch for, and why."""

    place: str
    reason: str


def pieces_of(place: str, data: bytes, depth: int = 0) -> Iterator[Piece | Obstacle]:
    """All texts within a file, and whatever keeps others from being seen."""
    if depth > DEEPEST:
        yield Obstacle(place, "too many archives, one within the other")
    elif place.endswith(COMPILED):
        yield Obstacle(place, "compiled code cannot be looked into")
        yield Piece(place, data.decode("latin-1"))
    elif data[:4] == b"PK\x03\x04" or data[257:262] == b"ustar":
        yield from _archive(place, data, depth)
    elif unpack := next((one for mark, one in UNPACK.items() if data.startswith(mark)), None):
        yield from _packed(place, data, unpack, depth)
    else:
        yield from _text(place, data, depth)


def _archive(place: str, data: bytes, depth: int) -> Iterator[Piece | Obstacle]:
    try:
        for name, content in _members(data):
            yield from pieces_of(f"{place} > {name}", content, depth + 1)
    except BROKEN as error:
        yield Obstacle(place, f"it cannot be opened: {error}")


def _members(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            comments = [one for one in (archive.comment, *(e.comment for e in entries)) if one]
            yield from (("(comment)", comment) for comment in comments)
            for entry in entries:
                if not entry.is_dir():
                    yield entry.filename, archive.read(entry)
        return
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        for member in tar:
            file = tar.extractfile(member) if member.isfile() else None
            yield member.name, file.read() if file else member.linkname.encode()


def _packed(
    place: str, data: bytes, unpack: Callable[[bytes], bytes], depth: int
) -> Iterator[Piece | Obstacle]:
    try:
        content = unpack(data)
    except BROKEN:
        yield from _text(place, data, depth)  # a text may begin with the same letters
    else:
        yield from pieces_of(place, content, depth + 1)


def _text(place: str, data: bytes, depth: int) -> Iterator[Piece | Obstacle]:
    text = _decoded(data)
    if text is None:
        yield Obstacle(place, "it is neither text nor an archive, so nobody can look into it")
        yield Piece(place, data.decode("latin-1"))
        return
    if place.endswith((".json", ".ipynb")):
        yield from _json(place, text)
    else:
        yield Piece(place, text, python=place.endswith(".py"))
    for match in BASE64.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield from _base64(f"{place}, packed in line {line}", match.group(), depth)


def _decoded(data: bytes) -> str | None:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


class Pairs(list[tuple[str, Any]]):
    """A JSON object, names that stand there twice included."""


def _json(place: str, text: str) -> Iterator[Piece]:
    """The texts in a JSON file as they are meant: a notebook keeps its lines in lists.

    Their quotes and commas, read as code, would look like somebody's list of texts.
    """
    try:
        content = json.loads(text, object_pairs_hook=Pairs)
    except (ValueError, RecursionError):
        yield Piece(place, text)
        return
    yield from (Piece(f"{place}, {where}", found) for where, found in _strings(content, ""))


def _strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str | int | float):
        yield where, str(value)
    elif isinstance(value, Pairs):
        for key, one in value:
            yield where, key
            yield from _strings(one, f"{where}.{key}" if where else key)
    elif isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        yield where, "".join(value)
        yield where, "\n".join(value)
    elif isinstance(value, list):
        if '"' not in (numbers := json.dumps(value)):
            yield where, numbers
        for index, one in enumerate(value):
            yield from _strings(one, f"{where}[{index}]")


def _base64(place: str, text: str, depth: int) -> Iterator[Piece | Obstacle]:
    """What a packed text holds, if that is a text or an archive; anything else is chance."""
    packed = re.sub(r"[\s=]", "", text).replace("-", "+").replace("_", "/")
    try:
        data = base64.b64decode(packed + "=" * (-len(packed) % 4))
    except (binascii.Error, ValueError):
        return
    known = data.startswith((b"PK\x03\x04", *UNPACK))
    if known or _decoded(data) is not None:
        found = pieces_of(place, data, depth + 1)
        yield from (one for one in found if isinstance(one, Piece))
