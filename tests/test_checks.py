"""The names a check may use: what `approx` takes for equal, what `raises` takes for refused."""

import math

import numpy as np
import pytest

from grader import wire
from grader.arrays import from_numpy
from grader.checks import CallFailed, NotRefused, approx, numbers, raises
from grader.things import Handle, Sealed, Tensor


def tensor(values, dtype="float32"):
    array = from_numpy(np.asarray(values, dtype))
    return Tensor(wire.TensorValue(1, array, False, True, None))


HALF = np.full((6, 1), 0.5)


# approx


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (0.5, 0.5),
        (1, 1.0),
        (True, True),
        (tensor(0.5), 0.5),
        (0.5, np.float64(0.5)),
        (tensor(0.5), np.array(0.5)),
        (tensor(HALF), HALF),
        (tensor([1, 0], "bool"), np.array([True, False])),
        (tensor([1, 2], "int64"), np.array([1.0, 2.0])),
        ([1.0, 2], [1, 2.0]),
        ((6, 2), (6, 2)),
        ([tensor(HALF), tensor([0.0])], [HALF, np.zeros(1)]),
        ([[1.0], [2.0]], [[1.0], [2.0]]),
    ],
)
def test_the_same_value_is_equal(actual, expected):
    assert actual == approx(expected)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (tensor(HALF), 0.5),
        (tensor([0.5]), 0.5),
        (0.5, np.array([0.5])),
        (tensor(0.5), HALF),
        (tensor(HALF[:, 0]), HALF),
        (tensor(HALF.T), HALF),
        (tensor(HALF[:5]), HALF),
        (tensor([0.5]), HALF),
    ],
    ids=["column", "one item", "number", "scalar", "flat", "row", "shorter", "broadcast"],
)
def test_another_shape_is_never_equal(actual, expected):
    assert actual != approx(expected)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [(tensor([]), np.zeros(0)), (tensor(np.zeros((0, 1))), np.zeros((0, 1))), ([], []), ((), ())],
)
def test_empty_values_equal_nothing(actual, expected):
    assert actual != approx(expected)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize(
    ("around", "expected"),
    [
        (lambda x: x, 1.0),
        (tensor, 1.0),
        (lambda x: tensor([1, x]), np.ones(2)),
        (lambda x: [1.0, x], [1.0, 1.0]),
    ],
    ids=["number", "scalar", "array", "list"],
)
def test_non_finite_values_equal_nothing(bad, around, expected):
    assert around(bad) != approx(expected, abs=math.inf)


def test_nan_does_not_equal_nan():
    assert math.nan != approx(math.nan)


@pytest.mark.parametrize(
    "actual", [[0.5, 0.5], (0.5, 0.5), [[0.5], [0.5]], [tensor(0.5), tensor(0.5)]]
)
def test_a_list_never_equals_a_tensor(actual):
    assert actual != approx(np.full(2, 0.5))


def test_a_tensor_never_equals_a_list():
    assert tensor([0.5, 0.5]) != approx([0.5, 0.5])


def test_a_list_of_scalar_tensors_does_not_equal_a_list_of_numbers():
    assert [tensor(0.5), tensor(0.5)] != approx([0.5, 0.5])


@pytest.mark.parametrize("actual", [[1.0], [1.0, 2.0, 3.0], [2.0, 1.0], [1.0, [2.0]], 1.0, "12"])
def test_a_list_equals_only_a_list_of_the_same_items(actual):
    assert actual != approx([1.0, 2.0])


@pytest.mark.parametrize("actual", [None, "0.5", {}, {"x": 0.5}, b"0.5", object(), 0.5j])
def test_what_is_no_number_equals_no_number(actual):
    assert actual != approx(0.5)


def test_complex_numbers_equal_nothing():
    assert tensor([0.5], "complex64") != approx(np.array([0.5]))


@pytest.mark.parametrize(
    ("actual", "equal"), [(10.09, True), (9.91, True), (10.11, False), (9.89, False)]
)
def test_the_absolute_tolerance_is_kept(actual, equal):
    assert (actual == approx(10.0, abs=0.1)) is equal


