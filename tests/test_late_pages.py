"""What pages and screens say of a late policy, and of submissions that look alike."""

from __future__ import annotations

import io
import json
import re
from html.parser import HTMLParser

import msgspec
import pytest

from grader.render import explain, grades
from grader.render.html.lateness import clock
from grader.render.html.pages import Pages
from grader.report import ExerciseId, Late, Report, TaskResult, Versions
from grader.similar.found import Alike, Part
from grader.submission import Submission

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> =cmd()\x1b[31m"
LATE = Late(
    final=49.5, taken=5.5, due="2026-09-18T23:59:00+09:00", submitted="2026-09-19T12:00:30+09:00",
    source="gradescope", days=1, per_day=10, unit="percent of the score",
)  # fmt: skip


def made(name: str = "kim", late: Late | None = LATE, **more) -> Report:
    facts = {
        "version": 1, "submission": name, "student": name, "status": "graded", "note": "",
        "score": 55, "max_score": 60, "exercise": ExerciseId("binary_classification", "ab" * 32),
        "tier": "A", "seed": 7, "versions": Versions("0.1", "3.11", "2.13"),
        "tasks": [TaskResult(id="loss", score=55, max_score=60)], "checks": [], "late": late,
    }  # fmt: skip
    return Report(**facts | more)


def late(**changes) -> Late:
    return msgspec.structs.replace(LATE, **changes)


class Text(HTMLParser):
    """The text that one language's reader sees."""

    def __init__(self, page: str, language: str) -> None:
        super().__init__()
        self.text, self._skip, self._other = "", 0, "ko" if language == "en" else "en"
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        if self._skip or dict(attrs).get("class") == self._other or tag in ("script", "style"):
            self._skip += tag not in ("br", "input", "meta", "rect", "path")

    def handle_endtag(self, tag):
        self._skip -= bool(self._skip)

    def handle_data(self, data):
        self.text += "" if self._skip else data


@pytest.fixture
def write(tmp_path, exercise):
    def run(*reports: Report, similar=None) -> tuple[str, list[str]]:
        pages = Pages(tmp_path, exercise, "en")
        for one in reports:
            own = Submission(name=one.submission, student=one.student, filename="x.py")
            pages.add(one, own)
        pages.finish(similar)
        students = sorted((tmp_path / "students").glob("*.html"))
        texts = [path.read_text("utf-8") for path in students]
        return (tmp_path / "index.html").read_text("utf-8"), texts

    return run


@pytest.fixture
def student(write):
    """What a student reads."""

    def run(report: Report, language: str = "en") -> str:
        return " ".join(Text(write(report)[1][0], language).text.split())

    return run


def test_a_student_reads_both_scores(student):
    said = student(made())
    both = "49.5 of 60 points" in said, "55 before the late policy" in said
    assert both == (True, True)


def test_a_student_reads_why_points_were_taken(student):
    assert (
        "This came 1 day after the due date, 2026-09-18 23:59 (UTC+09:00). Your code earned 55 "
        "points. The late policy takes 5.5 of them: 10 % of the score for each day. The tasks below"
    ) in student(made())


def test_a_student_reads_it_in_korean(student):
    assert (
        "마감은 2026-09-18 23:59 (UTC+09:00)이고, 1일 늦게 제출했어요. "
        "코드로 받은 점수는 55점이고, 지각 규칙에 따라 5.5점을 뺐어요. 규칙: 하루에 받은 점수의 10 %."
    ) in student(made(), "ko")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"days": 3}, "3 days after the due date"),
        ({"unit": "points", "per_day": 1}, "1 point for each day."),
        ({"unit": "points", "per_day": 2, "at_most": 9}, "2 points for each day, 9 points at most"),
        ({"unit": "percent of all points"}, "10 % of all points for each day."),
        ({"at_most": 50}, "10 % of the score for each day, 50 % at most."),
        ({"days": 3, "excused": 2, "left": 1}, "cover 2 days of that. You have 1 day left."),
        ({"taken": 0, "final": 55, "excused": 1, "left": 0}, "No points are taken for it."),
        ({"closed": True, "taken": 55, "final": 0}, "was closed, so it counts for no points."),
    ],
)  # fmt: skip
def test_the_words_fit_the_case(student, changes, words):
    assert words in student(made(late=late(**changes)))


def test_who_is_in_time_reads_of_no_penalty(student):
    said = student(made(late=late(days=0, taken=0, final=55)))
    assert ("late policy" in said, "55 of 60 points" in said) == (False, True)


