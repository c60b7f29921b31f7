"""The leak scan finds what shows a secret, wherever it is packed, and nothing else."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import py_compile
import tarfile
import textwrap
import zipfile
import zlib
from pathlib import Path

import pytest

from grader.authoring import leaks
from grader.authoring.leaks import LeakError, look, secrets_of
from grader.authoring.probes import probes_of, search, tokens_of
from grader.practice import solution

REFERENCE = '''"""Tides."""

import torch


def height(t, swing):
    """Return the height of the water at the hours t."""
    ### BEGIN SOLUTION
    return swing * torch.cos(2 * torch.pi * t / 12.42)  # the moon is back after that long
    ### END SOLUTION


def drift(t, swing):
    """Return how far a cork has come."""
    ### BEGIN SOLUTION
    now = height(t, swing)
    later = height(t + 1, swing)
    return torch.abs(later - now)
    ### END SOLUTION
'''
PUBLIC = '''"""The public checks."""
import numpy as np
import pytest
from grader.checks import approx


@pytest.mark.task("height")
@pytest.mark.points(1)
def test_high_water_comes_first(student):
    """At t = 0 the water is high."""
    expected = 3 * np.cos(np.zeros(1) * 4)
    assert student.height(np.zeros(1), 3) == approx(expected)
'''
HIDDEN = '''"""The hidden checks."""
import numpy as np
import pytest
from grader.checks import approx


@pytest.mark.task("height")
@pytest.mark.points(1)
def test_hidden_low_water_at_noon(student):
    """Half a tide after midnight the harbour is dry."""
    wharf_levels = np.array([[7.0, 3.5, 9.0], [4.0, 8.0, 6.5]])
    assert student.height(wharf_levels, 0.73918) == approx(expected)
'''
ACCEPTED = """# torch.mul all the way
import torch


def height(t, swing):
    return torch.mul(swing, torch.cos(torch.mul(t, 0.50589)))
"""
MISTAKE = """# /// mistake
# id = "H01"
# title = "Sine for cosine"
# check = "test_high_water_comes_first"
# [hints]
# en = ["At which hour does your curve begin at its highest point?"]
# ko = ["곡선이 가장 높은 곳에서 시작하는 때는 언제인가요?"]
# ///
import torch


def height(t, swing):
    return torch.mul(swing, torch.sin(t.double().div(12)))  # begins at zero instead
"""
SETTINGS = """\
seed = 1
title = { en = "Tides", ko = "밀물" }
[[task]]
id = "height"
functions = ["height"]
title = { en = "height", ko = "높이" }
start = { en = "?", ko = "?" }
done = { en = ".", ko = "." }
[finished]
look = { en = ".", ko = "." }
think = { en = "?", ko = "?" }
"""
COMMENTS = """\
[ko]
"the moon is back after that long" = "달이 같은 자리로 돌아오는 데 걸리는 시간이에요"
"""
LINE = "swing * torch.cos(2 * torch.pi * t / 12.42)"
LESSON = """\
# Tides