@pytest.mark.parametrize(
    ("actual", "equal"), [(-101.9, True), (-98.1, True), (-102.1, False), (-97.9, False)]
)
def test_the_tolerances_add_up_around_the_expected_value(actual, equal):
    assert (actual == approx(-100.0, abs=1.0, rel=0.01)) is equal


@pytest.mark.parametrize(("actual", "equal"), [(1 + 5e-7, True), (1 + 2e-6, False)])
def test_the_tolerance_is_a_millionth_where_none_is_given(actual, equal):
    assert (actual == approx(1.0)) is equal


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (tensor([200], "uint8"), np.array([-56])),
        (tensor([0], "uint8"), np.array([255])),
        (tensor([2**24 + 1], "int32"), np.array([2**24], "float32")),
    ],
)
def test_small_dtypes_do_not_wrap_around_or_round(actual, expected):
    assert actual != approx(expected, abs=0.5)


@pytest.mark.parametrize(
    ("actual", "expected", "where"),
    [
        (tensor([[0, 0], [0, 9], [9, 9]]), np.zeros((3, 2)), (1, 1)),
        ([0.0, 0.0, 5.0], [0.0, 0.0, 0.0], (2,)),
        ([tensor([0, 0]), tensor([0, 5])], [np.zeros(2), np.zeros(2)], (1, 1)),
        (tensor([math.nan, 0]), np.zeros(2), (0,)),
        (tensor([0, 0]), np.zeros(2), None),
        (tensor([0, 0]), np.zeros(3), None),
    ],
)
def test_the_first_difference_is_remembered(actual, expected, where):
    wanted = approx(expected)
    wanted.__eq__(actual)
    assert wanted.mismatch == where


def test_a_later_comparison_forgets_the_first_difference():
    wanted = approx([0.0])
    wanted.__eq__([1.0])
    wanted.__eq__([0.0])
    assert wanted.mismatch is None


@pytest.mark.parametrize("sealed", [Sealed("a sparse tensor", "f"), Handle(3, "Linear", "f")])
def test_comparing_what_cannot_be_looked_into_is_unsupported(sealed):
    with pytest.raises(CallFailed) as caught:
        bool(sealed == approx(0.5))
    assert caught.value.category == "unsupported"


def test_approx_says_what_was_expected():
    assert repr(approx(0.5)) == "approx(0.5)"


def test_numbers_are_read_in_float64():
    assert numbers(tensor([1, 2], "int8")).dtype == np.float64


# raises


def failed(name="ValueError", bases=("Exception",), category="error"):
    return CallFailed(category, name, bases, "no", function="check_shapes")


@pytest.mark.parametrize(
    "error",
    [
        failed("ValueError", ["Exception"]),
        failed("JSONDecodeError", ["ValueError", "Exception"]),
        failed("Mine", ["Other", "ValueError"]),
    ],
)
def test_the_named_error_or_one_derived_from_it_passes(error):
    with raises("ValueError"):
        raise error


@pytest.mark.parametrize("error", [failed("TypeError"), failed("Exception", [])])
def test_another_error_is_not_a_refusal(error):
    with pytest.raises(NotRefused) as caught, raises("ValueError"):
        raise error
    assert caught.value.got is error


def test_a_returned_value_is_not_a_refusal():
    with pytest.raises(NotRefused) as caught, raises("ValueError"):
        pass
    assert caught.value.got is None


def test_not_refused_is_an_assertion():
    with pytest.raises(AssertionError, match="ValueError was expected"), raises("ValueError"):
        pass


@pytest.mark.parametrize(
    "category",
    ["missing", "timeout", "exited", "crashed", "memory", "output", "protocol", "unsupported"],
)
def test_a_call_without_an_answer_stays_what_it_is(category):
    with pytest.raises(CallFailed) as caught, raises("ValueError"):
        raise failed("ValueError", category=category)
    assert caught.value.category == category


def test_a_todo_left_behind_stays_what_it_is():
    with pytest.raises(CallFailed), raises("ValueError"):
        raise failed("NotImplementedError", ["RuntimeError", "Exception"])


def test_a_checks_own_error_is_not_swallowed():
    with pytest.raises(ZeroDivisionError), raises("ZeroDivisionError"):
        _ = 1 / 0
