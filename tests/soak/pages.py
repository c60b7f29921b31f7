"""The pages in a real browser: what axe-core says of them, and that no stranger's text comes alive.

`python -m tests.soak.pages` in the repository's folder. It grades the attacks that carry markup,
escape sequences or formulas, and makes a page in which every text of a report is such a string; it
opens each with Chromium, unfolds, clicks and searches, and ends with 1 where a dialog opens, a
request leaves, a script runs, or axe-core finds something serious. CSV, JUnit and the terminal are
looked through as well. Without Chromium, Node and npm it says so, and ends with 3.
"""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec

from grader import exercise as exercises
from grader.exercise import Exercise
from grader.render.html.pages import Pages
from grader.report import Late, Report
from grader.similar.found import Alike, Part
from grader.submission import Submission
from tests.attacks import corpus
from tests.browser import browser, renamed
from tests.soak.crowd import hand_in
from tests.test_attacks import small_course

ROOT = Path(__file__).resolve().parents[2]
SLUG = "binary_classification"
MARKS = ("<script", "<svg", "=cmd", "\\x1b", "javascript:", "=HYPERLINK", "onerror")
HOSTILE = (
    "</script><script>alert(1)</script><svg/onload=alert(2)><img src=x onerror=alert(3)>"
    "<a href='javascript:alert(4)'>x</a><iframe src=//127.0.0.1></iframe><style>*{display:none}"
    "</style><base href=//127.0.0.1><meta http-equiv=refresh content='0;//127.0.0.1'><!-- ]]> "
    "{{ 7 * 7 }} \" onmouseover=alert(5) x=\" ' =cmd|' /C calc'!A0 \x1b[31m\x1b]8;;http://127.0.0.1"
    "\x07 \u202eabc\u200b\ufeff\x00"
)
BAD = """<html lang="en"><title>bad</title><body><p style="color: #ccc">pale</p>
<img src="http://127.0.0.1:9/x.png" onerror="alert(1)"><a href="javascript:alert(2)">link</a>
<button id="language">language</button><script>alert(3)</script></body></html>"""
NOTICED = {"request", "link", "ran", "element", "handler"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
SERIOUS = ("serious", "critical")
MISSING = 3


def main() -> None:
    exercise = exercises.find(SLUG, ROOT)
    with tempfile.TemporaryDirectory() as name:
        try:
            problems = [
                *blind(Path(name)),
                *strangers(Path(name), exercise),
                *accessible(Path(name), exercise),
            ]
        except browser.Missing as missing:
            print(missing)
            sys.exit(MISSING)
    print("\n".join(problems) or "Nothing came alive; axe-core has nothing serious to say.")
    sys.exit(bool(problems))


def blind(place: Path) -> Iterator[str]:
    """What of a bad page goes unnoticed: then it proves nothing that others have no problem."""
    page = place / "bad.html"
    page.write_text(BAD, encoding="utf-8")
    seen = {one["what"] for one in browser.ask("inert", page)["found"]}
    yield from (f"the browser did not notice: {what}" for what in sorted(NOTICED - seen))
    if not any(one["impact"] in SERIOUS for one in browser.ask("axe", page)["found"]):
        yield "axe-core did not notice pale text"


def strangers(place: Path, exercise: Exercise) -> Iterator[str]:
    """What of strangers' texts comes alive, in whatever is made of them."""
    small = exercises.load(small_course(place / "course") / "exercises/three")
    folders = [graded(place / "small", small), graded(place / "real", exercise)]
    for out, said in folders:
        yield from (f"terminal: {char!r}" for char in sorted(set(said)) if control(char))
        for path in (out / "grades.csv", export(out, "csv"), export(out, "nbgrader")):
            yield from (f"{path.name}: {text[:60]!r}" for text in cells(path) if formula(text))
        yield from junit(export(out, "junit"))
    made = place / "made"
    hostile_pages(made, exercise)
    told = browser.ask("inert", *(page for out in (made, *dict(folders)) for page in pages_of(out)))
    print(f"{told['looked']} pages of strangers' texts: unfolded, clicked, searched, printed.")
    yield from (f"{one['file']}: {one['what']}: {one['detail']}" for one in told["found"])


def pages_of(folder: Path) -> list[Path]:
    return [folder / "index.html", *sorted(folder.glob("students/*.html"))]


def graded(place: Path, exercise: Exercise) -> tuple[Path, str]:
    """The attacks with a mark that this exercise is for, graded; what the command has said."""
    reference = exercise.reference.read_text(encoding="utf-8")
    slug = "course" if exercise.slug == "three" else exercise.slug
    drawn = [
        (attack.name.split("/")[1], case.files)
        for attack in corpus.attacks()
        if attack.exercise == slug and any(mark in attack.text for mark in MARKS)
        for case in corpus.cases(attack, reference, {}, f"{exercise.slug}.py")
    ]
    hand_in(place / "in", drawn, part=0)
    return place / "out", grade(place / "in", place / "out", exercise)


def grade(place: Path, out: Path, exercise: Exercise) -> str:
    """Grade them with the command, each report in full on the screen; what it has said."""
    command = [
        sys.executable, "-m", "grader", "grade", str(place), "--exercise", str(exercise.folder),
        "--out", str(out), "--require", "D", "--jobs", "2", "--explain", "--similar",
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=1800
    )
    if not (out / "index.html").is_file():
        raise SystemExit(f"nothing was graded: {done.stderr}")
    return done.stdout + done.stderr


def control(char: str) -> bool:
    """Whether a terminal would do something else with it than show it."""
    return not char.isprintable() and char != "\n"


def export(folder: Path, name: str) -> Path:
    """The class in that format, for staff where that says more."""
    place = folder / "export" / name
    command = [sys.executable, "-m", "grader", "export", str(folder), "--to", name, "--force"]
    command += [] if name == "nbgrader" else ["--for", "staff"]
    subprocess.run([*command, "--out", str(place)], cwd=ROOT, capture_output=True, check=False)
    return place


def formula(cell: str) -> bool:
    """Whether a spreadsheet would work it out."""
    return cell.startswith(FORMULA)


def cells(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline="")):
        yield from row


