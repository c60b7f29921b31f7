"""Torch's objects as values that may cross, and back."""

import gc
import math
import random
import weakref

import numpy as np
import pytest
import torch

from grader import wire
from grader.arrays import from_numpy, to_numpy
from grader.sandbox.values import ELEMENT_CAP, ITEM_CAP, Objects, decode, encode, encode_numbers


@pytest.fixture
def objects():
    return Objects()


class Number(float):
    pass


class Subclass(torch.Tensor):
    pass


class Liar:
    __class__ = torch.Tensor


def nested(levels):
    return [nested(levels - 1)] if levels else 1


def in_itself():
    items = [1]
    items.append(items)
    return items


def new(values, dtype="float32", ref=0, requires_grad=False):
    return wire.NewTensor(ref, from_numpy(np.asarray(values, dtype)), requires_grad)


# what the student returns


@pytest.mark.parametrize("thing", [None, True, 3, -(2**63), 2**64 - 1, 2.5, math.inf, "한글", ""])
def test_plain_values_cross_as_they_are(objects, thing):
    assert encode(thing, objects) is thing or encode(thing, objects) == thing


@pytest.mark.parametrize(
    ("scalar", "plain"),
    [
        (np.float32(0.5), 0.5),
        (np.float64(0.5), 0.5),
        (np.int64(3), 3),
        (np.bool_(True), True),
        (np.str_("x"), "x"),
    ],
)
def test_numpy_scalars_cross_as_plain_values(objects, scalar, plain):
    crossed = encode(scalar, objects)
    assert (type(crossed), crossed) == (type(plain), plain)


@pytest.mark.parametrize("number", [2**64, -(2**63) - 1, 10**1000])
def test_an_int_too_large_for_the_wire_is_unsupported(objects, number):
    assert isinstance(encode(number, objects), wire.Unsupported)


def test_lone_surrogates_are_replaced(objects):
    assert encode("a\ud800b", objects) == "a?b"


def test_a_text_over_the_cap_is_unsupported(objects):
    assert isinstance(encode("x" * (wire.TEXT_CAP + 1), objects), wire.Unsupported)


@pytest.mark.parametrize(
    ("thing", "crossed"),
    [
        ([1, "x"], wire.Sequence(False, [1, "x"])),
        ((1, [2]), wire.Sequence(True, [1, wire.Sequence(False, [2])])),
        (torch.Size([6, 2]), wire.Sequence(True, [6, 2])),
        ({"k": (1,)}, wire.Mapping([("k", wire.Sequence(True, [1]))])),
    ],
)
def test_containers_cross_as_tagged_records(objects, thing, crossed):
    assert encode(thing, objects) == crossed


@pytest.mark.parametrize(
    ("thing", "kind"),
    [
        (Number(1), "Number"),
        (torch.zeros(1).as_subclass(Subclass), "Subclass"),
        (Liar(), "Liar"),
        (np.zeros(3), "ndarray"),
        (1j, "complex"),
        (b"x", "bytes"),
        ({1}, "set"),
        (torch.nn.Linear(2, 1), "Linear"),
    ],
)
def test_any_other_object_stays_behind_as_its_types_name(objects, thing, kind):
    assert encode(thing, objects).kind == kind


def test_an_object_that_stayed_behind_can_be_found_again(objects):
    module = torch.nn.Linear(2, 1)
    assert objects.get(encode(module, objects).ref) is module


def test_a_very_long_type_name_is_cut(objects):
    assert len(encode(type("X" * 5000, (), {})(), objects).kind) <= 100


@pytest.mark.parametrize(
    "thing",
    [
        pytest.param(nested(levels), id=f"{levels} levels")
        for levels in range(wire.DEPTH_CAP - 2, wire.DEPTH_CAP + 3)
    ]
    + [nested(500), in_itself(), {"k": in_itself()}, [torch.zeros(2), {1: (None,)}]],
)
def test_whatever_is_encoded_is_accepted_by_the_judge(objects, thing):
    message = wire.Answer(1, encode(thing, objects), [], None)
    assert wire.decode_reply(wire.frame(message)[wire.LENGTH.size :]) == message


