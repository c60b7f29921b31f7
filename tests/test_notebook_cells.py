"""What of a notebook's cells is run: what the tasks need, wherever it stands, and nothing else."""

from __future__ import annotations

import ast

import msgspec
import pytest

from grader.sandbox.cells import Cells

NAME = "kim.ipynb"


def read(*cells, wanted=("f",), is_stub=lambda node: False):
    """The cells, every second one of the notebook (the others are a lesson's)."""
    pairs = [(2 * index + 2, text) for index, text in enumerate(cells)]
    return Cells(msgspec.json.encode(pairs), NAME, wanted, is_stub)


def needed(*cells, **options):
    """The first lines of the statements that are run."""
    statements = read(*cells, **options).needed
    return [ast.unparse(statement.node).split("\n")[0] for statement in statements]


def run(*cells, **options):
    """The namespace after a run."""
    namespace = {}

    def execute(tree):
        exec(compile(tree, NAME, "exec"), namespace)

    found = read(*cells, **options)
    found.run(execute, namespace)
    return namespace


F = "def f(x):\n    return x"


# What is needed


def test_a_function_is_found_wherever_it_stands():
    assert needed("x = 1", "print(2)", F) == ["def f(x):"]


def test_what_a_function_names_is_needed():
    assert needed("import math", "import os", "def f(x):\n    return math.pi") == [
        "import math", "def f(x):",
    ]  # fmt: skip


def test_what_it_names_in_turn_is_needed():
    cells = ("A = 1", "B = A + 1", "C = 3", "def g():\n    return B", "def f(x):\n    return g()")
    assert needed(*cells) == ["A = 1", "B = A + 1", "def g():", "def f(x):"]


def test_a_functions_own_names_are_not_needed():
    assert needed("y = slow()", "def f(x):\n    y = x\n    return y") == ["def f(x):"]


def test_a_name_of_a_comprehension_is_its_own():
    assert needed("i = slow()", "def f(x):\n    return [i for i in x]") == ["def f(x):"]


def test_a_default_value_is_needed():
    assert needed("LR = 0.1", "def f(x, lr=LR):\n    return x") == [
        "LR = 0.1", "def f(x, lr=LR):",
    ]  # fmt: skip


def test_a_class_that_a_function_makes_is_needed():
    cells = ("import math", "class Model:\n    pi = math.pi", "def f(x):\n    return Model()")
    assert needed(*cells) == ["import math", "class Model:", "def f(x):"]


def test_what_changes_a_needed_list_is_needed():
    cells = ("table = []", "table.append(1)", "table[0] = 2", "def f(x):\n    return table")
    assert len(needed(*cells)) == 4


def test_what_sets_a_needed_librarys_state_is_needed():
    cells = ("import torch, sys", "torch.manual_seed(0)", "torch.rand(2)", "f = torch.sigmoid")
    assert needed(*cells) == ["import torch, sys", "torch.manual_seed(0)", "f = torch.sigmoid"]


def test_a_star_import_is_needed():
    assert needed("from math import *", F)[0] == "from math import *"


@pytest.mark.parametrize(
    "cell",
    [
        "f(3)",
        "train(1000)",
        "x, y = load()\nf(x)",
        "import matplotlib.pyplot as plt\nplt.plot([1])",
        "for epoch in range(10**9):\n    loss.backward()",
        "while True:\n    pass",
        "h = f(2)\nprint(h)",
        "get_ipython().system('ls')",
        "if __name__ == '__main__':\n    f(1)",
        "from grader.notebook import check, use\nuse('three')\ncheck('f')",
        "'a text'",
    ],
)
def test_what_no_function_needs_is_not_run(cell):
    assert needed(cell, F) == ["def f(x):"]


def test_a_loop_that_trains_is_not_run_even_if_it_binds_a_needed_name():
    cell = "for epoch in range(10**9):\n    loss = 1\n    loss.backward()"
    assert needed(cell, "def f(x):\n    return loss") == ["def f(x):"]


def test_a_lambda_counts_as_a_function():
    assert run("f = lambda x: x + 1")["f"](1) == 2


# Which definition counts


def test_the_last_definition_counts():
    assert run("def f():\n    return 1", "def f():\n    return 2")["f"]() == 2


def test_a_function_defined_twice_is_told():
    assert read("def f():\n    return 1", F).notes.repeated == [("f", 4)]


def test_a_copy_of_the_stub_does_not_take_a_written_ones_place():
    stub = "def f():\n    raise NotImplementedError"
    written = "def f():\n    return 1"
    is_stub = lambda node: "NotImplementedError" in ast.unparse(node)  # noqa: E731
    assert run(written, stub, is_stub=is_stub)["f"]() == 1


def test_a_copy_of_the_stub_is_not_told_of():
    stub = "def f():\n    raise NotImplementedError"
    is_stub = lambda node: "NotImplementedError" in ast.unparse(node)  # noqa: E731
    assert read(F, stub, is_stub=is_stub).notes.repeated == []


