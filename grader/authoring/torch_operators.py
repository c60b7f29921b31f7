"""Mutation operators for PyTorch: what learners leave out, add, or take for something else."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from grader.authoring.scene import (
    CONSTRUCTORS,
    Change,
    Operator,
    Scene,
    arguments,
    atom,
    base,
    expression,
    keyword,
    positional,
    tail,
    text,
    with_arguments,
)

ACTIVATIONS = {"sigmoid", "tanh", "relu", "softmax", "log_softmax", "logsigmoid", "exp", "log"}
INSTEAD = {
    "sigmoid": ["tanh", "relu"],
    "tanh": ["sigmoid"],
    "relu": ["sigmoid"],
    "log": ["log10", "log1p"],
    "zeros": ["ones", "rand"],
    "ones": ["zeros"],
    "randn": ["rand", "zeros"],
    "rand": ["randn"],
    "FloatTensor": ["DoubleTensor", "IntTensor"],
    "mean": ["sum", "max"],
    "sum": ["mean"],
    "binary_cross_entropy": ["mse_loss", "binary_cross_entropy_with_logits"],
    "mse_loss": ["l1_loss", "smooth_l1_loss"],
    "cross_entropy": ["nll_loss"],
    "nll_loss": ["cross_entropy"],
    "BCELoss": ["MSELoss", "BCEWithLogitsLoss"],
    "MSELoss": ["L1Loss"],
    "SGD": ["Adam"],
    "Adam": ["SGD"],
    "argmax": ["argmin"],
    "argmin": ["argmax"],
}
LOSSES = {
    "binary_cross_entropy", "binary_cross_entropy_with_logits", "mse_loss", "l1_loss",
    "cross_entropy", "nll_loss", "BCELoss", "MSELoss", "L1Loss", "CrossEntropyLoss",
}  # fmt: skip
OPTIMIZERS = {"SGD", "Adam", "AdamW", "RMSprop", "Adagrad"}
# What a learner does to a right result: a name for it, and how it is written.
WRAPPERS = {
    "detached": "{}.detach()",
    "float64": "{}.double()",
    "float16": "{}.half()",
    "squeezed": "{}.squeeze()",
    "unsqueezed": "{}.unsqueeze(0)",
    "flattened": "{}.reshape(-1)",
    "as a plain number": "{}.item()",
    "1 % too large": "{} * 1.01",
}
IN_PLACE: dict[type[cst.BaseBinaryOp], str] = {
    cst.Add: "add_",
    cst.Subtract: "sub_",
    cst.Multiply: "mul_",
    cst.Divide: "div_",
}


def other_function(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`torch.sigmoid(z)` as `torch.tanh(z)`, `z.mean()` as `z.sum()`, SGD as Adam."""
    if isinstance(node, cst.Call):
        for name in INSTEAD.get(tail(node.func), []):
            given = ", ".join(arguments(node))
            yield f"{name} for {tail(node.func)}", expression(f"{base(node.func)}{name}({given})")


