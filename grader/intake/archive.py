"""A zip archive as files and folders. Nothing is ever unpacked to the disk.

An archive is somebody else's: it may lie about names, sizes and places. Each member is looked at
before it is read, and read into memory under a cap; one that cannot be trusted is refused alone.
Whoever wrote the table of contents can make all of it unreadable; then the archive is refused.
"""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import IO, cast

from grader.intake.tree import Entry, Refused, ending, is_gradable
from grader.submission import shown, too_large
from grader.words import say

MEMBERS = 20_000  # of one archive
TABLE_CAP = 8 << 20  # bytes of an archive's table of contents: 20,000 members of 400 bytes
TABLE_ROW = b"PK\1\2"  # how each member begins there
DEEPEST = 32  # folders inside folders
RATIO, SMALL = 100, 64 << 10  # more than RATIO times unpacked, beyond SMALL bytes, is no student's
PIECE = 1 << 20  # bytes read at a time
LOCAL_HEADER = 30  # bytes before a member's name and data, at least
LOCKED = 0x1 | 0x40 | 0x2000  # flags: encrypted, strongly, and the table of contents, too
UTF8 = 0x800  # flag: the name is UTF-8
# What zipfile and zlib raise on archives that are damaged or made to hurt.
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError,
    RuntimeError, NotImplementedError,
)  # fmt: skip
Member = tuple[tuple[str, ...], zipfile.ZipInfo]  # the parts of its path


class Archive:
    """An open archive; `unsafe` holds the members whose names cannot be trusted."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        """Refused when it is no zip archive, is damaged or has too many members."""
        self.name = shown(name)
        try:
            careful = _Careful(file, self.name)
            self._zip = zipfile.ZipFile(cast(IO[bytes], careful))
            careful.is_open = True
        except BROKEN:
            raise Refused(f"{self.name} is not a zip archive, or it is damaged.") from None
        infos = self._zip.infolist()
        if len(infos) > MEMBERS:
            raise Refused(_too_many(self.name))
        self.unsafe: list[Unsafe] = []
        members: list[Member] = []
        for info in infos:
            name = name_of(info)
            try:
                parts = parts_of(name)
            except Refused as refused:
                self.unsafe.append(Unsafe(name, str(refused)))
            else:
                members.append((parts, info))
        self._overlapping = overlapping(infos)
        self.root = PackedFolder(self, self.name, [member for member in members if member[0]], 0)

    def read(self, info: zipfile.ZipInfo, name: str, cap: int) -> bytes:
        """A member's bytes; Refused when it is too large or cannot be trusted."""
        self._examine(info, name, cap)
        try:
            data = self._unpack(info, name, cap)
        except BROKEN:
            data = None
        if data is None or len(data) != info.file_size:
            raise Refused(f"{shown(name)} is damaged inside {self.name}. Ask for it again.")
        return data

    def _unpack(self, info: zipfile.ZipInfo, name: str, cap: int) -> bytes:
        pieces, length = [], 0
        with self._zip.open(info) as file:
            while piece := file.read(PIECE):
                pieces.append(piece)
                length += len(piece)
                if length > cap:
                    raise Refused(too_large(name, cap))
        return b"".join(pieces)

    def _examine(self, info: zipfile.ZipInfo, name: str, cap: int) -> None:
        why = ""
        if is_link(info):
            raise Refused(say("is_link", "en", file=shown(name)))
        if _kind(info) not in (0, stat.S_IFREG):
            why = "is a device or a pipe, not a file"
        elif info.flag_bits & LOCKED:
            why = "is locked with a password"
        elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            why = "is packed by an unusual method"
        elif id(info) in self._overlapping:
            why = "shares its bytes with another file, as only a made-up archive does"
        elif info.file_size > cap:
            raise Refused(too_large(name, cap))
        elif info.file_size > max(SMALL, RATIO * info.compress_size):
            why = f"unpacks to more than {RATIO} times its size"
        if why:
            raise Refused(f"{shown(name)} in {self.name} {why}, so it was not read.")


class Unsafe:
    """A member whose name leads elsewhere: it is named, never read."""

    is_folder, packed, size = False, True, 0

    def __init__(self, name: str, why: str) -> None:
        self.name, self.why = re.split(r"[/\\]", name)[-1] or name, why

    def children(self) -> Sequence[Entry]:
        return []

    def read(self, cap: int) -> bytes:
        raise Refused(self.why)


