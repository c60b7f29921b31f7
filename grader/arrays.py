"""Arrays of the wire as NumPy's, and back. Whoever only hands messages on needs no NumPy."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.wire import ITEM_SIZES, Array, WireError


def to_numpy(array: Array) -> np.ndarray[Any, Any]:
    """A checked array as a read-only NumPy array (bfloat16 as float32)."""
    if array.dtype == "bfloat16":
        halves = np.frombuffer(array.data, dtype=np.uint16).astype(np.uint32) << 16
        values = halves.view(np.float32).reshape(array.shape)
        values.flags.writeable = False
        return values
    return np.frombuffer(array.data, dtype=array.dtype).reshape(array.shape)


def from_numpy(values: np.ndarray[Any, Any]) -> Array:
    """A NumPy array of one of ITEM_SIZES' dtypes as bytes; WireError for any other dtype."""
    name = values.dtype.name  # worked out by NumPy each time
    if name not in ITEM_SIZES:
        raise WireError(f"an array of {values.dtype} cannot cross")
    native = values.astype(values.dtype.newbyteorder("="), copy=False)
    return Array(name, values.shape, np.ascontiguousarray(native).tobytes())
