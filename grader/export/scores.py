"""The score that is handed on, and what of it is to be said."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from grader.export.book import names_of
from grader.export.made import counted, named
from grader.report import Points, Report, final_score

OUR_FAULT = "left blank, could not be judged (our fault): grade again"


def score_of(row: Report) -> Points | None:
    """The score to export: after a late policy, if there is one; none means blank, never 0."""
    return final_score(row)


def ungraded(rows: list[Report]) -> list[Report]:
    """Those that could not be judged."""
    return [row for row in rows if row.status == "ungraded"]


def remarks(rows: list[Report], missing: str = "left blank, nothing handed in") -> list[str]:
    """How many scores there are, who has none, and why."""
    absent = [row for row in rows if row.status == "missing"]
    scores = sum(score_of(row) is not None for row in rows)
    return [
        counted(scores, "score"),
        *named(missing, names_of(absent)),
        *named(OUR_FAULT, names_of(ungraded(rows))),
    ]


def rounded(points: Points, digits: int = 2) -> Decimal:
    """Points as schools round: a half goes up."""
    return Decimal(str(points)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def shown(points: Points | Decimal) -> str:
    """With two digits at most, and no more than are needed: `27.5`, `30`."""
    text = f"{rounded(points) if not isinstance(points, Decimal) else points:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
