"""The two functions that Dask calls on a worker, by name: bytes in, bytes out; they never raise.

Dask's scheduler imports this module, too, and needs no more of the kit: what they use is imported
when they are called.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.cluster.messages import Answer
    from grader.cluster.station import Station

_stations: dict[str, Station] = {}  # by the key of their setup
_lock = threading.Lock()


def greet(setup: bytes) -> bytes:
    """Make a station for that setup, unless there is one: `Facts`, or `Trouble`."""
    from grader.cluster import messages

    try:
        return messages.write(_greet(setup))
    except Exception as error:  # any at all: this worker is of no use, and should say why
        return messages.write(messages.Trouble(f"{type(error).__name__}: {error}"[:500]))


def grade(chunk: bytes) -> bytes:
    """Judge a chunk: `Graded`, `Unknown` where nobody has greeted, or `Trouble`."""
    from grader.cluster import messages

    try:
        return messages.write(_grade(chunk))
    except Exception as error:
        return messages.write(messages.Trouble(f"{type(error).__name__}: {error}"[:500]))


def _greet(setup: bytes) -> Answer:
    from pathlib import Path

    import msgspec
    from distributed import get_worker

    from grader.cluster import facts, messages
    from grader.cluster.station import Station
    from grader.orders import versions

    try:
        wanted = messages.read_setup(setup)
    except msgspec.MsgspecError:
        here = versions()
        return messages.Trouble(f"its kit {here.kit} does not understand this command's")
    dask, key = get_worker(), messages.key_of(setup)
    with _lock:
        for old in [name for name, station in _stations.items() if station.closed]:
            del _stations[old]
        if key not in _stations:  # else of an earlier run, and still warm
            _stations[key] = Station(wanted, dask.state.nthreads, Path(dask.local_directory))
    return facts.facts(_stations[key].exercise)


def _grade(data: bytes) -> Answer:
    from grader.cluster import messages
    from grader.orders import GradeError

    chunk = messages.read_chunk(data)
    station = _stations.get(chunk.setup)
    work = station.take(chunk.orders) if station else None
    try:
        results = work.wait() if work else None
    except GradeError as error:
        return messages.Trouble(str(error)[: messages.REASON_CAP])
    if work is None or results is None:
        return messages.Unknown()
    return messages.Graded(results, work.seconds)
