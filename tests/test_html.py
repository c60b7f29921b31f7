"""The pages: no stranger's text comes alive, secrets stay, numbers are right."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import numpy as np
import pytest

from grader import batch
from grader.batch import Batch
from grader.mistakes import library
from grader.render.html import items, page, pictures
from grader.render.html.pages import Pages
from grader.render.html.titles import hidden_docstrings
from grader.render.html.words import PAGE_WORDS
from grader.report import CheckResult, ExerciseId, Report, TaskResult, Training, Versions
from grader.submission import Submission
from grader.words import Text

replace = msgspec.structs.replace

HERE = Path(page.__file__).parent
HOSTILE = (
    "</script><script>alert(1)</script><svg/onload=alert(2)><img src=x onerror=alert(3)>"
    "<a href='javascript:alert(4)'>x</a><!-- ]]> {{ 7 * 7 }} {% raw %} &lt;b&gt; \" ' "
    "=cmd|' /C calc'!A0 \x1b[31m\x1b]8;;http://127.0.0.1\x07 \u202eabc\u200b\ufeff\x00"
)
VOID = {"meta", "br", "input", "rect", "circle", "path", "polyline", "polygon"}


class Parsed(HTMLParser):
    """Tags with their attributes, all text, and what stands in scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.text, self._open = "", ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._open = tag
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_endtag(self, tag):
        self._open = ""

    def handle_data(self, data):
        if self._open in self.raw:
            self.raw[self._open][-1] += data
        else:
            self.text += data


def check(**changes) -> CheckResult:
    usual = {
        "id": "test_starts_at_ln_2", "task": "loss", "hidden": False, "points": 1,
        "outcome": "passed", "title": "With every probability 0.5 the loss is ln 2 ≈ 0.693147.",
    }  # fmt: skip
    return CheckResult(**{**usual, **changes})


def made(name: str = "kim", score: float | None = 1, **changes) -> Report:
    usual = {
        "version": 1, "submission": name, "student": name, "status": "graded", "note": "",
        "score": score, "max_score": 2, "exercise": ExerciseId("binary_classification", "ab" * 32),
        "tier": "A", "seed": 7, "walls": ["seccomp"], "versions": Versions("0.1", "3.11", "2.13"),
        "tasks": [TaskResult(id="loss", score=score or 0, max_score=2)], "checks": [check()],
    }  # fmt: skip
    return Report(**{**usual, **changes})


FAILED = check(
    outcome="failed", category="error", called="compute_loss(h, y)", inputs=["h: (6, 1)"],
    returned="nothing. ValueError in line 2:", expected="0.6931", line=2, source="raise ValueError",
    message="ValueError: no",
)  # fmt: skip
SECRET = check(id="test_secret", hidden=True, outcome="failed", category="timeout", title="")
POISONED = made(
    name=HOSTILE, note=HOSTILE, submitted=HOSTILE, walls=[HOSTILE],
    checks=[
        msgspec.structs.replace(
            FAILED, title=HOSTILE, called=HOSTILE, inputs=[HOSTILE], returned=HOSTILE,
            expected=HOSTILE, source=HOSTILE, message=HOSTILE, printed=HOSTILE, note=HOSTILE,
            hint=HOSTILE, id=HOSTILE,
        )
    ],
)  # fmt: skip


@pytest.fixture
def write(tmp_path, exercise):
    """Write pages of these reports; returns the texts of both kinds."""

    def run(*reports: Report, source: bytes = b"x = 1\nraise ValueError\n", language="en"):
        pages = Pages(tmp_path, exercise, language)
        for report in reports:
            own = Submission(
                name=report.submission, student=report.student, filename="b.py", source=source
            )
            pages.add(report, own)
        pages.finish()
        files = sorted((tmp_path / "students").glob("*.html"))
        students = [path.read_text(encoding="utf-8") for path in files]
        return (tmp_path / "index.html").read_text(encoding="utf-8"), students

    return run


@pytest.fixture
def student(write):
    """One student's page."""
    return lambda report, **more: write(report, **more)[1][0]


@pytest.fixture
def both_pages(write):
    """The class's page and one student's, of a submission that is hostile in every text."""
    index, students = write(POISONED, source=HOSTILE.encode())
    return [index, *students]