@pytest.mark.parametrize("thing", [[0] * (ITEM_CAP + 1), dict.fromkeys(range(ITEM_CAP + 1))])
def test_too_many_items_are_unsupported(objects, thing):
    assert isinstance(encode(thing, objects), wire.Unsupported)


def test_items_are_counted_over_all_containers(objects):
    half = [0] * (ITEM_CAP // 2)
    assert isinstance(encode([half, half], objects), wire.Unsupported)


@pytest.mark.parametrize("thing", [nested(500), in_itself(), (1, {"k": in_itself()})])
def test_a_value_nested_too_deeply_is_unsupported_as_a_whole(objects, thing):
    assert isinstance(encode(thing, objects), wire.Unsupported)


# tensors


@pytest.mark.parametrize("dtype", sorted(set(wire.ITEM_SIZES) - {"bfloat16"}))
def test_a_tensors_numbers_arrive(objects, dtype):
    tensor = torch.arange(6).reshape(2, 3).to(getattr(torch, dtype))
    values = to_numpy(encode(tensor, objects).value)
    assert (values.dtype.name, values.tolist()) == (dtype, tensor.tolist())


def test_bfloat16_arrives(objects):
    tensor = torch.tensor([1.5, -2.0], dtype=torch.bfloat16)
    assert to_numpy(encode(tensor, objects).value).tolist() == [1.5, -2.0]


@pytest.mark.parametrize(
    "tensor",
    [
        torch.arange(6).reshape(2, 3).T,
        torch.tensor([1.0]).expand(3, 2),
        torch.arange(6)[::2],
        torch.tensor(2.5),
        torch.zeros(0, 3),
        torch.tensor([1 + 2j]).conj(),
        torch.tensor([1 + 2j]).conj().imag,
        torch.nn.Parameter(torch.ones(2)),
    ],
    ids=["transposed", "expanded", "stepped", "scalar", "empty", "conj", "negated", "parameter"],
)
def test_any_dense_layout_arrives(objects, tensor):
    values = to_numpy(encode(tensor, objects).value)
    assert (values.shape, values.tolist()) == (tuple(tensor.shape), tensor.tolist())


@pytest.mark.parametrize(
    "tensor",
    [
        torch.eye(2).to_sparse(),
        torch.zeros(2, device="meta"),
        torch.zeros(2, dtype=torch.uint16),
        torch.zeros(2, dtype=torch.float8_e4m3fn),
        torch.zeros((1,) * 17),
        torch.zeros(1).expand(ELEMENT_CAP + 1),
    ],
    ids=["sparse", "meta", "uint16", "float8", "17 dimensions", "too large"],
)
def test_stranger_tensors_are_unsupported(objects, tensor):
    assert isinstance(encode(tensor, objects), wire.Unsupported)


def test_a_leaf_crosses_with_its_flags(objects):
    value = encode(torch.zeros(2, requires_grad=True), objects)
    assert (value.requires_grad, value.is_leaf, value.grad) == (True, True, None)


def test_a_result_is_no_leaf(objects):
    value = encode(torch.zeros(2, requires_grad=True) * 2, objects)
    assert (value.requires_grad, value.is_leaf) == (True, False)


def test_a_leafs_gradient_crosses(objects):
    leaf = torch.tensor([1.0, 2.0], requires_grad=True)
    (leaf**2).sum().backward()
    assert to_numpy(encode(leaf, objects).grad).tolist() == [2.0, 4.0]


def test_a_gradient_that_cannot_cross_is_left_out(objects):
    leaf = torch.eye(2, requires_grad=True)
    leaf.grad = torch.eye(2).to_sparse()
    assert encode(leaf, objects).grad is None


def test_encoding_leaves_the_tensor_alone(objects):
    leaf = torch.ones(2, requires_grad=True)
    encode(leaf, objects)
    assert (leaf.requires_grad, leaf.is_leaf, leaf.tolist()) == (True, True, [1.0, 1.0])


def test_numbers_alone_carry_no_flags():
    assert encode_numbers(torch.tensor([1], dtype=torch.int8)) == wire.Array("int8", (1,), b"\x01")


# numbers of objects


def test_the_same_tensor_has_the_same_number(objects):
    tensor = torch.zeros(1)
    first, second = encode([tensor, tensor], objects).items
    assert first.ref == second.ref


def test_equal_tensors_have_numbers_of_their_own(objects):
    first, second = encode([torch.zeros(1), torch.zeros(1)], objects).items
    assert first.ref != second.ref


def test_the_workers_numbers_are_positive(objects):
    assert encode(torch.zeros(1), objects).ref > 0


def test_a_tensor_keeps_the_number_that_the_judge_gave(objects):
    tensor = decode(new([1.0], ref=-4), objects)
    assert encode(tensor, objects).ref == -4


def test_temporary_objects_never_share_a_number(objects):
    refs = [encode(object(), objects).ref for _ in range(100)]
    assert len(set(refs)) == 100


def test_an_unknown_number_is_a_key_error(objects):
    with pytest.raises(KeyError):
        decode(wire.Ref(9), objects)


# what the judge hands in


@pytest.mark.parametrize("dtype", sorted(set(wire.ITEM_SIZES) - {"bfloat16"}))
def test_a_new_tensor_has_the_judges_numbers(objects, dtype):
    tensor = decode(new([[0, 1, 1]], dtype), objects)
    assert (str(tensor.dtype), tensor.tolist()) == (f"torch.{dtype}", [[0, 1, 1]])


@pytest.mark.parametrize("shape", [(), (0,), (0, 3)])
def test_a_new_tensor_has_the_judges_shape(objects, shape):
    assert decode(new(np.zeros(shape)), objects).shape == shape


@pytest.mark.parametrize("requires_grad", [True, False])
def test_a_new_tensor_is_a_leaf(objects, requires_grad):
    tensor = decode(new([1.0], requires_grad=requires_grad), objects)
    assert (tensor.is_leaf, tensor.requires_grad) == (True, requires_grad)


def test_a_new_tensor_can_be_changed_in_place(objects):
    assert decode(new([1.0]), objects).add_(1).tolist() == [2.0]


def test_a_reference_is_the_object_itself(objects):
    tensor = decode(new([1.0], ref=-1), objects)
    assert decode(wire.Ref(-1), objects) is tensor


def test_number_zero_is_not_remembered(objects):
    tensor = weakref.ref(decode(new([1.0], ref=0), objects))
    gc.collect()
    assert tensor() is None


@pytest.mark.parametrize(
    "thing", [None, True, 1.5, "x", [1, (2, [])], (), {}, {"a": [1], (1, 2): {"b": None}}]
)
def test_containers_come_back_as_they_were(objects, thing):
    assert decode(encode(thing, objects), objects) == thing


@pytest.mark.parametrize("seed", range(30))
def test_any_plain_value_comes_back_as_it_was(objects, seed):
    thing = _random_value(random.Random(seed), 4)
    assert decode(encode(thing, objects), objects) == thing


def _random_value(generator, levels):
    make = [
        lambda: generator.choice([None, True, False, "x", "한", ""]),
        lambda: generator.randrange(-(2**63), 2**64),
        lambda: generator.uniform(-1e300, 1e300),
        lambda: [_random_value(generator, levels - 1) for _ in range(3)],
        lambda: tuple(_random_value(generator, levels - 1) for _ in range(2)),
        lambda: {n: _random_value(generator, levels - 1) for n in range(2)},
    ]
    return generator.choice(make if levels else make[:3])()
