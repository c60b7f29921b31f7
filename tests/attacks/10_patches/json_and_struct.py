# /// attack
# title = "json, struct and pickle are replaced"
# base = "wrong"
# moments = ["call"]
# ///
import json
import pickle
import struct


def attack():
    json.dumps = lambda *a, **k: '{"score": 12}'
    struct.pack = lambda *a: b"\0\0\0\1"
    pickle.dumps = lambda *a, **k: b"N."
