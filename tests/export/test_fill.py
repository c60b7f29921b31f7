"""Files that Canvas and Moodle have exported: one column is filled, nobody is guessed."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from grader.export.book import Book
from grader.export.cells import Sheet
from grader.export.made import ExportError, Made, Wish
from grader.export.registry import FORMATS

GIVEN = Path(__file__).with_name("given")  # as the platforms export it
CANVAS, MOODLE, KOREAN = (
    (GIVEN / f"{name}.csv").read_bytes().decode() for name in ("canvas", "moodle", "moodle-ko")
)


@pytest.fixture
def fill(book, tmp_path) -> Callable[..., Made]:
    """What becomes of a platform's file; `rows` are other rows of the gradebook."""

    def run(platform: str, content: str | bytes, **wishes: object) -> Made:
        place = tmp_path / f"{platform}.csv"
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        opened = Book(book)
        try:
            maker = FORMATS[platform].make
            assert maker is not None
            return maker(opened, Wish(into=place, **wishes))
        finally:
            opened.close()

    return run


def changed(before: str, made: Made) -> list[tuple[str, str]]:
    """The lines that differ, before and after; both have as many."""
    pairs = zip(before.split("\n"), made.files[""].decode().split("\n"), strict=True)
    return [pair for pair in pairs if pair[0] != pair[1]]


def said(made: Made, beginning: str) -> str:
    """The line that begins so, and those below it."""
    text = "\n".join(made.said)
    found = text[text.index(beginning) :].split("\n")
    below = [line for line in found[1:] if line.startswith("  ")]
    return "\n".join([found[0], *below[: len(found)]]) if found[0].endswith(":") else found[0]


# golden files, and nothing but the one column


@pytest.mark.parametrize(
    ("platform", "content", "name"),
    [("canvas", CANVAS, "canvas.csv"), ("moodle", MOODLE, "moodle.csv"),
     ("moodle", KOREAN, "moodle-ko.csv")],
)  # fmt: skip
def test_a_filled_file_is_the_golden_one(fill, golden, platform, content, name):
    assert golden(name, fill(platform, content).files[""])


