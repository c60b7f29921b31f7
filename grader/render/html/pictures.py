"""Inline SVG, made of numbers and classes alone; colours come from the page's style."""

from __future__ import annotations

import itertools
import math
import statistics
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from grader.render.plot import in_a_plane, score
from grader.report import Points, Training

Point = tuple[float, float]
WIDTH, HEIGHT = 400, 230
LEFT, RIGHT, TOP, BOTTOM = 46, 10, 10, 30  # room for labels
SHADES = 5  # of a task's share of points: none, three between, all
MOST_BINS = 22


class Scale:
    """From numbers to places between two ends of an axis."""

    def __init__(self, low: float, high: float, start: float, end: float) -> None:
        self.low, self.high, self.start, self.end = low, high, start, end

    def __call__(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 2)


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round numbers between the ends, both finite and different; at least one."""
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [round(n * step, 12) for n in range(first, math.floor(high / step + 1e-9) + 1)]


def loss_curve(training: Training) -> Markup | None:
    """The losses against the epochs; None where they cannot be drawn."""
    losses = training.losses
    low, high = min(0.0, *losses), max(losses)
    if len(losses) < 2 or not drawable(low, high):
        return None
    high += (high - low) * 0.04
    across = Scale(0, max(training.epochs - 1, 1), LEFT, WIDTH - RIGHT)
    up = Scale(low, high, HEIGHT - BOTTOM, TOP)
    step = (training.epochs - 1) / (len(losses) - 1)
    places = [(across(index * step), up(loss)) for index, loss in enumerate(losses)]
    return _svg(
        [*_frame(across, up), f'<polyline class="curve" points="{_points(places)}"/>'], "epoch"
    )


def boundary(training: Training) -> Markup | None:
    """The points by their answers, and where the model says 1; None where there is no plane."""
    if not in_a_plane(training):
        return None
    sides = [_ends([point[axis] for point in training.points]) for axis in (0, 1)]
    corners = [(x, y) for x, y in itertools.product(*sides)]
    if not all(drawable(*side) for side in sides) or not all(
        math.isfinite(score(training, *corner)) for corner in corners
    ):
        return None
    across = Scale(*sides[0], LEFT, WIDTH - RIGHT)
    up = Scale(*sides[1], HEIGHT - BOTTOM, TOP)
    shade = [(across(x), up(y)) for x, y in _where_one(training, *sides)]
    region = f'<polygon class="one" points="{_points(shade)}"/>' if shade else ""
    line = _line(training, *sides)
    drawn = f'<polyline class="line" points="{_points((across(x), up(y)) for x, y in line)}"/>'
    marks = [
        _mark(across(point[0]), up(point[1]), answer >= 0.5)
        for point, answer in zip(training.points, training.answers, strict=True)
    ]
    return _svg([region, *_frame(across, up), drawn if len(line) == 2 else "", *marks], "x1", "x2")


def drawable(low: float, high: float) -> bool:
    """Whether there is an axis between the two."""
    span = high - low
    return math.isfinite(span) and span > 0 and low + span / 1000 > low


def _ends(values: list[float]) -> tuple[float, float]:
    margin = (max(values) - min(values)) * 0.12 or 1.0
    return min(values) - margin, max(values) + margin


def _where_one(training: Training, x: Point, y: Point) -> list[Point]:
    """The part of the rectangle in which the model says 1, as a polygon."""
    corners = [(x[0], y[0]), (x[1], y[0]), (x[1], y[1]), (x[0], y[1])]
    kept: list[Point] = []
    for here, there in itertools.pairwise([*corners, corners[0]]):
        now, then = score(training, *here), score(training, *there)
        if now >= 0:
            kept.append(here)
        if (now >= 0) != (then >= 0):
            kept.append(_between(here, there, now, then))
    return kept


def _line(training: Training, x: Point, y: Point) -> list[Point]:
    """Where the model says 0.5, from edge to edge of the rectangle; empty if nowhere in it."""
    corners = [(x[0], y[0]), (x[1], y[0]), (x[1], y[1]), (x[0], y[1])]
    crossings = []
    for here, there in itertools.pairwise([*corners, corners[0]]):
        now, then = score(training, *here), score(training, *there)
        if (now >= 0) != (then >= 0):
            crossings.append(_between(here, there, now, then))
    return crossings


def _between(here: Point, there: Point, now: float, then: float) -> Point:
    share = 0.5 if math.isinf(now - then) else now / (now - then)
    return here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1])


def _mark(x: float, y: float, one: bool) -> str:
    if one:
        return f'<rect class="y1" x="{x - 5:.2f}" y="{y - 5:.2f}" width="10" height="10" rx="1"/>'
    return f'<circle class="y0" cx="{x}" cy="{y}" r="5.5"/>'


def _frame(across: Scale, up: Scale) -> list[str]:
    """Grid lines and numbers of both axes."""
    rows = [
        f'<path class="grid" d="M{LEFT} {up(value)}H{WIDTH - RIGHT}"/>'
        f'<text x="{LEFT - 6}" y="{up(value) + 4}" text-anchor="end">{value:g}</text>'
        for value in ticks(up.low, up.high)
    ]
    below = HEIGHT - BOTTOM + 16
    columns = [
        f'<text x="{across(value)}" y="{below}" text-anchor="middle">{value:g}</text>'
        for value in ticks(across.low, across.high)
    ]
    return [*rows, *columns]


def _svg(parts: Iterable[str], below: str, left: str = "") -> Markup:
    names = (
        f'<text class="axis" x="{WIDTH - RIGHT}" y="{HEIGHT - 2}" text-anchor="end">{below}</text>'
    )
    if left:
        names += f'<text class="axis" x="4" y="{TOP + 8}">{left}</text>'
    head = f'<svg class="plot" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">'
    return Markup(f"{head}{''.join(parts)}{names}</svg>")


def _points(places: Iterable[Point]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in places)


def bin_width(max_score: Points) -> float:
    """Points of one bar, a round number, so that a class fits in some twenty bars."""
    steps = (f * 10.0**p for p in range(-2, 9) for f in (1, 2, 5))
    least = 1 if max_score >= 5 else 0
    return next(step for step in steps if step >= least and max_score / step <= MOST_BINS)


def binned(scores: Sequence[Points], max_score: Points) -> tuple[list[int], float]:
    """How many scores each bar holds, and its width; all points have their own if that divides."""
    width = bin_width(max_score)
    counts = [0] * (math.floor(max_score / width + 1e-9) + 1)
    for value in scores:
        counts[max(0, min(math.floor(value / width + 1e-9), len(counts) - 1))] += 1
    return counts, width


def histogram(scores: Sequence[Points], max_score: Points) -> Markup:
    """The scores as bars."""
    counts, width = binned(scores, max_score)
    top = max(counts)
    up = Scale(0, top * 1.08, HEIGHT - BOTTOM, TOP)
    slot = (WIDTH - LEFT - RIGHT) / len(counts)
    bars = [
        f'<rect class="bar" x="{LEFT + index * slot + 1:.2f}" y="{up(count)}" '
        f'width="{slot - 2:.2f}" height="{up(0) - up(count):.2f}" rx="1"/>'
        for index, count in enumerate(counts)
        if count
    ]
    every = max(1, math.ceil(len(counts) / 11))
    shift = (
        0.5 if width == 1 and isinstance(max_score, int) else 0.0
    )  # a value, or where one begins
    labels = [
        f'<text x="{LEFT + (index + shift) * slot:.2f}" y="{HEIGHT - BOTTOM + 16}" '
        f'text-anchor="middle">{index * width:g}</text>'
        for index in range(0, len(counts), every)
    ]
    rows = [
        f'<path class="grid" d="M{LEFT} {up(value)}H{WIDTH - RIGHT}"/>'
        f'<text x="{LEFT - 6}" y="{up(value) + 4}" text-anchor="end">{value:g}</text>'
        for value in ticks(0, top * 1.08, 4)
        if value == int(value)
    ]
    median = min(max(statistics.median(scores), 0), max_score)
    middle = LEFT + (median / width + (0.5 if median == max_score else shift)) * slot
    line = f'<path class="median" d="M{middle:.2f} {TOP}V{HEIGHT - BOTTOM}"/>'
    return _svg([*rows, *bars, *labels, line], "")


def shade(part: Points, whole: Points) -> int:
    """Which of the shades a task's points have: 0 none, SHADES - 1 all."""
    if part >= whole:
        return SHADES - 1
    return 0 if part <= 0 else min(1 + int(part / whole * (SHADES - 2)), SHADES - 2)


def stripe(shades: Sequence[int]) -> Markup:
    """One row of the heat map, a unit a submission; -1 is left blank."""
    paths: dict[int, list[str]] = {}
    place = 0
    for value, run in itertools.groupby(shades):
        length = len(list(run))
        if value >= 0:
            paths.setdefault(value, []).append(f"M{place} 0h{length}v1h-{length}z")
        place += length
    drawn = "".join(f'<path class="s{v}" d="{"".join(d)}"/>' for v, d in sorted(paths.items()))
    head = f'<svg viewBox="0 0 {max(len(shades), 1)} 1" preserveAspectRatio="none"'
    return Markup(f'{head} aria-hidden="true">{drawn}</svg>')


def meter(part: float, whole: float) -> Markup:
    """A bar for how much of the whole a part is."""
    width = 0 if whole <= 0 else max(0.0, min(100 * part / whole, 100.0))
    return Markup(
        '<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="rail" width="100" height="6"/>'
        f'<rect class="full" width="{width:g}" height="6"/></svg>'
    )
