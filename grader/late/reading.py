"""Read `late.toml` whole and check it, before anything is graded: one sentence for each slip."""

from __future__ import annotations

import difflib
import re
import tomllib
import zoneinfo
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from grader.late.clock import due_in, zone_named
from grader.late.people import folded
from grader.late.policy import Extension, File, LateDays, LateError, Penalty, Policy

CAP = 1 << 20  # bytes of the file
MOST = Decimal(1_000_000)  # points, so that no sum overflows
YEARS = range(2000, 2200)
NUMBERS = {"points_per_day": MOST, "percent_per_day": Decimal(100), "at_most": MOST, "floor": MOST}
KINDS = {"str": "text", "int": "a whole number", "decimal": "a number", "bool": "true or false",
         "datetime": "a date with a time of day", "object": "a table", "array": "a list",
         "date": "a date alone", "time": "a time alone", "null": "nothing"}  # fmt: skip
TABLES: dict[str, type[msgspec.Struct]] = {
    "": File, "penalty": Penalty, "late_days": LateDays, "extension": Extension,
}  # fmt: skip
SHOWN = {"penalty": "[penalty]", "late_days": "[late_days]", "extension": "[[extension]]"}


def load(path: Path) -> Policy:
    """The policy of that file, without its times; LateError, in one sentence, when it is none."""
    rules = _convert(path, _read(path))
    _check_numbers(path, rules.penalty)
    zone = _zone(path, rules)
    due = _due(path, "due", rules.due, zone)
    rules = msgspec.structs.replace(
        rules,
        due=due,
        extension=_extensions(path, rules, due, zone),
        late_days=_absolute(path, rules.late_days),
    )
    return Policy(name=path.name, rules=rules)


