"""The first page of a student's kit: what to install, where to begin."""

from __future__ import annotations

from collections.abc import Sequence

from grader.exercise import Exercise
from grader.words import Language, Text

PAGE = Text(
    en="""\
# {title}

You need Python 3.11 or newer. Do this once, in this folder ([한국어](README.ko.md)):

1. Install PyTorch: choose **CPU** at
   [pytorch.org/get-started/locally](https://pytorch.org/get-started/locally/), about 200 MB.
2. Install the program that checks your answers. Its file lies beside this folder:

   ```
   python -m pip install ../{wheel}
   ```

Then, in the folder of an exercise:

```
cd {slug}
python -m pytest
```

| folder | exercise | the file that you fill |
|---|---|---|
{rows}

`README.md` in that folder is the lesson. `grader watch` shows the result whenever you save,
`grader hint` gives a hint, and `--lang ko` speaks Korean.
{end}""",
    ko="""\
# {title}

Python 3.11 이상이 필요해요. 이 폴더에서 한 번만 하면 돼요([English](README.md)).

1. PyTorch를 설치하세요. [pytorch.org/get-started/locally](https://pytorch.org/get-started/locally/)에서
   **CPU**를 고르면 약 200 MB예요.
2. 답을 검사하는 프로그램을 설치하세요. 파일은 이 폴더 옆에 있어요.

   ```
   python -m pip install ../{wheel}
   ```

그다음 연습 문제 폴더에서 실행하세요.

```
cd {slug}
python -m pytest
```

| 폴더 | 연습 문제 | 채울 파일 |
|---|---|---|
{rows}

그 폴더의 `README.ko.md`가 수업 글이에요. `grader watch`는 저장할 때마다 결과를 보여 주고,
`grader hint`는 힌트를 줘요. `--lang ko`를 붙이면 한국어로 말해요.
{end}""",
)
SELF_STUDY = Text(
    en="""
Once every check is right, the screen names a commented solution. Until then it lies packed in
`.solution`. That is no secret; it only keeps it out of your way.
""",
    ko="""
모든 검사를 통과하면 주석을 단 풀이가 어디 있는지 화면에 나와요. 그때까지는 `.solution`에 담겨
있어요. 비밀은 아니에요. 먼저 보지 않도록 치워 두었을 뿐이에요.
""",
)
SEVERAL = Text(en="Exercises", ko="연습 문제")


def welcome(
    exercises: Sequence[Exercise], wheel: str, language: Language, *, self_study: bool
) -> str:
    """That page, for a kit with these exercises and a wheel of that name beside it."""
    exercises = in_order(exercises)
    titles = [exercise.title.in_(language) for exercise in exercises]
    rows = [
        f"| `{exercise.slug}` | {title} | `{exercise.work.name}` |"
        for exercise, title in zip(exercises, titles, strict=True)
    ]
    return PAGE.in_(language).format(
        title=titles[0] if len(titles) == 1 else SEVERAL.in_(language),
        wheel=wheel,
        slug=exercises[0].slug,
        rows="\n".join(rows),
        end=SELF_STUDY.in_(language) if self_study else "",
    )


def in_order(exercises: Sequence[Exercise]) -> list[Exercise]:
    """Each exercise before the one that it says comes next; the others stay where they are."""
    there = {exercise.slug: exercise for exercise in exercises}
    before = {e.next: e.slug for e in exercises if e.next in there}
    found: list[Exercise] = []
    for slug in there:
        chain = [slug]
        while (earlier := before.get(chain[-1], slug)) not in chain:
            chain.append(earlier)
        found += [there[one] for one in reversed(chain) if there[one] not in found]
    return found
