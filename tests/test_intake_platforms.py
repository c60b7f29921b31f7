"""What Canvas, Moodle and Gradescope hand out: whose each file is, told by names alone."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from grader.intake import gradescope
from grader.intake.collect import Intake, collect
from grader.submission import Submission, SubmissionError

SLUG = "doubling"
GOOD = b"def double(x):\n    return 2 * x\n"
Files = dict[str, bytes]


def unpacked(tmp_path: Path, files: Files) -> Path:
    for name, data in files.items():
        path = tmp_path / "download" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "download"


def packed(tmp_path: Path, files: Files) -> Path:
    (tmp_path / "download.zip").write_bytes(zipped(files))
    return tmp_path / "download.zip"


def inside_a_folder(tmp_path: Path, files: Files) -> Path:
    return packed(tmp_path, {f"hw1/{name}": data for name, data in files.items()})


def zipped(files: Files) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def found(place: Path) -> dict[str, Submission]:
    return {one.name: one for one in collect(place, SLUG).submissions}


def take(tmp_path: Path, *names: str) -> Intake:
    return collect(unpacked(tmp_path, dict.fromkeys(names, GOOD)), SLUG)


CANVAS = {
    "kimminji_1001_50001_doubling.py": GOOD,
    "이준호_LATE_1002_50002_doubling-1.py": GOOD,
    "garcíalópezana_1003_50003_my work_2.py": GOOD,
    "park_sowol_1004_50004_hw.zip": zipped({"hw/doubling.py": GOOD, "hw/notes.txt": b""}),
    "choinarae_1005_50005_report.docx": b"",
    "hanbitna_1006_text.html": b"",
}
MOODLE = {
    "김민지_24001_assignsubmission_file_/doubling.py": GOOD,
    "Ana García_24002_assignsubmission_file_/hw 1.py": GOOD,
    "이준호_24003_assignsubmission_file/src/doubling.py": GOOD,
    "박소월_24004_assignsubmission_file_/hw.zip": zipped({"hw.py": GOOD}),
    "최나래_24005_assignsubmission_onlinetext_/onlinetext.html": b"",
    "한빛나_24006_assignsubmission_file_/report.pdf": b"",
}
FLAT = {
    name.replace("_/", "_").replace("file/src/", "file_"): data for name, data in MOODLE.items()
}
METADATA = """---
submission_9001:
  :submitters:
  - :name: 김민지
    :sid: '20240001'
    :email: minji@uni.ac.kr
  :created_at: &1 2024-03-05 08:10:11.837446000 Z
  :score: 3.0
  :results:
    tests:
    - name: ':submitters:'
      output: |-
        submission_9002:
          :submitters:
  :history:
  - :id: 1
    :created_at: *1
submission_9002:
  :submitters:
  - :name: Lee Junho
    :sid: 20240002
    :email: junho@uni.ac.kr
  - :name: Park Sowol
    :email: sowol@uni.ac.kr
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: 2024-03-06 17:00:00.000000000 Z
    time: 2024-03-07 02:00:00.000000000 Z
submission_9003:
  :submitters:
  - :name: Choi Narae
  :created_at: soon
"""
GRADESCOPE = {
    "submission_metadata.yml": METADATA.encode(),
    "submission_9001/doubling.py": GOOD,
    "submission_9002/src/homework.py": GOOD,
    "submission_9004/doubling.py": GOOD,
}
places = pytest.mark.parametrize("put", [unpacked, packed, inside_a_folder])


def own(one: Submission) -> dict[str, str]:
    """The student's ids, without what the platform called the file."""
    return {kind: text for kind, text in one.ids.items() if kind != "download"}


@pytest.mark.parametrize(
    ("files", "name", "download"),
    [
        (CANVAS, "이준호_1002", "이준호_LATE_1002_50002_"),
        (MOODLE, "김민지_24001", "김민지_24001_assignsubmission_file_"),
        (FLAT, "김민지_24001", "김민지_24001_assignsubmission_file_"),
    ],
)
def test_the_platforms_part_of_a_name_is_kept(tmp_path, files, name, download):
    assert found(packed(tmp_path, files))[name].ids["download"] == download


# Canvas


@places
def test_of_canvas_names_the_student_is_told(tmp_path, put):
    told = {name: (one.student, own(one)) for name, one in found(put(tmp_path, CANVAS)).items()}
    assert told == {
        "kimminji_1001": ("kimminji", {"canvas": "1001"}),
        "이준호_1002": ("이준호", {"canvas": "1002"}),
        "garcíalópezana_1003": ("garcíalópezana", {"canvas": "1003"}),
        "park_sowol_1004": ("park_sowol", {"canvas": "1004"}),
        "choinarae_1005": ("choinarae", {"canvas": "1005"}),
        "hanbitna_1006": ("hanbitna", {"canvas": "1006"}),
    }


