"""What gives a secret away: stretches of its code, its sentences, its names, its numbers.

Code is compared as tokens, and without its own names: `math.hypot(a, b)` and `m.hypot(x, y)` are
both `v.hypot(v, v)`. A name stays where it belongs to a library or to a call (after a dot, before a
bracket, as a keyword); every other one is `v`. Layout, comments and quotes do not count, and 1, 1.0
and 1. are one number.

How long a stretch has to be was measured on this repository. An *expression* counts as a whole if
it has 7 to 9 tokens, else any 10 of it count: the shortest answer of an exercise is one call of a
library, 8 tokens, the next one has 10. At 10 and at 9, no file that students get shares a stretch
with a solution by chance; at 8, the first does. A *passage*, across lines, counts from 16 tokens:
two short lines. Either must hold a name that means something, or three numbers of data. A
*sentence* (a comment, a message, a docstring) counts from 5 words in a row, or as a whole from 4.
"""

from __future__ import annotations

import ast
import bisect
import builtins
import io
import keyword
import re
import tokenize
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

SHORTEST, EXPRESSION, PASSAGE = 7, 10, 16  # tokens
SENTENCE, SHORT_SENTENCE = 5, 4  # words
TELLING_WORDS = 3  # of a sentence's, with two letters and more
DIGITS, DIGITS_WHOLE = 4, 5  # of a number that is not there by chance: with a fraction, without
NAME_LENGTH = 8  # of a name that is no ordinary word
DATA = 3  # different numbers that make a stretch mean something without a name
TOKEN = re.compile(
    r"(?P<number>\d[\d_]*\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<sign>\*\*|//|->|<<|>>|[<>=!+\-*/%@&|^:]=|[^\s\w])"
)
WORD = re.compile(r"[^\W_]+")
PREFIX = re.compile(r"^[ \t]*[>#+|-]+ ?", re.MULTILINE)  # of a comment, a quotation, a diff
QUOTES = frozenset("\"'`\\")
KEYWORDS = frozenset(keyword.kwlist)
BUILTINS = frozenset(dir(builtins)) | {"append", "self"}
SMALL = frozenset({"0.0", "1.0", "2.0"})
KINDS = {
    tokenize.NAME: "name",
    tokenize.NUMBER: "number",
    tokenize.OP: "sign",
    tokenize.COMMENT: "comment",
}

Kind = Literal["code", "text", "name", "number"]


class Probe(NamedTuple):
    """One thing to look for."""

    kind: Kind
    parts: tuple[str, ...]


class Token(NamedTuple):
    """A token as it is compared, and its line; no text where nothing may run across."""

    text: str
    line: int


def probes_of(
    source: str, lines: Collection[int], *, dull: Iterable[str] = (), details: bool = True
) -> dict[Probe, int]:
    """What gives those lines of a Python source away, each with its line.

    `dull` are functions that students are given: to call one of them tells nothing, to call two in
    a certain order may. `details` asks for names and numbers, too. A text that is no Python (a
    mistake may be none) has passages alone.
    """
    dull_names = BUILTINS | frozenset(dull)
    tokens = list(_raw_tokens(source))
    code = [token for token in tokens if token.kind != "comment"]
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        tree = ast.Module([], [])
    passages = _stretches(list(_compared(code)), PASSAGE)
    expressions = _expressions(source, tree, code)
    found = [one for one in passages if _means_something(one[0].parts, BUILTINS)]
    found += [one for one in expressions if _means_something(one[0].parts, dull_names)]
    found += [*_sentences(tree, tokens)]
    if details:
        found += [*_names(tree), *_numbers(tree)]
    return {probe: line for probe, line in reversed(found) if line in lines}


