"""Mutants of a reference: what is changed, what is left alone, and how each is known."""

from __future__ import annotations

import ast
import functools

import pytest

from grader import exercise as exercises
from grader.authoring import mutants
from grader.authoring.mutants import Mutant, MutantError, mutants_of

pytest.importorskip("libcst")
TRAIN = """
def train(x, y, weight, bias, lr=1.0, epochs=1000):
    optimizer = torch.optim.SGD([weight, bias], lr=lr)
    history = []
    for epoch in range(epochs + 1):
        h = hypothesis(x, weight, bias)
        loss = compute_loss(h, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history
"""
BY_HAND = """
def train(x, y, w, lr):
    for epoch in range(9):
        cost = ((x @ w - y) ** 2).mean()
        cost.backward()
        with torch.no_grad():
            w -= lr * w.grad
        w.grad.zero_()
"""


@functools.cache
def made(source: str, name: str = "f") -> list[Mutant]:
    return list(mutants_of(source, [name]))


@functools.cache
def bodies(source: str, name: str = "f") -> set[str]:
    """The mutants' definitions as Python reads them."""
    return {mutants.plain(one.source) for one in made(source, name)}


def one_line(result: str, parameters: str = "x, w") -> str:
    return f"def f({parameters}):\n    return {result}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x + w", "x - w"),
        ("x + w", "x"),
        ("x - w", "w - x"),
        ("x * w", "x / w"),
        ("x @ w", "x * w"),
        ("x @ w", "w @ x"),
        ("(x - w) ** 2", "(x - w) * 2"),
        ("((x - w) ** 2).mean()", "(2 ** (x - w)).mean()"),
        ("-x", "x"),
        ("x >= w", "x > w"),
        ("x >= w", "x < w"),
        ("x == w", "x != w"),
        ("x != w", "x > w"),
        ("x and w", "x or w"),
        ("x and w", "w"),
        ("x if w else 1", "x if not w else 1"),
        ("x[0]", "x[1]"),
        ("x[1]", "x[0]"),
        ("x[0]", "x[-1]"),
        ("x + 0.5", "x + 1.5"),
        ("x + 0.5", "x + 0.0"),
        ("g(x, w)", "g(w, x)"),
        ("g(x, dim=1)", "g(x)"),
        ("x, w", "(w, x)"),
        ("x", "None"),
        ("g(x, keepdim=True)", "g(x, keepdim=False)"),
    ],
)
def test_an_expression_is_changed(before, after):
    assert mutants.plain(one_line(after)) in bodies(one_line(before))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("torch.sigmoid(x @ w)", "x @ w"),
        ("torch.sigmoid(x)", "torch.tanh(x)"),
        ("torch.sigmoid(x)", "torch.sigmoid(torch.sigmoid(x))"),
        ("x.mean()", "x.sum()"),
        ("x.mean()", "x"),
        ("F.binary_cross_entropy(x, w)", "F.binary_cross_entropy(w, x)"),
        ("F.binary_cross_entropy(x, w)", "F.mse_loss(x, w)"),
        ("F.mse_loss(x, w)", "F.mse_loss(x, w, reduction='none')"),
        ("F.mse_loss(x, w)", "F.mse_loss(x, w, reduction='sum')"),
        ("x @ w", "(x @ w).detach()"),
        ("x @ w", "(x @ w).double()"),
        ("x @ w", "(x @ w).half()"),
        ("x @ w", "(x @ w).squeeze()"),
        ("x @ w", "(x @ w).unsqueeze(0)"),
        ("x @ w", "(x @ w).reshape(-1)"),
        ("x @ w", "(x @ w).item()"),
        ("x @ w", "x @ w.detach()"),
        ("x @ w", "(x @ w) * 1.01"),
        ("x - w", "x.sub_(w)"),
        ("x.T @ w", "x @ w"),
        ("torch.zeros((x, 1))", "torch.zeros((1, x))"),
        ("torch.zeros((x, 1))", "torch.zeros((x,))"),
        ("torch.zeros((x, 1))", "torch.ones((x, 1))"),
        ("torch.zeros(1)", "torch.zeros((1, 1))"),
        ("torch.zeros(1)", "torch.zeros(1, dtype=torch.float64)"),
        ("torch.zeros(1, requires_grad=True)", "torch.zeros(1)"),
        ("torch.zeros(1, requires_grad=True)", "torch.zeros(1, requires_grad=True).clone()"),
        ("x.requires_grad_()", "x"),
    ],
)
def test_a_learners_slip_with_pytorch_is_made(before, after):
    assert mutants.plain(one_line(after)) in bodies(one_line(before))


