"""What of a run fits on a screen: the tasks always; of the rest the most useful part.

A screen is never longer than it may be: `called` and `returned` are shortened before the hint is,
and the loss curve takes the rows that are left.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

import msgspec

from grader.practice.view import View
from grader.render import plot
from grader.render.text import INDENT, LABEL, MOST_LINES, labelled
from grader.words import say

BAR = 15  # columns of the progress bar
PICTURE = plot.Frame(58, 12)  # the largest one, two pictures side by side
BETWEEN = 2  # columns between two pictures
ALL = 99  # lines: a hint is not cut while there is room


class Room(msgspec.Struct, frozen=True):
    """How many rows there are, how many a curve may take, and what the screen can show."""

    rows: int
    ascii_only: bool = False
    bar: bool = True
    curve: int = 5


class Share(NamedTuple):
    """How many lines each part of the focus gets, and whether the other checks are counted."""

    most: dict[str, int]
    rest: bool = False


def _most(called: int, inputs: int, returned: int, expected: int, printed: int, note: int) -> Share:
    given = {"called": called, "inputs": inputs, "returned": returned, "expected": expected}
    return Share({**given, "printed": printed, "hint": ALL, "note": note})


# From roomy to tight.
SHARES = (
    Share({**MOST_LINES, "hint": ALL}, rest=True),
    Share({**MOST_LINES, "hint": ALL}),
    _most(called=1, inputs=1, returned=3, expected=1, printed=1, note=3),
    _most(called=1, inputs=0, returned=2, expected=1, printed=0, note=2),
    _most(called=1, inputs=0, returned=1, expected=1, printed=0, note=2),
    _most(called=1, inputs=0, returned=1, expected=1, printed=0, note=0),
    _most(called=0, inputs=0, returned=0, expected=0, printed=0, note=0),
)
NOTED = 5  # so many of them keep the note


def page(view: View, room: Room, level: int = 1) -> list[str]:
    """At most `room.rows` lines; the hint is of that level."""
    columns = BAR if room.bar else 0
    head = [view.heading(columns, ascii_only=room.ascii_only), "", *view.rows()]
    rows = room.rows - len(head) - 1
    done = view.first() is None and view.complete() and not view.trouble
    body = finish(view, rows, room) if done else _work(view, rows, room, level)
    return _fitted([*head, "", *body], room.rows, len(head))


def _fitted(lines: list[str], rows: int, kept: int) -> list[str]:
    """Without blank lines, the last ones first, as far as it is needed; then without its end."""
    for index in range(len(lines) - 1, 1, -1):
        if len(lines) > rows and not lines[index]:
            del lines[index]
    return lines[: max(rows, kept - 1)]


def _work(view: View, rows: int, room: Room, level: int) -> list[str]:
    """What to mend, as roomy as it fits; below it the curve: smaller before the note is dropped.

    Where it is not training that is to be mended the curve has only what is left over.
    """

    @functools.cache  # a roomy one often fits: the others need not be made
    def laid_out(share: int) -> list[str]:
        return view.focus(level, SHARES[share].most, rest=SHARES[share].rest)

    shares = range(len(SHARES))
    for height in (room.curve, 3, 1) if room.curve and _has_curve(view) else ():
        for share in shares[:NOTED] if _is_training(view) else shares[:1]:
            left = rows - len(laid_out(share)) - 1
            if left >= height:
                curve = own_curve(view, min(left, PICTURE.rows), room)
                return [*laid_out(share), "", *curve]
    fitting = (laid_out(share) for share in shares if len(laid_out(share)) <= rows)
    return next(fitting, laid_out(shares[-1]))


def _is_training(view: View) -> bool:
    """Whether what is to be mended is the task that trains."""
    first, names = view.first(), view.exercise.training
    if first is None or names is None:
        return False
    return names.function in view.exercise.task(first.task).functions


def _has_curve(view: View) -> bool:
    """Whether training brought more than one loss."""
    return view.run.training is not None and len(view.run.training.losses) > 1


def own_curve(view: View, rows: int, room: Room) -> list[str]:
    """The losses of the student's own training, beside the word for it; empty without room."""
    training = view.run.training
    if training is None or not _has_curve(view) or rows < 1:
        return []
    columns = min(PICTURE.columns, view.width - INDENT - LABEL - 1)
    rows = 1 if rows == 2 else rows  # an axis below a single row would say little
    frame = plot.Frame(columns, rows, room.ascii_only)
    picture = plot.curve(training, frame, view.language)
    heads = labelled(say("loss_curve", view.language), "x") if picture else []
    return [head[:-1] + line for head, line in zip(heads, picture, strict=False)] + [
        " " * (INDENT + LABEL) + line for line in picture[1:]
    ]


def finish(view: View, rows: int, room: Room) -> list[str]:
    """What is said when every public check passes: pictures, what was learned, a question."""
    look = view.entry("look", view.exercise.finished.look.in_(view.language))
    words = [*view.learned(), *view.think(), *view.solution(), *view.next_exercise()]
    above = [*view.all_pass(), ""]
    space = rows - len(above) - len(words) - 1
    shown = pictures(view, min(space, PICTURE.rows), room)
    if shown:
        return [*above, *shown, "", *(look if space - len(shown) >= len(look) else []), *words]
    return [*above, *(look if space >= len(look) else []), *words]


def pictures(view: View, rows: int, room: Room) -> list[str]:
    """Loss curve and decision boundary beside each other; empty without room or training."""
    training = view.run.training
    columns = min(PICTURE.columns, view.width - 4)
    if training is None or not _has_curve(view) or rows < 4:
        return []
    plane = plot.in_a_plane(training)
    half = (columns - BETWEEN) // 2 if plane else columns
    frame = plot.Frame(half, rows - 1, room.ascii_only)
    left = [say("curve_title", view.language), *plot.curve(training, frame, view.language)]
    right = [say("plane_title", view.language), *plot.boundary(training, frame)] if plane else []
    both = plot.side_by_side(left, right, half + BETWEEN)
    return [f"  {line}".rstrip() for line in both]
