"""Scores put into a file that a platform has exported: one column, rows found by ids alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation

import msgspec

from grader.export.book import Book, names_of
from grader.export.cells import Cell, Sheet
from grader.export.made import ExportError, Made, Wish, counted, listed, named, one_file
from grader.export.scores import OUR_FAULT, rounded, score_of, shown, ungraded
from grader.render.grades import label
from grader.report import Report
from grader.submission import shown as printable

BLANK = ("", "-")
NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
Row = list[Cell]


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """What of a platform's file is filled, and how its rows are known."""

    sheet: Sheet
    rows: list[Row]  # of students
    column: int  # that is filled
    ids: list[tuple[str, int]]  # kinds of ids of a report, each with its column; the surest first
    worth: Decimal | None  # points of the assignment; None: the file does not say
    comma: bool  # decimals are written with a comma
    name: int  # the column that says who it is
    key: Callable[[str, str], str]  # kind, text: an id as the reports have it
    is_locked: Callable[[Row], bool]


def fill(book: Book, target: Target, wish: Wish) -> Made:
    """The file with the scores in it; what was kept, replaced, left out or not found is said.

    ExportError when the platform's points are not the gradebook's, unless they are converted.
    """
    _refuse_other_points(book, target, wish)
    matched, astray = _match(book.rows, target)
    told: dict[str, list[str]] = defaultdict(list)
    undone = names_of(ungraded(book.rows))
    for row, cells in matched:
        what, words = _fill_one(row, cells, target, wish)
        told[what].append(f"{label(row)}{words}")
    there = {id(cells) for _, cells in matched}
    others = [_who(cells, target) for cells in target.rows if id(cells) not in there]
    lost = [(row, why) for row, why in astray if score_of(row) is not None]
    undone += [label(row) for row, _ in lost] + told["kept"] + told["locked"]
    said = [
        f"{counted(len(told['filled']) + len(told['replaced']), 'score')} filled in",
        *([f"{counted(len(told['same']), 'score')} there already"] if told["same"] else []),
        *listed("replaced", told["replaced"]),
        *listed("kept, another grade is there (--replace writes over it)", told["kept"]),
        *named("kept, the file says that it may not be changed", told["locked"]),
        *listed("kept, what is there is no number", told["worded"]),
        *named("left as it is, nothing handed in", told["missing"]),
        *named(OUR_FAULT.replace("left blank", "left as it is"), names_of(ungraded(book.rows))),
        *listed(f"not found in {target.sheet.path}", [f"{label(row)}: {why}" for row, why in lost]),
        *named("in the file alone, left as they are", others),
    ]
    return one_file(target.sheet.data(), said, undone)


def _refuse_other_points(book: Book, target: Target, wish: Wish) -> None:
    worth, sheet = target.worth, target.sheet
    ours = {rounded(row.max_score, 6) for row in book.rows if row.max_score}
    if worth is None or ours == {worth}:
        return
    own = " or ".join(shown(points) for points in sorted(ours)) or "0"
    if not wish.scale or not worth:
        raise ExportError(
            f"{sheet.path} counts the assignment out of {shown(worth)}, this gradebook out of "
            f"{own}. Change the points there and export again, or convert them with --scale."
        )


def _fill_one(row: Report, cells: Row, target: Target, wish: Wish) -> tuple[str, str]:
    """What became of a student's cell, and what is to be said of it."""
    score = score_of(row)
    if score is None:
        return row.status, ""
    if target.column >= len(cells) or target.is_locked(cells):
        return "locked", ""
    cell = cells[target.column]
    points = Decimal(str(score))
    if wish.scale and target.worth and row.max_score:
        points = points * target.worth / Decimal(str(row.max_score))
    wanted, there = rounded(float(points)), number(cell.text)
    if there == wanted:
        return "same", ""
    is_blank = cell.text.strip() in BLANK
    if there is None and not is_blank:  # EX, N/A, a letter: somebody has decided
        return "worded", f": {printable(cell.text.strip())}"
    if not is_blank and not wish.replace:
        return "kept", f": {shown(there or 0)} there, {shown(wanted)} here"
    text = shown(wanted)
    target.sheet.put(cell, text.replace(".", ",") if target.comma else text)
    return ("filled", "") if is_blank else ("replaced", f": {cell.text.strip()} by {text}")


