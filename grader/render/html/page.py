"""What all pages share: templates that escape everything, both languages, and a strict policy.

A page is one file: style and script stand in it, and its content-security policy allows those two
by their hashes and nothing else. Every text that is put into a template passes `harmless`, then
Jinja's autoescape; what goes to the script is JSON in which no `<` stands.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from grader.render.html.words import PAGE_WORDS
from grader.render.text import plain
from grader.words import WORDS, Language, Text

HERE = Path(__file__).parent
CODE = re.compile(r"`([^`\n]+)`")
LONGEST = 4000  # characters of one text of a stranger's


def harmless(value: object) -> object:
    """A text without control or invisible characters, and not endless; others as they are."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    if len(value) > LONGEST:
        value = value[:LONGEST] + " ..."
    return value if value.isprintable() else plain(value)


def both(text: Text | str) -> Markup:
    """A text in both languages, of which the page shows one."""
    return escape(harmless(text)) if isinstance(text, str) else _pair(text)


@functools.lru_cache(maxsize=4096)
def _pair(text: Text) -> Markup:
    if text.en == text.ko:
        return _marked(text.en)
    english = f'<span class="en" lang="en">{_marked(text.en)}</span>'
    return Markup(f'{english}<span class="ko" lang="ko">{_marked(text.ko)}</span>')


def _marked(text: str) -> Markup:
    """The text escaped; what stands between backticks is code."""
    return Markup(CODE.sub(r"<code>\1</code>", str(escape(harmless(text)))))


def words(key: str, **values: object) -> Text:
    """A text of the pages' own, or of the student's screen, filled in."""
    text = PAGE_WORDS.get(key) or WORDS[key]
    return Text(
        en=text.en.format(**{name: _in(value, "en") for name, value in values.items()}),
        ko=text.ko.format(**{name: _in(value, "ko") for name, value in values.items()}),
    )


def _in(value: object, language: Language) -> object:
    return value.in_(language) if isinstance(value, Text) else value


def say(key: str, **values: object) -> Markup:
    """The same as markup."""
    return both(words(key, **values)) if values else _said(key)


@functools.cache
def _said(key: str) -> Markup:
    return both(words(key))


def embed(data: object) -> Markup:
    """JSON that may stand inside a script element: nothing in it can end the element."""
    text = msgspec.json.encode(data).decode()
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


@functools.cache
def asset(name: str) -> str:
    """The text of a style or a script of this package."""
    return (HERE / name).read_text(encoding="utf-8")


@functools.cache
def policy(*scripts: str) -> str:
    """The content-security policy of a page with these scripts and the one style."""
    allowed = " ".join(_hash(asset(name)) for name in scripts)
    return (
        f"default-src 'none'; style-src {_hash(asset('style.css'))}; script-src {allowed}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(say=say, both=both, style=Markup(asset("style.css")))
    return made


def render(template: str, scripts: tuple[str, ...], language: Language, **values: Any) -> bytes:
    """The page as UTF-8, with these scripts, in that language at first."""
    page = _environment().get_template(template)
    own = [Markup(asset(name)) for name in scripts]
    text = page.render(**values, language=language, policy=policy(*scripts), scripts=own)
    return text.encode("utf-8")
