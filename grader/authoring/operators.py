"""Mutation operators for any Python: other operators, numbers, arguments, results."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from grader.authoring.scene import (
    Change,
    Operator,
    Scene,
    arguments,
    atom,
    expression,
    positional,
    text,
    with_arguments,
)

MOST_NUMBERS = 4  # of a table: a longer one is a matter of data, and only its ends are changed
ARITHMETIC: dict[type[cst.BaseBinaryOp], type[cst.BaseBinaryOp]] = {
    cst.Add: cst.Subtract,
    cst.Subtract: cst.Add,
    cst.Multiply: cst.Divide,
    cst.Divide: cst.Multiply,
    cst.MatrixMultiply: cst.Multiply,
    cst.Power: cst.Multiply,
    cst.Modulo: cst.FloorDivide,
    cst.FloorDivide: cst.Divide,
}
UNORDERED = (cst.Add, cst.Multiply)
COMPARISONS: dict[type[cst.BaseCompOp], list[type[cst.BaseCompOp]]] = {
    cst.Equal: [cst.NotEqual, cst.GreaterThanEqual, cst.LessThanEqual],
    cst.NotEqual: [cst.Equal, cst.GreaterThan, cst.LessThan],
    cst.GreaterThan: [cst.GreaterThanEqual, cst.LessThanEqual],
    cst.GreaterThanEqual: [cst.GreaterThan, cst.LessThan],
    cst.LessThan: [cst.LessThanEqual, cst.GreaterThanEqual],
    cst.LessThanEqual: [cst.LessThan, cst.GreaterThan],
    cst.Is: [cst.IsNot],
    cst.IsNot: [cst.Is],
    cst.In: [cst.NotIn],
    cst.NotIn: [cst.In],
}


def arithmetic(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`a + b` as `a - b`, `b - a`, `a`, `b`."""
    if not isinstance(node, cst.BinaryOperation):
        return
    other = ARITHMETIC.get(type(node.operator))
    if other is not None:
        yield "arithmetic operator", node.with_changes(operator=other())
    if not isinstance(node.operator, UNORDERED):
        turned = f"{atom(node.right)}{text(node.operator)}{atom(node.left)}"
        yield "operands swapped", expression(f"({turned})" if node.lpar else turned)
    for kept, dropped in ((node.left, node.right), (node.right, node.left)):
        if not isinstance(dropped, cst.Integer):  # a number becomes 0 elsewhere
            yield "operand dropped", kept


def sign(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`-a` as `a`, `not a` as `a`."""
    if isinstance(node, cst.UnaryOperation):
        yield "sign or not dropped", node.expression


def comparison(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`a >= b` as `a > b` and `a < b`, `a == b` as `a != b`."""
    if isinstance(node, cst.Comparison) and len(node.comparisons) == 1:
        target = node.comparisons[0]
        for other in COMPARISONS.get(type(target.operator), []):
            changed = target.with_changes(operator=other())
            yield "comparison operator", node.with_changes(comparisons=[changed])


def boolean(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`a and b` as `a or b`, `a`, `b`."""
    if isinstance(node, cst.BooleanOperation):
        other = cst.Or() if isinstance(node.operator, cst.And) else cst.And()
        yield "and for or", node.with_changes(operator=other)
        yield "condition dropped", node.left
        yield "condition dropped", node.right


def condition(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`if a:` as `if not (a):`."""
    if isinstance(node, cst.If | cst.While | cst.IfExp):
        negated = expression(f"not ({text(node.test)})")
        yield "condition negated", node.with_changes(test=negated)


def constant(node: cst.CSTNode, scene: Scene) -> Iterator[Change]:
    """A number as one more, one less, and 0; True as False."""
    if isinstance(node, cst.Name) and node.value in ("True", "False"):
        yield "constant", cst.Name("False" if node.value == "True" else "True")
    if isinstance(node, cst.Integer | cst.Float) and not _inside_a_table(node, scene):
        value = node.evaluated_value
        zero = type(value)(0)
        for other in dict.fromkeys((value + 1, value - 1, zero)):
            if other != value:
                yield "constant", expression(repr(other) if other >= 0 else f"({other!r})")


def _inside_a_table(node: cst.CSTNode, scene: Scene) -> bool:
    """Whether it is one of many numbers, and neither the first nor the last of them."""
    tables = [n for n in scene.around(node) if isinstance(n, cst.List | cst.Tuple)]
    if not tables:
        return False
    inner = Scene(tables[-1])
    numbers = [n for n in inner.nodes if isinstance(n, cst.Integer | cst.Float)]
    return len(numbers) > MOST_NUMBERS and node not in (numbers[0], numbers[-1])


def call_arguments(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`f(a, b, c=d)` as `f(b, a, c=d)` and `f(a, b)`."""
    if not isinstance(node, cst.Call):
        return
    given = arguments(node)
    for index in range(len(positional(node)) - 1):
        if given[index] != given[index + 1]:
            swapped = [*given]
            swapped[index : index + 2] = given[index + 1], given[index]
            yield "arguments swapped", with_arguments(node, swapped)
    for index, argument in enumerate(node.args):
        if argument.keyword is not None:
            rest = given[:index] + given[index + 1 :]
            yield f"{argument.keyword.value}= dropped", with_arguments(node, rest)


def elements(node: cst.CSTNode, scene: Scene) -> Iterator[Change]:
    """`return a, b` as `return b, a`; `[a, b]` as `[a]` and `[b]`."""
    if isinstance(node, cst.Tuple) and isinstance(scene.parent(node), cst.Return):
        texts = [text(element.value) for element in node.elements]
        for index in range(len(texts) - 1):
            swapped = [*texts]
            swapped[index : index + 2] = texts[index + 1], texts[index]
            yield "results swapped", expression(f"({', '.join(swapped)})")
    if isinstance(node, cst.List) and all(isinstance(e.value, cst.Name) for e in node.elements):
        names = [text(element.value) for element in node.elements]
        for index in range(len(names) if len(names) > 1 else 0):
            rest = names[:index] + names[index + 1 :]
            yield "element dropped", expression(f"[{', '.join(rest)}]")


def result(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`return a` as `return None`."""
    if isinstance(node, cst.Return) and node.value is not None:
        yield "return None", node.with_changes(value=cst.Name("None"))


def update(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`a += b` as `a -= b` and `a = b`."""
    if isinstance(node, cst.AugAssign):
        if isinstance(node.operator, cst.AddAssign):
            yield "sign of an update", node.with_changes(operator=cst.SubtractAssign())
        if isinstance(node.operator, cst.SubtractAssign):
            yield "sign of an update", node.with_changes(operator=cst.AddAssign())
        yield "update as assignment", cst.Assign([cst.AssignTarget(node.target)], node.value)


OPERATORS: list[Operator] = [
    arithmetic, sign, comparison, boolean, condition, constant, call_arguments, elements, result,
    update,
]  # fmt: skip