def junit(path: Path) -> Iterator[str]:
    """What of the file is no XML, or would be shown as something else than text."""
    root = ElementTree.fromstring(path.read_bytes())
    for part in root.iter():
        if part.tag not in ("testsuites", "testsuite", "testcase", "properties", "property",
                            "failure", "error", "skipped"):  # fmt: skip
            yield f"{path.name}: an element {part.tag}"
        for text in (part.text or "", *part.attrib.values()):
            yield from (f"{path.name}: {char!r}" for char in set(text) if control(char))


def poisoned(value: Any) -> Any:
    """The same report with every text of a stranger's replaced."""
    fields = {
        "submission", "student", "note", "submitted", "id", "called", "returned", "expected",
        "source", "message", "title", "hint", "printed", "hash", "kit", "python", "torch",
    }  # fmt: skip
    if isinstance(value, msgspec.Struct):
        changes = {}
        for name in value.__struct_fields__:
            own = getattr(value, name)
            if name in fields and isinstance(own, str) and own is not None:
                changes[name] = HOSTILE
            elif isinstance(own, (list, msgspec.Struct)):
                changes[name] = poisoned(own)
        return msgspec.structs.replace(value, **changes)
    if isinstance(value, list):
        return [HOSTILE if isinstance(one, str) else poisoned(one) for one in value]
    return value


def hostile_pages(out: Path, exercise: Exercise) -> None:
    """Pages of which every text is hostile, names of files and look-alikes among them."""
    out.mkdir()
    pairs = renamed.judged(exercise, renamed.answers(exercise)[:6])
    pages, own = Pages(out, exercise, "en"), []
    late = Late(final=1, taken=1, due=HOSTILE, submitted=HOSTILE, days=2, source=HOSTILE)
    for number, (report, submission) in enumerate(pairs):
        bad: Report = poisoned(report)
        tasks = report.tasks  # their ids are the exercise's
        bad = msgspec.structs.replace(
            bad, submission=f"{HOSTILE}{number}", tasks=tasks, late=late, ids={HOSTILE: HOSTILE}
        )
        own.append(
            msgspec.structs.replace(
                submission, name=bad.submission, student=HOSTILE, filename=f"{HOSTILE}.py",
                source=HOSTILE.encode() * 3,
            )
        )  # fmt: skip
        pages.add(bad, own[-1])
    alike = Alike(own[0], own[1], 99, 99, [Part(HOSTILE, 99, 0)], [HOSTILE])
    pages.finish([alike])


def accessible(place: Path, exercise: Exercise) -> Iterator[str]:
    """What axe-core calls serious on a class's page and on one of each kind of student's."""
    out = place / "class"
    out.mkdir()
    wrong = renamed.judged(exercise, renamed.answers(exercise)[:24])
    broken = renamed.judged(exercise, [("broken", b"def comp"), ("stub", exercise.stub)])
    pages = Pages(out, exercise, "en")
    own: list[Submission] = []
    for report, submission in renamed.class_of([*wrong, *broken], 60):
        pages.add(_late(report), submission)
        own.append(submission)
    pages.finish([Alike(own[0], own[1], 97, 99, [Part("train", 97, 0)], ["tmp"])])
    chosen = _kinds(out, own)
    told = browser.ask("axe", out / "index.html", *chosen)
    print(f"axe-core looked {told['looked']} times: {1 + len(chosen)} pages, both themes and "
          f"languages, wide and narrow; {len(told['found'])} remarks.")  # fmt: skip
    for one in told["found"]:
        words = (f"{Path(one['file']).name} ({one['theme']}, {one['language']}, {one['width']}): "
                 f"{one['impact']}: {one['help']}: {one['first']}")  # fmt: skip
        if one["impact"] in SERIOUS:
            yield words
        else:
            print(f"  {words}")


def _late(report: Report) -> Report:
    if report.score is None:
        return report
    due, late = "2026-09-18T23:59:00+09:00", Late
    taken = min(report.score, 5)
    return msgspec.structs.replace(
        report, late=late(final=report.score - taken, taken=taken, due=due, days=1, per_day=5,
                          submitted="2026-09-19T08:00:00+09:00", source="gradescope"),
    )  # fmt: skip


def _kinds(out: Path, own: list[Submission]) -> list[Path]:
    """Pages of students: one right, one that waits, wrong ones, one unreadable, an empty stub."""
    there = [out / "students" / f"{one.name}.html" for one in own]
    marks: list[Callable[[str], bool]] = [
        lambda text: 'class="next right"' in text,
        lambda text: 'class="raised"' in text,
        lambda text: 'class="plot"' in text and 'class="task failed"' in text,
        lambda text: 'class="chip unreadable"' in text,
        lambda text: 'class="task unwritten"' in text,
    ]
    texts = {path: path.read_text(encoding="utf-8") for path in there if path.is_file()}
    return [next(path for path, text in texts.items() if mark(text)) for mark in marks]


if __name__ == "__main__":
    main()