@pytest.mark.parametrize("number", [0, 1], ids=["class", "student"])
def test_a_page_holds_the_kits_own_scripts_and_no_other(both_pages, number):
    names = (["page.js", "class.js"], ["page.js"])[number]
    scripts = Parsed(both_pages[number]).raw["script"]
    code = [text for text in scripts if not text.startswith("{")]
    assert code == [(HERE / name).read_text(encoding="utf-8") for name in names]


@pytest.mark.parametrize("number", [0, 1], ids=["class", "student"])
def test_no_element_of_a_strangers_comes_into_being(both_pages, number):
    tags = {tag for tag, _ in Parsed(both_pages[number]).tags}
    assert (
        tags & {"img", "iframe", "object", "embed", "form", "base", "link", "foreignobject"}
        == set()
    )


@pytest.mark.parametrize("number", [0, 1], ids=["class", "student"])
def test_no_attribute_holds_script_or_style(both_pages, number):
    found = [
        (tag, name)
        for tag, attributes in Parsed(both_pages[number]).tags
        for name in attributes
        if name.startswith("on") or name in ("style", "src", "srcset", "srcdoc", "xlink:href")
    ]
    assert found == []


@pytest.mark.parametrize("number", [0, 1], ids=["class", "student"])
def test_a_link_stays_in_the_page_or_its_folder(both_pages, number):
    links = [a["href"] for tag, a in Parsed(both_pages[number]).tags if "href" in a]
    assert [link for link in links if not re.match(r"#|students/", link)] == []


@pytest.mark.parametrize("number", [0, 1], ids=["class", "student"])
def test_a_page_holds_no_invisible_character(both_pages, number):
    kinds = {char for char in both_pages[number] if unicodedata.category(char)[0] == "C"}
    assert kinds <= {"\n"}


def test_a_hostile_text_is_shown_as_it_is(student):
    text = Parsed(student(POISONED)).text
    assert "<script>alert(1)</script><svg/onload=alert(2)>" in text


def test_a_template_in_a_submission_is_not_filled_in(student):
    assert "{{ 7 * 7 }}" in Parsed(student(POISONED)).text


def test_a_hostile_name_arrives_whole_in_the_tables_data(write):
    data = json.loads(Parsed(write(POISONED)[0]).raw["script"][0])
    assert data["rows"][0][0].startswith("</script><script>alert(1)")


def test_embedded_json_cannot_end_its_element():
    assert not set(page.embed({"a": "</script>&\u2028"})) & set("<>&\u2028")


def test_a_text_without_end_is_cut(student):
    endless = made(checks=[msgspec.structs.replace(FAILED, printed="x" * 200_000)])
    assert len(student(endless)) < 60_000


@pytest.mark.parametrize("number", [0, 1], ids=["class", "student"])
def test_the_policy_allows_what_stands_in_the_page_and_nothing_else(both_pages, number):
    parsed = Parsed(both_pages[number])
    policy = next(a["content"] for _, a in parsed.tags if "http-equiv" in a)
    own = [text for text in parsed.raw["script"] if not text.startswith("{")]
    hashes = [
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        for text in [*parsed.raw["style"], *own]
    ]
    allowed = re.findall(r"'sha256-([^']+)'", policy)
    assert (policy.split(";")[0], sorted(allowed)) == ("default-src 'none'", sorted(hashes))


@pytest.mark.parametrize("template", sorted(HERE.glob("templates/*")), ids=lambda path: path.name)
def test_a_template_switches_no_escaping_off(template):
    assert not re.search(r"\|\s*safe|autoescape", template.read_text(encoding="utf-8"))


@pytest.mark.parametrize("script", sorted(HERE.glob("*.js")), ids=lambda path: path.name)
def test_a_script_makes_no_markup_of_texts(script):
    text = script.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|</", text)


def test_a_student_reads_no_name_of_a_hidden_check(student):
    assert "test_secret" not in student(made(checks=[check(), SECRET]))


def test_a_student_reads_in_which_way_a_hidden_check_failed(student):
    assert "1 × ran out of time (points: 1)" in student(made(checks=[check(), SECRET]))


