"""The class's page: what was misunderstood, how the scores lie, how the checks did, who has what.

It is built from slim reports and from `Items`, which has seen every report in full. Rows of the
table are JSON that the page's script shows, so that thousands stay quick.
"""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Sequence
from urllib.parse import quote

import msgspec
from markupsafe import Markup

from grader.exercise import Exercise
from grader.render.html import items as item_analysis
from grader.render.html import pictures
from grader.render.html.items import Item, Items
from grader.render.html.lateness import class_line
from grader.render.html.page import both, embed, render, say, words
from grader.render.html.rows import STATUSES, data_of, name_of, task_of
from grader.render.html.titles import Titles
from grader.report import Points, Report
from grader.similar.found import Alike
from grader.words import Language, Text

MOST_MISTAKES = 8  # that are unfolded
LEAST_SCORES = 4  # that make a distribution
MOST_ABSENT = 60  # names that stand there unfolded
MOST_SIMILAR = 25  # pairs on the page; the others stand in the list


class Misunderstanding(msgspec.Struct, frozen=True):
    """A recognised mistake, how many have it, and what share of those who handed something in."""

    number: int
    count: int
    percent: int
    meter: Markup
    title: Text | str
    task: Text
    hints: list[Text]


class Likeness(msgspec.Struct, frozen=True):
    """Two students whose files look alike: names with pages, percent, where, which words."""

    students: list[tuple[str, str]]
    alike: int
    parts: list[Markup]
    words: list[str]


class Flag(msgspec.Struct, frozen=True):
    """A check that stands out."""

    title: Markup
    id: str  # where the title is another
    item: Item
    r: str
    meter: Markup


def class_page(
    reports: Sequence[Report], pages: Sequence[str], items: Items, titles: Titles,
    language: Language, similar: Sequence[Alike] | None = None,
) -> bytes:  # fmt: skip
    """The page as UTF-8; `pages` holds each report's page, relative to this one, or nothing.

    `similar` are pairs to look at; None when nobody asked for them.
    """
    exercise = titles.exercise
    groups = _groups(reports)
    scores = [report.score for report in reports if report.score is not None]
    graded = [r for r in reports if r.status in ("graded", "unreadable") and r.tasks]
    order = sorted(range(len(reports)), key=lambda index: _rank(reports[index]))
    shown = [index for index in order if reports[index].status in ("graded", "unreadable")]
    max_score = max((report.max_score for report in reports), default=0)
    return render(
        "class.html.j2",
        ("page.js", "class.js"),
        language,
        title=exercise.title,
        glance=exercise.title.in_(language),
        count=len(reports),
        max_score=max_score,
        statuses=Counter(report.status for report in reports),
        numbers=_numbers(scores, max_score),
        distribution=_distribution(scores, max_score),
        too_few=0 < len(scores) < LEAST_SCORES,
        heat=_heat([reports[index] for index in shown], exercise) if graded else [],
        legend=[pictures.stripe([value]) for value in (0, 2, pictures.SHADES - 1)],
        misunderstood=_misunderstood(groups, _handed_in(reports), titles),
        most=MOST_MISTAKES,
        most_absent=MOST_ABSENT,
        flags=_flags(items, titles),
        items=items,
        least=item_analysis.LEAST,
        all_items=[_flag(item, titles) for item in items.all],
        absent=[report.student for report in reports if report.status == "missing"],
        facts=_facts(reports),
        late=class_line(reports),
        similar=None if similar is None else _similar(similar, reports, pages),
        similar_count=len(similar or ()),
        tasks=[(n, task.title) for n, task in enumerate(exercise.tasks, 1)],
        status_number={status: number for number, status in enumerate(STATUSES)},
        data=embed(data_of(reports, pages, groups, titles, shown, max_score)),
    )


def _rank(report: Report) -> tuple[float, ...]:
    """The place in the heat map: by score, then task by task; what was not judged at the end."""
    score = -1 if report.score is None else report.score
    return (report.status != "graded", -score, *(-task.score for task in report.tasks))


def _handed_in(reports: Sequence[Report]) -> int:
    return sum(report.status != "missing" for report in reports)


def _numbers(scores: Sequence[Points], max_score: Points) -> dict[str, str]:
    """What is said of the scores at the top; nothing of one alone."""
    if len(scores) < 2:
        return {}
    return {
        "median": f"{statistics.median(scores):.3g}",
        "mean": f"{statistics.fmean(scores):.3g}",
        "full_marks": str(sum(score >= max_score for score in scores)),
    }


