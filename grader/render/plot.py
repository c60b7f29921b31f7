"""Small pictures made of characters: a loss curve, and the line between two kinds of points.

Dots are braille, eight to a character: these are one column wide in every terminal, Korean ones
too, where the usual line and block characters may take two. Where a stream or a console lacks them
the same picture is drawn in ASCII.
"""

from __future__ import annotations

import itertools
import math
import os
from collections.abc import Sequence

import msgspec

from grader.render.text import can_show
from grader.report import Training
from grader.words import Language, say

BRAILLE = 0x2800
SAMPLE = "⠿"  # what a stream has to be able to show
DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))  # by row and column of a cell
BAR = {False: ("⣿", "⣀"), True: ("#", ".")}
SMALLEST = 12  # columns of a picture without its labels


def can_draw(encoding: str) -> bool:
    """Whether braille arrives: the stream can carry it, and Linux' own console lacks it."""
    return can_show(SAMPLE, encoding) and os.environ.get("TERM") != "linux"


class Canvas:
    """A grid of characters, each of two by four dots, the origin at the lower left."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self._cells = [[0] * columns for _ in range(rows)]
        self._marks: dict[tuple[int, int], str] = {}

    @property
    def width(self) -> int:
        """In dots."""
        return self.columns * 2

    @property
    def height(self) -> int:
        """In dots."""
        return self.rows * 4

    def dot(self, x: int, y: int) -> None:
        """Set a dot; one outside is left out."""
        if 0 <= x < self.width and 0 <= y < self.height:
            row, inner = divmod(self.height - 1 - y, 4)
            self._cells[row][x // 2] |= DOTS[inner][x % 2]

    def line(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Set the dots from one to the other."""
        steps = max(abs(end[0] - start[0]), abs(end[1] - start[1]), 1)
        for step in range(steps + 1):
            x = start[0] + (end[0] - start[0]) * step / steps
            y = start[1] + (end[1] - start[1]) * step / steps
            self.dot(round(x), round(y))

    def mark(self, x: int, y: int, char: str) -> None:
        """Put a character over whatever is drawn at that dot."""
        self._marks[(self.height - 1 - y) // 4, x // 2] = char

    def lines(self, ascii_only: bool) -> list[str]:
        """The picture, row by row, the uppermost first."""
        draw = _ascii if ascii_only else _braille
        return [
            "".join(
                self._marks.get((row, column)) or draw(cell) for column, cell in enumerate(cells)
            )
            for row, cells in enumerate(self._cells)
        ]


def _braille(cell: int) -> str:
    return chr(BRAILLE + cell) if cell else " "


def _ascii(cell: int) -> str:
    upper, lower = bool(cell & 0x1B), bool(cell & 0xE4)
    return {(False, False): " ", (True, False): "'", (False, True): ".", (True, True): ":"}[
        upper, lower
    ]


class Frame(msgspec.Struct, frozen=True):
    """How large a picture may be, in characters, and what it may be made of."""

    columns: int
    rows: int
    ascii_only: bool = False


def bar(part: int, whole: int, columns: int, *, ascii_only: bool = False) -> str:
    """How far one is, as a bar of that many columns; empty where there is nothing to do."""
    if whole <= 0 or columns <= 0:
        return ""
    full, empty = BAR[ascii_only]
    done = columns * part // whole
    return full * done + empty * (columns - done)


def curve(training: Training, frame: Frame, language: Language) -> list[str]:
    """The losses against the epochs, highest and lowest at the left; a single row has no axis.

    Empty when there is no room: fewer than one row, or too few columns.
    """
    losses = training.losses
    low, high = min(losses), max(losses)
    labels = [_short(high), _short(low)]
    left = max(map(len, labels))
    if frame.rows == 1:
        return _sparkline(losses, frame)
    rows = frame.rows - 1 if labels[0] != labels[1] else 1  # the last one is the axis
    canvas = Canvas(frame.columns - left - 1, rows)
    if frame.rows < 1 or canvas.columns < SMALLEST:
        return []
    _draw(canvas, losses)
    heads = [labels[0], *[""] * (rows - 2), labels[1]] if rows > 1 else labels[:1]
    drawn = canvas.lines(frame.ascii_only)
    body = [f"{head:>{left}} {line}".rstrip() for head, line in zip(heads, drawn, strict=True)]
    return [*body, " " * (left + 1) + _ends(training.epochs, canvas.columns, language)]


def _draw(canvas: Canvas, losses: Sequence[float]) -> None:
    low, high = min(losses), max(losses)
    last = len(losses) - 1
    places = [
        (
            round(index / last * (canvas.width - 1)) if last else 0,
            round((loss - low) / (high - low) * (canvas.height - 1))
            if high > low
            else canvas.height // 2 - 1,
        )
        for index, loss in enumerate(losses)
    ]
    canvas.dot(*places[0])
    for start, end in itertools.pairwise(places):
        canvas.line(start, end)


def _ends(epochs: int, columns: int, language: Language) -> str:
    """What stands below the first and the last epoch."""
    from rich.cells import cell_len

    first, last = say("first_epoch", language), str(epochs - 1)
    return first + " " * max(columns - cell_len(first) - len(last), 1) + last


def _sparkline(losses: Sequence[float], frame: Frame) -> list[str]:
    first, last = _short(losses[0]), _short(losses[-1])
    canvas = Canvas(frame.columns - len(first) - len(last) - 2, 1)
    if canvas.columns < SMALLEST:
        return []
    _draw(canvas, losses)
    return [f"{first} {canvas.lines(frame.ascii_only)[0]} {last}"]


def _short(number: float) -> str:
    """Three digits that count: 2.55, 0.0199, 0.693."""
    return f"{number:.3g}"


class Map:
    """From the plane of the two features to the dots of a canvas."""

    def __init__(self, training: Training, canvas: Canvas) -> None:
        xs, ys = ([point[axis] for point in training.points] for axis in (0, 1))
        self.canvas = canvas
        self.left, self.right = _widened(min(xs), max(xs))
        self.bottom, self.top = _widened(min(ys), max(ys))

    def column(self, x: float) -> int:
        return round((x - self.left) / (self.right - self.left) * (self.canvas.width - 1))

    def row(self, y: float) -> int:
        return round((y - self.bottom) / (self.top - self.bottom) * (self.canvas.height - 1))

    def x(self, column: int) -> float:
        return self.left + column / (self.canvas.width - 1) * (self.right - self.left)

    def y(self, row: int) -> float:
        return self.bottom + row / (self.canvas.height - 1) * (self.top - self.bottom)


def _widened(low: float, high: float) -> tuple[float, float]:
    margin = (high - low) * 0.12 or 1.0
    return low - margin, high + margin


def in_a_plane(training: Training) -> bool:
    """Whether there is a line to draw: points with two features, and their answers and weights."""
    return (
        bool(training.points)
        and all(len(point) == 2 for point in training.points)
        and len(training.answers) == len(training.points)
        and len(training.weight) == 2
        and len(training.bias) == 1
    )


def score(training: Training, x: float, y: float) -> float:
    """What the trained model makes of a point before the sigmoid: above 0 it answers 1."""
    first, second = training.weight
    return first * x + second * y + training.bias[0]


def right_side(training: Training) -> int:
    """How many of the points stand on the side of their answer."""
    pairs = zip(training.points, training.answers, strict=True)
    return sum((score(training, *point) >= 0) == (answer >= 0.5) for point, answer in pairs)


def boundary(training: Training, frame: Frame) -> list[str]:
    """The points as their answers, and the line where the model changes its own.

    Where it answers 1 the plane is dotted. Empty when there is no room or no plane.
    """
    rows = frame.rows - 1
    canvas = Canvas(frame.columns - 3, rows)
    if rows < 2 or canvas.columns < SMALLEST or not in_a_plane(training):
        return []
    plane = Map(training, canvas)
    _shade(canvas, plane, training)
    _trace(canvas, plane, training)
    for point, answer in zip(training.points, training.answers, strict=True):
        canvas.mark(plane.column(point[0]), plane.row(point[1]), f"{answer:g}"[:1])
    drawn = canvas.lines(frame.ascii_only)
    heads = ["x2", *["  "] * (rows - 1)]
    body = [f"{head}|{line}".rstrip() for head, line in zip(heads, drawn, strict=True)]
    return [*body, "  +" + "-" * (canvas.columns - 3) + " x1"]


def _shade(canvas: Canvas, plane: Map, training: Training) -> None:
    for row in range(canvas.rows):
        for column in range(row % 2, canvas.columns, 2):
            x, y = column * 2, canvas.height - 3 - row * 4
            if score(training, plane.x(x), plane.y(y)) >= 0:
                canvas.dot(x, y)


def _trace(canvas: Canvas, plane: Map, training: Training) -> None:
    """The line itself: along the axis in which it moves less."""
    first, second = training.weight
    across = (plane.right - plane.left) / canvas.width
    up = (plane.top - plane.bottom) / canvas.height
    if abs(first) * across >= abs(second) * up:
        if first == 0:
            return
        for row in range(canvas.height):
            x = -(second * plane.y(row) + training.bias[0]) / first
            _dot(canvas, (x - plane.left) / (plane.right - plane.left) * (canvas.width - 1), row)
        return
    for column in range(canvas.width):
        y = -(first * plane.x(column) + training.bias[0]) / second
        place = (y - plane.bottom) / (plane.top - plane.bottom) * (canvas.height - 1)
        if math.isfinite(place) and abs(place) < 1e6:
            canvas.dot(column, round(place))


def _dot(canvas: Canvas, column: float, row: int) -> None:
    if math.isfinite(column) and abs(column) < 1e6:
        canvas.dot(round(column), row)


def side_by_side(left: list[str], right: list[str], columns: int) -> list[str]:
    """Two pictures beside each other, the second one `columns` to the right."""
    from rich.cells import cell_len

    rows = max(len(left), len(right))
    left, right = (lines + [""] * (rows - len(lines)) for lines in (left, right))
    return [
        (one + " " * max(columns - cell_len(one), 1) + other).rstrip()
        for one, other in zip(left, right, strict=True)
    ]