def number(text: str) -> Decimal | None:
    """A grade with a point or a comma; None when it is none."""
    text = text.strip()
    try:
        return Decimal(text.replace(",", ".")) if NUMBER.fullmatch(text) else None
    except InvalidOperation:
        return None


def _match(
    rows: list[Report], target: Target
) -> tuple[list[tuple[Report, Row]], list[tuple[Report, str]]]:
    """Each report with its row, and those without one for certain, with the reason."""
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, cells in enumerate(target.rows):
        for kind, column in target.ids:
            text = cells[column].text.strip() if column < len(cells) else ""
            if text:
                index[kind, target.key(kind, text).casefold()].append(place)
    found: list[tuple[Report, int]] = []
    astray: list[tuple[Report, str]] = []
    for row in rows:
        places = set(_places(row, target, index))
        if len(places) == 1:
            found.append((row, places.pop()))
        else:
            astray.append((row, _why(row, target, bool(places))))
    taken = Counter(place for _, place in found)
    astray += [(row, "two are the same student") for row, place in found if taken[place] > 1]
    return [(row, target.rows[place]) for row, place in found if taken[place] == 1], astray


def _places(row: Report, target: Target, index: dict[tuple[str, str], list[int]]) -> Iterator[int]:
    for kind in dict.fromkeys(kind for kind, _ in target.ids):
        if kind in row.ids:
            yield from index.get((kind, row.ids[kind].casefold()), ())


def _why(row: Report, target: Target, several: bool) -> str:
    kinds = list(dict.fromkeys(kind for kind, _ in target.ids))
    if several:
        return "its ids are of several rows"
    if not any(kind in row.ids for kind in kinds):
        return f"no id ({', '.join(kinds)}); grade with --roster"
    return "no row has its id"


def _who(cells: Row, target: Target) -> str:
    text = cells[target.name].text if target.name < len(cells) else ""
    return printable(" ".join(text.split())) or "?"


def assignment(titles: dict[int, str], names: list[str], wish: Wish, path: object) -> int:
    """Which of these columns is the assignment: as `--column` says, else by the exercise's names.

    ExportError when there is none, or more than one.
    """
    if wish.column:
        wanted = " ".join(wish.column.split())
        found = [index for index, title in titles.items() if wanted in _spellings(title)]
        sought = f"called {wish.column!r}"
    else:
        plain = {_plain(name) for name in names if _plain(name)}
        bare = {index: _plain(_bare(title)) for index, title in titles.items()}
        found = [index for index, title in bare.items() if title in plain]
        found = found or [i for i, title in bare.items() if any(name in title for name in plain)]
        sought = f"of {names[0]}"
    if len(found) == 1:
        return found[0]
    several = ", ".join(repr(printable(titles[index])) for index in found or titles)
    if found:
        raise ExportError(
            f"{path} has {len(found)} columns that may be the one {sought}: {several}. "
            "Say which with --column."
        )
    raise ExportError(
        f"{path} has no column {sought}. There are: {several or 'none'}. Say which with --column."
    )


def _spellings(title: str) -> set[str]:
    """How a column may be named: in full, without its number, by its number."""
    flat = " ".join(title.split())
    found = re.search(r"\((\d+)\)$", flat)
    return {flat, _bare(flat), found[1]} if found else {flat}


def _bare(title: str) -> str:
    return re.sub(r"\s*\(\d+\)$", "", " ".join(title.split()))


def _plain(text: str) -> str:
    """Without case, spaces and signs."""
    return re.sub(r"[\W_]+", "", text.casefold())