def _distribution(scores: Sequence[Points], max_score: Points) -> tuple[Markup, Markup] | None:
    """The histogram, and the same in words; None where there are too few scores for one."""
    if len(scores) < LEAST_SCORES or not max_score:
        return None
    counts, width = pictures.binned(scores, max_score)
    most = max(counts)
    start = counts.index(most) * width
    end = start + width
    whole = isinstance(max_score, int) and width >= 1
    alone = (whole and width == 1) or start >= max_score
    name = f"{start:g}" if alone else f"{start:g}–{min(end, max_score):g}"
    low, _, high = statistics.quantiles(scores, n=4)
    low, high = max(low, 0), min(high, max_score)
    told = say(
        "distribution_words", count=len(scores), low=f"{low:.3g}", high=f"{high:.3g}",
        middle=f"{statistics.median(scores):.3g}", most=most, bin=name,
    )  # fmt: skip
    return pictures.histogram(scores, max_score), told


def _heat(reports: Sequence[Report], exercise: Exercise) -> list[tuple[int, Text, Markup, int]]:
    """A row a task: its number, title, stripe, and the mean share of its points."""
    rows = []
    for number, task in enumerate(exercise.tasks, 1):
        found = [task_of(report, task.id) for report in reports]
        shades = [-1 if t is None else pictures.shade(t.score, t.max_score) for t in found]
        shares = [t.score / t.max_score for t in found if t is not None and t.max_score]
        percent = round(100 * statistics.fmean(shares)) if shares else 0
        rows.append((number, task.title, pictures.stripe(shades), percent))
    return rows


def _groups(reports: Sequence[Report]) -> list[tuple[str, tuple[str, ...], list[int]]]:
    """Each recognised mistake: task, ids, whose rows; the most frequent first."""
    found: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for index, report in enumerate(reports):
        for task in report.tasks:
            if task.mistakes:
                found.setdefault((task.id, tuple(task.mistakes)), []).append(index)
    ranked = sorted(found.items(), key=lambda one: -len(one[1]))
    return [(task, ids, who) for (task, ids), who in ranked]


def _misunderstood(
    groups: Sequence[tuple[str, tuple[str, ...], list[int]]], count: int, titles: Titles
) -> list[Misunderstanding]:
    made = []
    tasks = {task.id: task.title for task in titles.exercise.tasks}
    for number, (task, ids, who) in enumerate(groups):
        known = titles.library.known(list(ids))
        pairs = zip(known.hints("en"), known.hints("ko"), strict=False) if known else ()
        made.append(
            Misunderstanding(
                number=number,
                count=len(who),
                percent=round(100 * len(who) / count),
                meter=pictures.meter(len(who), count),
                title=name_of(known, ids),
                task=tasks.get(task, Text(en=task, ko=task)),
                hints=[Text(en=en, ko=ko) for en, ko in pairs],
            )
        )
    return made


def _flags(items: Items, titles: Titles) -> list[tuple[str, list[Flag]]]:
    return [(kind, [_flag(item, titles) for item in found]) for kind, found in items.odd]


def _flag(item: Item, titles: Titles) -> Flag:
    title = titles.for_staff(item.check)
    return Flag(
        both(title), "" if title == item.check.id else item.check.id, item,
        item_analysis.shown(item.r), pictures.meter(item.share, 1),
    )  # fmt: skip


def _facts(reports: Sequence[Report]) -> list[tuple[int, Report]]:
    """Each way in which this class was graded, with how many reports; usually there is one."""
    ways: dict[tuple[object, ...], list[Report]] = {}
    for report in reports:
        if report.status != "missing":
            key = (report.exercise, report.versions, report.seed, report.tier, *report.walls,
                   report.public_only, report.carry_forward)  # fmt: skip
            ways.setdefault(key, []).append(report)
    return [(len(same), same[0]) for same in sorted(ways.values(), key=len, reverse=True)]


def _similar(
    found: Sequence[Alike], reports: Sequence[Report], pages: Sequence[str]
) -> list[Likeness]:
    """The first pairs as the template shows them, with links to both pages."""
    names = zip(reports, pages, strict=True)
    links = {report.submission: quote(page) for report, page in names}
    return [
        Likeness(
            [(one.student, links.get(one.name, "")) for one in (pair.first, pair.second)],
            pair.alike,
            [say("part_alike", part=part.name or words("helpers"), alike=part.alike,
                 others=part.others) for part in pair.parts],
            pair.words,
        )
        for pair in found[:MOST_SIMILAR]
    ]  # fmt: skip
