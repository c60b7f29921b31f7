"""A file as the signs of what its author wrote: without names, comments, layout, and the stub.

A text is looked at as an editor does that colours it, by one regular expression which reads every
text to its end. Nothing is parsed, compiled or run.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec
from rapidfuzz.distance import Indel

TOKEN = re.compile(
    r"""
      (?P<comment> \#[^\n]* )
    | (?P<string> (?i:[rbfu]{0,2})
        (?: \"{3}(?:[^\\]|\\.)*?\"{3} | '{3}(?:[^\\]|\\.)*?'{3}
          | "(?:[^"\\\n]|\\.)*"? | '(?:[^'\\\n]|\\.)*'? ) )
    | (?P<number> \.?\d[\w.]* )
    | (?P<name> [^\W\d]\w* )
    | (?P<line> \n[ \t\f]* )
    | (?P<sign> \*\*=? | //=? | [-+*/%@&|^=!<>:]= | -> | \\\n | [^\s\w] )
    """,
    re.VERBOSE | re.DOTALL,
)
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))
TAKEN = BUILTINS | frozenset(keyword.kwlist)
OPEN, CLOSED = ("(", "[", "{"), (")", "]", "}")
BEGINS = re.compile(r"(?:async|def|class|import|from)\b|@")  # a block, at a line's start
MOST = 100_000  # characters of a file that are looked at
LONGEST_WORD = 80  # characters of a name or a comment
LONGEST = 2_000  # tokens of one part
OTHER = ""  # the part that holds everything outside of the stub's functions
NAME, STRING = "v", "s"


class Token(NamedTuple):
    """A piece of a text: what it is and how it is written."""

    kind: str
    text: str


Line = tuple[str, ...]  # of a file, without names


class Own(msgspec.Struct, frozen=True):
    """What somebody wrote themselves: tokens by part, and words that no stub has."""

    parts: dict[str, Line]
    words: frozenset[str]


class Stub:
    """What was handed out: the lines and words that are nobody's own."""

    def __init__(self, texts: Iterable[str]) -> None:
        blocks = [_blocks(text) for text in texts]
        self.lines = {
            name: [line for lines in found for line in lines]
            for name, found in _gathered(blocks[:1]).items()
        }
        self.words = frozenset(word for found in blocks for block in found for word in block.words)

    @property
    def parts(self) -> list[str]:
        """The functions of the stub, in order, and the part for all else."""
        return [*(name for name in self.lines if name != OTHER), OTHER]

    def own(self, text: str) -> Own:
        """What of a file is not the stub's."""
        blocks = _blocks(text)
        gathered = _gathered([blocks])
        parts: dict[str, Line] = {}
        others: list[Line] = []
        for name, found in gathered.items():
            left = [_flat(_without(lines, self.lines.get(name, []))) for lines in found]
            if name in self.lines and name != OTHER:
                parts[name] = _flat(left)[:LONGEST]
            else:
                others += left
        parts[OTHER] = _flat(sorted(others))[:LONGEST]
        words = {word for block in blocks for word in block.words}
        return Own(parts, frozenset(words - self.words))


class _Block(NamedTuple):
    """A function, a class, or what stands between them."""

    name: str
    lines: list[Line]
    words: list[str]  # names and comments as they are written


def _gathered(files: Iterable[list[_Block]]) -> dict[str, list[list[Line]]]:
    """The lines of each block, by its name."""
    found: dict[str, list[list[Line]]] = {}
    for blocks in files:
        for block in blocks:
            found.setdefault(block.name, []).append(block.lines)
    return found


def _without(lines: list[Line], given: list[Line]) -> list[Line]:
    """The lines that do not stand in the stub, in its order."""
    return [
        line
        for step in Indel.opcodes(given, lines)
        if step.tag != "equal"
        for line in lines[step.dest_start : step.dest_end]
    ]


def _flat(lines: Iterable[Line]) -> Line:
    return tuple(token for line in lines for token in line)


def _blocks(text: str) -> list[_Block]:
    """A file cut where a line begins without space."""
    found = [_Block(OTHER, [], [])]
    for line, indented in _lines(text[:MOST]):
        if not indented:
            found.append(_Block(_named(line), [], []))
        block = found[-1]
        plain = _plain(line)
        if plain:
            block.lines.append(plain)
        block.words.extend(_words(line))
    return found


def _lines(text: str) -> Iterator[tuple[list[Token], bool]]:
    """The tokens of each line, with those that brackets hold together, and whether it is indented.

    A bracket that is never closed holds nothing beyond the next line that begins a block.
    """
    line: list[Token] = []
    indented, depth = False, 0
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for match in TOKEN.finditer(text):
        kind, piece = match.lastgroup or "", match[0]
        depth = max(depth + (piece in OPEN) - (piece in CLOSED), 0)
        starts = piece == "\n" and BEGINS.match(text, match.end())
        if kind == "line" and (starts or not depth):
            if line:
                yield line, indented
            line, indented, depth = [], len(piece) > 1, 0
        elif kind != "line":
            line.append(Token(kind, piece))
    if line:
        yield line, indented


def _named(line: list[Token]) -> str:
    """The name of the function that begins there; nothing else has one."""
    words = [token.text for token in line[:3] if token.text != "async"]
    return words[1] if len(words) > 1 and words[0] == "def" else OTHER


def _plain(line: list[Token]) -> Line:
    """A line without comments, names and strings; of a `def` only that it is one."""
    code = [token for token in line if token.kind != "comment"]
    if not code or code[0].text in ("def", "async", "import", "from") or code[0].kind == "string":
        return ("def",) if code and code[0].text in ("def", "async") else ()
    pairs = zip(code, [*code[1:], Token("", "")], strict=True)
    code = [token for token, after in pairs if token.text != "," or after.text not in CLOSED]
    return tuple(_signs(code))


def _signs(code: list[Token]) -> Iterator[str]:
    """What stands for each token: names of attributes and arguments stay, others go."""
    depth, before = 0, ""
    for index, (kind, text) in enumerate(code):
        depth += (text in OPEN) - (text in CLOSED)
        after = code[index + 1].text if index + 1 < len(code) else ""
        if kind == "string":
            yield STRING
        elif kind != "name" or text in TAKEN or before == ".":
            yield text
        else:
            yield text if depth and before in ("(", ",") and after == "=" else NAME
        before = text


def _words(line: list[Token]) -> Iterator[str]:
    """Comments, and names that somebody chose, as they are written."""
    before = ""
    for kind, text in line:
        if kind == "comment":
            yield " ".join(text.lstrip("#! ").split())[:LONGEST_WORD]
        elif kind == "name" and before != "." and text not in TAKEN:
            yield text[:LONGEST_WORD]
        before = text
