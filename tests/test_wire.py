"""Frames and values: what is well formed crosses unchanged, all else is a WireError."""

import math
import os
import random
import threading

import msgspec
import numpy as np
import pytest

from grader import wire
from grader.arrays import from_numpy, to_numpy

PAIR = wire.Array("float32", (2,), bytes(8))
SHORT = wire.Array("float32", (2,), bytes(7))
TENSOR = wire.TensorValue(1, PAIR, True, True, PAIR)
FAILURE = wire.Failure("error", "ValueError", ["Exception"], "no", 3, "raise ValueError('no')")
LOADED = wire.Loaded(1, {"train": wire.Function(7, True)}, None)
NESTED = wire.Sequence(True, [wire.Mapping([("k", wire.Sequence(False, [1, None]))]), TENSOR])
ANSWER = wire.Answer(1, NESTED, [TENSOR], FAILURE)
CALL = wire.Call(2, "train", [wire.NewTensor(-1, PAIR, True), wire.Ref(3)], {"lr": 0.1})


def payload(message):
    return wire.frame(message)[wire.LENGTH.size :]


def answer(value, changed=()):
    return payload(wire.Answer(1, value, list(changed), None))


def crossed(value):
    return wire.decode_reply(answer(value)).value


def answer_with(raw):
    """An answer whose value is these bytes of msgpack."""
    return answer(None).replace(b"\xa5value\xc0", b"\xa5value" + raw)


def fields(**values):
    return msgspec.msgpack.encode(values)


def nested(levels):
    return b"\x93\xa3seq\xc2\x91" * levels + b"\xc0"


@pytest.fixture
def pipe():
    reading, writing = os.pipe()
    with open(reading, "rb", buffering=0) as out, open(writing, "wb", buffering=0) as into:
        yield out, into


def sent(pipe, data):
    """A descriptor that holds these bytes and then ends."""
    reading, writing = pipe
    writing.write(data)
    writing.close()
    return reading.fileno()


# messages


@pytest.mark.parametrize(
    "message",
    [
        wire.Load(1, b"\xff\x00x = 1", "김 민지.py", b"", 7),
        CALL,
        wire.Call(2, wire.Ref(4), [], {}),
        wire.Gradients(3, -1, [-2, -3]),
    ],
)
def test_a_request_survives_the_crossing(message):
    assert wire.decode_request(payload(message)) == message


@pytest.mark.parametrize("message", [LOADED, wire.Loaded(1, {}, FAILURE), ANSWER])
def test_a_reply_survives_the_crossing(message):
    assert wire.decode_reply(payload(message)) == message


@pytest.mark.parametrize(
    "value",
    [
        None, -(2**63), 2**64 - 1, math.inf, -0.0, "", "한글 ✓ \x00", PAIR, TENSOR, NESTED,
        wire.Sequence(False, []), wire.Mapping([]), wire.Mapping([(None, 1), (None, 2)]),
        wire.Opaque(3, "Module"), wire.Unsupported("a sparse tensor"),
        "x" * wire.TEXT_CAP, wire.Array("int8", (0, 3), b""), wire.Array("bool", (), b"\x01"),
        wire.Array("int8", (1,) * wire.DIMENSION_CAP, b"\x01"),
    ],
)  # fmt: skip
def test_a_value_survives_the_crossing(value):
    assert crossed(value) == value


@pytest.mark.parametrize("value", [True, 1, 1.0])
def test_bool_int_and_float_stay_what_they_are(value):
    assert type(crossed(value)) is type(value)


def test_nan_crosses_as_nan():
    assert math.isnan(crossed(math.nan))


@pytest.mark.parametrize("size", range(len(payload(ANSWER))))
def test_a_truncated_reply_is_refused(size):
    with pytest.raises(wire.WireError):
        wire.decode_reply(payload(ANSWER)[:size])


@pytest.mark.parametrize("size", range(len(payload(CALL))))
def test_a_truncated_request_is_refused(size):
    with pytest.raises(wire.WireError):
        wire.decode_request(payload(CALL)[:size])


@pytest.mark.parametrize(
    "raw",
    [
        payload(ANSWER) + b"\x00",
        payload(CALL),
        fields(type="answer"),
        fields(type="exec", id=1),
        fields(type="loaded", id=1, functions={}, failure=None, more=1),
        fields(type="loaded", id="1", functions={}, failure=None),
        msgspec.msgpack.encode([1, 2, 3]),
        b"\xc1",
        b"\xdd\xff\xff\xff\xff",
        b"\xdf\xff\xff\xff\xff",
        b"\xc6\xff\xff\xff\xff",
    ],
    ids=[
        "trailing byte", "a request", "no fields", "unknown type", "unknown field", "text as id",
        "a list", "reserved byte", "list of 2^32", "map of 2^32", "bytes of 2^32",
    ],
)  # fmt: skip
def test_what_is_no_reply_is_refused(raw):
    with pytest.raises(wire.WireError):
        wire.decode_reply(raw)