def test_staff_read_the_name_of_a_hidden_check(write):
    assert "test_secret" in write(made(checks=[check(), SECRET]))[0]


@pytest.mark.parametrize(
    "changes",
    [{"note": "may be PRIVATE's row"}, {"ids": {"canvas": "PRIVATE"}}],
    ids=["note", "ids"],
)
def test_what_is_for_staff_stays_out_of_a_students_page(student, changes):
    assert "PRIVATE" not in student(made(**changes))


def test_a_student_reads_why_a_file_is_unreadable_and_no_more(student):
    note = "b.py cannot be read: line 1; may be PRIVATE's row"
    text = student(made(status="unreadable", score=0, note=note, checks=[]))
    assert ("b.py cannot be read: line 1" in text, "PRIVATE" in text) == (True, False)


@pytest.mark.parametrize(
    "words", ["compute_loss(h, y)", "h: (6, 1)", "nothing. ValueError in line 2:", "0.6931"]
)
def test_a_failed_check_says_what_was_called_returned_and_expected(student, words):
    assert words in student(made(checks=[FAILED]))


def test_a_page_begins_with_the_task_that_comes_next(student):
    page = student(made(checks=[FAILED]))
    assert re.search(r'<a href="#task-4">.*?Next: task 4, loss', page) is not None


def test_who_has_all_right_is_told_so(student):
    assert "Every check passes." in Parsed(student(made(score=2))).text


def test_an_unreadable_file_is_told_of_once(student, exercise):
    known = library(exercise).mistakes[0]
    tasks = [
        TaskResult(id=id, score=0, max_score=1, mistakes=known.ids) for id in ("loss", "shapes")
    ]
    why = "Line 2 is no Python."
    lost = [replace(FAILED, id=f"c{n}", message=why, line=None) for n in range(3)]
    text = Parsed(
        student(made(score=0, status="unreadable", note=why, tasks=tasks, checks=lost))
    ).text
    assert (text.count(why), text.count(known.help.en[0])) == (1, 1)


def test_what_a_task_remarks_no_check_says_again(student, exercise):
    known = next(one for one in library(exercise).mistakes if one.remark and len(one.ids) == 1)
    task = TaskResult(id="loss", score=0, max_score=2, mistakes=known.ids)
    text = Parsed(student(made(tasks=[task], checks=[replace(FAILED, note="Again!")]))).text
    assert (known.remark.en in text, "Again!" in text) == (True, False)


def test_what_waits_on_other_data_alone_does_not_look_undone(student, exercise):
    waits = check(id="h", hidden=True, outcome="blocked")
    text = Parsed(student(made(checks=[check(), waits]))).text
    assert exercise.tasks[3].done.en in text


def test_the_line_that_raised_is_marked(student):
    assert '<li class="raised" id="L2"><code>raise ValueError</code>' in student(
        made(checks=[FAILED])
    )


@pytest.mark.parametrize("source", [b"a\r\nb\r\n", b"a\rb", b"\xef\xbb\xbfa\nb\n"])
def test_lines_are_counted_as_python_counts_them(student, source):
    assert student(made(), source=source).count("<li><code>") == 2


def test_bytes_that_are_no_text_are_written_out(student):
    assert r"\xff\xfe" in student(made(), source=b"\xff\xfe")


def test_a_long_file_is_cut_and_says_so(student):
    assert "500 more lines" in student(made(), source=b"x = 1\n" * 2500)


def test_a_check_is_titled_in_both_languages(student):
    assert "모든 확률이 0.5이면" in student(made())


def test_a_page_opens_in_the_runs_language(student):
    assert '<html lang="ko">' in student(made(), language="ko")


def test_staff_read_the_title_of_a_hidden_check(write, exercise):
    hidden = next(name for name, said in hidden_docstrings(exercise).items() if said["title"])
    title = hidden_docstrings(exercise)[hidden]["title"]
    index, students = write(made(checks=[check(id=f"{hidden}[7]", hidden=True, title="")]))
    assert (f"{title} [7]" in Parsed(index).text, title in students[0]) == (True, False)


