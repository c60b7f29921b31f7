# /// attack
# title = "Saves by the ways of libraries"
# moments = ["exit"]
# ///
import logging
import shelve
import sqlite3
import tempfile

import numpy
import torch


def attack():
    path = f"/tmp/{WORLD['mark']}"
    saved = []
    for save in (lambda: torch.save(1, path + ".pt"), lambda: numpy.save(path, numpy.ones(1)),
                 lambda: shelve.open(path), lambda: sqlite3.connect(path).execute("create table x (y)"),
                 lambda: logging.FileHandler(path), lambda: tempfile.mkdtemp()):
        try:
            save()
            saved.append(path)
        except Exception:
            pass
    return saved or None
