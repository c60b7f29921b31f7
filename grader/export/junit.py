"""JUnit XML as pytest writes it (family xunit2): a suite a submission, a case a check.

JUnit knows no points, so they are properties of the suite.
"""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from grader.export.book import Book, names_of
from grader.export.items import Item, items
from grader.export.made import Made, Wish, one_file
from grader.export.scores import remarks, score_of, ungraded
from grader.export.staff import Staff, note_of, staff_of
from grader.export.words import say, way
from grader.render.text import plain
from grader.report import Report
from grader.words import Language

KINDS = {"failed": "failure", "unwritten": "failure", "blocked": "skipped", "ungraded": "error"}
COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}


def junit(book: Book, wish: Wish) -> Made:
    """The class as one file. Who is missing is a suite with one skipped case."""
    root = Element("testsuites", name="torch-exercise-kit")
    staff = staff_of(book, wish)
    for report in book.reports():
        root.append(_suite(report, wish.language, staff))
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
    said = remarks(book.rows, missing="skipped, nothing handed in")
    return one_file(text, said, names_of(ungraded(book.rows)))


def _suite(report: Report, language: Language, staff: Staff | None) -> Element:
    name = plain(report.submission)
    judged = items(report, language, staff)
    cases = [_case(item, name, language) for item in judged]
    if not cases:
        cases = [_only(report, name, language)]
    suite = Element("testsuite", name=name, tests=str(len(cases)))
    kinds = Counter(kind for case in cases for kind in COUNTED if case.find(kind) is not None)
    for kind, attribute in COUNTED.items():
        suite.set(attribute, str(kinds[kind]))
    properties = SubElement(suite, "properties")
    for key, value in _facts(report, judged, staff).items():
        SubElement(properties, "property", name=key, value=value)
    suite.extend(cases)
    return suite


def _facts(report: Report, judged: list[Item], staff: Staff | None) -> dict[str, str]:
    score = score_of(report)
    facts = {
        "student": plain(report.student),
        "status": report.status,
        "score": "" if score is None else str(score),
        "raw_score": "" if report.score is None else str(report.score),
        "max_score": str(report.max_score),
        "exercise": report.exercise.slug,
        "tier": report.tier,
        "seed": str(report.seed),
        "note": plain(note_of(report, staff)),
    }
    names = [f"hidden.{item.id}" if staff and item.hidden else item.id for item in judged]
    points = {
        f"points.{plain(name)}": f"{item.score}/{item.max_score}"
        for name, item in zip(names, judged, strict=True)
    }
    return {key: value for key, value in (facts | points).items() if value}


def _case(item: Item, suite: str, language: Language) -> Element:
    case = Element("testcase", classname=f"{suite}.{item.task or 'file'}", name=plain(item.id))
    if item.outcome != "passed":
        kind = KINDS[item.outcome]
        first = way(item.outcome, "", language) if item.outcome != "blocked" else item.text
        told = SubElement(case, kind, message=f"{item.name}: {first}" if item.name else first)
        told.text = item.text if kind != "skipped" else None
    return case


def _only(report: Report, suite: str, language: Language) -> Element:
    """The case of a submission that no check has looked at."""
    case = Element("testcase", classname=f"{suite}.file", name="handed_in")
    kind = "skipped" if report.status == "missing" else "error"
    SubElement(case, kind, message=say(report.status, language))
    return case
