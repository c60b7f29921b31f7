"""The `conftest.py` of a plain pytest folder: `student.py` is imported and called in place."""

import importlib

import peer
import pytest


def pytest_configure(config):
    for name in ("task", "points", "needs"):
        config.addinivalue_line("markers", f"{name}: of the checks")


@pytest.fixture(scope="module")
def student():
    return peer.Student(vars(importlib.import_module("student")))


@pytest.fixture
def rng(request):
    return peer.generator(request.node.name)