def test_who_handed_nothing_in_has_no_page(write):
    students = write(made(), made("lee", None, status="missing", tasks=[], checks=[]))[1]
    assert len(students) == 1


def test_a_page_of_before_goes_when_nothing_is_handed_in(write):
    write(made())
    assert write(made(score=None, status="missing", tasks=[], checks=[]))[1] == []


def test_who_is_missing_is_named(write):
    index = write(made(), made("lee ha", None, status="missing", tasks=[], checks=[]))[0]
    assert "<li><bdi>lee ha</bdi></li>" in index


@pytest.mark.parametrize("name", ["a b, c", "이서연", "100%#?", "x" * 300])
def test_the_table_links_to_the_page_that_is_there(write, tmp_path, name):
    from urllib.parse import unquote

    data = json.loads(Parsed(write(made(name))[0]).raw["script"][0])
    assert (tmp_path / unquote(data["rows"][0][2])).is_file()


def test_a_recognised_mistake_is_counted_with_its_hint(write, exercise):
    known = library(exercise).mistakes[0]
    task = TaskResult(id=known.task, score=0, max_score=2, mistakes=known.ids)
    index = write(made("a", tasks=[task]), made("b", tasks=[task]))[0]
    text = Parsed(index).text
    assert (known.help.en[0] in text, "2 " in text, known.title.en in text) == (True, True, True)


def test_of_a_mistake_the_share_of_those_who_handed_in_is_told(write, exercise):
    ids = library(exercise).mistakes[0].ids
    wrong = [TaskResult(id="loss", score=0, max_score=2, mistakes=ids)]
    absent = made("d", status="missing", score=None, tasks=[], checks=[])
    index, _ = write(made("a", 0, tasks=wrong), made("b"), made("c"), made("e"), absent)
    assert "25 %" in Parsed(index).text


@pytest.mark.parametrize(("scores", "drawn"), [([1, 2, 2], False), ([1, 2, 2, 2], True)])
def test_a_few_scores_are_no_distribution(write, scores, drawn):
    index, _ = write(*(made(f"s{n}", score) for n, score in enumerate(scores)))
    assert ('class="median"' in index, 'href="#distribution"' in index) == (drawn, drawn)


def test_all_points_are_a_group_of_their_own(write):
    reports = [made(f"s{n}", 60, max_score=60) for n in range(4)]
    assert "The largest group, 4, has 60 points." in Parsed(write(*reports)[0]).text


def test_what_was_not_judged_stands_at_the_end_of_the_heat_map(write):
    unread = made("a", 0, status="unreadable", tasks=[TaskResult(id="loss", score=0, max_score=2)])
    index, _ = write(unread, made("b", 0), made("c", 2))
    assert json.loads(Parsed(index).raw["script"][0])["heat"] == [2, 1, 0]


def test_two_thousand_rows_make_less_than_three_megabytes(exercise):
    from grader.render.html.class_page import class_page
    from grader.render.html.titles import Titles

    tasks = [TaskResult(id=task.id, score=3, max_score=5) for task in exercise.tasks]
    reports = [made(f"student {n}", n % 3, tasks=tasks, note="late " * 8) for n in range(2000)]
    links = [f"students/student {n}.html" for n in range(2000)]
    index = class_page(reports, links, items.Items(), Titles(exercise), "en")
    assert len(index) < 3 << 20


def item_of(passed: list[bool], rest: list[float]) -> items.Item:
    item = items.Item(check())
    for one, other in zip(passed, rest, strict=True):
        item.add(check(outcome="passed" if one else "failed"), other + one)
    return item


def test_the_correlation_is_that_of_passing_with_the_points_elsewhere():
    passed, rest = [True, False, True, True, False], [3.0, 1.0, 4.0, 1.5, 2.0]
    assert item_of(passed, rest).r == pytest.approx(np.corrcoef(passed, rest)[0, 1])


@pytest.mark.parametrize(
    ("passed", "kind"),
    [
        ([True] * 10, "item_everybody"),
        ([False] * 10, "item_nobody"),
        ([True] * 5 + [False] * 5, "item_reversed"),
        ([False, True] * 5, "item_weak"),
        ([False] * 5 + [True] * 5, ""),
        ([False] * 9, ""),
    ],
    ids=["everybody", "nobody", "reversed", "weak", "fine", "too few"],
)
def test_a_check_stands_out_by_who_passes_it(passed, kind):
    assert item_of(passed, [float(n) for n in range(len(passed))]).remark() == kind


