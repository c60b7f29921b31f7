# /// attack
# title = "A tensor without numbers of its own"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "wrong", "error"] }
# ///
class Wrapper(torch.Tensor):
    @staticmethod
    def __new__(cls, shape):
        return torch.Tensor._make_wrapper_subclass(cls, shape)

    @classmethod
    def __torch_dispatch__(cls, func, types, args=(), kwargs=None):
        return torch.zeros(1)


def double(x):
    return Wrapper((10**6, 10**6))
