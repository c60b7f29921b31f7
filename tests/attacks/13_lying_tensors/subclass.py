# /// attack
# title = "A tensor whose every operation lies"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["unsupported", "wrong"] }
# ///
class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return True


def double(x):
    return torch.zeros(x.shape).as_subclass(Liar)
