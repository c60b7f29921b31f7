"""The floor: a submission's function calls in one warm process, without worker, wire or checks.

Reads recorded request frames from a file. For each line on standard input it makes all the calls
once and prints the CPU seconds that they alone took; making inputs and decoding is not counted.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grader import wire
from grader.sandbox.values import decode, encode
from grader.sandbox.warm import warm
from grader.sandbox.worker import Submission, differentiate


def timed(action: Callable[[], Any]) -> tuple[Any, float]:
    started = time.process_time()
    try:
        result = action()
    except Exception:  # a refusal check makes the function raise
        result = None
    return result, time.process_time() - started


def one_round(requests: list[wire.Request]) -> float:
    total = 0.0
    submission = Submission()
    for request in requests:
        match request:
            case wire.Load():
                submission = Submission()
                submission.load(request)
            case wire.Call():
                objects = submission.objects
                args = [decode(value, objects) for value in request.args]
                kwargs = {name: decode(value, objects) for name, value in request.kwargs.items()}
                function = submission.function(request.function)
                result, seconds = timed(lambda f=function, a=args, k=kwargs: f(*a, **k))
                encode(result, objects)  # numbers the objects as the worker did
                total += seconds
            case wire.Gradients():
                output = submission.objects.get(request.output)
                inputs = [submission.objects.get(ref) for ref in request.inputs]
                total += timed(lambda o=output, i=inputs: differentiate(o, i))[1]
    return total


def main() -> None:
    data = Path(sys.argv[1]).read_bytes()
    requests: list[wire.Request] = []
    while data:
        (size,) = wire.LENGTH.unpack_from(data)
        requests.append(wire.decode_request(data[4 : 4 + size]))
        data = data[4 + size :]
    warm()
    for _ in sys.stdin:  # one round for each line
        print(one_round(requests), flush=True)


if __name__ == "__main__":
    main()
