"""Exercise folders: found, loaded, and refused in words that name the file."""

import re
import shutil

import pytest

from grader import exercise
from grader.exercise import ExerciseError, Note
from grader.words import Place

SETTINGS = """
seed = 7
title = { en = "Tiny", ko = "작은 문제" }
finished = { look = { en = "a", ko = "가" }, think = { en = "b", ko = "나" } }

[[task]]
id = "first"
functions = ["double"]
title = { en = "first", ko = "첫째" }
start = { en = "Go?", ko = "시작할까요?" }
done = { en = "done", ko = "끝났어요" }

[[task]]
id = "second"
functions = []
given = true
title = { en = "second", ko = "둘째" }
start = { en = "", ko = "" }
done = { en = "", ko = "" }

[limits]
call_cpu = 2

[stub.ko]
"TODO 1: one line." = "TODO 1: 한 줄이면 돼요."
"""
STUB = "def double(x, *, by=2):\n    # TODO 1: one line.\n    raise NotImplementedError\n"


@pytest.fixture
def course(tmp_path):
    for slug in ("binary_classification", "linear_regression"):
        folder = tmp_path / "exercises" / slug
        folder.mkdir(parents=True)
        (folder / "exercise.toml").write_text(SETTINGS, encoding="utf-8")
        (folder / exercise.STUB).write_text(STUB, encoding="utf-8")
        (folder / f"test_{slug}.py").write_text("", encoding="utf-8")
    return tmp_path


@pytest.fixture
def folder(course):
    return course / "exercises" / "binary_classification"


@pytest.fixture
def solutions(course):
    path = course / "solutions" / "binary_classification"
    path.mkdir(parents=True)
    return path


def change(folder, old, new):
    path = folder / "exercise.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


# loading


def test_an_exercise_is_called_as_its_folder(folder):
    assert exercise.load(folder).slug == "binary_classification"


def test_tasks_keep_their_order(folder):
    assert [task.id for task in exercise.load(folder).tasks] == ["first", "second"]


def test_a_limit_that_is_given_replaces_the_usual_one(folder):
    limits = exercise.load(folder).limits
    assert (limits.call_cpu, limits.call_wall) == (2, 20)


def test_a_task_is_found_by_its_id(folder):
    assert exercise.load(folder).task("second").given


def test_an_unknown_task_is_named(folder):
    with pytest.raises(ExerciseError, match=r"exercise\.toml has no task 'third'"):
        exercise.load(folder).task("third")


def test_paths_are_absolute(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert exercise.load(folder.relative_to(folder)).work == folder / "binary_classification.py"


def test_the_student_may_delete_the_work_file(folder):
    assert not exercise.load(folder).work.exists()


def test_solutions_lie_beside_the_exercises(folder, solutions):
    assert exercise.load(folder).hidden_checks == solutions / "test_hidden.py"


def test_the_stub_is_the_untouched_copy(folder):
    (folder / "binary_classification.py").write_text("changed", encoding="utf-8")
    assert exercise.load(folder).stub == STUB.encode()


def test_the_parameters_are_those_of_the_stub(folder):
    assert exercise.load(folder).parameters == {"double": ["x"]}


@pytest.mark.parametrize(
    ("language", "words"), [("en", "# TODO 1: one line."), ("ko", "# TODO 1: 한 줄이면 돼요.")]
)
def test_the_stub_speaks_the_language(folder, language, words):
    assert words in exercise.load(folder).stub_in(language)


def test_a_note_names_the_line():
    note = Note(error="x", en="Line {line} is {fine}.", ko="{line}번째 줄")
    assert note.text("en", Place(12)) == "Line 12 is {fine}."


@pytest.mark.parametrize("name", ["exercise.toml", exercise.STUB, "test_binary_classification.py"])
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(ExerciseError, match=name.replace(".", r"\.")):
        exercise.load(folder)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("seed = 7", "seed ="),
        ("seed = 7", ""),
        ("seed = 7", 'seed = "7"'),
        ("seed = 7", "seed = 7\nsede = 8"),
        ("given = true", "given = true\ngiven = false"),
        ("given = true", "gift = true"),
        ('ko = "첫째"', 'de = "erste"'),
        ('functions = ["double"]', 'functions = "double"'),
        ("call_cpu = 2", 'call_cpu = "2"'),
        ("[[task]]", "[task]"),
    ],
)
def test_a_malformed_file_is_refused_by_name(folder, old, new):
    change(folder, old, new)
    with pytest.raises(ExerciseError, match=r"exercise\.toml is not an exercise file"):
        exercise.load(folder)


