"""What was handed in: files, folders, and everything that is neither."""

import os

import pytest

from grader.intake.collect import collect
from grader.submission import SIZE_CAP, SubmissionError, read

SLUG = "binary_classification"


@pytest.fixture
def place(tmp_path):
    folder = tmp_path / "handed in"
    folder.mkdir()
    return folder


def write(path, content=b"x = 1\n"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def names(place):
    return [submission.name for submission in collect(place, SLUG).submissions]


def only(place):
    (submission,) = collect(place, SLUG).submissions
    return submission


# one file


def test_a_file_is_one_submission(place):
    submission = only(write(place / "kim.py"))
    assert (submission.name, submission.source) == ("kim", b"x = 1\n")


@pytest.mark.parametrize("content", [b"", b"\x00\xff", "# 한글".encode("cp949"), b"\r\n\x1a"])
def test_bytes_are_kept_as_they_are(place, content):
    assert only(write(place / "kim.py", content)).source == content


def test_the_largest_file_is_read_whole(place):
    assert len(only(write(place / "kim.py", bytes(SIZE_CAP))).source) == SIZE_CAP


def test_a_file_over_the_cap_is_not_read(place):
    submission = only(write(place / "kim.py", bytes(3 << 20)))
    assert (submission.source, submission.problem) == (
        b"",
        "kim.py is larger than 2 MB, so it was not read. Is it the right file?",
    )


def test_a_missing_file_is_a_problem(place):
    assert read(place / "kim.py", "kim").problem.startswith("kim.py is not there")


def test_a_folder_in_a_files_place_is_a_problem(place):
    assert read(place, "kim").problem.startswith("handed in is not a file")


def test_a_problem_is_told_in_the_language(place):
    assert read(place / "kim.py", "kim", "ko").problem.startswith("kim.py 파일이 없어요")


# a folder of files


def test_each_file_of_a_folder_is_a_submission(place):
    for name in ("lee.py", "kim.py"):
        write(place / name)
    assert names(place) == ["kim", "lee"]


@pytest.mark.parametrize("name", ["김민지", "김 민지", "a.b", "kim (1)", "=1+1", "-rf"])
def test_a_name_is_the_files_name_without_its_ending(place, name):
    write(place / f"{name}.py")
    assert names(place) == [name]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("kim\nlee", r"kim\x0alee"),
        ("kim\u202eyp", r"kim\x202eyp"),
        (
            "\u1100\u1175\u11b7\u1106\u1175\u11ab\u110c\u1175",
            "김민지",
        ),  # as macOS writes it, letter by letter
        ("김\x1b[31m", r"김\x1b[31m"),
    ],
)
def test_a_name_is_composed_and_hides_nothing(place, name, shown):
    write(place / f"{name}.py")
    assert names(place) == [shown]


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.py",
        "._kim.py",
        "__pycache__/kim.py",
        ".git/kim.py",
        "notes.txt",
        "kim.pyc",
        "__MACOSX/kim.py",
    ],
)
def test_what_is_no_submission_is_ignored(place, name):
    write(place / "lee.py")
    write(place / name)
    assert names(place) == ["lee"]


def test_a_link_is_not_followed(place, tmp_path):
    (place / "kim.py").symlink_to(write(tmp_path / "secret.py", b"secret"))
    submission = only(place)
    assert (submission.source, submission.problem[:16]) == (b"", "kim.py is a link")


def test_a_link_to_nowhere_is_a_problem(place):
    (place / "kim.py").symlink_to(place / "nowhere")
    assert only(place).problem.startswith("kim.py is a link")


def test_a_link_to_a_folder_is_not_followed(place, tmp_path):
    write(tmp_path / "other" / f"{SLUG}.py", b"secret")
    (place / "kim.py").symlink_to(tmp_path / "other")
    assert only(place).problem.startswith("kim.py is a link")


def test_a_link_that_is_named_itself_is_not_followed(place):
    (place / "link.py").symlink_to(write(place / "kim.py"))
    assert only(place / "link.py").problem.startswith("link.py is a link")


