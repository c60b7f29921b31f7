"""Comparisons: which parts they have, which wrong values are tried, how much room is left."""

from __future__ import annotations

import numpy as np
import pytest

from grader.arrays import from_numpy, to_numpy
from grader.authoring.comparisons import (
    Comparison,
    Listener,
    Probe,
    closeness,
    parts,
    probes,
    with_part,
)
from grader.authoring.rehearsal import in_half
from grader.checks import approx
from grader.transcript import Exchange
from grader.wire import Answer, Array, Sequence, TensorValue


def compared(value, expected, abs=0.1, rel=0.0) -> Comparison:
    return Comparison(value, expected, abs, rel)


@pytest.mark.parametrize(
    ("expected", "paths"),
    [
        (2.0, [()]),
        (True, [()]),
        (np.ones((2, 3)), [()]),
        ([1.0, 2.0], [()]),
        ([np.ones(2), np.ones(1)], [(0,), (1,)]),
        ([np.ones(2), [1.0, 2.0]], [(0,), (1,)]),
        ([np.ones(2), None], [(0,)]),
        (None, []),
        ("text", []),
        ([], []),
        (np.ones((0, 2)), []),
    ],
)
def test_the_numeric_parts_are_found(expected, paths):
    assert [path for path, _ in parts(expected)] == paths


def kinds(comparison: Comparison) -> list[str]:
    return [probe.kind for probe in probes(0, comparison)]


ALL = ["twice the tolerance", "zeros", "a constant"]


@pytest.mark.parametrize(
    ("expected", "wanted"),
    [
        (np.array([1.0, 2.0]), ALL),
        ([1.0, 2.0], ALL),
        (3.0, ALL[:2]),
        (np.full((2, 1), 0.5), ALL[:2]),
        (np.zeros(3), ALL[:1]),
        (0.0, ALL[:1]),
        (np.array([True, False]), ALL),
    ],
    ids=["an array", "a list", "a number", "equal numbers", "zeros", "0", "answers"],
)
def test_what_equals_the_expected_value_is_not_tried(expected, wanted):
    assert kinds(compared(expected, expected)) == wanted


@pytest.mark.parametrize("expected", [1.0, np.ones((2, 1)), [1.0, 2.0], [np.ones(2), np.ones(1)]])
@pytest.mark.parametrize("tolerance", [0.0, 1e-9, 0.1, 1e9])
def test_off_by_twice_the_tolerance_never_holds(expected, tolerance):
    comparison = compared(expected, expected, abs=tolerance)
    tried = [one for one in probes(0, comparison) if one.kind == ALL[0]]
    assert [comparison.holds_for(one.value) for one in tried] == [False] * len(tried)


def test_only_one_number_is_off_by_twice_the_tolerance():
    comparison = compared(np.zeros(3), np.zeros(3))
    assert next(iter(probes(0, comparison))).value.tolist() == [0.0, 0.0, 0.2]


def test_a_relative_tolerance_counts_as_well():
    comparison = compared(10.0, 10.0, abs=1.0, rel=0.1)
    assert next(iter(probes(0, comparison))).value == 14.0


def test_zeros_hold_within_a_wide_tolerance():
    comparison = compared(np.array([0.1, 0.2]), np.array([0.1, 0.2]), abs=0.5)
    zeros = next(one for one in probes(0, comparison) if one.kind == "zeros")
    assert comparison.holds_for(zeros.value)


def test_the_other_parts_stay_as_they_were():
    weight, bias = np.ones(2), np.ones(1)
    changed = with_part([weight, bias], (1,), np.zeros(1))
    assert [part.tolist() for part in changed] == [[1.0, 1.0], [0.0]]


def test_a_list_of_numbers_stays_a_list():
    assert with_part([1.0, 2.0], (), np.zeros(2)) == [0.0, 0.0]


