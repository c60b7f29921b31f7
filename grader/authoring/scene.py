"""What a mutation operator gets to see of a reference: nodes, their surroundings, their text.

An operator is a function of a node and the scene; it yields the name of a change and what takes the
node's place. Replacements are written as text and parsed, so that an operator reads like its diff.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import libcst as cst

Change = tuple[str, cst.CSTNode]
Operator = Callable[[cst.CSTNode, "Scene"], Iterator[Change]]

ATOMS = (cst.Call, cst.Name, cst.Attribute, cst.Subscript, cst.Integer, cst.Float)
# Calls whose value is no tensor, by the last part of their name.
NO_TENSOR = {
    "append", "backward", "dim", "enumerate", "float", "int", "item", "len", "list", "range",
    "size", "step", "tolist", "tuple", "zero_grad", "zip",
}  # fmt: skip
CONSTRUCTORS = {
    "empty", "eye", "full", "ones", "rand", "randn", "tensor", "zeros", "FloatTensor",
}  # fmt: skip


class Scene:
    """A part of a module that may be changed: its nodes from top to bottom, and who holds whom."""

    def __init__(self, root: cst.CSTNode) -> None:
        self._parents: dict[int, cst.CSTNode] = {}
        self.nodes: list[cst.CSTNode] = []
        self._collect(root)

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """The node that holds it; None for the root."""
        return self._parents.get(id(node))

    def around(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """The nodes that hold it, the nearest first."""
        while (holder := self._parents.get(id(node))) is not None:
            yield holder
            node = holder

    def function(self, node: cst.CSTNode) -> cst.FunctionDef | None:
        """The innermost function that it stands in, or that it is."""
        return next((n for n in (node, *self.around(node)) if isinstance(n, cst.FunctionDef)), None)

    def parameters(self, node: cst.CSTNode) -> dict[str, cst.BaseExpression | None]:
        """The parameters of that function and their defaults."""
        function = self.function(node)
        if function is None:
            return {}
        given = (*function.params.params, *function.params.kwonly_params)
        return {parameter.name.value: parameter.default for parameter in given}

    def meaning(self, name: cst.Name) -> cst.BaseExpression | None:
        """What the function last gives that name; None when it is not its own."""
        found: cst.BaseExpression | None = None
        for node in self.nodes:
            if isinstance(node, cst.Assign) and self.function(node) is self.function(name):
                targets = [target.target for target in node.targets]
                if any(isinstance(t, cst.Name) and t.value == name.value for t in targets):
                    found = node.value
        return found

    def may_be_tensor(self, node: cst.CSTNode | None) -> bool:
        """Whether an expression looks like a tensor: a guess from its form."""
        match node:
            case cst.Call():
                name = tail(node.func)
                plain = name[:1].islower() or name.startswith("_") or name.endswith("Tensor")
                return plain and name not in NO_TENSOR
            case cst.Name():
                return self.may_be_tensor(self.meaning(node))
            case cst.BinaryOperation() | cst.Comparison() | cst.UnaryOperation():
                return True
        return False

    def _collect(self, node: cst.CSTNode) -> None:
        self.nodes.append(node)
        for child in node.children:
            if not out_of_bounds(child):
                self._parents[id(child)] = node
                self._collect(child)


def out_of_bounds(node: cst.CSTNode) -> bool:
    """What no mutant changes: annotations, docstrings, prints, imports, the words of an error."""
    if _only_prints(node):
        return True
    if isinstance(node, cst.SimpleStatementLine):
        return all(map(out_of_bounds, node.body))
    if isinstance(node, cst.Expr):
        return isinstance(node.value, cst.SimpleString | cst.ConcatenatedString)
    kinds = (cst.Annotation, cst.Decorator, cst.FormattedString, cst.Import, cst.ImportFrom)
    return isinstance(node, (*kinds, cst.Pass, cst.Raise))


def _only_prints(node: cst.CSTNode) -> bool:
    """Whether it is a print, or a condition or a loop around nothing else."""
    match node:
        case cst.If(orelse=None) | cst.For(orelse=None):
            return all(map(_only_prints, node.body.body))
        case cst.SimpleStatementLine(body=[cst.Expr()]):
            return called(node) == "print"
    return False


def text(node: cst.CSTNode) -> str:
    """A node as it is written."""
    return cst.Module([]).code_for_node(node)


def expression(source: str) -> cst.BaseExpression:
    """The expression that a text means."""
    return cst.parse_expression(source)


def statement(source: str) -> cst.BaseStatement:
    """The statement that a text means."""
    return cst.parse_statement(source)


def atom(node: cst.BaseExpression) -> str:
    """An expression's text, in brackets where a method is to be called on it."""
    bare = isinstance(node, ATOMS) or bool(node.lpar)
    return text(node) if bare else f"({text(node)})"


def tail(node: cst.CSTNode) -> str:
    """The last part of a dotted name: `step` of `optimizer.step`; empty for anything else."""
    match node:
        case cst.Name():
            return node.value
        case cst.Attribute():
            return node.attr.value
    return ""


def called(node: cst.CSTNode) -> str:
    """The method or function that a statement or an expression does nothing but call."""
    match node:
        case cst.SimpleStatementLine(body=[cst.Expr(value=value)]):
            return called(value)
        case cst.Call():
            return tail(node.func)
    return ""


def base(node: cst.BaseExpression) -> str:
    """What a dotted name begins with, up to its last dot: `torch.` of `torch.zeros`."""
    return f"{text(node.value)}." if isinstance(node, cst.Attribute) else ""


def positional(call: cst.Call) -> list[cst.Arg]:
    """A call's positional arguments."""
    return [arg for arg in call.args if arg.keyword is None and not arg.star]


def keyword(call: cst.Call, name: str) -> cst.Arg | None:
    """The argument of that name."""
    named = (arg for arg in call.args if arg.keyword is not None and arg.keyword.value == name)
    return next(named, None)


def with_arguments(call: cst.Call, arguments: list[str]) -> cst.BaseExpression:
    """The same call with other arguments."""
    return expression(f"{text(call.func)}({', '.join(arguments)})")


def arguments(call: cst.Call) -> list[str]:
    """A call's arguments as text, without their commas."""
    return [text(arg.with_changes(comma=cst.MaybeSentinel.DEFAULT)).strip() for arg in call.args]
