"""Mutation operators on statements: left out, moved, done twice, an input written into."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import libcst as cst

from grader.authoring.scene import (
    CONSTRUCTORS,
    Change,
    Operator,
    Scene,
    called,
    expression,
    out_of_bounds,
    statement,
    tail,
    text,
)

TRIO = ("zero_grad", "backward", "step")  # an optimizer's loop: their order matters
TWICE = ("backward", "step")
Body = Sequence[cst.BaseStatement]


def deleted(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """Each statement left out (a `return` becomes `return None` elsewhere)."""
    for index, one in enumerate(_body(node)):
        if not out_of_bounds(one) or _raises(one):
            rest = [*_body(node)[:index], *_body(node)[index + 1 :]]
            if not _is(one, cst.Return):
                yield "statement deleted", _filled(node, rest)


def refusal(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`raise ValueError(...)` as `raise RuntimeError(...)`."""
    for index, one in enumerate(_body(node)):
        match one:
            case cst.SimpleStatementLine(body=[cst.Raise(exc=cst.Call() as error)]):
                other = error.with_changes(func=cst.Name("RuntimeError"))
                raised = one.with_changes(body=[one.body[0].with_changes(exc=other)])
                yield "another error", _spliced(node, index, [raised])


def loop_left(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """A loop that ends after its first turn."""
    if isinstance(node, cst.For | cst.While):
        body = [*_body(node.body), statement("break\n")]
        yield "loop runs once", node.with_changes(body=_filled(node.body, body))


def hoisted(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """A line of a loop moved above it, or below it."""
    for index, loop in _loops(node):
        for one in _body(loop.body):
            if isinstance(one, cst.SimpleStatementLine) and not out_of_bounds(one):
                rest = _without(loop, [one])
                yield "above the loop", _spliced(node, index, [one, rest])
                yield "below the loop", _spliced(node, index, [rest, one])


def frozen(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """All that leads to the loss worked out once, above the loop; also with PyTorch's advice."""
    for index, loop in _loops(node):
        names = [called(one) for one in _body(loop.body)]
        if "backward" not in names:
            continue
        before = _body(loop.body)[: names.index("backward")]
        moved = [one for one in before if _is(one, cst.Assign)]
        if not moved:
            continue
        rest = _without(loop, moved)
        kept = _retaining(rest)
        if len(moved) > 1:
            yield "computed once", _spliced(node, index, [*moved, rest])
        yield "computed once, retain_graph", _spliced(node, index, [*moved, kept])


def reset(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """A list or number that a loop fills, begun anew in each turn."""
    body = _body(node)
    for index, loop in _loops(node):
        for place in range(index):
            one = body[place]
            if _is(one, cst.Assign) and _is_plain(one):
                inner = _filled(loop.body, [one, *_body(loop.body)])
                rest = [*body[:place], *body[place + 1 : index]]
                new = [*rest, loop.with_changes(body=inner), *body[index + 1 :]]
                yield "begun anew in each turn", _filled(node, new)


def reordered(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """zero_grad, backward and step in every other order."""
    body = _body(node)
    places = [index for index, one in enumerate(body) if called(one) in TRIO]
    for order in itertools.islice(itertools.permutations(places), 1, None):
        if len(places) <= len(TRIO):
            new = [*body]
            for place, source in zip(places, order, strict=True):
                new[place] = body[source]
            yield "order of " + ", ".join(called(new[p]) for p in places), _filled(node, new)


def doubled(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """backward, or step, twice."""
    for index, one in enumerate(_body(node)):
        if called(one) in TWICE:
            yield f"{called(one)} twice", _spliced(node, index, [one, one.deep_clone()])


def inputs_written(node: cst.CSTNode, scene: Scene) -> Iterator[Change]:
    """A right result, and an input that has other numbers afterwards."""
    for index, one in enumerate(_body(node)):
        value = _returned(one)
        if value is None:
            continue
        for name in _tensors(node, scene):
            new = [f"result = {text(value)}\n", f"{name}.data.mul_(2)\n", "return result\n"]
            yield "an input changed", _spliced(node, index, [statement(line) for line in new])


def _returned(one: cst.BaseStatement) -> cst.BaseExpression | None:
    match one:
        case cst.SimpleStatementLine(body=[cst.Return(value=value)]):
            return value
    return None


def _tensors(node: cst.CSTNode, scene: Scene) -> list[str]:
    """The parameters that may be tensors: no default, and no place in a range or a shape."""
    function = scene.function(node)
    if function is None:
        return []
    sizes = {
        name.value
        for call in scene.nodes
        if isinstance(call, cst.Call) and tail(call.func) in {*CONSTRUCTORS, "range"}
        for name in Scene(call).nodes
        if isinstance(name, cst.Name)
    }
    given = scene.parameters(node)
    sizes.add("self")
    return [name for name, default in given.items() if default is None and name not in sizes]


def _loops(node: cst.CSTNode) -> Iterator[tuple[int, cst.For | cst.While]]:
    for index, one in enumerate(_body(node)):
        if isinstance(one, cst.For | cst.While) and isinstance(one.body, cst.IndentedBlock):
            yield index, one


def _body(node: cst.CSTNode) -> Body:
    return node.body if isinstance(node, cst.IndentedBlock) else ()


def _filled(node: cst.BaseSuite | cst.CSTNode, body: Body) -> cst.CSTNode:
    """The block with another body; never empty."""
    return node.with_changes(body=list(body) or [statement("pass\n")])


def _spliced(node: cst.CSTNode, index: int, new: Body) -> cst.CSTNode:
    """The block with some statements in the place of one."""
    body = _body(node)
    return _filled(node, [*body[:index], *new, *body[index + 1 :]])


def _without(loop: cst.For | cst.While, moved: Body) -> cst.For | cst.While:
    rest = [one for one in _body(loop.body) if one not in moved]
    return loop.with_changes(body=_filled(loop.body, rest))


def _retaining(loop: cst.For | cst.While) -> cst.For | cst.While:
    for one in _body(loop.body):
        if called(one) == "backward":
            call = cst.ensure_type(cst.ensure_type(one, cst.SimpleStatementLine).body[0], cst.Expr)
            func = cst.ensure_type(call.value, cst.Call).func
            kept = call.with_changes(value=expression(f"{text(func)}(retain_graph=True)"))
            changed = loop.deep_replace(call, kept)
            return cst.ensure_type(changed, type(loop))
    return loop


def _is(one: cst.BaseStatement, kind: type[cst.BaseSmallStatement]) -> bool:
    return isinstance(one, cst.SimpleStatementLine) and isinstance(one.body[0], kind)


def _raises(one: cst.BaseStatement) -> bool:
    return _is(one, cst.Raise)


def _is_plain(one: cst.BaseStatement) -> bool:
    """Whether a list, a dict or a number is assigned."""
    assign = cst.ensure_type(cst.ensure_type(one, cst.SimpleStatementLine).body[0], cst.Assign)
    return isinstance(assign.value, cst.List | cst.Dict | cst.Integer | cst.Float)


OPERATORS: list[Operator] = [
    deleted, refusal, loop_left, hoisted, frozen, reset, reordered, doubled, inputs_written,
]  # fmt: skip
