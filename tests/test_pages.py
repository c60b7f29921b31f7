"""Large pages: what can be joined is, what it holds stays, and nothing fails where nothing can."""

from __future__ import annotations

import mmap
import re
import sys
from pathlib import Path

import pytest

from grader.sandbox import pages

MAPS = """
7f0000000000-7f0000800000 rw-p 00000000 00:00 0
7f0001000000-7f0001800000 r--p 00000000 00:00 0
7f0002000000-7f0002800000 rw-s 00000000 00:01 7 /dev/zero (deleted)
7f0003000000-7f0003800000 rw-p 00000000 08:01 9 /usr/lib/libtorch.so
55550000f000-555500400000 rw-p 00000000 00:00 0 [heap]
"""


@pytest.fixture
def asked(monkeypatch) -> list[tuple[int, int]]:
    """Start and size of what the kernel was asked to join; it refuses each."""
    found: list[tuple[int, int]] = []

    def refuse(_name, where, size, _advice):
        found.append((where.value, size.value))
        raise OSError(12, "no large page is free")

    monkeypatch.setattr(pages.kernel, "call", refuse)
    return found


def test_only_private_writable_memory_is_joined(asked):
    pages.join(MAPS.strip().splitlines())
    assert {start >> 32 for start, _ in asked} == {0x7F00, 0x5555}
    assert {start for start, _ in asked if start >> 32 == 0x7F00} == {
        0x7F0000000000 + n * pages.LARGE for n in range(4)
    }


def test_a_large_page_begins_where_one_can_and_never_reaches_out(asked):
    pages.join(["55550000f000-555500400000 rw-p 00000000 00:00 0 [heap]"])
    assert asked == [(0x555500200000, pages.LARGE)]


def large_pages_in(start: int) -> int:
    """Kilobytes of large pages in the mapping that holds that address."""
    text = Path("/proc/self/smaps").read_text(encoding="utf-8", errors="replace")
    for part in re.split(r"\n(?=[0-9a-f]+-[0-9a-f]+ )", text):
        low, high = (int(end, 16) for end in part.split()[0].split("-"))
        if low <= start < high:
            return int(re.search(r"AnonHugePages: +(\d+)", part).group(1))
    return 0


@pytest.mark.skipif(sys.platform != "linux", reason="large pages are Linux's")
def test_memory_is_joined_and_holds_what_it_held():
    import ctypes

    memory = mmap.mmap(-1, 4 * pages.LARGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    for place in range(0, len(memory), mmap.PAGESIZE):
        memory[place] = place // mmap.PAGESIZE % 251
    held = bytes(memory)
    start = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    before = large_pages_in(start)
    pages.join(Path("/proc/self/maps").read_text(errors="replace").splitlines())
    assert bytes(memory) == held
    if not can_be_joined():
        pytest.skip("this Linux joins no pages")
    assert large_pages_in(start) > before


def can_be_joined() -> bool:
    """Whether the kernel knows how, and may (other than `never`)."""
    setting = Path("/sys/kernel/mm/transparent_hugepage/enabled")
    version = tuple(
        map(int, re.findall(r"\d+", Path("/proc/sys/kernel/osrelease").read_text())[:2])
    )
    return version >= (6, 1) and setting.exists() and "[never]" not in setting.read_text()