The water rises and falls with the moon. `torch.cos` takes an angle; torch.pi is there, too.
`height(t, swing)` answers for all hours at once. Mean levels: 3.5 and 12 metres.
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    files = {
        "exercises/tides/exercise.toml": SETTINGS,
        "exercises/tides/test_tides.py": PUBLIC,
        "exercises/tides/README.md": LESSON,
        "solutions/tides/tides.py": REFERENCE,
        "solutions/tides/comments.toml": COMMENTS,
        "solutions/tides/test_hidden.py": HIDDEN,
        "solutions/tides/accepted/mul.py": ACCEPTED,
        "solutions/tides/mistakes/sine.py": MISTAKE,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """A package of one file, in place of ours: that one takes seconds to read."""
    folder = tmp_path_factory.mktemp("package")
    (folder / "words.py").write_text("x = 1\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(leaks, "PACKAGE", folder)
        yield folder


@pytest.fixture(scope="module")
def secrets(course, package):
    return secrets_of([course])


@pytest.fixture
def scan(secrets, tmp_path):
    """Put files into a kit's zip, and say what the scan finds there."""

    def scanned(files, **options):
        path = tmp_path / "kit.zip"
        path.write_bytes(zipped(files))
        return look([path], secrets, **options)

    return scanned


def zipped(files: dict[str, str | bytes], comment: str = "") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.comment = comment.encode()
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def tarred(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return packed.getvalue()


def notebook(output: str) -> str:
    cell = {"cell_type": "code", "source": ["height(0, 3)\n"], "outputs": [{"text": [output]}]}
    return json.dumps({"cells": [cell]})


def encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


RENAMED = """
def level(hours, range_):
    return (range_
            * t.cos(2 * t.pi * hours
                    / 12.42))
"""
PLANTED = {
    "a line in a lesson": ("page.md", f"Try `{LINE}`."),
    "a line in a table": ("page.md", f"| answer | {LINE} |"),
    "a line in a docstring": ("tides.py", f'"""Write {LINE}."""\n'),
    "a line in a comment": ("tides.py", f"x = 1  # not {LINE}\n"),
    "a renamed function": ("other.py", RENAMED),
    "other spaces and numbers": ("a.py", "y=s*torch.cos(2.0*torch.pi*h/12.420)\n"),
    "the module by another name": ("a.py", "y = s * T.cos(2 * T.pi * h / 12.42)"),
    "two short lines": ("a.py", "a = height(h, s)\nb = height(h + 1, s)\n"),
    "a comment": ("page.md", "(The moon is back after that long.)"),
    "a comment in Korean": ("page.ko.md", "달이 같은 자리로 돌아오는 데 걸리는 시간이에요."),
    "lines turned into comments": ("a.py", "# a = height(h, s)\n# b = height(h + 1, s)\n"),
    "quoted lines": ("page.md", "> a = height(h, s)\n> b = height(h + 1, s)\n"),
    "a zip's comment": ("more.zip", zipped({"a.txt": ""}, comment=LINE)),
    "the name of a hidden check as a file's": ("test_hidden_low_water_at_noon.txt", "fine"),
    "the name of a hidden check in a notebook's metadata": (
        "tides.ipynb",
        json.dumps({"cells": [], "metadata": {"checks": ["test_hidden_low_water_at_noon"]}}),
    ),
    "a constant": ("page.md", "A tide takes 12.42 hours."),
    "a constant of a hidden check": ("exercise.toml", "seed = 0.73918"),
    "data of a hidden check": ("page.md", "levels: [[7, 3.5, 9], [4, 8, 6.5]]"),
    "the name of a hidden check": ("page.md", "see test_hidden_low_water_at_noon"),
    "a variable of a hidden check": ("page.md", "the wharf_levels of last year"),
    "the title of a hidden check": ("page.md", "half a tide after  midnight the\nharbour is dry"),
    "an accepted answer": ("a.txt", "torch.mul(a, torch.cos(torch.mul(b, 0.50589)))"),
    "the code of a mistake": ("a.txt", "torch.mul(a, torch.sin(b.double().div(12)))"),
    "a notebook's output": ("tides.ipynb", notebook(LINE)),
    "a name twice in JSON": (".mistakes.json", f'{{"en": "{LINE}", "en": ""}}'),
    "a name in JSON": (".mistakes.json", json.dumps({LINE: 1})),
    "numbers in JSON": (".mistakes.json", '{"levels": [[7, 3.5, 9], [4, 8, 6.5]]}'),
    "a constant in JSON": (".mistakes.json", '{"tide": 12.42}'),
    "escaped in JSON": (".mistakes.json", json.dumps({"en": LINE.replace(" ", "\n")})),
    "a packed text": ("page.md", encoded(f"the answer is {LINE}")),
    "a packed text in lines": ("a.txt", textwrap.fill(encoded(f"the answer is {LINE}"), 40)),
    "a zip in the zip": ("more.zip", zipped({"inner.zip": zipped({"a.py": LINE})})),
    "a wheel in the zip": ("x-1-py3-none-any.whl", zipped({"grader/x.py": f"# {LINE}"})),
    "a source archive": ("x.tar.gz", tarred("x-1/grader/x.py", LINE.encode())),
    "a gzip": ("a.gz", gzip.compress(LINE.encode())),
    "a bzip2": ("a.bz2", bz2.compress(LINE.encode())),
    "an xz": ("a.xz", lzma.compress(LINE.encode())),
    "a zlib stream": ("a.bin", zlib.compress(LINE.encode())),
    "a zip packed as text": ("a.txt", base64.b64encode(zipped({"a.py": LINE})).decode()),
    "UTF-16": ("a.txt", LINE.encode("utf-16")),
    "a solution for self-study": ("tides/.solution", solution.pack(REFERENCE)),
}


@pytest.mark.parametrize(("name", "content"), PLANTED.values(), ids=PLANTED)
def test_a_planted_leak_is_found(scan, name, content):
    assert scan({f"kit/{name}": content}) != []


@pytest.mark.parametrize(("name", "content"), PLANTED.values(), ids=PLANTED)
def test_only_the_file_with_the_leak_is_named(scan, name, content):
    findings = scan({"README.md": LESSON, name: content})
    places = {finding.place.split(" > ")[1].split(",")[0] for finding in findings}
    assert places == {name}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("kit/tides.cpython-311.pyc", b"\xa7\r\r\n\0\0", "compiled code"),
        ("kit/x.so", b"\x7fELF\0", "compiled code"),
        ("kit/picture.png", b"\x89PNG\r\n\x1a\n\0\0\xff", "neither text nor an archive"),
        ("kit/broken.zip", b"PK\x03\x04 and no more", "cannot be opened"),
        ("solutions/tides/readme.txt", "all is well", "no file of this name"),
        ("kit/accepted/mul.py", "", "no file of this name"),
        ("kit/mistakes/sine.py", "", "no file of this name"),
        ("kit/__pycache__/x.txt", "", "no file of this name"),
        ("kit/test_hidden.py", "", "no file of this name"),
    ],
)
def test_what_has_no_business_in_a_release_is_named(scan, name, content, reason):
    findings = scan({name: content})
    assert [(f.place, reason in f.what) for f in findings] == [(f"kit.zip > {name}", True)]


def test_a_compiled_file_tells_its_secrets(scan, tmp_path):
    source = tmp_path / "a.py"
    source.write_text("test_hidden_low_water_at_noon = 1\n", encoding="utf-8")
    py_compile.compile(str(source), cfile=str(tmp_path / "a.pyc"), doraise=True)
    findings = scan({"a.pyc": (tmp_path / "a.pyc").read_bytes()})
    assert [found.what for found in findings] == ["compiled code cannot be looked into", "a name"]


def test_archives_have_to_end_somewhere(scan):
    content: bytes = b"nothing"
    for _ in range(12):
        content = zipped({"a.zip": content})
    assert "too many archives" in scan({"a.zip": content})[0].what


def test_a_finding_names_place_line_and_origin(scan):
    finding = scan({"kit/README.md": f"# Tides\n\nTry {LINE}.\n"})[0]
    assert str(finding) == (
        f"kit.zip > kit/README.md, line 3: code of solutions/tides/tides.py, line 9:  Try {LINE}."
    )


def test_a_finding_within_a_notebook_says_where(scan):
    place = scan({"tides.ipynb": notebook(LINE)})[-1].place
    assert place.endswith("tides.ipynb, cells[0].outputs[0].text")


# What is no leak


@pytest.mark.parametrize(
    "text",
    [
        LESSON,
        PUBLIC,
        SETTINGS,
        "At which hour does your curve begin at its highest point?",  # the hint of a mistake
        "Sine for cosine",  # its title
        "y = torch.cos(x)",
        "torch.abs(a - b)",
        "for row in table: print(row)",
        "12 hours, 42 minutes",
        "wharf levels",
        "expected = 3 * np.cos(np.zeros(1) * 4)",  # the code of a public check
    ],
)
def test_what_is_public_is_no_leak(scan, text):
    assert scan({"README.md": text}) == []


def test_a_kit_for_self_study_may_hold_its_solution(scan):
    packed = solution.pack(REFERENCE)
    assert scan({"kit/tides/.solution": packed}, packed=solution.PACKED) == []


def test_a_kit_for_self_study_may_hold_it_nowhere_else(scan):
    findings = scan({"kit/tides/README.md": LINE}, packed=solution.PACKED)
    assert {finding.place for finding in findings} == {"kit.zip > kit/tides/README.md"}


@pytest.fixture
def shown(course, package):
    """The file in which an author says what may be seen."""
    path = course / "solutions/tides/shown.toml"
    yield path
    path.unlink()


def found_in(text: str, course: Path, tmp_path: Path) -> list[str]:
    path = tmp_path / "kit.zip"
    path.write_bytes(zipped({"page.md": text}))
    return [str(finding) for finding in look([path], secrets_of([course]))]


def test_what_an_author_means_to_show_is_no_leak(course, shown, tmp_path):
    shown.write_text(f'[[shown]]\ntext = "{LINE}"\nreason = "worked out in class"\n', "utf-8")
    assert found_in(LINE, course, tmp_path) == []


def test_a_bad_shown_toml_is_named(course, shown):
    shown.write_text('[[shown]]\ntext = "x"\n', "utf-8")
    with pytest.raises(LeakError, match=r"shown\.toml cannot be used: .*reason"):
        secrets_of([course])


@pytest.fixture
def said(package):
    """A file of the package that says something of its own."""
    path = package / "said.py"
    yield path
    path.unlink()


def test_the_package_vouches_for_a_mistake(course, said, tmp_path):
    code = PLANTED["the code of a mistake"][1]
    said.write_text(f"x = {code}\n", encoding="utf-8")
    assert found_in(code, course, tmp_path) == []


def test_the_package_does_not_vouch_for_a_solution(course, said, tmp_path):
    said.write_text(f"x = {LINE}\n", encoding="utf-8")
    assert found_in(LINE, course, tmp_path) != []


def test_a_lesson_does_not_vouch_for_itself(course, package, tmp_path):
    lesson = course / "exercises/tides/README.md"
    lesson.write_text(f"{LESSON}\n{LINE}\n", encoding="utf-8")
    found = found_in(lesson.read_text("utf-8"), course, tmp_path)
    lesson.write_text(LESSON, encoding="utf-8")
    assert found != []


# What it cannot find, and does not claim to


@pytest.mark.parametrize(
    "text",
    [
        LINE.encode().hex(),  # other encodings than base64
        "(12.4 + 0.02, 'is the period')",  # another way to write a number
        "from torch import cos\nswing * cos(2 * pi * t / period)",  # another way to import
        "cos of two pi t over the period, times the swing",  # said in words
        "angle = t / period\nangle = 2 * torch.pi * angle\ntorch.cos(angle) * swing",  # rearranged
    ],
)
def test_a_paraphrase_is_not_found(scan, text):
    assert scan({"README.md": text}) == []


# The probes


def test_names_of_ones_own_do_not_count():
    texts = [[token.text for token in tokens_of(t)] for t in ("np.dot(a, b)", "numpy.dot(x, y)")]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("text", ["1", "1.0", "1.", "1_0e-1", "1e0"])
def test_a_number_is_one_number_however_it_is_written(text):
    assert [token.text for token in tokens_of(text)] == ["1.0"]


def test_a_keyword_keeps_its_name():
    assert "keepdim" in [token.text for token in tokens_of("x.sum(keepdim=True)")]


def test_an_assigned_name_does_not():
    assert [token.text for token in tokens_of("total = 3")] == ["v", "=", "3.0"]


def test_nothing_runs_across_a_text():
    assert probes_of('f(a.b, "text", c.d)\n', range(9)) == {}


def test_a_call_of_given_functions_alone_says_nothing():
    probes = probes_of("y = height(a, b, c)\n", range(9), dull=["height"])
    assert probes == {}


def test_wide_letters_before_an_expression_do_not_shift_it():
    code = 'x = "ab"; y = a.b(c.d(e.f(1, 2)))\n'
    wide = code.replace("ab", "밀물")
    assert probes_of(wide, range(9)) == probes_of(code, range(9))


def test_a_source_that_is_no_python_has_passages():
    broken = "def f(:\n    return a.one(b) + c.two(d) - e.three(f) * g.four(h)\n"
    assert {probe.kind for probe in probes_of(broken, range(9))} == {"code"}


# The repository itself


@pytest.mark.slow
def test_every_solution_of_this_repository_is_findable():
    from grader.authoring.regions import regions_of

    root = Path(__file__).resolve().parents[1]
    secrets = secrets_of([root])
    missed = []
    for path in sorted(root.glob("exercises/*/exercise.toml")):
        slug = path.parent.name
        reference = root / "solutions" / slug / f"{slug}.py"
        for region in regions_of(reference.read_text(encoding="utf-8"), reference):
            if not any(search(region.source, secrets.wanted)):
                missed.append((slug, region.function))
    # x @ weight + bias stands in the public checks of both: it is no secret any more
    assert missed == [("linear_regression", "hypothesis")]


@pytest.mark.slow
def test_the_package_and_the_exercises_show_nothing(tmp_path):
    root = Path(__file__).resolve().parents[1]
    files = [*root.glob("grader/**/*.*"), *root.glob("exercises/*/*.*"), root / "README.md"]
    texts = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in files
        if path.is_file() and "__pycache__" not in path.parts
    }
    kit = tmp_path / "all.zip"
    kit.write_bytes(zipped(texts))
    assert [str(finding) for finding in look([kit], secrets_of([root]))] == []
