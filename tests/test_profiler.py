"""Labels for a profiler: none while nobody profiles, all of them as soon as somebody does."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

SCRIPT = """
import json, warnings
import torch
from torch.autograd import profiler as plain
from grader.sandbox import profiler

real = plain.record_function
made = []
enter = real.__enter__
real.__enter__ = lambda self: (made.append(self.name), enter(self))[1]

def trained():
    weight = torch.zeros(3, requires_grad=True)
    optimizer = torch.optim.SGD([weight], lr=0.1)
    losses = []
    for _ in range(5):
        loss = (weight - 1).pow(2).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

told = {"plain": trained(), "labels of torch's own": len(made)}
profiler.put_off()
made.clear()
told["put off"] = trained()
told["labels of nobody"] = len(made)
with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU]) as seen:
    told["profiled"] = trained()
told["names"] = sorted({event.key for event in seen.key_averages() if "Optimizer" in event.key})
told["labels of somebody"] = len(made)

@plain.record_function("mine")
def decorated():
    return 3

told["decorated"] = decorated()
told["is a label"] = issubclass(plain.record_function, real)
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told():
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_training_is_the_same_without_labels(told):
    assert told["put off"] == told["plain"] == told["profiled"]
    assert told["labels of torch's own"] == 10
    assert told["labels of nobody"] == 0


def test_who_profiles_finds_every_label(told):
    assert told["labels of somebody"] == 10
    assert told["names"] == ["Optimizer.step#SGD.step", "Optimizer.zero_grad#SGD.zero_grad"]


def test_a_label_is_a_label_as_before(told):
    assert told["decorated"] == 3
    assert told["is a label"]