class Wanted:
    """Probes, arranged so that a text is looked through in one go."""

    def __init__(self, probes: Iterable[Probe]) -> None:
        self.probes = frozenset(probes)
        self._lengths = sorted({len(p.parts) for p in self.probes if p.kind == "code"})
        self._starts = {p.parts[:SHORTEST] for p in self.probes if p.kind == "code"}
        self._words = {p.parts[0] for p in self.probes if p.kind == "text"}
        self._names = {p.parts[0] for p in self.probes if p.kind == "name"}
        self._numbers = {p.parts[0] for p in self.probes if p.kind == "number"}

    def code(self, tokens: Sequence[Token]) -> Iterator[tuple[Probe, int]]:
        """Stretches of code, and numbers."""
        texts = [token.text for token in tokens]
        for start in range(len(texts) - SHORTEST + 1):
            if tuple(texts[start : start + SHORTEST]) in self._starts:
                for length in self._lengths:
                    probe = Probe("code", tuple(texts[start : start + length]))
                    if probe in self.probes:
                        yield probe, tokens[start].line
        for text, line in tokens:
            if text in self._numbers:
                yield Probe("number", (text,)), line

    def sentences(self, text: str) -> Iterator[tuple[Probe, int]]:
        """Sentences, whatever stands between their words."""
        text = text.casefold()
        words = [(match.group(), match.start()) for match in WORD.finditer(text)]
        for start, (word, position) in enumerate(words):
            if word in self._words:
                for length in (SHORT_SENTENCE, SENTENCE):
                    probe = Probe("text", tuple(word for word, _ in words[start : start + length]))
                    if probe in self.probes:
                        yield probe, text.count("\n", 0, position) + 1

    def names(self, text: str) -> Iterator[tuple[Probe, int]]:
        """Names, as whole words."""
        for name in self._names:
            if name in text and (match := re.search(rf"\b{name}\b", text)):
                yield Probe("name", (name,)), text.count("\n", 0, match.start()) + 1


def search(text: str, wanted: Wanted, *, python: bool = False) -> Iterator[tuple[Probe, int]]:
    """What of the wanted shows in a text, and in which line; of Python its comments also apart."""
    yield from wanted.code(list(tokens_of(text)))
    if (bare := PREFIX.sub("", text)) != text:  # lines that were turned into comments
        yield from wanted.code(list(tokens_of(bare)))
    if python:
        yield from wanted.code(list(code_tokens(text)))
    yield from wanted.sentences(text)
    yield from wanted.names(text)


def tokens_of(text: str) -> Iterator[Token]:
    """A text's tokens, whatever it is: prose, a table, code."""
    return _compared(
        [
            _Raw(match.lastgroup or "", match.group(), line, match.start())
            for line, content in enumerate(text.split("\n"), 1)
            for match in TOKEN.finditer(content)
            if match.group() not in QUOTES
        ]
    )


def code_tokens(source: str) -> Iterator[Token]:
    """The tokens of Python code without its comments; nothing runs across a text in quotes."""
    return _compared([token for token in _raw_tokens(source) if token.kind != "comment"])


def code_alone(source: str) -> str:
    """Python code without comments and texts: its words, to look for names in."""
    return " ".join(token.text for token in _raw_tokens(source) if token.kind != "comment")


class _Raw(NamedTuple):
    """A token as it stands in a text."""

    kind: str
    text: str
    line: int
    column: int


def _raw_tokens(source: str) -> Iterator[_Raw]:
    """Python's tokens; a text in quotes is one without text."""
    within = 0  # an f-string, which newer Pythons take apart
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            kind = tokenize.tok_name[token.type]
            within += (kind == "FSTRING_START") - (kind == "FSTRING_END")
            if kind in ("STRING", "FSTRING_START"):
                yield _Raw("break", "", *token.start)
            elif token.type in KINDS and not within:
                yield _Raw(KINDS[token.type], token.string, *token.start)
    except (tokenize.TokenError, SyntaxError):
        return  # what came before it counts


def _compared(found: Sequence[_Raw]) -> Iterator[Token]:
    """Tokens as they are compared: names that are somebody's own are `v`."""
    depth = 0
    for index, (kind, text, line, _) in enumerate(found):
        before = found[index - 1].text if index else ""
        after = found[index + 1].text if index + 1 < len(found) else ""
        if kind == "number":
            text = _number(text)
        elif kind == "name" and text not in KEYWORDS:
            kept = before == "." or after == "(" or (after == "=" and depth)
            text = text if kept else "v"
        depth = max(0, depth + (text in ("(", "[", "{")) - (text in (")", "]", "}")))
        yield Token(text, line)


