"""Signatures: what counts as the same answer, and what is a matter of spelling."""

import numpy as np
import pytest

from grader import wire
from grader.alike import ANY, alike, freed
from grader.arrays import from_numpy
from grader.signature import of_task, words
from grader.transcript import Exchange

CHECK = "test_it"


def failure(type="RuntimeError", message="", function="work", source="x = y", **more):
    more = {"category": "error", "bases": ["Exception"], "line": 3} | more
    return wire.Failure(type=type, message=message, function=function, source=source, **more)


def tensor(numbers, requires_grad=True, grad=None, ref=1):
    value = from_numpy(np.array(numbers, dtype=np.float32))
    left = None if grad is None else from_numpy(np.array(grad, dtype=np.float32))
    return wire.TensorValue(ref, value, requires_grad, True, left)


def answered(value=None, changed=(), failed=None):
    return Exchange(b"", wire.Answer(1, value, list(changed), failed))


def signature(*exchanges, loaded=None):
    """Of a check that made these exchanges, in a file that broke off with that failure."""
    held = {
        "load public": [Exchange(b"", wire.Loaded(0, {}, loaded))],
        f"public {CHECK}": list(exchanges),
    }
    return of_task(held, {CHECK: ()}, elsewhere={"hypothesis"})


def of_error(**facts):
    return signature(answered(failed=failure(**facts)))


def test_the_same_numbers_within_the_tolerance_are_the_same_answer():
    assert alike(signature(answered(0.69315)), signature(answered(0.6931)))


def test_other_numbers_are_another_answer():
    assert not alike(signature(answered(0.69)), signature(answered(0.70)))


def test_true_is_not_one():
    assert not alike(signature(answered(True)), signature(answered(1)))


def test_a_list_is_not_a_tuple():
    one, other = (wire.Sequence(kind, [6, 2]) for kind in (False, True))
    assert not alike(signature(answered(one)), signature(answered(other)))


def test_a_tensor_that_requires_grad_is_another_answer():
    one, other = (tensor([1.0], requires_grad=flag) for flag in (False, True))
    assert not alike(signature(answered(one)), signature(answered(other)))


def test_the_words_of_an_error_count():
    one = of_error(message="mat1 and mat2 shapes cannot be multiplied")
    assert not alike(one, of_error(message="The size of tensor a must match"))


def test_the_shapes_that_an_error_names_count():
    one = of_error(message="shapes cannot be multiplied (2x1 and 6x2)")
    assert not alike(one, of_error(message="shapes cannot be multiplied (2x6 and 2x1)"))


@pytest.mark.parametrize(
    "source", ['raise ValueError("y is flat")', 'assert y.dim() == 2, "flat"', 'if b: raise E("y")']
)
def test_the_students_own_words_do_not_count(source):
    one = of_error(type="ValueError", message="y is flat", source=source)
    assert alike(one, of_error(type="ValueError", message="(6,)?", source="raise ValueError(t)"))


def test_the_type_of_the_students_own_error_counts():
    one = of_error(type="ValueError", source="raise ValueError")
    assert not alike(one, of_error(type="TypeError", source="raise TypeError"))


def test_an_error_class_of_the_students_own_is_the_built_in_one_below_it():
    mine = of_error(type="ShapeError", bases=["ValueError", "Exception"], source="raise ShapeError")
    assert alike(mine, of_error(type="ValueError", source="raise ValueError"))


def test_the_name_of_a_helper_function_does_not_count():
    assert alike(of_error(function="helper"), of_error(function="train"))


def test_a_function_of_another_task_counts():
    assert not alike(of_error(function="hypothesis"), of_error(function="train"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("name 'F' is not defined", "name 'nn' is not defined"),
        (
            "module 'torch' has no attribute 'sigmod'",
            "module 'torch.nn.functional' has no attribute 'bce'",
        ),
        (
            "zeros() got an unexpected keyword argument 'require_grad'",
            "tensor() got an unexpected keyword argument 'requires_gard'",
        ),
        ("at 0x7f00 in 0.25 s", "at 0x7fff in 1.5e-3 s"),
    ],
)
def test_what_the_learner_chose_or_only_this_run_knows_does_not_count(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("name 'F' is not defined", "name 'wieght' is not defined"),
        (
            "'NoneType' object has no attribute 'zero_'",
            "'SGD' object has no attribute 'zero_gard'",
        ),
        ("module 'torch' has no attribute 'exq'", "module 'numpy' has no attribute 'exq'"),
    ],
)
def test_what_was_looked_for_counts(one, other):
    assert words(one) != words(other)


def test_every_file_that_cannot_be_read_is_the_same():
    one = signature(loaded=failure(type="SyntaxError", message="'(' was never closed"))
    tabs = failure(type="TabError", bases=["IndentationError", "SyntaxError"], message="tabs")
    assert alike(one, signature(loaded=tabs))


def test_a_file_that_broke_off_does_not_count_where_the_function_is_there():
    broken = failure(type="RuntimeError", message="at the end of the file")
    assert alike(signature(answered(1), loaded=broken), signature(answered(1)))


def test_a_file_that_broke_off_counts_where_the_function_is_missing():
    gone = answered(failed=failure(type="Missing", category="missing"))
    assert not alike(signature(gone, loaded=failure(type="NameError")), signature(gone))


def test_to_end_the_program_while_loading_is_not_to_end_it_in_a_call():
    out = failure(type="SystemExit", category="exited")
    assert not alike(signature(loaded=out), signature(answered(failed=out)))


def test_a_missing_function_is_missing_whatever_name_is_near():
    one, other = (
        answered(failed=failure(type="Missing", category="missing", message=near))
        for near in ("", "hypotesis")
    )
    assert alike(signature(one), signature(other))


LEFT = signature(answered(None, [tensor([1.0], grad=[0.5])]))
CLEARED = signature(answered(None, [tensor([1.0])]))


def test_the_gradient_left_behind_counts():
    assert not alike(LEFT, CLEARED)


def test_without_gradients_what_is_left_behind_does_not_count():
    assert alike(LEFT, CLEARED, gradients=False)


def test_without_gradients_the_tensor_itself_counts():
    assert not alike(LEFT, signature(answered(None, [tensor([2.0])])), gradients=False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (tensor([1.0, 2.0]), tensor([0.5, 0.25])),
        (0.5, float("nan")),
        (wire.Sequence(False, [0.5, 1.5]), wire.Sequence(False, [0.5, float("inf")])),
        (wire.Sequence(False, [0.5] * 20), wire.Sequence(False, [1.5] * 20)),
    ],
    ids=["tensor", "number", "list", "long list"],
)
def test_free_numbers_are_any_numbers(one, other):
    free = freed(signature(answered(one)), [CHECK])
    assert alike(free, signature(answered(other)), free=True)


def test_free_numbers_are_not_free_when_read_strictly():
    one = signature(answered(tensor([1.0])))
    assert not alike(freed(one, [CHECK]), one)


@pytest.mark.parametrize("other", [tensor([1.0, 2.0, 3.0]), 0.5, None], ids=["shape", "kind", "no"])
def test_free_numbers_leave_the_shape_as_it_is(other):
    free = freed(signature(answered(tensor([1.0, 2.0]))), [CHECK])
    assert not alike(free, signature(answered(other)), free=True)


def test_other_checks_are_not_freed():
    one = signature(answered(tensor([1.0])))
    assert freed(one, ["test_another"]) == one


def test_what_is_free_is_marked():
    assert freed(signature(answered(0.5)), [CHECK]) == {CHECK: [[ANY, []]]}
