"""torch's labels for a profiler, put off until somebody profiles.

An optimizer labels each `step` and each `zero_grad` for a profiler that may be looking on. That
takes a quarter of a small training's time. Where nobody looks, a label does nothing that could be
noticed; here it does nothing at all.
"""

from __future__ import annotations

from typing import Any

from torch._C._autograd import _profiler_enabled
from torch.autograd import profiler


class Label(profiler.record_function):
    """A label that is made only for a profiler that is at work when the block begins."""

    def __enter__(self) -> Any:
        self._seen = _profiler_enabled()
        return super().__enter__() if self._seen else self  # type: ignore[no-untyped-call]

    def __exit__(self, *error: Any) -> None:
        if self._seen:
            super().__exit__(*error)


def put_off() -> None:
    """Have all of torch that asks for a label from now on get one of these."""
    vars(profiler)["record_function"] = Label
