"""A pytest session on check files, kept open: the judge's frame around everything.

Other plugins and options of the user's stay out, and pytest's words are caught.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.exercise import Exercise
from grader.transport import Cancelled

NOT_NEEDED = ("cacheprovider", "faulthandler", "logging", "junitxml", "doctest", "pastebin",
              "stepwise", "unraisableexception", "threadexception", "debugging", "warnings",
              "setuponly", "setupplan")  # fmt: skip


def hold_session(
    exercise: Exercise,
    files: list[str],
    plugin: object,
    quiet: contextlib.ExitStack | None = None,
) -> tuple[int, str]:
    """A pytest session on check files, for as long as the plugin's loop goes on.

    Returns pytest's exit code, and what it said. Other plugins and options are kept out, and the
    streams are pytest's, until the end; or until `quiet` is closed, once the checks are collected.
    """
    left_out = [f"-pno:{name}" for name in NOT_NEEDED]
    settings = ["-c", str(Path(__file__).with_name("judge.ini")), "--rootdir", str(exercise.folder)]
    # a conftest.py that lies above the checks may be a submission
    shown = ["-qq", "-s", "--noconftest", "--no-header", "--no-summary", "-pgrader.plugin"]
    said = io.StringIO()
    with quiet or contextlib.ExitStack() as alone:
        alone.enter_context(_alone())
        alone.enter_context(contextlib.redirect_stdout(said))
        alone.enter_context(contextlib.redirect_stderr(said))
        code = pytest.main([*shown, *left_out, *settings, *files], plugins=[plugin])
    forget(files)
    return int(code), said.getvalue()


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Keep other pytest plugins and options of the user's out of the judge."""
    names = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": "", "PYTEST_PLUGINS": ""}
    before: dict[str, Any] = {name: os.environ.get(name) for name in names}
    os.environ.update(names)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def forget(files: list[str]) -> None:
    """Let the check modules go: pytest would take them for those of the next run."""
    for name, module in list(sys.modules.items()):
        if getattr(module, "__file__", None) in files:
            del sys.modules[name]


def raised(hook: Callable[..., object], **arguments: object) -> BaseException | None:
    """What running a hook raised, unless it is meant for whoever called us."""
    try:
        hook(**arguments)
    except (KeyboardInterrupt, SystemExit, Cancelled, pytest.exit.Exception):
        raise
    except BaseException as error:
        return error
    return None


def last_line(text: str) -> str:
    """The line of pytest's words that says why."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip(" =_!")]
    errors = [line[2:].strip() for line in lines if line.startswith("E ")]
    usage = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    return (usage or errors or lines or ["pytest did not say why"])[-1]