def train_with(old: str, new: str, source: str = TRAIN) -> str:
    assert old in source
    return mutants.plain(source.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        optimizer.zero_grad()\n", ""),
        ("        optimizer.step()\n", ""),
        ("lr=lr", "lr=0.1"),
        ("lr=lr", "lr=1.0"),
        (", lr=lr", ""),
        ("lr=lr", "lr=lr, maximize=True"),
        ("SGD", "Adam"),
        ("[weight, bias]", "[weight]"),
        ("epochs + 1", "epochs + 0"),
        ("epochs + 1", "epochs + 2"),
        ("epochs=1000", "epochs=1001"),
        ("lr=1.0", "lr=2.0"),
        ("backward()", "backward(retain_graph=True)"),
        ("loss.item()", "loss"),
        ("hypothesis(x, weight, bias)", "hypothesis(x, weight, bias).detach()"),
        ("        optimizer.step()\n", "        optimizer.step()\n        optimizer.step()\n"),
        ("(loss.item())\n", "(loss.item())\n        break\n"),
        (
            "        optimizer.zero_grad()\n        loss.backward()\n",
            "        loss.backward()\n        optimizer.zero_grad()\n",
        ),
        (
            "    history = []\n    for epoch in range(epochs + 1):\n",
            "    for epoch in range(epochs + 1):\n        history = []\n",
        ),
        (
            "    for epoch in range(epochs + 1):\n        h = hypothesis(x, weight, bias)\n",
            "    h = hypothesis(x, weight, bias)\n    for epoch in range(epochs + 1):\n",
        ),
        (
            "        history.append(loss.item())\n    return",
            "    history.append(loss.item())\n    return",
        ),
        ("    return history", "    result = history\n    x.data.mul_(2)\n    return result"),
    ],
)
def test_a_training_loop_is_changed(old, new):
    assert train_with(old, new) in bodies(TRAIN, "train")


def test_the_loss_is_frozen_above_the_loop_as_pytorch_advises():
    lines = "        h = hypothesis(x, weight, bias)\n        loss = compute_loss(h, y)\n"
    frozen = TRAIN.replace(lines, "").replace(
        "    for epoch", lines.replace("        ", "    ") + "    for epoch"
    )
    advised = frozen.replace("backward()", "backward(retain_graph=True)")
    assert mutants.plain(advised) in bodies(TRAIN, "train")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("-= lr", "+= lr"),
        ("        w.grad.zero_()\n", ""),
        ("with torch.no_grad():", "if True:"),
        ("w -=", "w ="),
    ],
)
def test_an_update_by_hand_is_changed(old, new):
    assert train_with(old, new, BY_HAND) in bodies(BY_HAND, "train")


GUARDED = """
def f(x):
    '''Text 7.'''
    print("a", x + 1)
    if x < 0:
        raise {}
    return 3
"""
PRINTED = """
def f(x):
    for i in x:
        if i % 2 == 0:
            print(i)
    return g(x)
"""


def test_prints_docstrings_and_the_words_of_an_error_stay():
    for one in made(GUARDED.format('ValueError(f"{x + 1} is 5")')):
        kept = [text in one.source for text in ('"a", x + 1', "Text 7", "{x + 1} is 5")]
        assert kept == [True] * 3 or "deleted" in one.operator


def test_another_error_is_raised():
    after = mutants.plain(GUARDED.format("RuntimeError(x)"))
    assert after in bodies(GUARDED.format("ValueError(x)"))


def test_a_condition_around_a_print_is_no_target():
    loop = PRINTED.partition("    return")[0]
    assert [one.change for one in made(PRINTED) if not one.source.startswith(loop)] == []


