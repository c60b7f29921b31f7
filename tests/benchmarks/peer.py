"""The checks' vocabulary in one process: what a course without a grader of its own would write.

The same checks run against it beside the student's code, with torch's tensors at hand: no worker,
no wire, no limits. Only for comparing costs; nothing here could be trusted with a mark.
"""

import zlib

import numpy as np
import torch


class Tensor:
    """A tensor as the checks look at it."""

    def __init__(self, tensor):
        self.tensor = tensor

    array = property(lambda self: self.tensor.detach().numpy().copy())
    dtype = property(lambda self: str(self.tensor.dtype).removeprefix("torch."))
    shape = property(lambda self: tuple(self.tensor.shape))
    requires_grad = property(lambda self: self.tensor.requires_grad)
    is_leaf = property(lambda self: self.tensor.is_leaf)
    grad = property(lambda self: None if self.tensor.grad is None else self.tensor.grad.numpy())


class Student:
    """The functions of a namespace, called with arrays made tensors."""

    def __init__(self, namespace):
        self._namespace = namespace
        self._known = {}  # by id(): the same tensor there is the same object here

    def __getattr__(self, name):
        return lambda *args, **kwargs: self.call(self._namespace[name], *args, **kwargs)

    def call(self, function, *args, **kwargs):
        handed = {name: self._in(value) for name, value in kwargs.items()}
        return self._out(function(*map(self._in, args), **handed))

    def tensor(self, values, dtype="float32", requires_grad=False):
        made = torch.tensor(np.asarray(values, dtype=dtype))
        return self._out(made.requires_grad_(requires_grad))

    def gradients(self, output, inputs):
        wanted = [item.tensor for item in inputs if item.requires_grad]
        found = torch.autograd.grad(
            output.tensor.sum(), wanted, retain_graph=True, allow_unused=True
        )
        by_id = {id(item): grad for item, grad in zip(wanted, found, strict=True)}
        grads = [by_id.get(id(item.tensor)) for item in inputs]
        return [None if grad is None else grad.numpy() for grad in grads]

    def _in(self, value):
        if isinstance(value, Tensor):
            return value.tensor
        if isinstance(value, np.ndarray):
            wanted = np.float32 if value.dtype == np.float64 else value.dtype
            return torch.tensor(value.astype(wanted))
        if isinstance(value, list | tuple):
            return type(value)(map(self._in, value))
        return value

    def _out(self, value):
        if isinstance(value, torch.Tensor):
            return self._known.setdefault(id(value), Tensor(value))
        if type(value) in (list, tuple):
            return type(value)(map(self._out, value))
        return value


class approx:
    """Equal within a tolerance, item by item, without broadcasting."""

    def __init__(self, expected, abs=1e-6, rel=0.0):
        self.expected, self.abs, self.rel = expected, abs, rel

    __hash__ = None

    def __eq__(self, actual):
        return self._equal(actual, self.expected)

    def _equal(self, actual, expected):
        if isinstance(expected, list | tuple):
            return len(actual) == len(expected) and all(map(self._equal, actual, expected))
        if expected is None or actual is None:
            return actual is expected
        found = np.asarray(getattr(actual, "array", actual), dtype=np.float64)
        wanted = np.asarray(expected, dtype=np.float64)
        same = found.shape == wanted.shape and found.size > 0
        return same and np.allclose(found, wanted, rtol=self.rel, atol=self.abs)


class raises:
    """`with raises("ValueError"):` passes when that type is raised, or one derived from it."""

    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        names = [base.__name__ for base in kind.__mro__] if kind else []
        assert self.name in names, f"{self.name} was expected"
        return True


class Runner:
    """Checks without pytest, as in a notebook: functions of a namespace, called with fixtures."""

    def __init__(self, namespace):
        self._namespace = namespace
        self._made = {"student": Student(namespace)}

    def check(self, function, names=(), rows=((),)):
        """Call a check once for each row of its parameters."""
        for row in rows:
            many = isinstance(names, tuple)
            self._call(function, dict(zip(names, row, strict=True)) if many else {names: row})

    def _call(self, function, values):
        code = function.__code__
        for name in code.co_varnames[: code.co_argcount]:
            if name not in values:
                values[name] = self._fixture(name, function)
        return function(**values)

    def _fixture(self, name, function):
        if name == "rng":
            return generator(function.__name__)
        if name not in self._made:
            self._made[name] = self._call(self._namespace[name], {})
        return self._made[name]


def generator(name, seed=0):
    """Random inputs of a check, the same at each run."""
    return np.random.default_rng([seed, zlib.crc32(name.encode())])