def test_an_ungraded_submission_says_nothing_of_the_checks():
    found = items.Items()
    found.add(made(score=None, status="ungraded"))
    assert found.all == []


@pytest.mark.parametrize("max_score", [0.5, 1, 2, 20, 55, 100, 1000])
def test_every_score_has_its_bar(max_score):
    scores = [0, max_score / 3, max_score / 2, max_score]
    counts, _ = pictures.binned(scores, max_score)
    assert (sum(counts), counts[-1] >= 1, len(counts) <= 24) == (4, True, True)


@pytest.mark.parametrize(
    ("part", "shade"), [(0, 0), (1, 1), (5, 2), (9, 3), (10, 4)], ids=lambda value: str(value)
)
def test_a_shade_tells_none_some_and_all(part, shade):
    assert pictures.shade(part, 10) == shade


RUN = Training(
    losses=[0.7, 1.2, 0.1], epochs=3, points=[[0.0, 0.0], [2.0, 2.0]], answers=[0.0, 1.0],
    weight=[1.0, 1.0], bias=[-2.0],
)  # fmt: skip


def test_the_boundary_runs_between_the_points():
    picture = pictures.boundary(RUN)
    (line,) = re.findall(r'class="line" points="([^"]+)"', picture)
    assert len(line.split()) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"weight": [1e308, 1e308], "points": [[1e10, 0.0], [0.0, 1.0]]},
        {"points": [[1e308, 0.0], [-1e308, 1.0]]},
        {"weight": [1.0]},
    ],
    ids=["weight", "points", "no plane"],
)  # fmt: skip
def test_numbers_that_cannot_be_drawn_make_no_boundary(changes):
    assert pictures.boundary(msgspec.structs.replace(RUN, **changes)) is None


@pytest.mark.parametrize("losses", [[0.5], [1e308, -1e308], [0.0, 0.0], [-1e308, 1e308]], ids=str)
def test_numbers_that_cannot_be_drawn_make_no_curve(losses):
    assert pictures.loss_curve(msgspec.structs.replace(RUN, losses=losses)) is None


def test_a_picture_is_told_in_words_too(student):
    assert "From 0.7 at epoch 0 to 0.1 at epoch 2; highest 1.2, lowest 0.1." in student(
        made(training=RUN)
    )


@pytest.mark.parametrize("key", PAGE_WORDS)
def test_both_languages_of_a_pages_text_have_the_same_gaps(key):
    text: Text = PAGE_WORDS[key]
    assert sorted(re.findall(r"\{\w+\}", text.en)) == sorted(re.findall(r"\{\w+\}", text.ko))


@pytest.mark.parametrize("key", PAGE_WORDS)
def test_the_korean_of_a_page_is_korean(key):
    assert re.search("[가-힣]", PAGE_WORDS[key].ko)


@pytest.fixture
def run(course, tmp_path, exercise):
    """`grader grade` on one right submission of the tiny course."""
    from grader import exercise as exercises

    def go() -> Path:
        place, out = tmp_path / "in", tmp_path / "out"
        place.mkdir()
        (place / "kim.py").write_text("def double(x):\n    return 2 * x\n", encoding="utf-8")
        Batch(
            place, exercises.find("doubling", course), out=out, seed=None, public_only=False,
            require="D", explain=False, language="en", jobs=1,
        ).run()  # fmt: skip
        return out

    return go


@pytest.mark.slow
def test_grading_writes_the_pages(run):
    out = run()
    assert [(out / name).is_file() for name in ("index.html", "students/kim.html")] == [True, True]


@pytest.mark.slow
def test_without_jinja_grading_says_what_to_install(run, monkeypatch, capsys):
    monkeypatch.setattr(batch, "can_write_pages", lambda: False)
    out = run()
    told = " ".join(capsys.readouterr().out.split())
    assert ('"torch-exercise-kit[grade]"' in told, (out / "grades.csv").is_file()) == (True, True)