def test_a_pipe_is_a_problem_and_does_not_block(place):
    os.mkfifo(place / "kim.py")
    assert only(place).problem.startswith("kim.py is not a file")


# a folder of folders


def test_each_folder_is_a_submission(place):
    for name in ("lee", "김 민지"):
        write(place / name / f"{SLUG}.py", name.encode())
    found = {item.name: item.source.decode() for item in collect(place, SLUG).submissions}
    assert found == {"lee": "lee", "김 민지": "김 민지"}


def test_files_and_folders_may_be_mixed(place):
    write(place / "kim" / "main.py")
    write(place / "lee.py")
    assert sorted(names(place)) == ["kim", "lee"]


def test_in_a_folder_the_exercises_file_is_taken(place):
    write(place / "kim" / f"{SLUG}.py", b"mine")
    write(place / "kim" / "another.py")
    assert only(place).source == b"mine"


@pytest.mark.parametrize(
    ("others", "note"),
    [([], ""), (["a.txt"], "1 other file ignored"), (["a.txt", "b.py"], "2 other files ignored")],
)
def test_other_files_of_a_folder_are_counted(place, others, note):
    for name in [f"{SLUG}.py", *others]:
        write(place / "kim" / name)
    assert only(place).note == note


def test_the_only_python_file_of_a_folder_is_taken(place):
    write(place / "kim" / "homework.py", b"mine")
    write(place / "kim" / "notes.txt")
    assert only(place).source == b"mine"


@pytest.mark.parametrize("hidden", [".old.py", "__pycache__/old.py"])
def test_hidden_files_of_a_folder_are_no_candidates(place, hidden):
    write(place / "kim" / "homework.py")
    write(place / "kim" / hidden)
    assert (only(place).problem, only(place).note) == ("", "")


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ([], "holds no Python file"),
        (["notes.txt"], "holds no Python file"),
        (["notes.txt"], "holds no Python file or notebook (notes.txt)"),
        (["1/2/3/4/5/homework.py"], "holds no Python file"),
        (["1/a.py", "2/b.py"], "holds 2 Python files"),
        (["a.py", "b.py"], "holds 2 Python files"),
    ],
)
def test_a_folder_without_one_candidate_is_a_problem(place, files, words):
    (place / "kim").mkdir()
    for name in files:
        write(place / "kim" / name)
    assert words in only(place).problem


@pytest.mark.parametrize(
    ("files", "taken"),
    [
        (["src/homework.py"], "src/homework.py"),
        (["test_it.py", f"src/{SLUG}.py"], f"src/{SLUG}.py"),
        (["a.py", f"{SLUG} (1).py"], f"{SLUG} (1).py"),
        (["a.py", f"{SLUG}-2.py"], f"{SLUG}-2.py"),
        ([f"{SLUG}.py", f"{SLUG} (1).py"], f"{SLUG}.py"),
        ([f"{SLUG}.py", f"old/{SLUG}.py"], f"{SLUG}.py"),
        (["homework.py", "lib/a.py", "lib/b.py"], "homework.py"),
        (["HOMEWORK.PY"], "HOMEWORK.PY"),
    ],
)
def test_the_exercises_file_is_found_wherever_it_lies_else_the_uppermost_one(place, files, taken):
    for name in files:
        write(place / "kim" / name, name.encode())
    assert only(place).source == taken.encode()


def test_where_a_file_was_found_is_told(place):
    write(place / "kim" / "src" / "homework.py")
    assert only(place).note == "taken from src"


def test_a_folder_of_the_exercises_own_name_is_not_worth_telling(place):
    write(place / "kim" / "homework" / "homework.py")
    assert only(place).note == ""


def test_a_link_inside_a_folder_is_not_searched(place, tmp_path):
    write(tmp_path / "other" / "homework.py", b"secret")
    (place / "kim").mkdir()
    (place / "kim" / "src").symlink_to(tmp_path / "other")
    assert "holds no Python file" in only(place).problem


