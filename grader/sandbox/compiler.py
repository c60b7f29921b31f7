"""torch's compiler, put off until somebody compiles.

The first optimizer imports `torch._dynamo`, 800 modules and a second of work, in order to tell the
compiler which of its functions to leave alone. Where nothing is compiled there is nothing to tell.
So a stand-in has the compiler's name: it answers the three calls that do nothing in code that is
not compiled, and the first time that anybody wants anything else of it, the compiler takes its
place and is told what it would have been told. That takes its second, in the worker that asks.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import os
import sys
import tempfile
import types
from collections.abc import Callable
from typing import Any

import torch

NAME = "torch._dynamo"
CACHE = "TORCHINDUCTOR_CACHE_DIR"
MARK = "__dynamo_disable"  # where torch keeps, with a function, what `disable` has made of it


class _Autograd:
    """`torch._dynamo.compiled_autograd` for `torch.func.grad`, which wants it off."""

    def __init__(self, compiler: StandIn) -> None:
        self._compiler = compiler

    def _disable(self) -> contextlib.AbstractContextManager[None]:
        return contextlib.nullcontext()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compiler.wake().compiled_autograd, name)


class StandIn(types.ModuleType):
    """The compiler's module as far as code needs it that is not compiled."""

    def __init__(self) -> None:
        super().__init__(NAME)
        spec = importlib.util.find_spec(NAME)
        self.__spec__ = spec
        self.__file__ = spec.origin if spec is not None else None
        self._told: list[Callable[..., Any]] = []
        self.compiled_autograd = _Autograd(self)

    def graph_break(self, msg: str = "") -> None:
        """What the compiler's own does where nothing is compiled."""

    def disable(self, fn: Any = None, *args: Any, **kwargs: Any) -> Any:
        """The function as it is: there is no compiler that could touch it."""
        if kwargs.get("wrapping", True):  # torch's own lazy decorator says False, nobody else does
            return self.wake().disable(fn, *args, **kwargs)
        self._told.append(fn)
        return fn

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":  # asked of every module that there is
            raise AttributeError(f"module {NAME!r} has no attribute {name!r}")
        return getattr(self.wake(), name)

    def wake(self) -> Any:
        """The compiler itself, imported."""
        if sys.modules.get(NAME) is self:
            del sys.modules[NAME]
            vars(torch).pop("_dynamo", None)
            for function in self._told:  # torch asks again, and then the compiler hears of it
                vars(function).pop(MARK, None)
            _name_a_cache()
        return importlib.import_module(NAME)


def _name_a_cache() -> None:
    """Behind walls, a folder that is there: the import would make one for what gets compiled."""
    try:
        tempfile.TemporaryFile().close()
    except OSError:
        os.environ.setdefault(CACHE, os.path.abspath(os.sep))


def put_off() -> None:
    """Have the stand-in in the compiler's place, unless the compiler is imported already."""
    if NAME not in sys.modules:
        stand_in = StandIn()
        sys.modules[NAME] = stand_in
        vars(torch)["_dynamo"] = stand_in
