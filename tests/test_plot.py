"""Pictures of a training: characters on a terminal, PNG and SVG files."""

from __future__ import annotations

import importlib.util
import math

import msgspec
import pytest
from rich.cells import cell_len

from grader.render import picture, plot
from grader.report import Training
from grader.training import MOST, some

FALLING = [1 / (1 + epoch) for epoch in range(101)]
TRAINING = Training(
    losses=FALLING,
    epochs=101,
    points=[[1.0, 2.0], [2.0, 3.0], [3.0, 1.0], [4.0, 3.0], [5.0, 3.0], [6.0, 2.0]],
    answers=[0.0, 0.0, 0.0, 1.0, 1.0, 1.0],
    weight=[3.25, 1.52],
    bias=[-14.48],
)
FLAT = msgspec.structs.replace(TRAINING, losses=[0.693147] * 6, epochs=6)
FRAMES = [plot.Frame(58, rows, plain) for rows in (1, 2, 3, 5, 12) for plain in (False, True)]


@pytest.mark.parametrize("frame", FRAMES, ids=str)
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("training", [TRAINING, FLAT], ids=["falling", "flat"])
def test_a_curve_stays_in_its_frame(training, frame, language):
    lines = plot.curve(training, frame, language)
    assert 0 < len(lines) <= frame.rows
    assert max(map(cell_len, lines)) <= frame.columns


@pytest.mark.parametrize("frame", FRAMES[4:], ids=str)
def test_a_boundary_stays_in_its_frame(frame):
    lines = plot.boundary(TRAINING, frame)
    assert 0 < len(lines) <= frame.rows
    assert max(map(cell_len, lines)) <= frame.columns


def test_a_curve_names_its_highest_and_lowest_loss():
    lines = plot.curve(TRAINING, plot.Frame(40, 6), "en")
    assert (lines[0].split()[0], lines[4].split()[0]) == ("1", "0.0099")


def test_a_curve_names_its_first_and_last_epoch():
    assert plot.curve(TRAINING, plot.Frame(40, 6), "en")[-1].split() == ["epoch", "0", "100"]


def test_a_falling_curve_begins_at_the_top_and_ends_at_the_bottom():
    first, *_, last, _ = plot.curve(TRAINING, plot.Frame(40, 6), "en")
    assert (first[first.index("1") + 2] != " ", last[-1]) == (True, "⣀")


def test_a_flat_curve_is_one_row_with_one_label():
    lines = plot.curve(FLAT, plot.Frame(40, 6), "en")
    assert (len(lines), lines[0].split()[0], set(lines[0].split()[1])) == (2, "0.693", {"⠤"})


def test_a_single_row_names_first_and_last_loss():
    (line,) = plot.curve(TRAINING, plot.Frame(40, 1), "en")
    assert (line.split()[0], line.split()[-1]) == ("1", "0.0099")


@pytest.mark.parametrize("frame", [plot.Frame(10, 5), plot.Frame(58, 0)], ids=str)
def test_without_room_there_is_no_curve(frame):
    assert plot.curve(TRAINING, frame, "en") == []


@pytest.mark.parametrize("rows", [1, 5])
def test_in_ascii_everything_is_ascii(rows):
    frame = plot.Frame(58, rows, ascii_only=True)
    drawn = [*plot.curve(TRAINING, frame, "en"), *plot.boundary(TRAINING, frame)]
    assert "".join(drawn).isascii()


def test_every_point_stands_as_its_answer():
    drawn = "".join(line[3:] for line in plot.boundary(TRAINING, plot.Frame(30, 11))[:-1])
    assert (drawn.count("0"), drawn.count("1")) == (3, 3)


def test_points_of_another_answer_stand_beyond_the_line():
    lines = plot.boundary(TRAINING, plot.Frame(30, 11, ascii_only=True))
    row = next(line for line in lines if "0" in line and "1" in line)
    between = row[row.index("0") + 1 : row.index("1")]
    assert set(between) & set("':.")


def test_where_the_model_says_1_the_plane_is_dotted():
    all_1 = msgspec.structs.replace(TRAINING, bias=[100.0])
    all_0 = msgspec.structs.replace(TRAINING, bias=[-100.0])
    frame = plot.Frame(30, 8, ascii_only=True)
    dots = ["".join(plot.boundary(t, frame)).count(".") for t in (all_1, all_0)]
    assert (dots[0] > 50, dots[1]) == (True, 0)


