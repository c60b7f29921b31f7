"""What students read on a platform, in both languages, beside the words of their pages."""

from __future__ import annotations

from grader.render.html.words import PAGE_WORDS
from grader.words import WORDS, Language, Text

EXPORT_WORDS = {
    "task": Text(en="task {number}, {task}", ko="{number}단계 {task}"),
    "other_data": Text(en="{task}: other data ({number})", ko="{task}: 다른 데이터 ({number})"),
    "points": Text(en="{score} of {max} points", ko="{max}점 중 {score}점"),
    "late": Text(
        en="Handed in late: {taken} of {raw} points are taken off, {score} are left.",
        ko="늦게 제출해서 {raw}점에서 {taken}점을 뺀 {score}점이에요.",
    ),
    "unread": Text(en="the file", ko="제출한 파일"),
}
RENAMED = {"missing": "category_missing", "ungraded": "check_ungraded"}  # in PAGE_WORDS


def say(key: str, language: Language, **values: object) -> str:
    """A text of this table, else of the pages, else of the screens, filled in."""
    text = EXPORT_WORDS.get(key) or PAGE_WORDS.get(key) or WORDS[key]
    return text.in_(language).format(**values)


def way(outcome: str, category: str, language: Language) -> str:
    """In which way a check did not pass, in a few words."""
    name = category or outcome
    return say(RENAMED.get(name, name), language)
