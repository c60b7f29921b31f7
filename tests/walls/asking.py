"""Ask a worker of its own something: load a text, call a function of it."""

from __future__ import annotations

from typing import Any

from grader import wire
from grader.sandbox.launch import Workers
from grader.transport import Budget, Channel


def ask(workers: Workers, source: str, function: str, *arguments: Any) -> Any:
    """What the function returns: a plain value, or a list of plain values.

    Lost when the worker ends; AssertionError when the text or the function raises.
    """
    channel = Channel(workers.start(), Budget(60, 60), 1 << 20)
    try:
        loaded = channel.request(wire.Load(1, source.encode(), "asked.py", b"", 0), 30, 30)
        assert isinstance(loaded, wire.Loaded)
        assert loaded.failure is None, loaded.failure
        answer = channel.request(wire.Call(2, function, list(arguments), {}), 30, 30)
        assert isinstance(answer, wire.Answer)
        assert answer.failure is None, answer.failure
        return plain(answer.value)
    finally:
        channel.close()


def plain(value: Any) -> Any:
    """A value of the wire's without its wrapping."""
    if isinstance(value, wire.Sequence):
        return [plain(item) for item in value.items]
    if isinstance(value, wire.Mapping):
        return {plain(key): plain(item) for key, item in value.items}
    return value