MODULE = (
    "RATE = 3\n\n\ndef helper(x):\n    return x + RATE\n\n\ndef f(x):\n    return helper(x)\n\n\n"
)
MODULE += "def main():\n    print(f(1 + 2))\n"


@pytest.mark.parametrize("name", ["RATE", "helper", "f"])
def test_a_task_function_and_what_it_uses_are_changed(name):
    assert name in {one.function for one in made(MODULE)}


def test_what_no_task_function_uses_is_left_alone():
    assert "main" not in {one.function for one in made(MODULE)}


def test_of_a_table_only_the_ends_are_changed():
    table = "[[1, 2], [3, 4], [5, 6]]"
    changed = {one.change.partition("->")[2] for one in made(one_line(f"t({table})"))}
    assert not any("[4," in change or "3, 5" in change for change in changed)


@pytest.mark.parametrize("indent", ["\t", "  ", "        "])
def test_another_indent_gives_the_same_mutants(indent):
    indented = TRAIN.replace("    ", indent)
    assert bodies(indented, "train") == bodies(TRAIN, "train")


def test_no_mutant_reads_like_another():
    read = [mutants.plain(one.source) for one in made(TRAIN, "train")]
    assert len(read) == len(set(read))


def test_no_mutant_reads_like_the_reference():
    assert mutants.plain(TRAIN) not in bodies(TRAIN, "train")


def test_every_mutant_is_python():
    assert [one.change for one in made(TRAIN, "train") if ast.parse(one.source) is None] == []


def test_every_mutant_has_an_id_of_its_own():
    ids = [one.id for one in made(TRAIN, "train")]
    assert len(ids) == len(set(ids))


def test_an_id_stays_when_another_function_changes():
    other = "def before(x):\n    return x - 7  # new\n\n\n"
    assert {m.id for m in made(TRAIN, "train")} == {m.id for m in made(other + TRAIN, "train")}


def test_an_id_stays_when_a_comment_changes():
    commented = TRAIN.replace("    history = []", "    # empty at first\n    history = []  # list")
    assert {m.id for m in made(TRAIN, "train")} == {m.id for m in made(commented, "train")}


def test_a_mutant_names_its_line():
    found = next(one for one in made(TRAIN, "train") if one.change == "optimizer.zero_grad()")
    assert TRAIN.splitlines()[found.line - 1].strip() in (
        "optimizer.zero_grad()",
        "for epoch in range(epochs + 1):",
    )


def test_a_diff_shows_the_line_before_and_after():
    found = next(one for one in made(one_line("x >= w")) if "> w" in one.change.partition("->")[2])
    assert found.diff == "-    return x >= w\n+    return x > w"


def test_an_excerpt_names_function_operator_and_change():
    found = next(one for one in made(one_line("x - w")) if one.operator == "operands swapped")
    assert found.excerpt == "f, operands swapped: return x - w -> return w - x"


@pytest.fixture
def doubling(course):
    return exercises.find("doubling", course)


def test_an_exercise_without_the_file_marks_nothing(doubling):
    assert mutants.equivalents(doubling) == []


ENTRY = '[[mutant]]\nid = "a"\nchange = "b"\nreason = "c"\n'


def test_the_marked_ones_are_read(doubling):
    (doubling.hidden / mutants.EQUIVALENT).write_text(ENTRY, encoding="utf-8")
    assert [one.id for one in mutants.equivalents(doubling)] == ["a"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[mutant", "cannot be used"),
        (ENTRY.replace("reason", "raeson"), "cannot be used"),
        (ENTRY.replace('reason = "c"\n', ""), "cannot be used"),
        (ENTRY.replace("[[mutant]]", "[[mutnat]]"), "cannot be used"),
        (ENTRY + ENTRY, "twice"),
        ('id = "\udcff"', "cannot be used"),
    ],
    ids=["no TOML", "a typo", "no reason", "another table", "an entry twice", "no UTF-8"],
)
def test_a_malformed_file_is_refused(doubling, text, problem):
    path = doubling.hidden / mutants.EQUIVALENT
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(MutantError, match=problem):
        mutants.equivalents(doubling)