@pytest.mark.parametrize(
    ("name", "filename", "note"),
    [
        ("kimminji_1001", "doubling.py", ""),
        ("이준호_1002", "doubling-1.py", "handed in late, says Canvas"),
        ("garcíalópezana_1003", "my work_2.py", ""),
        ("park_sowol_1004", "doubling.py", "taken from hw.zip/hw; 1 other file ignored"),
    ],
)
def test_a_file_of_canvas_is_called_as_the_student_called_it(tmp_path, name, filename, note):
    one = found(packed(tmp_path, CANVAS))[name]
    assert (one.filename, one.note, one.source, one.problem) == (filename, note, GOOD, "")


@pytest.mark.parametrize(
    ("name", "words"),
    [("choinarae_1005", "only report.docx."), ("hanbitna_1006", "only a text typed in.")],
)
def test_who_handed_in_no_python_file_has_a_row_of_canvas(tmp_path, name, words):
    one = found(packed(tmp_path, CANVAS))[name]
    assert one.problem == f"No Python file or notebook was handed in, {words}"


def test_anonymous_files_of_canvas_are_told_apart(tmp_path):
    names = ("anon_aB3dE_50001_doubling.py", "LATE_anon_Xy9zW_50002_1_2_doubling.py")
    told = [(one.name, own(one), one.note) for one in take(tmp_path, *names).submissions]
    assert told == [
        ("anon_Xy9zW", {}, "handed in late, says Canvas"),
        ("anon_aB3dE", {}, ""),
    ]


@pytest.mark.parametrize(
    ("files", "names"),
    [
        # a file named like the exercise counts alone
        (["kim_1001_50001_utils.py", "kim_1001_50002_doubling.py"], ["kim_1001"]),
        # one user id of two names, one attachment of two users: this is another scheme
        (["kim_2024_001_hw.py", "lee_2024_002_hw.py"], ["kim_2024_001_hw", "lee_2024_002_hw"]),
        (["kim_1_1_hw.py", "lee_2_1_hw.py"], ["kim_1_1_hw", "lee_2_1_hw"]),
        # a single odd file is nobody's download; of this exercise, it is
        (["kim_1_2_hw.py"], ["kim_1_2_hw"]),
        (["kim_1001_50001_doubling.py"], ["kim_1001"]),
        (["kim_1001_50001_hw.py", "lee.py", "park.py"], ["kim_1001_50001_hw", "lee", "park"]),
        # most fit, and what does not stays what it is
        (["kim_1_2_a.py", "lee_3_4_a.py", "park.py"], ["kim_1", "lee_3", "park"]),
    ],
)
def test_canvas_is_recognised_by_most_names_or_not_at_all(tmp_path, files, names):
    assert [one.name for one in take(tmp_path, *files).submissions] == names


# Moodle


@places
@pytest.mark.parametrize("files", [MOODLE, FLAT])
def test_of_moodle_names_the_student_is_told(tmp_path, put, files):
    told = {name: (one.student, own(one)) for name, one in found(put(tmp_path, files)).items()}
    assert told == {
        "김민지_24001": ("김민지", {"moodle": "24001"}),
        "Ana García_24002": ("Ana García", {"moodle": "24002"}),
        "이준호_24003": ("이준호", {"moodle": "24003"}),
        "박소월_24004": ("박소월", {"moodle": "24004"}),
        "최나래_24005": ("최나래", {"moodle": "24005"}),
        "한빛나_24006": ("한빛나", {"moodle": "24006"}),
    }


@pytest.mark.parametrize("files", [MOODLE, FLAT])
def test_the_files_of_moodle_are_found(tmp_path, files):
    usable = [name for name, one in found(packed(tmp_path, files)).items() if one.source == GOOD]
    assert usable == ["Ana García_24002", "김민지_24001", "박소월_24004", "이준호_24003"]


@pytest.mark.parametrize(
    ("files", "name", "words"),
    [
        (MOODLE, "최나래_24005", "only a text typed in"),
        (FLAT, "최나래_24005", "only a text typed in"),
        (MOODLE, "한빛나_24006", "holds no Python file or notebook (report.pdf)"),
        (FLAT, "한빛나_24006", "only report.pdf"),
    ],
)
def test_who_handed_in_no_python_file_has_a_row_of_moodle(tmp_path, files, name, words):
    assert words in found(packed(tmp_path, files))[name].problem


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Participant_77_assignsubmission_file_", "Participant_77"),
        ("Kim Minji_77_assignsubmission_file", "Kim Minji_77"),
        ("Default group_assignsubmission_file_", "Default group"),
        ("3조_77_assignsubmission_file_", "3조_77"),
    ],
)
def test_a_lone_folder_of_moodle_is_recognised(tmp_path, folder, name):
    assert [one.name for one in take(tmp_path, f"{folder}/hw.py").submissions] == [name]


