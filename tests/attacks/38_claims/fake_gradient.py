# /// attack
# title = "A gradient of its own"
# expect = { result = "at most", lost = ["wrong", "error"], full_for = ["shapes"] }
# exercise = "binary_classification"
# ///
class Fake(torch.autograd.Function):
    @staticmethod
    def forward(context, h, y):
        context.save_for_backward(h)
        return F.binary_cross_entropy(h, y)

    @staticmethod
    def backward(context, gradient):
        (h,) = context.saved_tensors
        return torch.ones_like(h), None


def compute_loss(h, y):
    return Fake.apply(h, y)
