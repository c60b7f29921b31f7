"""Torch's objects as the closed set of values of `wire`, and back. Runs in the worker.

Exact types only: an object that merely behaves like a number, a list or a tensor stays where it is
and crosses as its type's name.
"""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import torch

from grader import wire

ELEMENT_CAP = 4_000_000  # numbers in one tensor
ITEM_CAP = 100_000  # items of all containers in one value
PLAIN_TENSORS = (torch.Tensor, torch.nn.Parameter)


class Objects:
    """The objects that both sides know, by number: the judge's are negative, the worker's not."""

    def __init__(self) -> None:
        self._by_ref: dict[int, Any] = {}
        self._refs: dict[int, int] = {}  # by id(); the object is kept alive above
        self._numbers = itertools.count(1)

    def begin(self, request: int) -> None:
        """Number what that request brings from its own number on: the same call, the same ones."""
        self._numbers = itertools.count((request << wire.OBJECT_BITS) + 1)

    def get(self, ref: int) -> Any:
        """The object of that number; KeyError when there is none."""
        return self._by_ref[ref]

    def keep(self, thing: Any, ref: int = 0) -> int:
        """The object's number: the one it has, else `ref`, else the next free one."""
        known = self._refs.get(id(thing))
        if known is not None:
            return known
        ref = ref or next(self._numbers)
        self._by_ref[ref] = thing
        self._refs[id(thing)] = ref
        return ref


def decode(value: wire.Value, objects: Objects) -> Any:
    """What the judge hands in, as Python and torch objects."""
    match value:
        case wire.NewTensor():
            return _new_tensor(value, objects)
        case wire.Ref():
            return objects.get(value.ref)
        case wire.Sequence():
            items = [decode(item, objects) for item in value.items]
            return tuple(items) if value.is_tuple else items
        case wire.Mapping():
            return {decode(k, objects): decode(v, objects) for k, v in value.items}
        case _:
            return value


def _new_tensor(new: wire.NewTensor, objects: Objects) -> torch.Tensor:
    array = new.value
    dtype = getattr(torch, array.dtype)
    if array.data:
        tensor = torch.frombuffer(bytearray(array.data), dtype=dtype).reshape(array.shape).clone()
    else:
        tensor = torch.empty(array.shape, dtype=dtype)
    tensor.requires_grad_(new.requires_grad)
    if new.ref:
        objects.keep(tensor, new.ref)
    return tensor


class _TooMuch(Exception):
    """The value as a whole is too large or too deep to cross."""


class _Encoder:
    def __init__(self, objects: Objects) -> None:
        self.objects = objects
        self.items = 0

    def encode(self, thing: Any, depth: int = 0) -> wire.Value:
        kind = type(thing)
        if thing is None or kind is bool or kind is float:
            return thing  # type: ignore[no-any-return]
        if kind is int:
            return _integer(thing)
        if kind is str:
            return _text(thing)
        if kind in PLAIN_TENSORS:
            return encode_tensor(thing, self.objects)
        if isinstance(thing, np.generic) and kind.__module__ == "numpy":
            plain = thing.item()
            if type(plain) is not kind:  # a long double's item is itself
                return self.encode(plain, depth)
        if kind in (list, tuple, torch.Size, dict):
            return self._container(thing, depth)
        return wire.Opaque(self.objects.keep(thing), str(kind.__qualname__)[:100])

    def _container(self, thing: Any, depth: int) -> wire.Value:
        self.items += len(thing)
        if depth >= wire.DEPTH_CAP - 1:
            raise _TooMuch("a container nested too deeply")
        if self.items > ITEM_CAP:
            raise _TooMuch(f"a container of more than {ITEM_CAP} items")
        if type(thing) is dict:
            pairs = [
                (self.encode(k, depth + 1), self.encode(v, depth + 1)) for k, v in thing.items()
            ]
            return wire.Mapping(pairs)
        items = [self.encode(item, depth + 1) for item in thing]
        return wire.Sequence(type(thing) is not list, items)


def encode(thing: Any, objects: Objects) -> wire.Value:
    """What a student's function returned, as a value that may cross."""
    try:
        return _Encoder(objects).encode(thing)
    except _TooMuch as error:
        return wire.Unsupported(str(error))


def encode_tensor(tensor: torch.Tensor, objects: Objects) -> wire.Value:
    """A dense tensor with its flags and its gradient; anything stranger as Unsupported."""
    value = encode_numbers(tensor)
    if isinstance(value, wire.Unsupported):
        return value
    grad = None
    if tensor.is_leaf and tensor.grad is not None:
        encoded = encode_numbers(tensor.grad)
        grad = encoded if isinstance(encoded, wire.Array) else None
    ref = objects.keep(tensor)
    return wire.TensorValue(ref, value, bool(tensor.requires_grad), bool(tensor.is_leaf), grad)


def encode_numbers(tensor: torch.Tensor) -> wire.Array | wire.Unsupported:
    """A tensor's numbers as bytes, or why they cannot cross."""
    dtype = str(tensor.dtype).removeprefix("torch.")
    if tensor.layout is not torch.strided:
        return wire.Unsupported(f"a tensor of layout {tensor.layout}")
    if tensor.device.type != "cpu":
        return wire.Unsupported(f"a tensor on device {tensor.device.type}")
    if dtype not in wire.ITEM_SIZES:
        return wire.Unsupported(f"a tensor of dtype {dtype}")
    if tensor.dim() > wire.DIMENSION_CAP or tensor.numel() > ELEMENT_CAP:
        return wire.Unsupported(f"a tensor of {tensor.numel()} numbers")
    plain = tensor.detach().resolve_conj().resolve_neg().contiguous()
    if dtype == "bfloat16":
        plain = plain.view(torch.int16)
    return wire.Array(dtype, tuple(tensor.shape), plain.numpy().tobytes())


def _integer(number: int) -> wire.Value:
    if -(2**63) <= number < 2**64:
        return number
    return wire.Unsupported(f"a whole number of {number.bit_length()} bits")


def _text(text: str) -> wire.Value:
    if len(text) > wire.TEXT_CAP:
        return wire.Unsupported(f"a text of {len(text)} characters")
    return text.encode("utf-8", "replace").decode("utf-8")