def test_a_text_typed_in_beside_the_file_is_ignored(tmp_path):
    names = [f"김민지_1_assignsubmission_{kind}_/hw.py" for kind in ("file", "onlinetext")]
    (one,) = take(tmp_path, *names).submissions
    assert (one.source, one.note) == (GOOD, "1 other file ignored")


def test_one_folder_named_as_moodle_would_is_not_enough(tmp_path):
    names = ("a.py", "b.py", "김민지_1_assignsubmission_file_/hw.py")
    assert [one.ids for one in take(tmp_path, *names).submissions] == [{}, {}, {}]


# Gradescope


def in_an_export(tmp_path: Path, files: Files) -> Path:
    return packed(tmp_path, {f"assignment_123_export/{name}": data for name, data in files.items()})


def beside(tmp_path: Path, files: Files) -> Path:
    """The export unpacked, in the folder that was named."""
    unpacked(tmp_path / "download", {f"{name}": data for name, data in files.items()})
    return tmp_path / "download"


@pytest.mark.parametrize("put", [unpacked, packed, in_an_export, beside])
def test_of_a_gradescope_export_the_students_are_told(tmp_path, put):
    told = {name: (one.student, one.ids) for name, one in found(put(tmp_path, GRADESCOPE)).items()}
    minji = {"gradescope": "9001", "email": "minji@uni.ac.kr", "sid": "20240001"}
    junho = {"gradescope": "9002", "email": "junho@uni.ac.kr", "sid": "20240002"}
    assert told == {
        "submission_9001": ("김민지", minji),
        "submission_9002": ("Lee Junho", junho),
        "submission_9002~2": (
            "Park Sowol", {"gradescope": "9002", "email": "sowol@uni.ac.kr"}
        ),
        "submission_9003": ("Choi Narae", {"gradescope": "9003"}),
        "submission_9004": ("submission_9004", {}),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "submitted"),
    [
        ("submission_9001", "2024-03-05T08:10:11+00:00"),
        ("submission_9002", "2024-03-06T17:00:00+00:00"),
        ("submission_9003", ""),
    ],
)
def test_a_gradescope_export_tells_when(tmp_path, name, submitted):
    assert found(packed(tmp_path, GRADESCOPE))[name].submitted == submitted


def test_each_of_a_group_gets_the_same_file(tmp_path):
    both = found(packed(tmp_path, GRADESCOPE))
    told = [
        (both[name].source, both[name].note) for name in ("submission_9002", "submission_9002~2")
    ]
    assert told == [(GOOD, "handed in by a group of 2; taken from src")] * 2


def test_a_submission_that_is_not_in_the_export_is_unreadable(tmp_path):
    one = found(packed(tmp_path, GRADESCOPE))["submission_9003"]
    assert "named in submission_metadata.yml, but it is not there" in one.problem


@pytest.mark.parametrize(
    "data",
    [
        b"submission_1: [",
        b"\xff\xfe\x00",
        b"[" * 200,
        b"submission_1:\n\t:name: x\n",
        b"x" * (gradescope.METADATA_CAP + 1),
    ],
)
def test_metadata_that_cannot_be_read_are_one_sentence(tmp_path, data):
    place = packed(tmp_path, GRADESCOPE | {"submission_metadata.yml": data})
    with pytest.raises(SubmissionError, match="names of the students cannot be read") as error:
        collect(place, SLUG)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "data",
    [
        b"!!python/object/apply:os.system ['exit 1']",
        b"submission_1:\n  :created_at: !!python/name:os.system\n  :submitters: 7\n",
        b"".join(
            b"%c: &%c [%s]\n" % (97 + n, 97 + n, b", ".join([b"*%c" % (96 + n)] * 9) if n else b"x")
            for n in range(20)
        ),
        b"",
    ],
)
def test_metadata_build_nothing(data):
    assert all(not facts.submitters for facts in gradescope.read(data).values())


def test_an_alias_of_a_plain_value_is_that_value():
    data = b"a:\n  :created_at: &1 2024-03-05\nb:\n  :created_at: *1\n"
    assert gradescope.read(data)["b"].created == "2024-03-05"


def test_without_the_library_one_sentence_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(SubmissionError, match=r"torch-exercise-kit\[grade\]"):
        collect(packed(tmp_path, GRADESCOPE), SLUG)


def test_folders_alone_are_no_export(tmp_path):
    (one,) = take(tmp_path, "submission_9001/hw.py").submissions
    assert (one.name, one.ids) == ("submission_9001", {})