def _number(text: str) -> str:
    try:
        return repr(float(text.replace("_", "")))
    except ValueError:
        return text


def _expressions(
    source: str, tree: ast.Module, tokens: Sequence[_Raw]
) -> Iterator[tuple[Probe, int]]:
    """Each statement's own expressions, in the words of the source."""
    lines = source.split("\n")
    places = [(token.line, token.column) for token in tokens]
    for statement in ast.walk(tree):
        if not isinstance(statement, ast.stmt) or hasattr(statement, "name"):
            continue
        for node in ast.iter_child_nodes(statement):
            if isinstance(node, ast.expr):
                start = bisect.bisect_left(places, _place(lines, node.lineno, node.col_offset))
                end = (node.end_lineno or node.lineno, node.end_col_offset or 0)
                stop = bisect.bisect_left(places, _place(lines, *end))
                own = [Token(text, node.lineno) for text, _ in _compared(tokens[start:stop])]
                if len(own) >= SHORTEST:
                    yield from _stretches(own, min(EXPRESSION, len(own)))


def _place(lines: Sequence[str], line: int, offset: int) -> tuple[int, int]:
    """A place as the tokenizer counts it, in characters; the parser counts in bytes."""
    text = lines[line - 1]
    return line, offset if text.isascii() else len(text.encode()[:offset].decode())


def _stretches(tokens: Sequence[Token], length: int) -> Iterator[tuple[Probe, int]]:
    for start in range(len(tokens) - length + 1):
        parts = tuple(token.text for token in tokens[start : start + length])
        if "" not in parts:
            yield Probe("code", parts), tokens[start].line


def _means_something(parts: Iterable[str], dull: Collection[str]) -> bool:
    names = {
        part
        for part in parts
        if part.isidentifier() and part != "v" and part not in KEYWORDS and part not in dull
    }
    numbers = {part for part in parts if part[:1].isdigit() and part not in SMALL}
    return bool(names) or len(numbers) >= DATA


def _sentences(tree: ast.Module, tokens: Iterable[_Raw]) -> Iterator[tuple[Probe, int]]:
    """Comments and texts: 5 words in a row of each, or all 4 of one that is no part of another."""
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    pieces = [
        (node.value, node.lineno, id(node) not in parts)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    comments = (token for token in tokens if token.kind == "comment")
    pieces += [(comment.text, comment.line, True) for comment in comments]
    for text, line, whole in pieces:
        yield from ((probe, line) for probe in sentence(text, whole=whole))


def sentence(text: str, *, whole: bool = True) -> Iterator[Probe]:
    """What gives a comment or a text away; `whole` when it is no part of another."""
    words = [word.casefold() for word in WORD.findall(text)]
    length = SHORT_SENTENCE if whole and len(words) == SHORT_SENTENCE else SENTENCE
    for start in range(len(words) - length + 1):
        row = tuple(words[start : start + length])
        if sum(len(word) > 1 and word.isalpha() for word in row) >= TELLING_WORDS:
            yield Probe("text", row)


def _names(tree: ast.Module) -> Iterator[tuple[Probe, int]]:
    """What it defines, where that is no ordinary word."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef() | ast.ClassDef():
                name = node.name
            case ast.arg():
                name = node.arg
            case ast.Name(ctx=ast.Store()):
                name = node.id
            case _:
                continue
        if len(name) >= NAME_LENGTH and "_" in name.strip("_"):
            yield Probe("name", (name,)), node.lineno


def _numbers(tree: ast.Module) -> Iterator[tuple[Probe, int]]:
    """Numbers that nobody hits by chance."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            digits = re.sub(r"e.*|\D", "", repr(node.value)).strip("0")
            least = DIGITS if isinstance(node.value, float) else DIGITS_WHOLE
            if len(digits) >= least:
                yield Probe("number", (_number(repr(node.value)),)), node.lineno