def test_a_later_assignment_does_not_lose_a_function():
    assert run(F, "f = f(3)")["f"](7) == 7


# Order


def test_cells_in_another_order_are_run_once_what_they_need_is_there():
    assert run("def f(x, lr=LR):\n    return lr", "LR = 0.5")["f"](1) == 0.5


def test_a_statement_that_raises_leaves_the_others_standing():
    namespace = {}
    found = read("A = nowhere", "def f(x):\n    return A")
    with pytest.raises(NameError):
        found.run(lambda tree: exec(compile(tree, NAME, "exec"), namespace), namespace)
    assert callable(namespace["f"])


def test_the_end_of_the_program_is_raised_at_once():
    with pytest.raises(SystemExit):
        run("import sys", "A = sys.exit()", "def f(x):\n    return A")


# What IPython adds


@pytest.mark.parametrize(
    "line",
    [
        "%matplotlib inline",
        "!pip install torch",
        "?f",
        "f?",
        "f??",
        "%load_ext autoreload",
        "  %pwd",
        "files = !ls",
        "here = %pwd",
        "%time y = 3",
        "%timeit -n 3 f(1)",
        "!pip install a \\\n  b",
    ],
)
def test_what_only_ipython_knows_is_taken_out_of_a_cell(line):
    assert run(f"{line}\n{F}")["f"](2) == 2


def test_a_magic_in_a_function_is_taken_out():
    assert run("def f(x):\n    %pwd\n    return x")["f"](2) == 2


def test_what_was_taken_out_is_told_with_its_cell_and_line():
    assert read("x = 1", f"{F}\n%pwd").notes.magics == [(4, 3)]


def test_a_timed_statement_is_run():
    assert run("%time A = 3", "def f(x):\n    return A")["f"](1) == 3


def test_a_percent_sign_of_pythons_is_left_alone():
    cell = "def f(x):\n    return ('%d of %d'\n        % (x, 2))"
    assert (run(cell)["f"](1), read(cell).notes.magics) == ("1 of 2", [])


def test_a_line_of_a_text_is_no_magic():
    cell = 'TEXT = """\n%matplotlib inline\n!ls\n"""\ndef f(x):\n    return TEXT'
    assert run(cell)["f"](1) == "\n%matplotlib inline\n!ls\n"


@pytest.mark.parametrize("magic", ["%%time", "%%capture out", "%%timeit -n 1", "\n%%time"])
def test_a_cell_of_python_under_a_magic_counts(magic):
    assert run(f"{magic}\n{F}")["f"](2) == 2


@pytest.mark.parametrize("magic", ["%%bash", "%%html", "%%writefile f.py", "%%javascript", "%%R"])
def test_a_cell_of_another_language_is_left_out_and_told(magic):
    found = read(f"{magic}\n{F}", "x = 1")
    assert (found.needed, found.notes.foreign) == ([], [2])


def test_a_future_import_holds_for_all_cells():
    cells = ("from __future__ import annotations", "def f(x: Nowhere):\n    return x")
    found = read(*cells)
    namespace = {}
    found.run(
        lambda tree: exec(compile(tree, NAME, "exec", found.flags, True), namespace), namespace
    )
    assert namespace["f"](1) == 1


def test_a_cell_that_begins_with_an_indented_comment_is_python():
    assert run(f"    # mine\n{F}")["f"](2) == 2


# Cells that are no Python


def test_a_cell_that_cannot_be_read_is_left_out():
    assert run("def g(:\n    pass", F)["f"](2) == 2


def test_a_cell_that_cannot_be_read_is_told_with_its_line():
    assert read(F, "x = 1\ndef g(:").notes.unread == [(4, 2, "invalid syntax")]


@pytest.mark.parametrize("cell", ["a = '\0'", "nonlocal x", "f(" * 150, "\tx\n  y"])
def test_no_cell_is_too_odd_to_be_left_out(cell):
    assert run(cell, F)["f"](2) == 2


def test_all_cells_in_pieces_is_an_error_of_the_first():
    assert read("def f(:", "x = (").broken.lineno == 1


def test_a_magic_of_a_cell_that_cannot_be_read_is_not_told():
    assert read("%pwd\ndef g(:", F).notes.magics == []


# Places


def test_lines_are_numbered_through_all_cells():
    found = read("x = 1\ny = 2", F)
    assert (found.notes.starts, found.needed[0].node.lineno) == ([(1, 2), (3, 4)], 3)


def test_windows_line_ends_are_line_ends():
    assert read("x = 1\r\ny = 2", F).notes.starts == [(1, 2), (3, 4)]


def test_what_is_not_run_is_counted():
    cells = ("x = 1\nprint(x)", "for i in x:\n    i.backward()", "import os", "def g(): pass", F)
    assert read(*cells).notes.left_out == 3
