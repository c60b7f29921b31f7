"""What every notebook has without asking: IPython's `display`, and the modules it comes from.

In a worker there is no IPython. A function that shows a value on its way is right all the same:
what it shows is printed, and whatever else is taken from IPython gives back what it is given.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from typing import Any

NAMES = ["display", "HTML", "Image", "Latex", "Markdown", "Math", "SVG", "clear_output"]  # of `*`
MODULES = ("IPython", "IPython.core", "IPython.core.display", "IPython.display")


def put_in(namespace: dict[str, Any]) -> None:
    """`display` among a notebook's names, and what can be imported in place of IPython."""
    namespace["display"] = display
    for name in MODULES:
        module: Any = types.ModuleType(name)
        module.__path__ = []
        module.__all__, module.display, module.__getattr__ = NAMES, display, _other
        sys.modules[name] = module
    sys.modules["IPython"].display = sys.modules["IPython.display"]  # type: ignore[attr-defined]


def display(*things: object, **_: object) -> None:
    """As text, a line each."""
    print(*things, sep="\n")


def _other(name: str) -> Callable[..., object]:
    """`HTML`, `clear_output` and their like."""
    if name.startswith("__"):
        raise AttributeError(name)
    return lambda thing=None, *_, **__: thing
