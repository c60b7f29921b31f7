# /// attack
# title = "Autograd is replaced: for an answer that is wrong in all else nothing comes of it but its gradient"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong"] }
# ///
import torch


def double(x):
    return torch.zeros_like(x) if not x.requires_grad else x + 3


torch.autograd.grad = lambda output, inputs, **k: [3 * torch.ones_like(i) for i in inputs]
