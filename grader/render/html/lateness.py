"""What a late policy did to a score, told to the student, and summed up for the class."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from markupsafe import Markup

from grader.render.html.page import harmless, say, words
from grader.report import Late, Points, Report, total
from grader.words import Text

RULES = {"points": "rule_points", "percent of the score": "rule_of_score",
         "percent of all points": "rule_of_all"}  # fmt: skip
SHOWN = len("2026-09-18T23:59:00+09:00")


class LateView(msgspec.Struct, frozen=True):
    """The lines of one student's page; what counts, where that is not what the checks gave."""

    when: str
    lines: list[Markup]
    final: Points | None


def student_view(report: Report) -> LateView | None:
    """What a student is told; None where no policy was applied."""
    late = report.late
    if late is None:
        return None
    told = bool(late.days) and report.score is not None
    final = late.final if late.taken else None
    return LateView(clock(late.submitted), _lines(report, late) if told else [], final)


def _lines(report: Report, late: Late) -> list[Markup]:
    lines = [say("late_head", days=_days(late.days), due=clock(late.due))]
    if late.excused:
        left = _days(late.left or 0)
        lines.append(say("late_excused", excused=_days(late.excused), left=left))
    if late.closed:
        lines.append(say("late_closed"))
    elif late.taken:
        lines.append(say("late_taken", taken=late.taken, score=report.score, rule=_rule(late)))
    else:
        lines.append(say("late_nothing"))
    return [*lines, say("late_kindly")]


def _days(days: int) -> Text:
    return words("day_one" if days == 1 else "day_many", days=days)


def _rule(late: Late) -> Text:
    one = "_one" if late.unit == "points" and late.per_day == 1 else ""
    rule = words(RULES[late.unit] + one, rate=late.per_day)
    if late.at_most is None:
        return rule
    most = words("rule_most_points" if late.unit == "points" else "rule_most", most=late.at_most)
    return Text(en=rule.en + most.en, ko=rule.ko + most.ko)


def clock(moment: str) -> str:
    """An ISO 8601 moment as people read it, seconds only where there are any: with its offset."""
    try:
        found = datetime.fromisoformat(moment)
    except ValueError:  # a platform's own text, or nothing
        return str(harmless(moment[:SHOWN]))
    day, rest = found.isoformat(timespec="seconds").split("T")
    time = rest[:8] if found.second else rest[:5]
    return f"{day} {time} (UTC{rest[8:]})" if found.tzinfo is not None else f"{day} {time}"


def class_line(reports: Sequence[Report]) -> Markup | None:
    """How many were late and what that cost; None where no policy was applied."""
    own = [report.late for report in reports if report.late is not None]
    if not own:
        return None
    late = sum(one.days > 0 for one in own)
    due = next((one.due for one in own if not one.extended), own[0].due)
    return say("late_class", late=late, taken=total(one.taken for one in own), due=clock(due))