def _read(path: Path) -> dict[str, Any]:
    try:
        with open(path, "rb") as file:
            data = file.read(CAP + 1)
        if len(data) > CAP:
            raise LateError(f"{path} is larger than {CAP >> 20} MB. Is it the late policy?")
        return tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal)
    except OSError as error:
        raise LateError(f"The late policy {path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise LateError(f"{path} is not UTF-8 text. Save it as UTF-8, and try again.") from None
    except (ValueError, ArithmeticError, RecursionError) as error:
        reason = re.sub(r"\s+", " ", str(error)).removesuffix(".")
        raise LateError(f"{path} is not TOML: {reason}. Mend that line, and try again.") from None


def _convert(path: Path, raw: dict[str, Any]) -> File:
    try:
        return msgspec.convert(raw, File)
    except msgspec.ValidationError as error:
        raise LateError(f"{path}: {_sentence(str(error))}") from None


def _sentence(said: str) -> str:
    """What msgspec says of a file, with the key first and in an instructor's words."""
    what, _, place = said.partition(" - at `$")
    key = re.sub(r"\[(\d+|\.\.\.)\]", "", place.strip("`").lstrip("."))
    unknown = re.search(r"unknown field `(.*)`", what)
    if unknown:
        return _unknown(unknown[1], key)
    lacking = re.search(r"missing required field `(.*)`", what)
    if lacking:
        where = f" in {SHOWN.get(key, key)}" if key else ""
        return f"there is no `{lacking[1]}`{where}, and one is needed."
    wrong = re.fullmatch(r"Expected `(.*)`, got `(.*)`", what)
    if wrong:
        names = [KINDS.get(kind, kind) for kind in re.split(r" \| ", wrong[1]) if kind != "null"]
        return f"`{key}` is {' or '.join(names)}, not {KINDS.get(wrong[2], wrong[2])}."
    limits = re.fullmatch(r"Expected `int` ([<>]=) (\d+)", what)
    if limits:
        bound = "at least" if limits[1] == ">=" else "at most"
        return f"`{key}` is a whole number of {bound} {limits[2]}."
    if "decimal" in what:
        return f"`{key}` is a number, without a sign behind it."
    if what.startswith("Invalid enum value"):
        return f'`{key}` is "score" or "max_score".'
    return f"`{key}`: {what}."


def _unknown(name: str, table: str) -> str:
    """The sentence for a key that nobody knows, with the one that may be meant."""
    where = f" in {SHOWN.get(table, table)}" if table else ""
    own = [field.name for field in msgspec.structs.fields(TABLES.get(table, File))]
    for other, struct in TABLES.items():
        if other != table and name in [field.name for field in msgspec.structs.fields(struct)]:
            place = f"in {SHOWN[other]}" if other else "above the first [table]"
            return f"`{name}` does not belong{where or ' there'}: put it {place}."
    near = difflib.get_close_matches(name, own, n=1, cutoff=0.6)
    hint = f"Did you mean `{near[0]}`?" if near else f"Known are {', '.join(own)}."
    return f"there is no key `{name}`{where}. {hint}"


def _check_numbers(path: Path, penalty: Penalty) -> None:
    both = (penalty.points_per_day, penalty.percent_per_day)
    if sum(rate is not None for rate in both) != 1:
        raise LateError(
            f"{path}: [penalty] needs either `points_per_day` or `percent_per_day`, one of the two."
        )
    percent = penalty.percent_per_day is not None
    for key, most in NUMBERS.items():
        number = getattr(penalty, key)
        top = Decimal(100) if percent and key == "at_most" else most
        if number is not None and not (number.is_finite() and 0 <= number <= top):
            raise LateError(f"{path}: `penalty.{key}` is a number from 0 to {top}, not {number}.")
    if penalty.points_per_day is not None and penalty.percent_of != "score":
        raise LateError(f"{path}: `penalty.percent_of` goes with `percent_per_day` alone.")


def _zone(path: Path, rules: File) -> tzinfo:
    if not rules.timezone:
        if rules.due.tzinfo is None:
            raise LateError(
                f'{path}: `due` has no time zone. Add timezone = "Asia/Seoul", or whichever it is.'
            )
        return rules.due.tzinfo
    try:
        return zone_named(rules.timezone)
    except ValueError:
        known = zoneinfo.available_timezones()
        near = difflib.get_close_matches(rules.timezone, known, n=1)
        hint = f"Did you mean {near[0]}?" if near else "It is a name like Asia/Seoul."
        if not known:
            hint = "This system knows none: python -m pip install tzdata"
        raise LateError(
            f"{path}: no time zone is called `timezone` = {rules.timezone!r}. {hint}"
        ) from None


def _due(path: Path, key: str, due: datetime, zone: tzinfo) -> datetime:
    if due.year not in YEARS:
        raise LateError(f"{path}: `{key}` is in the year {due.year}. Is that meant?")
    if due.tzinfo is not None:
        return due.astimezone(zone)
    try:
        return due_in(due, zone)
    except ValueError:
        raise LateError(
            f"{path}: `{key}` = {due.isoformat()} is a time that the clocks of {zone} leave out. "
            "Choose another."
        ) from None


def _extensions(path: Path, rules: File, due: datetime, zone: tzinfo) -> list[Extension]:
    made: dict[str, Extension] = {}
    for number, one in enumerate(rules.extension, 1):
        where = f"{path}: [[extension]] {number} ({one.student or 'of nobody'})"
        if not one.student.strip():
            raise LateError(f"{where} needs `student`: a name, an id or an e-mail address.")
        if folded(one.student) in made:
            raise LateError(f"{where}: this student has two. Make one of them.")
        if one.due is None and one.days is None and one.late_days is None:
            raise LateError(f"{where} gives nothing. Add `due`, `days` or `late_days`.")
        if one.due is not None and one.days is not None:
            raise LateError(f"{where} has `due` and `days`. Leave one away.")
        if one.late_days is not None and rules.late_days is None:
            raise LateError(f"{where} has `late_days`, but there is no [late_days] with `each`.")
        if one.due is not None:
            own = _due(path, "extension.due", one.due, zone)
            if own < due:
                raise LateError(f"{where}: its `due` is before everybody's. Is that meant?")
            one = msgspec.structs.replace(one, due=own)
        made[folded(one.student)] = one
    return list(made.values())


def _absolute(path: Path, days: LateDays | None) -> LateDays | None:
    """Folders of earlier exercises are named from where the file lies."""
    if days is None:
        return None
    spent = [str((path.parent / folder).resolve()) for folder in days.spent]
    return msgspec.structs.replace(days, spent=spent)