def test_a_misspelt_field_is_named_with_its_line_and_what_may_stand_there(folder):
    change(folder, "given = true", "gift = true")
    words = (
        r"line 16: unknown field `gift`; expected here: id, functions, title, start, done, given"
    )
    with pytest.raises(ExerciseError, match=words):
        exercise.load(folder)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("seed = 7", 'seed = "7"', "line 2: `seed` is a text; expected is a whole number"),
        ("seed = 7", "seed = ", "line 2: Invalid value"),
        ("seed = 7", "", "the field `seed` is missing"),
        ('functions = ["double"]', 'functions = "double"', "is a text; expected is a list"),
        ("call_cpu = 2", 'call_cpu = "2"', "`limits.call_cpu` is a text; expected is a number"),
    ],
)
def test_a_slip_is_told_with_its_line_and_what_is_expected(folder, old, new, words):
    change(folder, old, new)
    with pytest.raises(ExerciseError, match=re.escape(words)):
        exercise.load(folder)


def test_a_folder_without_its_settings_is_told(folder):
    (folder / "exercise.toml").unlink()
    with pytest.raises(ExerciseError, match=r"exercise\.toml is missing"):
        exercise.find(folder.name, folder.parents[1])


def test_one_language_stands_in_for_the_other(folder):
    change(folder, ', ko = "첫째"', "")
    assert exercise.load(folder).tasks[0].title.in_("ko") == "first"


def test_a_file_that_is_not_utf_8_is_refused_by_name(folder):
    (folder / "exercise.toml").write_bytes(SETTINGS.encode("cp949"))
    with pytest.raises(ExerciseError, match=r"exercise\.toml is not an exercise file"):
        exercise.load(folder)


def test_a_refusal_is_one_line(folder):
    change(folder, "seed = 7", "seed = \n\n7")
    with pytest.raises(ExerciseError) as caught:
        exercise.load(folder)
    assert "\n" not in str(caught.value)


# digest


def test_the_digest_stays_as_long_as_nothing_changes(folder):
    assert exercise.load(folder).digest() == exercise.load(folder).digest()


@pytest.mark.parametrize("name", ["exercise.toml", exercise.STUB, "test_binary_classification.py"])
def test_the_digest_follows_what_can_change_an_outcome(folder, name):
    before = exercise.load(folder).digest()
    path = folder / name
    path.write_bytes(path.read_bytes() + b"\n# changed\n")
    assert exercise.load(folder).digest() != before


def test_the_digest_follows_the_hidden_checks(folder, solutions):
    before = exercise.load(folder).digest()
    (solutions / "test_hidden.py").write_text("x = 1\n", encoding="utf-8")
    assert exercise.load(folder).digest() != before


@pytest.mark.parametrize("name", ["README.md", "binary_classification.py"])
def test_the_digest_ignores_all_else(folder, name):
    before = exercise.load(folder).digest()
    (folder / name).write_text("new", encoding="utf-8")
    assert exercise.load(folder).digest() == before


# finding


def test_public_checks_belong_to_their_folder(folder):
    assert exercise.folder_of(folder / "test_binary_classification.py") == folder


def test_hidden_checks_belong_to_the_exercise_that_they_mirror(folder, solutions):
    assert exercise.folder_of(solutions / "test_hidden.py") == folder


@pytest.mark.parametrize(
    "place", ["test_x.py", "tests/test_x.py", "answers/binary_classification/test_hidden.py"]
)
def test_other_tests_belong_to_no_exercise(course, place):
    assert exercise.folder_of(course / place) is None


def test_a_course_is_found_upward(course, folder):
    assert exercise.course_of(folder / "deep" / "below") == course


def test_without_a_course_there_is_the_packaged_one(tmp_path):
    assert exercise.course_of(tmp_path) == exercise.packaged_course()


def test_the_packaged_course_has_exercises():
    assert exercise.slugs(exercise.packaged_course())


def test_exercises_are_listed_by_name(course):
    (course / "exercises" / "no_exercise").mkdir()
    assert exercise.slugs(course) == ["binary_classification", "linear_regression"]


def test_an_exercise_is_found_by_slug(course, folder):
    assert exercise.find("binary_classification", course).folder == folder


def test_an_exercise_is_found_by_path(course, folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert exercise.find(str(folder), elsewhere).folder == folder


def test_a_near_name_is_offered(course):
    with pytest.raises(ExerciseError, match="Did you mean linear_regression"):
        exercise.find("linear_regresion", course)


def test_without_a_near_name_all_are_listed(course):
    with pytest.raises(ExerciseError, match="binary_classification, linear_regression"):
        exercise.find("zzzz", course)


def test_a_folder_without_settings_is_no_exercise(course, folder):
    shutil.rmtree(folder)
    with pytest.raises(ExerciseError, match="No exercise is called"):
        exercise.find("binary_classification", course)


def test_a_courses_only_exercise_needs_no_name(course):
    shutil.rmtree(course / "exercises" / "linear_regression")
    assert exercise.find(None, course).slug == "binary_classification"


def test_of_several_exercises_one_has_to_be_named(course):
    with pytest.raises(exercise.ExerciseError, match="binary_classification, linear_regression"):
        exercise.find(None, course)