class PackedFile:
    """A member that is no folder."""

    packed = True

    def __init__(self, archive: Archive, name: str, info: zipfile.ZipInfo) -> None:
        self._archive, self.name, self._info = archive, name, info
        self.size = info.file_size
        # what a link leads to cannot be told; without a file's ending it may stand for a folder
        self.is_folder = is_link(info) and not is_gradable(name) and not ending(name)

    def children(self) -> Sequence[Entry]:
        raise Refused(say("is_link", "en", file=shown(self.name)))

    def read(self, cap: int) -> bytes:
        return self._archive.read(self._info, self.name, cap)


class PackedFolder:
    """The members below one part of a path; what lies in it is sorted out when asked for."""

    is_folder, packed, size = True, True, 0

    def __init__(self, archive: Archive, name: str, members: list[Member], depth: int) -> None:
        self._archive, self.name, self._members, self._depth = archive, name, members, depth

    def children(self) -> Sequence[Entry]:
        found: list[Entry] = []
        folders: dict[str, list[Member]] = {}
        below = self._depth + 1
        for parts, info in self._members:
            name = parts[self._depth]
            if len(parts) > below:
                folders.setdefault(name, []).append((parts, info))
            elif _is_folder(info):
                folders.setdefault(name, [])
            else:
                found.append(PackedFile(self._archive, name, info))
        for name, members in folders.items():
            found.append(PackedFolder(self._archive, name, members, below))
        return sorted(found, key=lambda entry: entry.name)

    def read(self, cap: int) -> bytes:
        raise Refused(say("not_a_file", "en", file=shown(self.name)))


def name_of(info: zipfile.ZipInfo) -> str:
    """A member's name as it was meant: tools write UTF-8 or Korean Windows names without saying."""
    name = info.orig_filename
    if info.flag_bits & UTF8 or name.isascii():
        return name
    try:
        raw = name.encode("cp437")  # what zipfile takes it for
    except UnicodeEncodeError:
        return name
    for decode in (_utf8, _korean):
        try:
            return decode(raw)
        except UnicodeError:
            continue
    return name


def _utf8(raw: bytes) -> str:
    return raw.decode("utf-8")


def _korean(raw: bytes) -> str:
    """cp949, if all that is not ASCII is Hangul and one syllable at least is a common one."""
    text = raw.decode("cp949")
    wide = [char for char in text if not char.isascii()]
    if not all("가" <= char <= "힣" for char in wide):
        raise UnicodeError
    if not any(_is_common(char) for char in wide):
        raise UnicodeError
    return text


def _is_common(char: str) -> bool:
    """One of the 2,350 syllables of KS X 1001, which make up almost every name."""
    return len(char.encode("euc_kr", "ignore")) == 2


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a member's path; Refused when it leads out of the archive or is no path."""
    plain = name.replace("\\", "/")  # some Windows tools write it so
    parts = tuple(part for part in plain.split("/") if part not in ("", "."))
    if "\0" in name:
        why = "holds a NUL character"
    elif plain.startswith("/") or re.match("[A-Za-z]:", plain):
        why = "is an absolute path"
    elif ".." in parts:
        why = "leads out of the archive"
    elif len(parts) > DEEPEST:
        why = f"leads through more than {DEEPEST} folders"
    else:
        return parts
    raise Refused(f"The name {shown(name)} {why}, so the file was not read.")


def overlapping(infos: list[zipfile.ZipInfo]) -> set[int]:
    """The members (by `id`) that claim bytes which another one claims, too."""
    found: set[int] = set()
    reach, before = -1, None
    for info in sorted(infos, key=lambda info: info.header_offset):
        if before is not None and info.header_offset < reach:
            found |= {id(info), id(before)}
        end = info.header_offset + LOCAL_HEADER + info.compress_size
        if end > reach:
            reach, before = end, info
    return found


def is_link(info: zipfile.ZipInfo) -> bool:
    """Whether a member is a symbolic link."""
    return _kind(info) == stat.S_IFLNK


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.orig_filename.endswith(("/", "\\")) or _kind(info) == stat.S_IFDIR


def _kind(info: zipfile.ZipInfo) -> int:
    return stat.S_IFMT(info.external_attr >> 16)


def _too_many(name: str) -> str:
    return f"{name} holds more than {MEMBERS:,} files, so it was not opened."


class _Careful:
    """A file that gives zipfile no long table of contents: it would build all of it at once."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._file, self._name = file, name
        self.is_open = False
        self.seek: Callable[..., int] = file.seek
        self.tell: Callable[[], int] = file.tell
        self.seekable: Callable[[], bool] = file.seekable

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size if 0 <= size <= TABLE_CAP else TABLE_CAP)
        if not self.is_open and (size > TABLE_CAP or data.count(TABLE_ROW) > MEMBERS):
            raise Refused(_too_many(self._name))
        return data
