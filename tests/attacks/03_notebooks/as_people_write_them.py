# /// attack
# title = "An honest notebook: plots, shell lines, Colab's own imports, HTML in its lesson"
# ///
from tests.notebooks import as_json

CELLS = [
    "%matplotlib inline\n!pip install --quiet torch\nimport matplotlib.pyplot as plt",
    "from google.colab import drive\ndrive.mount('/content')",
    "import torch",
    "%%time\ndef double(x):\n    return 2 * x",
    "double(torch.ones(3))\nplt.plot([1, 2])\n?double",
    "def area(width, height):\n    if width < 0 or height < 0:\n        raise ValueError\n    return width * height",
    "area(2, 3)\ntorch.sigmoid?",
    "def step(weight, gradient, lr):\n    with torch.no_grad():\n        weight -= lr * gradient\n    return weight",
    "for epoch in range(10):\n    step(torch.ones(1), torch.ones(1), 0.1)\nget_ipython()",
]


def submission(world):
    return {"three.ipynb": as_json(*CELLS), "notes.txt": "<h1>mine</h1>"}