def test_without_a_policy_a_page_says_nothing_of_one(student):
    assert "policy" not in student(made(late=None))


def test_what_could_not_be_judged_has_no_penalty_on_its_page(student):
    report = made(status="ungraded", score=None, late=late(final=None, taken=0))
    assert "late policy" not in student(report)


def test_when_it_was_handed_in_is_shown_by_the_policys_clock(student):
    assert "handed in 2026-09-19 12:00:30 (UTC+09:00)" in student(made(submitted="elsewhere"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("2026-09-18T14:59:00+00:00", "2026-09-18 14:59 (UTC+00:00)"),
     ("2026-09-18T14:59:00", "2026-09-18 14:59"), ("", ""), ("soon", "soon")],
)  # fmt: skip
def test_a_moment_is_shown_as_people_read_it(text, shown):
    assert clock(text) == shown


def test_the_class_sees_both_scores(write):
    index, _ = write(made(), made("lee", late(days=0, taken=0, final=55)), made("di", None))
    data = json.loads(re.search(r'id="data">(.*?)</script>', index, re.DOTALL)[1])
    assert ([row[3] for row in data["rows"]], [row[8] for row in data["rows"]]) == (
        [55, 55, 55], [49.5, 55, 55]
    )  # fmt: skip


def test_the_class_reads_how_many_were_late(write):
    said = Text(write(made(), made("lee"))[0], "en").text
    assert "Late: 2; points taken by the late policy: 11." in said


def test_without_a_policy_the_class_has_no_column_for_it(write):
    index, _ = write(made(late=None))
    assert ("final score" in index, '"late":false' in index) == (False, True)


def test_the_screen_shows_the_final_score(exercise):
    from rich.console import Console

    console = Console(width=100, record=True, file=io.StringIO())
    console.print(grades.table([made(), made("lee", None)], exercise))
    lines = console.export_text().splitlines()
    assert "final" in lines[1]
    assert ("55/60" in lines[3], "49.5" in lines[3]) == (True, True)


def test_a_report_in_full_says_what_was_taken(exercise):
    said = explain.lines(made(), exercise, "en")[1]
    assert said == "  final 49.5   5.5 points taken, 1 day late"


# submissions that look alike


def pair(**more) -> Alike:
    one, two = (Submission(name=n, student=n, filename="x.py") for n in ("kim", "lee"))
    facts = {
        "first": one, "second": two, "alike": 97, "unusual": 300, "words": ["# why"],
        "parts": [Part("train", 100, 0), Part("", 91, 3)],
    }  # fmt: skip
    return Alike(**facts | more)


def test_pairs_are_listed_with_both_pages(write):
    index, _ = write(made(), made("lee"), similar=[pair()])
    row = re.search(r"<tr><th scope=\"row\"><a href=\"students/kim.*?</tr>", index)[0]
    assert re.findall(r'href="(.*?)"', row) == ["students/kim.html", "students/lee.html"]


def test_the_page_says_that_a_likeness_proves_nothing(write):
    index, _ = write(made(), made("lee"), similar=[pair()])
    assert "That proves nothing: a short task has few right answers" in Text(index, "en").text
    assert "짧은 문제는 바른 답이 몇 가지 없고" in Text(index, "ko").text


def test_the_page_says_where_and_how_many_others(write):
    said = Text(write(made(), made("lee"), similar=[pair()])[0], "en").text
    assert ("train: 100 % (others: 0)" in said, "other functions: 91 % (others: 3)" in said) == (
        True, True
    )  # fmt: skip


def test_unless_somebody_asks_no_page_speaks_of_it(write):
    index, students = write(made(), made("lee"))
    assert [text for text in (index, *students) if 'id="similar"' in text or "alike" in text] == []


def test_no_students_page_speaks_of_it(write):
    _, students = write(made(), made("lee"), similar=[pair()])
    assert [text for text in students if "alike" in text or "비슷" in text] == []


def test_no_pair_is_said_too(write):
    assert "No pair is unusually alike." in write(made(), similar=[])[0]


def test_a_long_list_is_cut_on_the_page(write):
    index, _ = write(made(), made("lee"), similar=[pair()] * 40)
    assert (index.count("train: 100 %"), "The first 25; similar.csv" in index) == (25 * 2, True)


def test_hostile_names_and_words_stay_text(write):
    bad = Submission(name=HOSTILE, student=HOSTILE, filename="x.py")
    index, _ = write(made(), similar=[pair(first=bad, words=[HOSTILE])])
    assert ("<img" in index, "\x1b" in index, "&lt;img src=x" in index) == (False, False, True)