def test_only_cells_of_one_column_change(fill):
    assert changed(CANVAS, fill("canvas", CANVAS)) == [
        (
            '"김, 민지",1001,20240001,minji,"1, A",,9,31.5',
            '"김, 민지",1001,20240001,minji,"1, A",1.5,9,31.5',
        ),
        (
            '"O""Brien, Seán",1002,20240002,ob,1,,"8",',
            '"O""Brien, Seán",1002,20240002,ob,1,3.2,"8",',
        ),
        ("박소월,1004,,,1,,,", "박소월,1004,,,1,0,,"),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(fill, line_end, mark):
    content = mark + CANVAS.replace("\n", line_end)
    filled = fill("canvas", content).files[""].decode()
    expected = mark + fill("canvas", CANVAS).files[""].decode().replace("\n", line_end)
    assert filled == expected


def test_a_file_with_semicolons_gets_decimal_commas(fill):
    content = CANVAS.replace(",", ";").replace('"김; 민지"', "Kim").replace('"1; A"', "1")
    content = content.replace('"O""Brien; Seán"', "OB").replace('"Essay; part 1 (778)"', "E (778)")
    content = content.replace('"=Lee; New"', "Lee")
    lines = fill("canvas", content).files[""].decode().split("\n")
    assert lines[3] == "Kim;1001;20240001;minji;1;1,5;9;31.5"


def test_a_cell_keeps_its_quotes(fill):
    content = CANVAS.replace('"1, A",,9', '"1, A","",9')
    assert '"1, A","1.5",9' in fill("canvas", content).files[""].decode()


# whose row


@pytest.mark.parametrize(
    ("ids", "line"),
    [
        ({"canvas": "1001"}, 3),
        ({"sid": "20240002"}, 4),
        ({"email": "OB"}, 4),  # the login of many schools; capitals do not matter
        ({"sid": "minji"}, 3),
        ({"canvas": "1001", "sid": "20240001"}, 3),
    ],
)
def test_a_row_is_found_by_any_id(make_book, rows, tmp_path, ids, line):
    lines = filled_lines(make_book, tmp_path, [msgspec.structs.replace(rows["=1+1"], ids=ids)])
    assert lines[line].split(",")[-3] == "0"


def filled_lines(make_book, tmp_path: Path, given: list) -> list[str]:
    place = tmp_path / "canvas.csv"
    place.write_text(CANVAS, encoding="utf-8")
    opened = Book(make_book(given))
    made = FORMATS["canvas"].make(opened, Wish(into=place))
    opened.close()
    return made.files[""].decode().split("\n")


@pytest.mark.parametrize(
    "ids",
    [
        {},
        {"canvas": "100"},
        {"canvas": "1001", "sid": "20240002"},  # two students
        {"moodle": "1001"},  # another platform's number
    ],
)
def test_an_id_that_is_not_certain_finds_nobody(make_book, rows, tmp_path, ids):
    own = msgspec.structs.replace(rows["=1+1"], student="박소월", ids=ids)
    assert filled_lines(make_book, tmp_path, [own]) == CANVAS.split("\n")


def test_two_rows_of_one_student_are_both_left_out(make_book, rows, tmp_path):
    twice = [rows["김민지_1001"], msgspec.structs.replace(rows["=1+1"], ids={"sid": "20240001"})]
    assert filled_lines(make_book, tmp_path, twice) == CANVAS.split("\n")


def test_who_was_not_found_is_reported_with_the_reason(fill):
    made = fill("canvas", CANVAS)
    assert "'=1+1 B (=1+1): no id (canvas, sid, email); grade with --roster" in said(
        made, "not found in"
    )


def test_who_was_not_found_counts_as_undone(fill):
    assert fill("canvas", CANVAS).undone == ["Choi Narae (choi_1005)", "'=1+1 B (=1+1)"]


def test_who_stands_in_the_file_alone_is_named(fill):
    assert said(fill("canvas", CANVAS), "in the file alone") == (
        "in the file alone, left as they are (1): '=Lee, New"
    )


def test_moodle_knows_participants_by_number_and_else_by_e_mail(fill):
    lines = [after for _, after in changed(MOODLE, fill("moodle", MOODLE))]
    assert [line.split(",")[4] for line in lines] == ["0", "1.5"]


# grades that are there


HAS = CANVAS.replace("ob,1,,", "ob,1,2.5,").replace("1004,,,1,", "1004,,,1,EX")


def test_another_grade_is_kept_and_told(fill):
    made = fill("canvas", HAS)
    assert "O\"Brien, '=Seán (obrien_1002): 2.5 there, 3.2 here" in said(made, "kept, another")


def test_another_grade_is_replaced_when_that_is_asked_for(fill):
    made = fill("canvas", HAS, replace=True)
    assert "O\"Brien, '=Seán (obrien_1002): 2.5 by 3.2" in said(made, "replaced")


@pytest.mark.parametrize("replace", [False, True])
def test_who_is_excused_stays_excused(fill, replace):
    assert "1004,,,1,EX,," in fill("canvas", HAS, replace=replace).files[""].decode()


def test_the_same_grade_is_there_already(fill):
    made = fill("canvas", CANVAS.replace("ob,1,,", "ob,1,3.20,"))
    assert ("1 score there already" in made.said, "ob,1,3.20," in made.files[""].decode()) == (
        True,
        True,
    )


@pytest.mark.parametrize("who", ["한빛나", "Choi Narae"])
def test_a_grade_of_who_has_no_score_stays(fill, who):
    content = CANVAS.replace(f"{who},1005,,,1,", f"{who},1005,,,1,3").replace(
        f"{who},1006,20240006,,1,", f"{who},1006,20240006,,1,3"
    )
    line = next(line for line in content.split("\n") if line.startswith(who))
    assert line in fill("canvas", content, replace=True).files[""].decode().split("\n")


def test_a_grade_that_moodle_has_locked_is_kept_and_told(fill):
    made = fill("moodle", KOREAN)
    assert said(made, "kept, the file says").endswith("김민지 (김민지_1001)")


def test_moodle_with_decimal_commas_gets_them(fill):
    content = KOREAN.replace("아니오", "예")
    assert 'minji@example.com,제출함,"1,5","4,00"' in fill("moodle", content).files[""].decode()


# points


@pytest.mark.parametrize(("platform", "content"), [("canvas", CANVAS), ("moodle", MOODLE)])
def test_other_points_are_refused(fill, platform, content):
    with pytest.raises(ExportError, match=r"out of 100, this gradebook out of 4.*--scale"):
        fill(platform, content.replace("4.00", "100.00"))


def test_other_points_are_converted_when_that_is_asked_for(fill):
    made = fill("canvas", CANVAS.replace("4.00", "100.00"), scale=True)
    assert [after.split(",")[-3] for _, after in changed(
        CANVAS.replace("4.00", "100.00"), made)] == ["37.5", "80", "0"]  # fmt: skip


# bad files


def without(title: str, content: str = CANVAS) -> str:
    return content.replace(title, "X", 1)


@pytest.mark.parametrize(
    ("platform", "content", "words"),
    [
        ("canvas", MOODLE, "is no gradebook of Canvas's: its columns begin with Identifier"),
        ("moodle", CANVAS, "is no worksheet of Moodle's"),
        ("canvas", "a,b\n1,2\n", "is no gradebook of Canvas's: its columns begin with a, b"),
        ("canvas", without("ID"), "has no column ID"),
        ("canvas", without("Section"), "is no gradebook of Canvas's"),
        ("canvas", without("Doubling"), "has no column of doubling. There are: 'X \\(777\\)'"),
        (
            "canvas",
            CANVAS.replace("Essay, part 1", "Doubling"),
            "has 2 columns that may be .*: 'Doubling \\(777\\)', 'Doubling \\(778\\)'",
        ),
        ("moodle", without("Grade", MOODLE), "has no column Grade: .*--column"),
        ("moodle", MOODLE.replace("Last modified (grade)", "Grade"), "2 columns that may hold"),
        ("moodle", MOODLE.replace("4.00", '"Good\nFine"'), "graded with a scale of words"),
        ("moodle", MOODLE.replace("24001", "24003"), "is no worksheet of Moodle's"),
        ("canvas", CANVAS.encode("cp949", "replace"), "is not UTF-8 \\(byte \\d+\\)"),
        ("canvas", "Student,ID\0", "is no text"),
        ("canvas", "", "is empty"),
        ("canvas", 'Student,ID\n"kim,1\n', "a quote of line 2 is never closed"),
    ],
)
def test_a_file_that_cannot_be_filled_is_refused_in_one_sentence(fill, platform, content, words):
    with pytest.raises(ExportError, match=words):
        fill(platform, content)


def test_a_file_that_is_not_there_is_named(book, tmp_path):
    opened = Book(book)
    with pytest.raises(ExportError, match=r"none.csv cannot be read: No such file"):
        FORMATS["canvas"].make(opened, Wish(into=tmp_path / "none.csv"))
    opened.close()


@pytest.mark.parametrize("column", ["Doubling (777)", "Doubling", "777"])
def test_a_column_is_named_by_title_or_number(fill, column):
    made = fill("canvas", CANVAS, column=column)
    assert "3 scores filled in" in made.said


@pytest.mark.parametrize("column", ["Final Score", "Section", "Doub"])
def test_only_an_assignment_can_be_filled(fill, column):
    with pytest.raises(ExportError, match=f"has no column called '{column}'"):
        fill("canvas", CANVAS, column=column)


# cells


@pytest.mark.parametrize(
    "text",
    [
        "a,b\n1,2\n",
        "a,b\r\n1,2",
        '"a""b",c\n"x\ny",2\n',
        "a;b\n1,5;2\n",
        "a,b,\n,,\n",
        '"a"x,b\n1,2\n',
    ],
)
def test_a_file_that_is_not_changed_keeps_its_bytes(tmp_path, text):
    (tmp_path / "x.csv").write_bytes(text.encode())
    assert Sheet(tmp_path / "x.csv").data() == text.encode()


def test_cells_are_read_as_python_reads_them(tmp_path):
    (tmp_path / "x.csv").write_bytes((CANVAS + MOODLE).encode())
    rows = [[cell.text for cell in row] for row in Sheet(tmp_path / "x.csv").rows]
    assert rows == [row for row in csv.reader(io.StringIO(CANVAS + MOODLE, newline="")) if any(row)]


def test_a_dropped_row_takes_its_line_along(tmp_path):
    (tmp_path / "x.csv").write_bytes(b'a,b\r\n"1\n",2\r\n3,4\r\n')
    sheet = Sheet(tmp_path / "x.csv")
    sheet.drop(sheet.rows[1])
    assert sheet.data() == b"a,b\r\n3,4\r\n"


@pytest.mark.slow
def test_twenty_thousand_rows_take_seconds(fill):
    body = "".join(f'"Kim, {n}",{n},,,"1",,,\n' for n in range(5000, 25000))
    started = time.process_time()
    fill("canvas", CANVAS + body)
    assert time.process_time() - started < 5
