"""The same pictures as files: PNG or SVG, drawn by matplotlib where it is installed."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from grader.render import plot
from grader.report import Training
from grader.words import Language, say

ENDINGS = (".png", ".svg")
SIZE = (9.0, 3.6)  # inches
HANGUL_FONTS = (
    "Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Malgun Gothic", "Apple SD Gothic Neo",
    "AppleGothic", "UnDotum", "Baekmuk Dotum",
)  # fmt: skip
COLOURS = ("#3b6fb6", "#d1662a")  # of answers 0 and 1: told apart by everybody


class PictureError(Exception):
    """No picture was written; the text says why, in the student's language, and what next."""


def check(path: Path, language: Language) -> None:
    """PictureError when no picture can be written there, whatever it shows."""
    if path.suffix.lower() not in ENDINGS:
        raise PictureError(say("plot_ending", language, file=path.name))
    if importlib.util.find_spec("matplotlib") is None:
        raise PictureError(say("plot_missing", language, file=path.name))


def write(training: Training | None, path: Path, language: Language) -> None:
    """Write loss curve and decision boundary; PictureError when that cannot be done."""
    check(path, language)
    if training is None:
        raise PictureError(say("plot_nothing", language, file=path.name))
    import matplotlib
    from matplotlib.figure import Figure

    font = _hangul_font() if language == "ko" else None
    families = [*([font] if font else []), "DejaVu Sans"]
    settings: dict[Any, Any] = {
        "font.family": families,
        "axes.unicode_minus": False,
        "svg.hashsalt": "grader",
    }
    with matplotlib.rc_context(settings):
        figure = Figure(figsize=SIZE, layout="constrained")
        draw(figure, training, language if font else "en")
        try:
            figure.savefig(path, dpi=150)
        except OSError as error:
            words = {"file": path.name, "reason": error.strerror}
            raise PictureError(say("cannot_write", language, **words)) from None


def _hangul_font() -> str | None:
    from matplotlib import font_manager

    there = {entry.name for entry in font_manager.fontManager.ttflist}
    return next((name for name in HANGUL_FONTS if name in there), None)


def draw(figure: Any, training: Training, language: Language) -> None:
    """Both pictures beside each other; the curve alone where there is no plane."""
    plane = plot.in_a_plane(training)
    axes = figure.subplots(1, 2 if plane else 1, squeeze=False)[0]
    _curve(axes[0], training, language)
    if plane:
        _boundary(axes[1], training, language)


def _curve(axes: Any, training: Training, language: Language) -> None:
    last = len(training.losses) - 1
    epochs = [index * (training.epochs - 1) / max(last, 1) for index in range(last + 1)]
    axes.plot(epochs, training.losses, color=COLOURS[0])
    axes.set_title(say("curve_title", language))
    axes.set_xlabel(say("epoch", language))
    axes.set_ylabel("loss")
    axes.set_ylim(bottom=min(0.0, *training.losses))


def _boundary(axes: Any, training: Training, language: Language) -> None:
    import numpy as np

    points = np.array(training.points)
    margin = (points.max(axis=0) - points.min(axis=0)) * 0.12 + 0.2
    low, high = points.min(axis=0) - margin, points.max(axis=0) + margin
    across, up = np.meshgrid(*(np.linspace(low[axis], high[axis], 200) for axis in (0, 1)))
    scores = np.dstack([across, up]) @ np.array(training.weight) + training.bias[0]
    levels = [scores.min() - 1, 0, scores.max() + 1]
    if levels[0] < 0 < levels[2]:
        axes.contourf(across, up, scores, levels=levels, colors=COLOURS, alpha=0.15)
    if scores.min() < 0 < scores.max():
        axes.contour(across, up, scores, levels=[0], colors="black", linewidths=1)
    for answer, marker in ((0, "o"), (1, "s")):
        chosen = points[[(value >= 0.5) == bool(answer) for value in training.answers]]
        axes.scatter(*chosen.T, color=COLOURS[answer], marker=marker, label=f"y = {answer}")
    axes.set_title(say("line_title", language))
    axes.set_xlabel("x1")
    axes.set_ylabel("x2")
    axes.legend()