def test_a_reply_is_no_request():
    with pytest.raises(wire.WireError):
        wire.decode_request(payload(ANSWER))


@pytest.mark.parametrize(
    "raw",
    [
        b"\xc4\x01x",
        b"\xd4\x05\x00",
        b"\xd6\xff\x00\x00\x00\x00",
        b"\xa2\xff\xfe",
        b"\x80",
        b"\x90",
        msgspec.msgpack.encode(["exec", "import os"]),
        msgspec.msgpack.encode(["ref"]),
        msgspec.msgpack.encode(["opaque", 1, "x", 2]),
        msgspec.msgpack.encode(["opaque", 1.5, "x"]),
        msgspec.msgpack.encode(["map", [[1, 2, 3]]]),
        msgspec.msgpack.encode(["array", "int8", [2.5], b"xx"]),
    ],
    ids=[
        "bytes", "extension", "time", "broken UTF-8", "plain map", "plain list", "unknown tag",
        "item missing", "item too many", "float as number", "a triple", "fraction as size",
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused(raw):
    with pytest.raises(wire.WireError):
        wire.decode_reply(answer_with(raw))


# values


@pytest.mark.parametrize(
    "array",
    [
        SHORT,
        wire.Array("float32", (2,), bytes(9)),
        wire.Array("float32", (), b""),
        wire.Array("int8", (0, 3), b"x"),
        wire.Array("int8", (-1,), b""),
        wire.Array("int8", (-1, -2), b"xx"),
        wire.Array("int8", (0, -1), b""),
        wire.Array("int8", (1,) * 70, b"x"),
        wire.Array("int8", (2**64 - 1,), b"x"),
        wire.Array("int8", (2**32, 2**32), b""),
        wire.Array("object", (1,), bytes(8)),
        wire.Array(">f8", (1,), bytes(8)),
        wire.Array("", (1,), b"x"),
        wire.Array("x" * 10_000, (1,), b"x"),
    ],
    ids=[
        "a byte short", "a byte long", "no byte", "bytes of nothing", "negative", "two negatives",
        "zero and negative", "70 dimensions", "2^64", "product 2^64", "object", "NumPy's code",
        "no dtype", "long dtype",
    ],
)  # fmt: skip
def test_an_array_that_does_not_fit_its_bytes_is_refused(array):
    with pytest.raises(wire.WireError):
        wire.decode_reply(answer(array))


@pytest.mark.parametrize(
    ("value", "changed"),
    [
        (wire.TensorValue(1, SHORT, False, True, None), []),
        (wire.TensorValue(1, PAIR, False, True, SHORT), []),
        (wire.Sequence(False, [PAIR, SHORT]), []),
        (wire.Mapping([(SHORT, 1)]), []),
        (wire.Mapping([(1, SHORT)]), []),
        (None, [wire.TensorValue(1, SHORT, False, True, None)]),
    ],
    ids=["tensor", "gradient", "item", "key", "value", "changed tensor"],
)
def test_a_bad_array_is_refused_wherever_it_hides(value, changed):
    with pytest.raises(wire.WireError):
        wire.decode_reply(answer(value, changed))


@pytest.mark.parametrize("forbidden", [wire.NewTensor(1, PAIR, False), wire.Ref(1)])
@pytest.mark.parametrize(
    "around",
    [
        lambda value: value,
        lambda value: wire.Sequence(True, [value]),
        lambda value: wire.Mapping([(value, 1)]),
        lambda value: wire.Mapping([(1, value)]),
    ],
    ids=["alone", "item", "key", "value"],
)
def test_the_worker_cannot_hand_in_tensors(forbidden, around):
    with pytest.raises(wire.WireError, match="only the judge"):
        wire.decode_reply(answer(around(forbidden)))


def test_containers_may_be_nested_up_to_the_cap():
    assert wire.decode_reply(answer_with(nested(wire.DEPTH_CAP))).id == 1


@pytest.mark.parametrize("levels", [wire.DEPTH_CAP + 1, 10_000, 1_000_000])
def test_deeper_nesting_is_refused(levels):
    with pytest.raises(wire.WireError):
        wire.decode_reply(answer_with(nested(levels)))


@pytest.mark.parametrize("around", [lambda t: t, lambda t: wire.Mapping([(t, 1)])])
def test_a_text_over_the_cap_is_refused(around):
    with pytest.raises(wire.WireError, match="text"):
        wire.decode_reply(answer(around("x" * (wire.TEXT_CAP + 1))))


@pytest.mark.parametrize("decode", [wire.decode_reply, wire.decode_request])
@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_are_a_message_or_a_wire_error(decode, seed):
    generator = random.Random(seed)
    tries = [generator.randbytes(generator.randrange(80)) for _ in range(200)]
    assert {_outcome(decode, raw) for raw in tries} <= {"refused", "message"}


@pytest.mark.parametrize(
    ("decode", "message"), [(wire.decode_reply, ANSWER), (wire.decode_request, CALL)]
)
@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_message_is_a_message_or_a_wire_error(decode, message, seed):
    generator = random.Random(seed)
    tries = [_damaged(payload(message), generator) for _ in range(200)]
    assert {_outcome(decode, raw) for raw in tries} == {"refused", "message"}


def _outcome(decode, raw):
    try:
        return "message" if isinstance(decode(raw), wire.Request | wire.Reply) else "nonsense"
    except wire.WireError:
        return "refused"


def _damaged(raw, generator):
    damaged = bytearray(raw)
    for _ in range(generator.randrange(1, 4)):
        damaged[generator.randrange(len(damaged))] = generator.randrange(256)
    return bytes(damaged)


# frames


def test_frames_are_read_one_by_one(pipe):
    descriptor = sent(pipe, wire.frame(LOADED) + wire.frame(ANSWER))
    assert [wire.read_frame(descriptor) for _ in range(2)] == [payload(LOADED), payload(ANSWER)]


def test_a_frame_larger_than_a_pipe_arrives_whole(pipe):
    reading, writing = pipe
    message = wire.Load(1, os.urandom(3 << 20), "x.py", b"", 7)
    writer = threading.Thread(target=wire.write_all, args=(writing.fileno(), wire.frame(message)))
    writer.start()
    received = wire.read_frame(reading.fileno())
    writer.join()
    assert wire.decode_request(received) == message


@pytest.mark.parametrize("size", range(len(wire.frame(LOADED))))
def test_a_frame_that_breaks_off_is_an_end(pipe, size):
    with pytest.raises(EOFError):
        wire.read_frame(sent(pipe, wire.frame(LOADED)[:size]))


@pytest.mark.parametrize("size", [wire.FRAME_CAP + 1, 2**31, 2**32 - 1])
def test_a_huge_length_is_refused_before_anything_is_read(pipe, size):
    with pytest.raises(wire.WireError, match="too long"):
        wire.read_frame(sent(pipe, wire.LENGTH.pack(size)))


def test_an_empty_frame_is_no_message(pipe):
    received = wire.read_frame(sent(pipe, wire.LENGTH.pack(0)))
    with pytest.raises(wire.WireError):
        wire.decode_reply(received)


def test_a_message_over_the_cap_is_not_framed():
    with pytest.raises(wire.WireError, match="too long"):
        wire.frame(wire.Load(1, bytes(wire.FRAME_CAP), "x.py", b"", 7))


# arrays


@pytest.mark.parametrize("dtype", sorted(set(wire.ITEM_SIZES) - {"bfloat16"}))
def test_a_numpy_array_survives_as_bytes(dtype):
    values = np.arange(6).reshape(2, 3).astype(dtype)
    back = to_numpy(from_numpy(values))
    assert (back.dtype, back.shape, back.tolist()) == (values.dtype, (2, 3), values.tolist())


@pytest.mark.parametrize(
    "values", [np.arange(6).reshape(2, 3).T, np.arange(6)[::-2], np.array(3.5), np.zeros((0, 3))]
)
def test_any_layout_becomes_c_order(values):
    back = to_numpy(from_numpy(values))
    assert (back.shape, back.tolist()) == (values.shape, values.tolist())


@pytest.mark.parametrize(
    ("raw", "number"), [(b"\x80\x3f", 1.0), (b"\x00\xc0", -2.0), (b"\x80\x7f", math.inf)]
)
def test_bfloat16_becomes_float32(raw, number):
    values = to_numpy(wire.Array("bfloat16", (), raw))
    assert (values.dtype, values.item()) == (np.float32, number)


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_an_array_from_the_worker_is_read_only(dtype):
    values = to_numpy(wire.Array(dtype, (1,), bytes(wire.ITEM_SIZES[dtype])))
    with pytest.raises(ValueError, match="read-only"):
        values[0] = 1


@pytest.mark.parametrize(
    "values",
    [np.array([None]), np.array(["x"]), np.array(["2024-01-01"], "M8[D]"), np.zeros(1, "i4,f4")],
    ids=["object", "text", "date", "record"],
)
def test_other_dtypes_do_not_cross(values):
    with pytest.raises(wire.WireError, match="cannot cross"):
        from_numpy(values)


def test_an_empty_array_of_an_absurd_shape_is_refused():
    with pytest.raises(wire.WireError):
        wire.check(wire.Array("float32", (0, 2**62), b""))


@pytest.mark.parametrize(
    "value", [wire.Unsupported("x" * 20_000), wire.Opaque(1, "x" * 20_000)], ids=["reason", "type"]
)
def test_an_endless_name_is_refused(value):
    with pytest.raises(wire.WireError):
        wire.check(value)


def test_an_endless_exception_is_refused():
    failure = wire.Failure("error", "T", [], "x" * 20_000, 1, "")
    payload = wire.frame(wire.Answer(1, None, [], failure))[wire.LENGTH.size :]
    with pytest.raises(wire.WireError):
        wire.decode_reply(payload)
