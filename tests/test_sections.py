"""A check's docstring: title and hint, each in two languages."""

import pytest

from grader.judging import sections

NOTHING = {"title": "", "ko": "", "hint": "", "hint ko": ""}


@pytest.mark.parametrize(
    ("docstring", "found"),
    [
        ("", {}),
        (" \n\n ", {}),
        ("Starts at ln 2.", {"title": "Starts at ln 2."}),
        ("Title.\n\n    ko: 제목이에요.\n    ", {"title": "Title.", "ko": "제목이에요."}),
        ("Title.\nhint: Why?\nhint ko: 왜?", {"title": "Title.", "hint": "Why?", "hint ko": "왜?"}),
        ("T.\nhint ko: 왜?\nko: 제목", {"title": "T.", "hint ko": "왜?", "ko": "제목"}),
        ("A title\n  over two lines.", {"title": "A title over two lines."}),
        ("T.\nhint: One\n\n    two\nko: 셋", {"title": "T.", "hint": "One two", "ko": "셋"}),
        ("T.\nhint:\n  below", {"title": "T.", "hint": "below"}),
        ("T.\nhint:close", {"title": "T.", "hint": "close"}),
        ("T.\nhint: a: b", {"title": "T.", "hint": "a: b"}),
        ("ko: 제목만", {"ko": "제목만"}),
    ],
)
def test_a_docstring_falls_into_its_sections(docstring, found):
    assert sections(docstring) == NOTHING | found


@pytest.mark.parametrize("line", ["Hint: no", "ko no", "Korean ko: no", "hint  ko: no", "kо: no"])
def test_what_is_no_label_belongs_to_the_section_before(line):
    assert sections(f"Title.\n{line}") == NOTHING | {"title": f"Title. {line}"}