def left_out(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`torch.sigmoid(z)` as `z`, `z.mean()`, `z.item()`, `z.requires_grad_()`, `z.T` as `z`."""
    if isinstance(node, cst.Attribute) and node.attr.value == "T":
        yield "T dropped", node.value
    if not isinstance(node, cst.Call):
        return
    name, given = tail(node.func), positional(node)
    if name in ACTIVATIONS and len(given) == 1:
        yield f"{name} dropped", given[0].value
        yield f"{name} twice", expression(f"{text(node.func)}({text(node)})")
    methods = {*ACTIVATIONS, "mean", "sum", "item", "detach", "requires_grad_", "t", "clone"}
    if name in methods and isinstance(node.func, cst.Attribute) and not given:
        yield f"{name} dropped", node.func.value


def reduction(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """A loss with `reduction="sum"` and `reduction="none"`."""
    if isinstance(node, cst.Call) and tail(node.func) in LOSSES:
        rest = [arg for arg in arguments(node) if not arg.startswith("reduction")]
        for kind in ("sum", "none"):
            yield f"reduction {kind}", with_arguments(node, [*rest, f'reduction="{kind}"'])


def result_changed(node: cst.CSTNode, scene: Scene) -> Iterator[Change]:
    """`return z` as `return z.detach()`, `z.double()`, `z.squeeze()`, `z * 1.01` ..."""
    holder = scene.parent(node)
    if not isinstance(node, cst.BaseExpression) or not scene.may_be_tensor(node):
        return
    wrappers = {}
    if isinstance(holder, cst.Return):
        wrappers = {**WRAPPERS}
    elif isinstance(holder, cst.Assign) and _differentiable(node):
        wrappers = {"detached": WRAPPERS["detached"]}
    if isinstance(node, cst.Comparison):
        wrappers.pop("detached", None)  # True and False have no gradient
    for name, template in wrappers.items():
        yield name, expression(template.format(atom(node)))


def _differentiable(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Call) and tail(node.func) not in CONSTRUCTORS


def operand_detached(node: cst.CSTNode, scene: Scene) -> Iterator[Change]:
    """`x @ w` as `x @ w.detach()`, for parameters of the function."""
    if not isinstance(node, cst.Name) or scene.parameters(node).get(node.value, node) is not None:
        return
    holder = scene.parent(node)
    if isinstance(holder, cst.Arg):
        holder = scene.parent(holder)
        if not isinstance(holder, cst.Call) or not scene.may_be_tensor(holder):
            return
        if tail(holder.func) in CONSTRUCTORS:
            return
    elif not isinstance(holder, cst.BinaryOperation) or _counts(holder):
        return
    yield "operand detached", expression(f"{node.value}.detach()")


def _counts(node: cst.BinaryOperation) -> bool:
    """Whether a whole number stands beside it: `epochs + 1` is no tensor."""
    return any(isinstance(side, cst.Integer) for side in (node.left, node.right))


def constructor(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`torch.zeros((n, 1))` with another shape, another dtype, or as no leaf."""
    if not isinstance(node, cst.Call) or tail(node.func) not in CONSTRUCTORS:
        return
    given = arguments(node)
    if keyword(node, "requires_grad") is not None:
        yield "no leaf", expression(f"{text(node)}.clone()")
    if tail(node.func)[:1].islower() and keyword(node, "dtype") is None:
        for dtype in ("float64", "float16"):
            wide = [*given, f"dtype={base(node.func)}{dtype}"]
            yield dtype, with_arguments(node, wide)
    if tail(node.func) in ("tensor", "FloatTensor") or not node.args:
        return
    for shape in _other_shapes(node.args[0].value):
        yield "shape", with_arguments(node, [shape, *given[1:]])


def _other_shapes(shape: cst.BaseExpression) -> Iterator[str]:
    match shape:
        case cst.Tuple(elements=[first, second]):
            yield f"({text(second.value)}, {text(first.value)})"
            yield f"({text(first.value)},)"
        case cst.Integer():
            yield f"({shape.value}, 1)"
            yield "()"


def optimizer(node: cst.CSTNode, scene: Scene) -> Iterator[Change]:
    """An optimizer with a constant learning rate, momentum, decay, or uphill."""
    if not isinstance(node, cst.Call) or tail(node.func) not in OPTIMIZERS:
        return
    given = arguments(node)
    rate = keyword(node, "lr")
    if rate is not None and not isinstance(rate.value, cst.Integer | cst.Float):
        usual = scene.parameters(node).get(text(rate.value))
        constants = dict.fromkeys(["0.1", *([text(usual)] if usual is not None else [])])
        for number in constants:
            fixed = [f"lr={number}" if a.startswith("lr=") else a for a in given]
            yield "constant learning rate", with_arguments(node, fixed)
    extras = ["weight_decay=0.1", "maximize=True"]
    if tail(node.func) == "SGD":
        extras.append("momentum=0.9")
    for extra in extras:
        if keyword(node, extra.split("=")[0]) is None:
            yield extra, with_arguments(node, [*given, extra])


def retained(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`backward` keeps its graph."""
    if isinstance(node, cst.Call) and tail(node.func) == "backward" and not node.args:
        yield "retain_graph", with_arguments(node, ["retain_graph=True"])


def written_in_place(node: cst.CSTNode, scene: Scene) -> Iterator[Change]:
    """`x - m` as `x.sub_(m)`, for a parameter `x` of the function."""
    if isinstance(node, cst.BinaryOperation) and isinstance(node.left, cst.Name):
        method = IN_PLACE.get(type(node.operator))
        name = node.left.value
        if method and name in scene.parameters(node) and not _counts(node):
            yield "in place on an input", expression(f"{name}.{method}({text(node.right)})")


def graph_kept(node: cst.CSTNode, _: Scene) -> Iterator[Change]:
    """`with torch.no_grad():` left out."""
    if isinstance(node, cst.With) and len(node.items) == 1:
        item = node.items[0].item
        if isinstance(item, cst.Call) and tail(item.func) == "no_grad":
            yield "no_grad dropped", cst.If(test=cst.Name("True"), body=node.body)


OPERATORS: list[Operator] = [
    other_function, left_out, reduction, result_changed, operand_detached, constructor, optimizer,
    retained, written_in_place, graph_kept,
]  # fmt: skip
