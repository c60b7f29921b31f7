# /// attack
# title = "A fake tensor"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "error", "timeout", "wrong"] }
# ///
from torch._subclasses.fake_tensor import FakeTensorMode


def double(x):
    with FakeTensorMode():
        return torch.zeros(10**6, 10**6)
