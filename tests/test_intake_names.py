"""Names as strangers write them: a row for each, and files that every system can hold."""

from __future__ import annotations

import pytest

from grader.intake.collect import collect
from grader.intake.found import natural, unique
from grader.report import NAME_BYTES
from grader.submission import NAME_CAP, shown

SLUG = "doubling"
ODD = [
    "kim\nlee", "kim\rlee", 'kim"lee', "kim'lee", "-rf", "--help", "$(touch pwned)", "`id`", "a;b",
    "a|b", "a&b", "*", "?", "%s%n", "{kim}", "[bold]kim", "=cmd|' C calc'!A0", "@SUM(1)", "+1",
    "\u202emik", "kim\u200b", "\ufeffkim", "kim\x1b]8;;http:x\x07", "👩‍🔬", "김민지", "con",
    "aux", "nul", "com1", "kim ", " kim", "kim.", "a..b", "~", "x" * 252, "김" * 83, "\x7f",
    "\udcff",
]  # fmt: skip


@pytest.fixture
def odd(tmp_path):
    """A folder with a submission of each odd name."""
    for name in ODD:
        (tmp_path / f"{name}.py").write_text("x = 1\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ODD)
def test_every_odd_name_is_a_submission(tmp_path, name):
    (tmp_path / f"{name}.py").write_text("x = 1\n", encoding="utf-8")
    (one,) = collect(tmp_path, SLUG).submissions
    assert (one.source, one.problem, one.name) == (b"x = 1\n", "", shown(name))


def test_odd_names_are_all_there_and_all_different(odd):
    names = {one.name.casefold() for one in collect(odd, SLUG).submissions}
    assert len(names) == len(ODD)


def test_no_name_breaks_a_line_or_hides_a_character(odd):
    names = [one.name for one in collect(odd, SLUG).submissions]
    assert [name for name in names if not name.isprintable()] == []


def test_every_name_can_be_written(odd):
    for one in collect(odd, SLUG).submissions:
        assert one.name.encode("utf-8")


@pytest.mark.parametrize("name", ["..py", ".py", "...py"])
def test_a_name_that_is_only_an_ending_is_hidden(tmp_path, name):
    (tmp_path / name).write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "kim.py").write_text("x = 1\n", encoding="utf-8")
    assert [one.name for one in collect(tmp_path, SLUG).submissions] == ["kim"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("kim", "kim"),
        ("\u1100\u1175\u11b7", "김"),
        ("a\tb", r"a\x09b"),
        ("a\u2028b", r"a\x2028b"),
        ("\udcb1\udce8", r"\xb1\xe8"),
        ("\ud800", r"\xed\xa0\x80"),
        ("", ""),
    ],
)
def test_a_name_is_shown_composed_and_whole(name, plain):
    assert shown(name) == plain


@pytest.mark.parametrize("name", ["x" * 60_000, "김" * 60_000, "\n" * 60_000])
def test_a_name_without_end_is_cut(name):
    assert (len(shown(name)), shown(name) == shown(name + "y")) == (NAME_CAP, False)


def test_a_shown_name_stays_as_it_is():
    assert [shown(shown(name)) for name in ODD] == [shown(name) for name in ODD]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ([("a", "a.py"), ("b", "b.py")], ["a", "b"]),
        ([("a", "a"), ("a", "a.py")], ["a", "a.py"]),
        ([("a", "a.py"), ("A", "A.py")], ["a.py", "A.py~2"]),
        ([("a", "a"), ("a", "a"), ("a", "a")], ["a", "a~2", "a~3"]),
        ([("a", "a.py"), ("a", "a"), ("a.py", "a.py.py")], ["a.py", "a", "a.py~2"]),
        ([("a~2", "a~2"), ("a", "a"), ("a", "a")], ["a~2", "a", "a~3"]),
    ],
)
def test_names_are_made_unique(wanted, names):
    assert unique(wanted) == names


@pytest.mark.parametrize(
    "names",
    [
        ["hw2", "hw10"],
        ["a", "b"],
        ["hw", "hw1"],
        ["1", "2", "10"],
        ["v1.9", "v1.10"],
        ["1a", "a1"],
        ["김1", "김02", "김3"],
    ],
)
def test_names_are_sorted_as_people_do(names):
    assert [natural(name) for name in names] == sorted(map(natural, names))


def test_a_report_of_the_longest_name_fits_a_file_system():
    assert NAME_BYTES + len(".json") <= 255
