"""Which submissions look alike, the most unusual likeness first.

Two files are compared part by part: each of the stub's functions, and all else. RapidFuzz tells how
alike two parts are. A likeness weighs by its length and by how few others have it: two students who
write what half of the class writes have nothing in common that needs a reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import msgspec
import numpy as np
from rapidfuzz import fuzz, process

from grader.similar.found import Part
from grader.similar.tokens import Line, Own

Matrix = np.ndarray[tuple[int, ...], np.dtype[np.float32]]
SAME = 90  # percent from which two parts count as the same one
LIKE = 80  # percent from which a part is named
LEAST = 75  # percent of two whole files from which a pair is listed
UNUSUAL = 60.0  # bits of likeness from which a pair is listed
FEW = 0.02  # of a class: a word that more people have is nobody's
WORD = 2.0  # what a name weighs, in tokens; a comment weighs its words
MOST = 100  # pairs that are listed
FIRST = 0x10000  # of the characters that stand for tokens: above those of any language's


class Pair(msgspec.Struct, frozen=True):
    """Two submissions, by their numbers."""

    first: int
    second: int
    alike: int  # percent of what both wrote themselves
    unusual: int  # bits; the list is sorted by it
    parts: list[Part]  # those that fewest others have first
    words: list[str]  # names and comments that hardly anybody else has


def pairs(files: Sequence[Own], names: Sequence[str]) -> list[Pair]:
    """The pairs that a person may want to look at; `names` are the parts, in order."""
    count = len(files)
    if count < 2:
        return []
    compared = [_Compared(name, files) for name in names]
    length = np.zeros((count, count), np.float32)
    alike = np.zeros((count, count), np.float32)
    unusual = np.zeros((count, count), np.float32)
    for part in compared:
        longest = np.maximum.outer(part.lengths, part.lengths)
        likeness = part.likeness()
        length += longest
        alike += longest * likeness
        unusual += part.weight(likeness)
    shared = _shared_words(files)
    for (first, second), words in shared.items():
        unusual[first, second] += sum(weight for _, weight in words)
    alike /= np.maximum(length, 1)
    wanted = np.triu((alike >= LEAST) & (unusual >= UNUSUAL), 1)
    found = np.argwhere(wanted)
    order = np.argsort(-unusual[wanted], kind="stable")[:MOST]
    return [
        Pair(
            first=a, second=b, alike=round(float(alike[a, b])), unusual=round(float(unusual[a, b])),
            parts=sorted(
                (part for one in compared for part in one.between(a, b)), key=lambda p: p.others
            ),
            words=[word for word, _ in sorted(shared.get((a, b), ()), key=_heaviest)],
        )
        for a, b in found[order].tolist()
    ]  # fmt: skip


class _Compared:
    """One part of all files: equal ones are compared once."""

    def __init__(self, name: str, files: Sequence[Own]) -> None:
        self.name = name
        lines = [one.parts.get(name, ()) for one in files]
        unique = {line: number for number, line in enumerate(dict.fromkeys(lines))}
        self._of = np.array([unique[line] for line in lines])
        texts = _texts(list(unique))
        self.lengths = np.array([len(line) for line in lines], np.float32)
        self._alike: Matrix = process.cdist(
            texts, texts, scorer=fuzz.ratio, dtype=np.float32, score_cutoff=LIKE / 2, workers=-1
        )
        counts = np.bincount(self._of, minlength=len(unique))
        self._same = (self._alike >= SAME) @ counts  # how many have this part, or nearly

    def likeness(self) -> Matrix:
        """In percent, of every two files."""
        found: Matrix = self._alike[np.ix_(self._of, self._of)]
        return found

    def weight(self, likeness: Matrix) -> Matrix:
        """Bits of likeness: the shorter part's length, by how few have it."""
        common = self._same[self._of].astype(np.float32)
        rare = np.log2((len(self._of) + 1) / np.maximum.outer(common, common))
        shorter = np.minimum.outer(self.lengths, self.lengths)
        weight: Matrix = shorter * rare * (np.maximum(likeness - LIKE, 0) / (100 - LIKE)) ** 2
        return weight

    def between(self, first: int, second: int) -> list[Part]:
        """What is to be said of two files; nothing where they are not alike or have nothing."""
        a, b = self._of[first], self._of[second]
        alike = float(self._alike[a, b])
        if alike < LIKE or not min(self.lengths[first], self.lengths[second]):
            return []
        others = max(int(max(self._same[a], self._same[b])) - 2, 0)
        return [Part(self.name, round(alike), others)]


def _texts(lines: list[Line]) -> list[str]:
    """Each token as one character."""
    signs: dict[str, str] = {}
    return [
        "".join(signs.setdefault(token, chr(FIRST + len(signs))) for token in line)
        for line in lines
    ]


def _shared_words(files: Sequence[Own]) -> dict[tuple[int, int], list[tuple[str, float]]]:
    """Words that two files have and few others, with their weight."""
    whose: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(files):
        for word in one.words:
            whose[word].append(index)
    few = max(2, round(FEW * len(files)))
    found: dict[tuple[int, int], list[tuple[str, float]]] = defaultdict(list)
    for word, own in whose.items():
        if 2 <= len(own) <= few:
            weight = float(np.log2((len(files) + 1) / len(own))) * max(WORD, len(word.split()))
            for pair in combinations(own, 2):
                found[pair].append((word, weight))
    return found


def _heaviest(word: tuple[str, float]) -> tuple[float, str]:
    return -word[1], word[0]
