# /// attack
# title = "Cells in another order, copied under one id, one that was never finished"
# ///
from tests.notebooks import as_json

CELLS = [
    "def step(weight, gradient, lr=RATE):\n    with torch.no_grad():\n        weight -= lr * gradient\n    return weight",
    "def area(width, height):\n    return 0",
    "def area(width, height):\n    if width < LEAST or height < LEAST:\n        raise ValueError\n    return width * height",
    "def area(",
    "def double(x):\n    return TWO * x",
    "LEAST = 0\nTWO, RATE = 2, 0.1",
    "import torch",
]
STUB = "def double(x):\n    raise NotImplementedError('double is not written yet')"


def submission(world):
    return {"three.ipynb": as_json(*CELLS, STUB), "three-Copy1.txt": ""}
