"""The kit's own texts, and which language they are said in."""

import re
import string

import pytest

from grader.words import WORDS, Text, language_of, say

HANGUL = re.compile("[가-힣]")


def placeholders(text):
    parsed = string.Formatter().parse(text)
    return sorted((name, spec) for _, name, spec, _ in parsed if name is not None)


@pytest.fixture
def environment(monkeypatch):
    """Set the variables that name a locale; those not given are unset."""

    def set_(**values):
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
            if name in values:
                monkeypatch.setenv(name, values[name])

    return set_


@pytest.mark.parametrize("key", WORDS)
def test_the_english_text_is_english(key):
    assert re.fullmatch(r"[^가-힣]*[a-z][^가-힣]*", WORDS[key].en)


@pytest.mark.parametrize("key", WORDS)
def test_the_korean_text_is_korean(key):
    assert HANGUL.search(WORDS[key].ko)


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_have_the_same_placeholders(key):
    assert placeholders(WORDS[key].en) == placeholders(WORDS[key].ko)


@pytest.mark.parametrize("key", WORDS)
def test_every_placeholder_has_a_name(key):
    assert all(name for name, _ in placeholders(WORDS[key].en))


@pytest.mark.parametrize("key", WORDS)
def test_the_program_never_says_i(key):
    assert not re.search(r"\b(I|me|my|we|our)\b", WORDS[key].en)


@pytest.mark.parametrize("key", WORDS)
@pytest.mark.parametrize("forbidden", ["○", "저는", "제가", "우리"])
def test_korean_avoids_what_would_mislead(key, forbidden):
    assert forbidden not in WORDS[key].ko


@pytest.mark.parametrize(("language", "said"), [("en", "a TypeError"), ("ko", "TypeError 오류")])
def test_a_text_is_filled_in(language, said):
    assert say("an_error", language, type="TypeError") == said


def test_braces_in_a_filled_in_value_stay():
    assert say("an_error", "en", type="{type} {0}") == "a {type} {0}"


@pytest.mark.parametrize(("language", "chosen"), [("en", "shapes"), ("ko", "모양")])
def test_a_text_is_chosen_by_language(language, chosen):
    assert Text(en="shapes", ko="모양").in_(language) == chosen


@pytest.mark.parametrize("wanted", ["en", "ko"])
@pytest.mark.parametrize("locale", ["en_US.UTF-8", "ko_KR.UTF-8"])
def test_the_language_asked_for_wins(environment, wanted, locale):
    environment(LANG=locale)
    assert language_of(wanted) == wanted


@pytest.mark.parametrize("wanted", [None, "", "fr", "KO"])
def test_any_other_wish_leaves_it_to_the_environment(environment, wanted):
    environment(LANG="ko_KR.UTF-8")
    assert language_of(wanted) == "ko"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "KO_kr"}, "ko"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "en"),
        ({"LANG": ""}, "en"),
        ({"LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "C", "LC_MESSAGES": "ko_KR.UTF-8", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LC_ALL": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "", "LANG": "ko_KR.UTF-8"}, "ko"),
    ],
)
def test_the_environment_names_the_language(environment, variables, language):
    environment(**variables)
    assert language_of(None) == language
