"""A judge's session whose submissions are whatever a function wants to have judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from grader import grade
from grader.exercise import Exercise
from grader.orders import Options, Order
from grader.report import Report
from grader.sandbox.launch import Workers
from grader.submission import Submission

Run = Callable[[], Report]
SUBMISSION = Submission(name="kim", student="kim", filename="kim.py", source=b"x = 1\n")


def inside_a_judge(exercise: Exercise, workers: Workers, body: Callable[[Run], None]) -> None:
    """Collect the checks once, then let `body` judge as often as it likes; its error is raised.

    What cannot be judged is not tried a second time, as a judge would: its report is handed over.
    """
    raised: list[BaseException] = []

    class Session(grade.Grading):
        def pytest_runtestloop(self, session: pytest.Session) -> bool:
            session.config.pluginmanager.unregister(name="terminalreporter")
            self._open()
            try:
                body(lambda: self._run(session, Order(SUBMISSION)))
            except BaseException as error:
                raised.append(error)
            return True

    options: Any = Options(require="D")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grade, "Grading", Session)
        grade.judge(exercise, [], options, lambda _: None, workers)
    if raised:
        raise raised[0]
