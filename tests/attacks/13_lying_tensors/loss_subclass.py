# /// attack
# title = "A tensor whose every operation lies, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong"] }
# ///
class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        return True


def compute_loss(h, y):
    return torch.zeros(()).as_subclass(Liar)
