"""The verdict of `grader verify` as lines and as JSON."""

from __future__ import annotations

import json

import pytest

from grader.authoring.screen import MOST, Watch, lines, show
from grader.authoring.verdict import Finding, MutantResult, Section, Verdict, to_json

GOOD = Section(id="files", summary="2 checks")
STEP = "Mend it."


def verdict(*findings: Finding) -> Verdict:
    bad = Section(id="mutants", summary="9 made", findings=list(findings), counts={"mutants": 9})
    return Verdict(exercise="doubling", sections=[GOOD, bad], seconds=1.25)


def shown(*findings: Finding) -> list[str]:
    return [text for text, _ in lines(verdict(*findings))]


def finding(number: int = 1, **more: object) -> Finding:
    return Finding(**{"where": f"a.py:{number}", "what": f"is bad {number}", "next": STEP, **more})


def test_a_section_that_holds_is_one_line():
    assert "  ✓ files        2 checks" in shown()


def test_a_section_that_does_not_hold_is_marked():
    assert "  ✗ mutants      9 made" in shown(finding())


def test_a_section_with_warnings_alone_is_marked_for_a_look():
    assert "  ! mutants      9 made" in shown(finding(warning=True))


def test_a_finding_is_where_what_and_the_next_step():
    found = shown(finding())
    start = found.index("      a.py:1")
    assert found[start : start + 3] == ["      a.py:1", "        is bad 1", "        → Mend it."]


def test_one_next_step_for_several_findings_is_said_once():
    assert sum(STEP in line for line in shown(finding(1), finding(2), finding(3))) == 1


def test_findings_with_one_next_step_stand_together():
    found = shown(finding(1), finding(2, next="Look."), finding(3))
    assert found.index("      a.py:3") < found.index("        → Mend it.")


def test_of_many_findings_of_a_kind_the_first_are_shown():
    found = shown(*(finding(number) for number in range(MOST + 5)))
    assert "      and 5 more of this kind (--json shows all)" in found


def test_findings_with_a_diff_are_all_shown():
    found = shown(*(finding(number, detail="- a\n+ b") for number in range(MOST + 5)))
    assert found.count("          - a") == MOST + 5


def test_what_fails_comes_before_what_warns():
    found = shown(finding(1, warning=True, next="Look."), finding(2))
    assert found.index("      a.py:2") < found.index("      a.py:1")


def test_the_last_line_counts_sections_and_seconds():
    assert shown(finding())[-1] == "  1 of 2 sections hold   1.2 s"


def test_a_stream_without_the_marks_gets_plainer_ones(monkeypatch, capsys):
    monkeypatch.setattr("rich.console.Console.encoding", property(lambda self: "ascii"))
    show([verdict(finding())])
    assert "  x mutants      9 made" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("findings", "passed"), [([], True), ([finding(warning=True)], True), ([finding()], False)]
)
def test_warnings_alone_do_not_fail(findings, passed):
    assert verdict(*findings).passed is passed


def content(*findings: Finding) -> dict:
    return json.loads(to_json([verdict(*findings)]))


def test_the_json_has_a_version():
    assert content()["version"] == 1


def test_the_json_says_whether_all_of_it_passed():
    assert content(finding())["passed"] is False


def test_the_json_says_which_section_failed():
    sections = content(finding())["exercises"][0]["sections"]
    assert [(one["id"], one["passed"]) for one in sections] == [("files", True), ("mutants", False)]


def test_the_json_holds_each_finding_in_full():
    found = content(finding(detail="- a"))["exercises"][0]["sections"][1]["findings"][0]
    assert (found["where"], found["what"], found["next"], found["detail"]) == (
        "a.py:1", "is bad 1", STEP, "- a",
    )  # fmt: skip


def test_the_json_holds_each_mutant():
    one = MutantResult(id="a", operator="o", function="f", line=2, diff="- x", state="survived")
    whole = Verdict(exercise="doubling", sections=[GOOD], seconds=1, mutants=[one])
    found = json.loads(to_json([whole]))["exercises"][0]["mutants"]
    assert [(item["id"], item["state"]) for item in found] == [("a", "survived")]


def test_without_a_terminal_progress_is_a_line_now_and_then(capsys):
    with Watch() as watch:
        watch.begin("mutants", 3)
        for _ in range(3):
            watch.advance()
    assert capsys.readouterr().err.splitlines() == ["mutants ...", "mutants: 3 of 3"]


def test_on_a_terminal_progress_is_a_bar(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with Watch() as watch:
        watch.begin("mutants", 3)
        watch.advance()
    assert "mutants ..." not in capsys.readouterr().err