def test_a_folder_named_like_a_file_is_a_folder(place):
    write(place / "x.py" / f"{SLUG}.py", b"mine")
    submission = only(place)
    assert (submission.name, submission.source) == ("x.py", b"mine")


def test_a_link_in_a_folder_is_not_followed(place, tmp_path):
    (place / "kim").mkdir()
    (place / "kim" / f"{SLUG}.py").symlink_to(write(tmp_path / "secret.py", b"secret"))
    submission = only(place)
    assert (submission.source, "is a link" in submission.problem) == (b"", True)


def test_a_pipe_in_a_folder_does_not_block(place):
    (place / "kim").mkdir()
    os.mkfifo(place / "kim" / f"{SLUG}.py")
    assert "is not a file" in only(place).problem


def test_colliding_names_keep_their_ending(place):
    write(place / "kim.py", b"file")
    write(place / "kim" / f"{SLUG}.py", b"folder")
    found = {item.name: item.source for item in collect(place, SLUG).submissions}
    assert found == {"kim": b"folder", "kim.py": b"file"}


def test_names_that_do_not_collide_lose_theirs(place):
    write(place / "kim.py")
    write(place / "kim" / f"{SLUG}.py")
    write(place / "lee.py")
    assert "lee" in names(place)


# no submissions at all


def test_a_missing_place_is_named(place):
    with pytest.raises(SubmissionError, match="nowhere does not exist"):
        collect(place / "nowhere", SLUG)


@pytest.mark.parametrize("content", [None, ".hidden.py", "__pycache__/x.py", "notes.txt"])
def test_a_place_without_submissions_is_refused(place, content):
    if content:
        write(place / content)
    with pytest.raises(SubmissionError, match=r"holds no \.py or \.ipynb file and no folder"):
        collect(place, SLUG)


def test_a_link_to_a_folder_is_named_and_not_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / f"{SLUG}.py").write_text("x = 1\n", encoding="utf-8")
    place = tmp_path / "place"
    place.mkdir()
    (place / "kim").symlink_to(tmp_path / "real", target_is_directory=True)
    (found,) = collect(place, SLUG).submissions
    assert "is a link" in found.problem


def test_names_never_meet(tmp_path):
    (tmp_path / "a.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "a.py.py").write_text("x = 1\n", encoding="utf-8")
    names = [found.name for found in collect(tmp_path, SLUG).submissions]
    assert len(set(names)) == 3


def test_other_files_are_named(tmp_path):
    (tmp_path / "kim.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "kim.txt").write_text("{}", encoding="utf-8")
    assert collect(tmp_path, SLUG).ignored == ["kim.txt"]


def test_the_folder_of_the_grades_is_no_submission(place):
    write(place / "kim.py")
    write(place / "grades" / "grades.csv")
    found = collect(place, SLUG, leave_out=place / "grades")
    assert [one.name for one in found.submissions] == ["kim"]


def test_names_differ_even_without_regard_to_case(place):
    for name in ("Kim.py", "kim.py"):
        write(place / name)
    assert len({name.casefold() for name in names(place)}) == 2


@pytest.mark.parametrize("name", ["class.7z", "class.rar", "class.tar.gz"])
def test_a_place_packed_otherwise_is_refused(place, name):
    with pytest.raises(SubmissionError, match="Unpack it, and name the folder"):
        collect(write(place / name), SLUG)


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes on POSIX alone")
def test_a_name_that_is_no_utf_8_can_be_written_anywhere(tmp_path):
    (tmp_path / os.fsdecode("김.py".encode("cp949"))).write_text("x = 1\n", encoding="utf-8")
    (found,) = collect(tmp_path, SLUG).submissions
    assert found.name.encode("utf-8") == rb"\xb1\xe8"


def test_a_place_with_a_name_that_is_too_long_is_one_sentence(tmp_path):
    with pytest.raises(SubmissionError):
        collect(tmp_path / ("x" * 300), SLUG)
