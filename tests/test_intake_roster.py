"""A class list: who is on it, whose submission is whose, and what is never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.intake import roster
from grader.intake.collect import Intake, collect
from grader.intake.matching import forms
from grader.submission import SubmissionError

SLUG = "doubling"
PLAIN = "name,id,email\n김민지,20240001,minji@uni.ac.kr\nLee Junho,20240002,junho@uni.ac.kr\n"


@pytest.fixture
def listed(tmp_path):
    """Write a roster, read it back."""

    def read(data: str | bytes) -> list[tuple[str, dict[str, str]]]:
        path = tmp_path / "roster.csv"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return [(student.name, student.ids) for student in roster.read(path)]

    return read


@pytest.fixture
def matched(tmp_path):
    """Collect files of these names for that roster."""

    def read(text: str, *names: str, attempts: str = "latest") -> Intake:
        (tmp_path / "roster.csv").write_text(text, encoding="utf-8")
        for name in names:
            path = tmp_path / "in" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"x = {name!r}\n", encoding="utf-8")
        return collect(tmp_path / "in", SLUG, tmp_path / "roster.csv", attempts)

    return read


def pairs(intake: Intake) -> dict[str, str]:
    """Whose each submission is; `?` where the roster does not say."""
    return {
        one.name: "?" if "not in the roster" in one.note else one.student
        for index, one in enumerate(intake.submissions)
        if index not in intake.missing
    }


def missing(intake: Intake) -> list[str]:
    return [intake.submissions[index].student for index in intake.missing]


# reading


@pytest.mark.parametrize(
    "data",
    [
        PLAIN,
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("cp949"),
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("name,id,email", "Full Name,ID,E-Mail"),
        PLAIN.replace("name,id,email", "성명,id,이메일"),
        "\n" + PLAIN + ",,\n",
        PLAIN + PLAIN.split("\n")[1] + "\n",
        PLAIN.replace("Lee Junho", '"Lee   Junho"'),
    ],
)
def test_a_roster_is_read_as_people_save_it(listed, data):
    assert listed(data) == [
        ("김민지", {"id": "20240001", "email": "minji@uni.ac.kr"}),
        ("Lee Junho", {"id": "20240002", "email": "junho@uni.ac.kr"}),
    ]


@pytest.mark.parametrize(
    ("data", "students"),
    [
        (  # Canvas's gradebook, as it is exported
            "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Homework (77)\n"
            "    Points Possible,,,,,20\n"
            '"Kim, Minji",1001,20240001,minji,Section 1,\n'
            '"Student, Test",1999,,f00,Section 1,\n',
            [("Kim, Minji", {"canvas": "1001", "sid": "20240001", "login": "minji"})],
        ),
        (
            "LastName,FirstName,ID,SIS User ID,Section\n,,,,\nKim,Minji,1001,20240001,1\n",
            [("Minji Kim", {"canvas": "1001", "sid": "20240001"})],
        ),
        (  # Moodle's worksheet
            "Identifier,Full name,Email address,Status,Grade,Maximum Grade\n"
            "Participant 24001,김민지,minji@uni.ac.kr,Submitted,,20.00\n",
            [("김민지", {"moodle": "24001", "email": "minji@uni.ac.kr"})],
        ),
        (  # nbgrader's students
            "id,first_name,last_name,email,lms_user_id\nminji,Minji,Kim,minji@uni.ac.kr,1001\n",
            [("Minji Kim", {"id": "minji", "email": "minji@uni.ac.kr"})],
        ),
        (  # Gradescope's roster
            "First Name,Last Name,SID,Email,Role\nMinji,Kim,7,m@uni.kr,Student\n"
            "Ada,Lovelace,8,a@uni.kr,Instructor\n",
            [("Minji Kim", {"sid": "7", "email": "m@uni.kr"})],
        ),
        ("학번,이름\n20240001,김민지\n", [("김민지", {"sid": "20240001"})]),
        ("Canvas ID,Name\n1001,Kim\n", [("Kim", {"canvas": "1001"})]),
        ("email\nminji@uni.ac.kr\n", [("minji@uni.ac.kr", {"email": "minji@uni.ac.kr"})]),
        ("name\nKim\x1b[31m\n", [(r"Kim\x1b[31m", {})]),
    ],
)
def test_the_columns_of_other_programs_are_known(listed, data, students):
    assert listed(data) == students


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"name,id\n", "names no student"),
        (b"points,grade\n1,2\n", "has no column that says who the students are"),
        (b"\xff\xfen\0a\0m\0e\0", "is neither UTF-8 nor cp949"),
        (b"PK\3\4\x14\0\x06\0\x08\0", "is neither UTF-8 nor cp949"),
        (b"name,id\nKim,1\nLee,1\n", "gives the id 1 to two students: Kim and Lee"),
        (b"name,id,email\nKim,1,a@x\nKim,1,b@x\n", "gives the id 1 to two students"),
        (b'name\n"' + b"x" * 200_000 + b'"\n', "is not a CSV file"),
        (b"name\n" + b"x" * (9 << 20), "is larger than 8 MB"),
    ],
)
def test_what_is_no_roster_is_one_sentence(listed, data, words):
    with pytest.raises(SubmissionError) as error:
        listed(data)
    assert (words in str(error.value), "\n" in str(error.value)) == (True, False)


def test_a_roster_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SubmissionError, match=r"nowhere\.csv cannot be read"):
        roster.read(Path(tmp_path / "nowhere.csv"))


# matching


@pytest.mark.parametrize(
    ("text", "name", "student"),
    [
        ("canvas id,name\n1001,Kim Minji\n", "other_1001_50001_doubling.py", "Kim Minji"),
        ("id,name\n1001,김민지\n", "kimminji_1001_50001_doubling.py", "김민지"),
        ("name\nMinji Kim\n", "kimminji_1001_50001_doubling.py", "Minji Kim"),
        ('name\n"Kim, Min-ji"\n', "kimminji_1001_50001_doubling.py", "Kim, Min-ji"),
        ("name\nAna García López\n", "garcíalópezana_1_5_doubling.py", "Ana García López"),
        ("moodle id,name\n24001,김\n", "김민지_24001_assignsubmission_file_/a.py", "김"),
        ("name\n김 민지\n", "김민지_24001_assignsubmission_file_/a.py", "김 민지"),
        ("name\nKIM MINJI\n", "kim_minji.py", "KIM MINJI"),
        ("name\nMinji Kim\n", "kim_minji/a.py", "Minji Kim"),
        ("name\n\u1100\u1175\u11b7\n", "김.py", "김"),
        ("name,학번\n김민지,20240001\n", "20240001.py", "김민지"),
        ("name,username\n김민지,minji\n", "MINJI.py", "김민지"),
        ("name,email\n김민지,minji@uni.ac.kr\n", "minji@uni.ac.kr.py", "김민지"),
        ("name,학번\n김민지,20240001\n", "hw1_20240001_민지.py", "김민지"),
        ("name,학번\n김민지,20240001\n", "과제(20240001).py", "김민지"),
    ],
)
def test_a_submission_finds_its_row(matched, text, name, student):
    assert list(pairs(matched(text, name)).values()) == [student]


@pytest.mark.parametrize(
    ("text", "names", "told"),
    [
        # nobody of that name
        ("name\nKim Minji\n", ["lee.py"], {"lee": "?"}),
        ("name\nKim Minji\n", ["kim.py"], {"kim": "?"}),
        # two of one name
        ("name,id\n김민지,1\n김민지,2\n", ["김민지.py"], {"김민지": "?"}),
        # an id that may be another numbering, and a name that says otherwise
        (
            "id,name\n1001,이준호\n7,김민지\n",
            ["김민지_1001_50001_doubling.py"],
            {"김민지_1001": "?"},
        ),
        # a part of an id, or a short one
        ("name,id\nKim,20240001\n", ["2024_hw.py"], {"2024_hw": "?"}),
        ("name,id\nKim,12\n", ["hw_12.py"], {"hw_12": "?"}),
        # two ids in one name
        (
            "name,id\nKim,20240001\nLee,20240002\n",
            ["20240001_20240002.py"],
            {"20240001_20240002": "?"},
        ),
        # a name that is the same, with an id that is not: anybody may take another's name
        (
            "canvas id,name\n1001,Kim Minji\n",
            ["kimminji_1009_50001_doubling.py"],
            {"kimminji_1009": "?"},
        ),
        # two accounts of one name
        (
            "name\nKim Minji\n",
            ["kimminji_1001_50001_doubling.py", "kimminji_1009_50002_doubling.py"],
            {"kimminji_1001": "?", "kimminji_1009": "?"},
        ),
        (
            "canvas id,sid,name\n1001,,Kim Minji\n",
            ["kimminji_1001_50001_doubling.py", "minjikim_1009_50002_doubling.py"],
            {"kimminji_1001": "Kim Minji", "minjikim_1009": "?"},
        ),
        # a platform's own id is not read out of a name
        ("name,학번\n이준호,1001\n", ["kim_1001_50001_doubling.py"], {"kim_1001": "?"}),
    ],
)
def test_what_is_not_certain_is_never_guessed(matched, text, names, told):
    assert pairs(matched(text, *names)) == told


def test_an_account_known_by_its_id_is_not_moved_by_one_of_the_same_name(matched):
    names = ("kimminji_1001_50001_doubling.py", "minjikim_1009_50002_doubling.py")
    found = matched("id,name\n1001,Kim Minji\n", *names)
    assert pairs(found) == {"kimminji_1001": "Kim Minji", "minjikim_1009": "?"}


def test_two_students_of_one_name_are_told_apart_by_their_ids(matched):
    text = "canvas id,name\n1001,김민지\n1002,김민지\n"
    names = ("김민지_1002_50001_doubling.py", "김민지_1001_50002_doubling.py")
    told = [one.ids["canvas"] for one in matched(text, *names).submissions]
    assert told == ["1001", "1002"]


def test_both_students_of_one_name_are_told_whose_file_may_be_theirs(matched):
    found = matched("name,id\n김민지,1\n김민지,2\n", "김민지.py")
    words = "perhaps 김민지 is theirs: 2 students have this name"
    assert list(found.missing.values()) == [words] * 2


def test_each_student_has_one_row_in_the_rosters_order_then_the_others(matched):
    text = "name\nPark\nKim\nLee\n"
    found = matched(text, "lee.py", "park.py", "zoe.py")
    assert [one.student for one in found.submissions] == ["Park", "Kim", "Lee", "zoe"]


def test_who_handed_nothing_in_is_missing(matched):
    assert missing(matched("name\nPark\nKim\nLee\n", "lee.py")) == ["Park", "Kim"]


def test_who_handed_in_no_python_file_is_not_missing(matched):
    names = ("kim_1_5_report.docx", "lee_2_6_doubling.py", "park_3_7_doubling.py")
    assert missing(matched("name\nKim\nLee\nPark\n", *names)) == []


def test_the_rosters_ids_are_told(matched):
    text = "Student,ID,SIS User ID,Section\nKim Minji,1001,20240001,1\n"
    (one,) = matched(text, "kim_minji.py").submissions
    assert one.ids == {"canvas": "1001", "sid": "20240001"}


@pytest.mark.parametrize("name", ["../../kim", "a/b\\c", "/etc/passwd"])
def test_a_missing_students_name_leads_nowhere(matched, name):
    found = matched(f"name\n{name}\nLee\n", "lee.py")
    assert not {"/", "\\"} & set(found.submissions[0].name)


def test_missing_students_of_one_name_have_names_of_their_own(matched):
    found = matched("name,id\nKim,1\nKim,2\nLee,3\n", "lee.py")
    assert len({one.name for one in found.submissions}) == 3


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kim, Minji", "Minji Kim", True),
        ("KIM Minji", "minji kim", True),
        ("김 민지", "김민지", True),
        ("García López, Ana", "Ana García López", True),
        ("Müller", "Mu\u0308ller", True),
        ("O'Neil Ann", "oneilann", True),
        ("Kim Minji", "Kim Minjin", False),
        ("Ana López", "Ana Lopez", False),
        ("", "", False),
    ],
)
def test_a_name_is_the_same_in_any_spelling_but_no_other(one, other, same):
    assert bool(forms(one) & forms(other)) == same