@pytest.mark.parametrize(
    ("value", "expected", "share"),
    [
        (1.05, 1.0, 0.5),
        (1.0, 1.0, 0.0),
        (np.array([1.0, 1.09]), np.ones(2), 0.9),
        ([1.0, 2.02], [1.0, 2.0], 0.2),
        ([np.ones(2), np.array([1.01])], [np.ones(2), np.ones(1)], 0.1),
        (np.ones(3), np.ones(2), 0.0),
        (None, 1.0, 0.0),
    ],
)
def test_the_share_of_the_tolerance_that_is_used_up(value, expected, share):
    assert closeness(compared(value, expected)) == pytest.approx(share)


def test_without_a_tolerance_nothing_is_used_up():
    assert closeness(compared(1.0, 1.0, abs=0.0)) == 0.0


@pytest.fixture
def listener(monkeypatch) -> Listener:
    monkeypatch.setattr("grader.authoring.comparisons.CURRENT", "AT")  # pytest sets its own
    monkeypatch.setenv("AT", "exercises/a/test_a.py::test_one[2] (call)")
    return Listener("test_hidden.py")


def test_a_comparison_is_heard_under_its_checks_name(listener):
    with listener:
        assert approx(1.0) == 1.0
    assert list(listener.heard) == [(False, "test_one[2]")]


def test_a_hidden_checks_comparison_is_kept_apart(listener, monkeypatch):
    monkeypatch.setenv("AT", "../solutions/a/test_hidden.py::test_one (call)")
    with listener:
        assert approx(1.0) == 1.0
    assert list(listener.heard) == [(True, "test_one")]


def test_the_value_is_kept_as_it_was_then(listener):
    values = np.ones(2)
    with listener:
        assert approx(np.ones(2)).__eq__(values)
    values[0] = 7
    assert listener.heard[False, "test_one[2]"][0].value.tolist() == [1.0, 1.0]


def test_a_probe_takes_the_place_of_the_answer(listener):
    listener.begin({(False, "test_one[2]"): Probe("zeros", 0, 0.0)})
    with listener:
        assert approx(1.0) != 1.0


def test_a_probe_is_for_one_comparison_only(listener):
    listener.begin({(False, "test_one[2]"): Probe("zeros", 1, 0.0)})
    with listener:
        assert [approx(1.0) == 1.0, approx(1.0) == 1.0] == [True, False]


def test_nobody_listens_afterwards(listener):
    with listener:
        pass
    assert approx.listener is None


def answer(value, *changed) -> Exchange:
    return Exchange(b"", Answer(1, value, list(changed), None))


def narrow(value):
    reply = in_half(answer(value)).reply
    return reply.value


def test_floats_are_rounded_to_float16():
    assert narrow(0.1) == float(np.float16(0.1))


def test_arrays_become_float16():
    assert narrow(from_numpy(np.ones(2, np.float32))).dtype == "float16"


@pytest.mark.parametrize("value", [3, True, "text", None, from_numpy(np.ones(2, np.int64))])
def test_what_is_no_float_stays(value):
    assert narrow(value) == value


def test_tensors_within_lists_become_float16():
    tensor = TensorValue(1, from_numpy(np.ones(2, np.float32)), True, True, None)
    assert narrow(Sequence(False, [tensor])).items[0].value.dtype == "float16"


def test_the_tensors_that_were_handed_in_become_float16():
    tensor = TensorValue(-1, from_numpy(np.ones(2, np.float32)), True, True, None)
    assert in_half(answer(None, tensor)).reply.changed[0].value.dtype == "float16"


def test_a_gradient_becomes_float16():
    ones = from_numpy(np.ones(2, np.float32))
    assert narrow(TensorValue(1, ones, True, True, ones)).grad.dtype == "float16"


def test_what_float16_cannot_hold_becomes_infinite():
    big: Array = narrow(from_numpy(np.array([1e6], np.float32)))
    assert to_numpy(big).tolist() == [float("inf")]


def test_an_answer_that_was_lost_stays_lost():
    lost = Exchange(b"", None, "timeout")
    assert in_half(lost) is lost
