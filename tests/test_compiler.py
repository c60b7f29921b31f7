"""The stand-in for torch's compiler: training is what it is without, and compiling still works."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

TRAIN = """
import torch

def trained():
    losses = []
    for make in (torch.optim.SGD, torch.optim.Adam, torch.optim.RMSprop, torch.optim.LBFGS):
        weight = torch.zeros(3, requires_grad=True)
        optimizer = make([weight], lr=0.1)

        def closure():
            optimizer.zero_grad()
            loss = (weight - 1).pow(2).sum()
            loss.backward()
            return loss

        losses += [optimizer.step(closure).item() for _ in range(5)]
        optimizer.add_param_group({"params": torch.ones(1, requires_grad=True)})
        optimizer.load_state_dict(optimizer.state_dict())
    slope = torch.func.grad(lambda x: (x * x).sum())(torch.ones(3))
    return losses + slope.tolist()
"""
PLAIN = f"{TRAIN}\nimport json\nprint(json.dumps(trained()))"
PUT_OFF = """
import inspect, json, sys
from grader.sandbox import compiler

def imported():
    return not isinstance(sys.modules[compiler.NAME], compiler.StandIn)

compiler.put_off()
told = {"before": trained()}
told["of every module"] = hasattr(sys.modules[compiler.NAME], "__wrapped__")
told["source"] = inspect.getsource(json.dumps).splitlines()[0]
told["imported by training"] = imported()
zero_grad = torch.optim.Optimizer.zero_grad.__wrapped__
told["spared"] = vars(zero_grad)[compiler.MARK] is zero_grad
ASK
told["imported when asked for"] = imported()
told["same"] = torch._dynamo is sys.modules[compiler.NAME]
compiler.put_off()
told["stays"] = imported()
told["after"] = trained()
told["left alone"] = vars(zero_grad)[compiler.MARK] is not zero_grad
print(json.dumps(told))
"""
ASKS = {
    "compile": """
twice = torch.compile(lambda x: x * 2, backend="eager")
told["answer"] = twice(torch.ones(1)).item()
""",
    "attribute": 'told["answer"] = 2.0 * callable(torch._dynamo.compiled_autograd._enable)',
    "import": 'import torch._dynamo.config as config; told["answer"] = 2.0 if config else 0.0',
    "disable": 'told["answer"] = torch._dynamo.disable(lambda x: x * 2)(1.0)',
}


def run(script):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def plain():
    return run(PLAIN)


@pytest.fixture(scope="module", params=ASKS)
def told(request):
    return run(TRAIN + PUT_OFF.replace("ASK", ASKS[request.param]))


def test_training_is_the_same_and_the_compiler_comes_when_it_is_asked_for(told, plain):
    assert told["before"] == told["after"] == plain
    assert not told["imported by training"]
    assert told["imported when asked for"]
    assert told["answer"] == 2.0


def test_who_looks_at_every_module_wakes_nobody(told):
    assert not told["of every module"]
    assert told["source"].startswith("def dumps(")
    assert told["spared"]


def test_the_compiler_hears_what_to_leave_alone(told):
    assert told["same"]
    assert told["stays"]
    assert told["left alone"]


@pytest.mark.parametrize(
    "asks",
    [
        "import torch._dynamo.config; torch._dynamo.reset()",
        "torch.use_deterministic_algorithms(True)",
    ],
    ids=["by name", "for determinism"],
)
def test_behind_walls_it_can_be_had_too(judge, reference, asks):
    report = judge({"asks": f"{reference}\n{asks}\n"})["asks"]
    assert (report.note, report.score) == ("", report.max_score)