@pytest.mark.parametrize(
    "changed",
    [
        {"points": [[1.0, 2.0, 3.0]] * 6, "weight": [1.0, 1.0, 1.0]},
        {"points": []},
        {"weight": []},
        {"bias": []},
        {"answers": [0.0]},
    ],
    ids=["three features", "no points", "no weight", "no bias", "too few answers"],
)
def test_without_a_plane_there_is_no_boundary(changed):
    training = msgspec.structs.replace(TRAINING, **changed)
    assert plot.boundary(training, plot.Frame(30, 8)) == []


@pytest.mark.parametrize(
    ("weight", "bias"),
    [([0.0, 0.0], 0.0), ([0.0, 1.0], -2.0), ([1.0, 0.0], -3.0), ([1e-300, 0.0], 1.0)],
)
def test_any_weight_can_be_drawn(weight, bias):
    training = msgspec.structs.replace(TRAINING, weight=weight, bias=[bias])
    assert len(plot.boundary(training, plot.Frame(30, 8))) == 8


def test_points_in_one_place_can_be_drawn():
    training = msgspec.structs.replace(TRAINING, points=[[1.0, 1.0]] * 6)
    assert len(plot.boundary(training, plot.Frame(30, 8))) == 8


@pytest.mark.parametrize(("part", "full"), [(0, 0), (2, 8), (5, 20)])
def test_a_bar_is_filled_as_far_as_one_is(part, full):
    assert plot.bar(part, 5, 20, ascii_only=True) == "#" * full + "." * (20 - full)


def test_a_bar_of_nothing_is_empty():
    assert plot.bar(0, 0, 20) == ""


# which losses are kept for a picture


@pytest.mark.parametrize("count", [1, 2, 3, MOST, MOST + 1, 1001, 5000])
def test_few_losses_are_kept(count):
    kept = some([float(number) for number in range(count)])
    assert (len(kept) <= MOST, kept[0], kept[-1]) == (True, 0.0, count - 1.0)


def test_a_peak_of_one_epoch_is_kept():
    losses = [0.5] * 1001
    losses[3] = 2.5
    assert max(some(losses)) == 2.5


# files


@pytest.fixture
def with_matplotlib():
    pytest.importorskip("matplotlib")


@pytest.mark.usefixtures("with_matplotlib")
@pytest.mark.parametrize(("name", "start"), [("a.png", b"\x89PNG"), ("a.SVG", b"<?xml")])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_picture_is_of_the_kind_that_its_name_says(tmp_path, name, start, language):
    picture.write(TRAINING, tmp_path / name, language)
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.usefixtures("with_matplotlib")
@pytest.mark.parametrize(("font", "title"), [("DejaVu Sans", "에포크"), (None, "epoch")])
def test_hangul_is_written_only_with_a_font_that_has_it(monkeypatch, font, title):
    from matplotlib.figure import Figure

    figure = Figure()
    monkeypatch.setattr(picture, "_hangul_font", lambda: font)
    monkeypatch.setattr(picture, "draw", lambda _, __, language: figure.suptitle(language))
    monkeypatch.setattr(Figure, "savefig", lambda *_, **__: None)
    picture.write(TRAINING, picture.Path("a.png"), "ko")
    assert figure.get_suptitle() == ("ko" if title == "에포크" else "en")


@pytest.mark.usefixtures("with_matplotlib")
def test_without_a_plane_the_file_shows_the_curve_alone(tmp_path):
    from matplotlib.figure import Figure

    figure = Figure()
    picture.draw(figure, msgspec.structs.replace(TRAINING, points=[]), "en")
    assert [axes.get_ylabel() for axes in figure.axes] == ["loss"]


@pytest.mark.usefixtures("with_matplotlib")
def test_the_file_shows_every_epoch_on_its_axis():
    from matplotlib.figure import Figure

    figure = Figure()
    picture.draw(figure, TRAINING, "en")
    (line,) = figure.axes[0].lines
    assert math.isclose(line.get_xdata()[-1], 100)


def test_without_matplotlib_one_sentence_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(picture.PictureError, match="pip install matplotlib"):
        picture.write(TRAINING, tmp_path / "a.png", "en")


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(picture.PictureError, match=r"end in \.png or \.svg"):
        picture.write(TRAINING, tmp_path / "a.jpg", "en")


@pytest.mark.usefixtures("with_matplotlib")
def test_without_losses_no_file_is_written(tmp_path):
    with pytest.raises(picture.PictureError, match="no list of losses"):
        picture.write(None, tmp_path / "a.png", "en")


@pytest.mark.usefixtures("with_matplotlib")
def test_a_folder_that_is_not_there_is_one_sentence(tmp_path):
    with pytest.raises(picture.PictureError, match="cannot be written"):
        picture.write(TRAINING, tmp_path / "nowhere" / "a.png", "en")
