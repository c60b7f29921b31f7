"""Archives: what is in them is found, and what was put there to hurt stays harmless."""

from __future__ import annotations

import io
import os
import stat
import struct
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path

import pytest

from grader.intake.collect import collect
from grader.submission import SIZE_CAP, SubmissionError

SLUG = "doubling"
GOOD = b"def double(x):\n    return 2 * x\n"
DEFLATED = zipfile.ZIP_DEFLATED


def zipped(members: dict[str, bytes], method: int = DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def special(mode: int, name: str = "kim.py", data: bytes = b"/etc/passwd") -> bytes:
    """An archive with one member of that kind beside an honest one."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.create_system, info.external_attr = 3, (mode | 0o777) << 16
        archive.writestr(info, data)
        archive.writestr("lee.py", GOOD)
    return file.getvalue()


# An archive by hand: what zipfile would never write.


class Raw:
    """Local entries, a table of contents and its end, each as wrong as a test wants it."""

    def __init__(self) -> None:
        self.data, self.table, self.count = bytearray(), b"", 0

    def local(self, name: bytes, packed: bytes, size: int, crc: int, flags: int = 0) -> int:
        offset = len(self.data)
        head = (b"PK\3\4", 20, 0, flags, 8, 0, 0, crc, len(packed), size, len(name), 0)
        self.data += struct.pack("<4s2B4HL2L2H", *head) + name + packed
        return offset

    def entry(
        self, name: bytes, at: int, packed: int, size: int, crc: int = 0, *,
        flags: int = 0, method: int = 8, extra: bytes = b"",
    ) -> Raw:  # fmt: skip
        row = (b"PK\1\2", 20, 3, 20, 0, flags, method, 0, 0, crc, packed, size, len(name),
               len(extra), 0, 0, 0, stat.S_IFREG << 16, at)  # fmt: skip
        self.table += struct.pack("<4s4B4H3L5H2L", *row) + name + extra
        self.count += 1
        return self

    def file(self, name: bytes, content: bytes, claimed: int | None = None, **more: int) -> Raw:
        packed = deflate(content)
        size = len(content) if claimed is None else claimed
        at = self.local(name, packed, size, zlib.crc32(content), more.get("flags", 0))
        return self.entry(name, at, len(packed), size, zlib.crc32(content), **more)

    def bytes(self, table_size: int | None = None) -> bytes:
        count, size = min(self.count, 0xFFFF), len(self.table) if table_size is None else table_size
        end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, size, len(self.data), 0)
        return bytes(self.data) + self.table + end


def deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def raw(name: bytes = b"kim.py", content: bytes = GOOD, **more: int) -> bytes:
    """One strange member beside an honest one."""
    return Raw().file(name, content, **more).file(b"lee.py", GOOD).bytes()


def overlapping(count: int, size: int) -> bytes:
    """Many members that all unpack the same few bytes: 42 kB that claim to be gigabytes."""
    made, content = Raw(), bytes(size)
    packed, crc = deflate(content), zlib.crc32(content)
    at = made.local(b"0.py", packed, size, crc)
    for index in range(count):
        made.entry(b"%d.py" % index, at, len(packed), size, crc)
    return made.bytes()


def huge(table_size: int | None = None, count: int = 1_000_000) -> bytes:
    made = Raw()
    made.local(b"a.py", b"", 0, 0)
    made.entry(b"a.py", 0, 0, 0, method=0)
    made.table, made.count = made.table * count, count
    return made.bytes(table_size)


def zip64(size: int) -> bytes:
    """A member that claims that many bytes in a zip64 field."""
    made, packed = Raw(), deflate(GOOD)
    at = made.local(b"kim.py", packed, 0xFFFFFFFF, zlib.crc32(GOOD))
    extra = struct.pack("<HHQ", 1, 8, size)
    made.entry(b"kim.py", at, len(packed), 0xFFFFFFFF, zlib.crc32(GOOD), extra=extra)
    return made.file(b"lee.py", GOOD).bytes()


def locked() -> bytes:
    return raw(flags=0x1)


def damaged(name: str = "kim.py") -> bytes:
    packed = bytearray(zipped({name: GOOD, "lee.py": GOOD}, zipfile.ZIP_STORED))
    packed[packed.index(b"double")] ^= 1
    return bytes(packed)


@pytest.fixture
def place(tmp_path) -> Path:
    return tmp_path / "class.zip"


def problems(place: Path, data: bytes) -> dict[str, str]:
    place.write_bytes(data)
    return {one.name: one.problem for one in collect(place, SLUG).submissions}


def sources(place: Path, data: bytes) -> dict[str, bytes]:
    place.write_bytes(data)
    return {one.name: one.source for one in collect(place, SLUG).submissions}


# what is in an archive


@pytest.mark.parametrize(
    "members",
    [
        ["kim.py", "lee.py"],
        ["class/kim.py", "class/lee.py"],
        ["kim/doubling.py", "lee/homework.py"],
        ["class/", "class/kim/doubling.py", "class/lee/doubling.py"],
        ["class/kim.py", "class/lee.zip"],
        ["kim.zip", "lee.zip"],
        ["./kim.py", "./lee.py"],
        ["class\\kim.py", "class\\lee.py"],
        ["kim.py", "lee.py", "__MACOSX/._kim.py", ".DS_Store", "class.pyc/"],
    ],
)
def test_an_archive_holds_what_a_folder_may_hold(place, members):
    inner = zipped({"homework/doubling.py": GOOD})
    data = {name: inner if name.endswith(".zip") else GOOD for name in members}
    data = {name: b"" if name.endswith("/") else data[name] for name in members}
    found = sources(place, zipped(data))
    found.pop("class.pyc", None)  # a folder, and an empty one
    assert found == {"kim": GOOD, "lee": GOOD}


def test_the_only_students_folder_is_not_taken_for_the_class(place):
    assert sources(place, zipped({"kim/doubling.py": GOOD, "kim/a.py": b"a"})) == {"kim": GOOD}


def test_other_files_of_an_archive_are_named(place):
    place.write_bytes(zipped({"kim.py": GOOD, "notes.txt": b""}))
    assert collect(place, SLUG).ignored == ["notes.txt"]


@pytest.mark.parametrize(
    ("member", "flag", "shown"),
    [
        ("김민지.py".encode(), 0x800, "김민지"),
        ("김민지.py".encode(), 0, "김민지"),
        ("김민지.py".encode("cp949"), 0, "김민지"),
        ("똠방.py".encode("cp949"), 0, "똠방"),
        ("Renée.py".encode("cp437"), 0, "Renée"),
    ],
)
def test_a_name_is_read_in_the_encoding_that_it_was_written_in(place, member, flag, shown):
    assert set(sources(place, raw(member, flags=flag))) == {shown, "lee"}


# a student's archive


@pytest.mark.parametrize(
    "members",
    [
        {"homework.py": GOOD},
        {"doubling.py": GOOD, "other.py": b"x"},
        {"homework/src/doubling.py": GOOD, "homework/test_it.py": b"x"},
        {"homework/doubling.py": GOOD, "__MACOSX/homework/._doubling.py": b"x"},
    ],
)
def test_a_students_archive_is_looked_into(tmp_path, members):
    (tmp_path / "kim.zip").write_bytes(zipped(members))
    (found,) = collect(tmp_path, SLUG).submissions
    assert (found.name, found.source) == ("kim", GOOD)


@pytest.mark.parametrize("others", [{}, {"notes.txt": b""}])
def test_an_archive_in_a_students_folder_is_looked_into(place, others):
    members = {"kim/hw.zip": zipped({"a.py": GOOD}), "lee/a.py": GOOD}
    members |= {f"kim/{name}": data for name, data in others.items()}
    assert sources(place, zipped(members))["kim"] == GOOD


def test_what_was_taken_out_of_an_archive_is_told(tmp_path):
    (tmp_path / "kim.zip").write_bytes(zipped({"src/a.py": GOOD, "src/notes.txt": b""}))
    (found,) = collect(tmp_path, SLUG).submissions
    assert found.note == "taken from kim.zip/src; 1 other file ignored"


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (zipped({"deeper.zip": zipped({"a.py": GOOD})}), "holds no Python file or notebook (deeper.zip)"),  # noqa: E501
        (zipped({"a.py": GOOD, "b.py": GOOD}), "holds 2 Python files"),
        (zipped({"notes.txt": b""}), "holds no Python file or notebook (notes.txt)"),
        (zipped({"../a.py": GOOD, "doubling.py": GOOD}), "leads out of the archive"),
        (zipped({"doubling.py": GOOD})[:-30], "is not a zip archive, or it is damaged"),
        (b"Rar!\x1a\x07\x00", "is not a zip archive"),
        (b"", "is not a zip archive"),
        (raw(b"doubling.py", flags=0x1), "is locked with a password"),
        (overlapping(2, 64), "holds 2 Python files"),
        (huge(count=30_000), "holds more than 20,000 files"),
        (damaged("doubling.py"), "is damaged inside kim.zip"),
        (bytes(33 << 20), "is larger than 32 MB"),
    ],
)
def test_one_students_bad_archive_is_unreadable_and_the_others_are_not(place, inner, words):
    place.write_bytes(zipped({"kim.zip": inner, "lee.py": GOOD}, zipfile.ZIP_STORED))
    kim, lee = collect(place, SLUG).submissions
    assert (words in kim.problem, kim.source, lee.source) == (True, b"", GOOD)


# archives made to hurt


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("../kim.py", "leads out of the archive"),
        ("a/../../kim.py", "leads out of the archive"),
        ("..\\..\\kim.py", "leads out of the archive"),
        ("/tmp/kim.py", "is an absolute path"),
        ("\\\\host\\share\\kim.py", "is an absolute path"),
        ("C:\\kim.py", "is an absolute path"),
        ("c:kim.py", "is an absolute path"),
        ("a/" * 40 + "kim.py", "leads through more than 32 folders"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused_alone(place, name, words):
    found = problems(place, zipped({name: b"x", "lee.py": GOOD}))
    refused = [why for name, why in found.items() if name != "lee"]
    assert (words in refused[0], found["lee"]) == (True, "")


def test_a_name_with_a_nul_is_refused_alone(place):
    found = problems(place, raw(b"kim.py\0.py"))
    assert ("NUL" in found.pop(r"kim.py\x00"), found) == (True, {"lee": ""})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (special(stat.S_IFLNK), "is a link"),
        (special(stat.S_IFCHR), "is a device or a pipe"),
        (special(stat.S_IFBLK), "is a device or a pipe"),
        (special(stat.S_IFIFO), "is a device or a pipe"),
        (special(stat.S_IFSOCK), "is a device or a pipe"),
        (special(stat.S_IFLNK, "kim"), "is a link"),
        (locked(), "is locked with a password"),
        (damaged(), "is damaged inside class.zip"),
        (raw(claimed=10), "is damaged inside class.zip"),
        (raw(claimed=10_000), "is damaged inside class.zip"),
        (raw(method=14), "is packed by an unusual method"),
        (raw(method=97), "is packed by an unusual method"),
        (raw(content=bytes(SIZE_CAP)), "unpacks to more than 100 times its size"),
        (raw(content=bytes(SIZE_CAP + 1)), "is larger than 2 MB"),
        (zip64(1 << 40), "is larger than 2 MB"),
        (zip64(20), "is damaged inside class.zip"),
    ],
)
def test_a_strange_member_is_refused_alone(place, data, words):
    found = problems(place, data)
    assert (words in found["kim"], found["lee"]) == (True, "")


def test_members_that_share_their_bytes_are_refused(place):
    found = problems(place, overlapping(3, 1000))
    assert all("shares its bytes" in why for why in found.values())


@pytest.mark.parametrize(
    "names",
    [
        ["kim.py", "kim.py"],
        ["kim.py", "Kim.py"],
        ["김.py", "\u1100\u1175\u11b7.py"],
        ["a/kim.py", "b/kim.py"],
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_that_a_system_cannot_tell_apart_are_two_submissions(place, names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for index, name in enumerate(names):
            archive.writestr(name, b"%d" % index)
    found = sources(place, file.getvalue())
    assert (len({name.casefold() for name in found}), sorted(found.values())) == (2, [b"0", b"1"])


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_students_archive_with_two_files_of_one_name_is_unreadable(tmp_path):
    with zipfile.ZipFile(tmp_path / "kim.zip", "w") as archive:
        archive.writestr("doubling.py", GOOD)
        archive.writestr("doubling.py", b"other")
    (found,) = collect(tmp_path, SLUG).submissions
    assert "holds 2 Python files" in found.problem


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not a zip archive, or it is damaged"),
        (b"no archive at all", "is not a zip archive, or it is damaged"),
        (zipped({"kim.py": GOOD})[:-10], "is not a zip archive, or it is damaged"),
        (huge(count=10, table_size=0xFFFFFFFE), "is not a zip archive, or it is damaged"),
        (huge(count=200_000), "holds more than 20,000 files"),
        (huge(count=10, table_size=1 << 20), "is not a zip archive, or it is damaged"),
        (raw(b"\xff\xfe.py", flags=0x800), "is not a zip archive, or it is damaged"),
        (zipped({"notes.txt": b""}), "holds no .py or .ipynb file"),
        (zipped({}), "holds no .py or .ipynb file"),
    ],
)
def test_an_archive_of_which_nothing_can_be_used_is_one_sentence(place, data, words):
    place.write_bytes(data)
    with pytest.raises(SubmissionError) as error:
        collect(place, SLUG)
    assert (words in str(error.value), "\n" in str(error.value)) == (True, False)


def test_a_link_to_an_archive_is_not_followed(tmp_path):
    (tmp_path / "real.zip").write_bytes(zipped({"kim.py": GOOD}))
    (tmp_path / "class.zip").symlink_to(tmp_path / "real.zip")
    with pytest.raises(SubmissionError, match="cannot be read"):
        collect(tmp_path / "class.zip", SLUG)


def test_nothing_is_written(place, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    place.write_bytes(zipped({"../kim.py": GOOD, "/tmp/kim.py": GOOD, "lee.py": GOOD}))
    before = set(tmp_path.parent.rglob("*"))
    collect(place, SLUG)
    assert set(tmp_path.parent.rglob("*")) == before


def test_too_much_at_once_is_the_large_files_fault(place):
    made = _dense(40).file(b"lee.py", GOOD)
    found = problems(place, made.bytes())
    refused = [name for name, why in found.items() if "more than 64 MB" in why]
    assert (len(refused), found["lee"]) == (9, "")  # of 40 files of 2 MB


BOMB = zipped({"a.py": bytes(16 << 20)})
ATTACKS = {
    "a million empty members": lambda: huge(),
    "a table of contents that claims 4 GB": lambda: huge(count=10, table_size=0xFFFFFFFE),
    "42 kB for 4 GB": lambda: overlapping(250, 21 << 20),
    "a bomb in each of 50 archives": lambda: zipped({f"{index}.zip": BOMB for index in range(50)}),
    "a bomb in an archive in an archive": lambda: zipped(
        {"kim.zip": zipped({"a.zip": zipped({"a.zip": BOMB})})}
    ),
    "a size that is a lie": lambda: raw(content=bytes(16 << 20), claimed=1000),
    "files just below the ratio": lambda: _dense(300).bytes(),
    "paths of 20,000 folders": lambda: zipped({"a/" * 20_000 + "a.py": GOOD, "lee.py": GOOD}),
    "20,000 folders": lambda: zipped({f"{n}/" * 20: b"" for n in range(2000)} | {"lee.py": GOOD}),
}


def _dense(count: int) -> Raw:
    made, content = Raw(), os.urandom(23_000) + bytes(SIZE_CAP - 23_000)
    packed, crc = deflate(content), zlib.crc32(content)
    for index in range(count):
        at = made.local(b"%d.py" % index, packed, SIZE_CAP, crc)
        made.entry(b"%d.py" % index, at, len(packed), SIZE_CAP, crc)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_costs_less_than_a_second_and_100_mb(place, attack):
    place.write_bytes(ATTACKS[attack]())
    started = time.process_time()
    _try(place)
    seconds = time.process_time() - started
    tracemalloc.start()
    _try(place)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (seconds < 1, peak < 100 << 20) == (True, True)


def _try(place: Path) -> None:
    try:
        collect(place, SLUG)
    except SubmissionError:
        return
