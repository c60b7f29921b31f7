"""`--carry-forward`: one early mistake costs once, and earns nothing."""

from __future__ import annotations

import pytest

from grader import carry
from grader.report import CheckResult, Report

FLAT = "def hypothesis(x, weight, bias):\n    return torch.sigmoid(x @ weight + bias).squeeze()\n"
BROKEN = "def hypothesis(x, weight, bias):\n    return x @ weight\n"
OPEN = (
    "def hypothesis(x, weight, bias):\n"
    '    raise NotImplementedError("hypothesis is not written yet")\n'
)
NO_ZERO = (
    "def train(x, y, weight, bias, lr=1.0, epochs=1000):\n"
    "    optimizer = torch.optim.SGD([weight, bias], lr=lr)\n    history = []\n"
    "    for epoch in range(epochs + 1):\n        h = hypothesis(x, weight, bias)\n"
    "        loss = compute_loss(h, y)\n        loss.backward()\n        optimizer.step()\n"
    "        history.append(loss.item())\n    return history\n"
)
THIEF = (
    "def train(x, y, weight, bias, lr=1.0, epochs=1000):\n"
    "    import inspect\n    raise ValueError(inspect.getsource(hypothesis))\n"
)


@pytest.fixture(scope="module")
def reports(judge, swap, exercise) -> dict[str, Report]:
    sources = {
        "flat": swap(FLAT),
        "broken": swap(BROKEN),
        "unwritten": swap(OPEN),
        "both": swap(BROKEN + "\n\n" + NO_ZERO),
        "thief": swap(BROKEN + "\n\n" + THIEF),
        "stub": exercise.stub,
    }
    return judge(sources, carry_forward=True)


@pytest.fixture(scope="module")
def without(judge, swap) -> Report:
    return judge({"broken": swap(BROKEN)})["broken"]


def score(report: Report, task: str) -> tuple[float, float]:
    found = next(item for item in report.tasks if item.id == task)
    return found.score, found.max_score


@pytest.mark.parametrize("name", ["flat", "broken", "unwritten"])
@pytest.mark.parametrize("task", ["loss", "training", "prediction"])
def test_what_comes_after_an_early_mistake_counts(reports, name, task):
    earned, most = score(reports[name], task)
    assert earned == most


@pytest.mark.parametrize("name", ["flat", "broken", "unwritten"])
def test_the_mistake_itself_costs(reports, name):
    earned, most = score(reports[name], "hypothesis")
    assert earned < most


def test_without_the_option_training_waits(without):
    assert score(without, "training")[0] == 0


def test_a_second_mistake_costs_too(reports):
    earned, most = score(reports["both"], "training")
    assert earned < most


def test_the_stub_has_nothing_still(reports):
    assert reports["stub"].score == 0


def test_given_code_earns_nothing_while_what_it_needs_is_unwritten(reports):
    prediction = [check for check in reports["stub"].checks if check.task == "prediction"]
    assert {check.outcome for check in prediction} == {"blocked"}


def test_the_report_says_so(reports):
    carried = {check.task for check in reports["broken"].checks if check.carried}
    assert (reports["broken"].carry_forward, "training" in carried) == (True, True)


def test_of_a_carried_check_only_outcome_and_points_are_told(reports):
    carried = [check for check in reports["thief"].checks if check.carried and not check.hidden]
    told = {
        (check.message, check.returned, check.called, check.printed, check.category)
        for check in carried
    }
    assert ("failed" in {check.outcome for check in carried}, told) == (
        True,
        {("", "", "", "", "")},
    )


def test_the_reference_is_nowhere_in_a_report(reports):
    from grader.report import to_json

    assert b"torch.sigmoid(x @ weight + bias)" not in to_json(reports["thief"])


def result(task: str, outcome: str, hidden: bool = False) -> CheckResult:
    return CheckResult(id=f"test_{task}", task=task, hidden=hidden, points=1, outcome=outcome)


NEEDS = {"training": {"hypothesis", "loss"}, "loss": {"hypothesis"}}


@pytest.fixture
def check(exercise):
    from grader.judging import Check
    from grader.words import Text

    def make(task: str, *needs: str) -> Check:
        words = Text(en="", ko="")
        return Check(exercise, "test_x", task, 1, False, needs, words, words)

    return make


def test_what_needs_need_is_missing_too(check):
    results = [result("hypothesis", "failed"), result("loss", "blocked")]
    assert carry.missing(check("training", "loss"), results, NEEDS) == {"hypothesis", "loss"}


def test_what_is_right_is_left_as_it_is(check):
    results = [result("hypothesis", "passed"), result("loss", "failed")]
    assert carry.missing(check("training", "loss"), results, NEEDS) == {"loss"}


def test_a_task_never_gets_a_right_version_of_itself(check):
    results = [result("hypothesis", "failed"), result("loss", "failed")]
    assert carry.missing(check("loss", "hypothesis"), results, NEEDS) == {"hypothesis"}


def test_hidden_outcomes_are_nobodys_business(check):
    assert (
        carry.missing(check("training", "loss"), [result("loss", "failed", True)], NEEDS) == set()
    )


def test_only_what_is_needed_is_cut_out(exercise):
    source = carry.right_versions(exercise, ["hypothesis"]).source.decode()
    assert ("def hypothesis" in source, "def train" in source, "def main" in source) == (
        True,
        False,
        False,
    )


def test_what_a_right_version_calls_comes_along(exercise):
    right = carry.right_versions(exercise, ["training"])
    assert (b"def compute_loss" in right.source, right.names) == (True, ("train",))
