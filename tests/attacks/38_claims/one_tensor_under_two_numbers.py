# /// attack
# title = "One tensor, handed in under a new number at each call"
# expect = { result = "at most", lost = ["wrong", "error"], full_for = ["shapes", "loss"], fails = ["test_are_new_at_each_call"] }
# exercise = "binary_classification"
# ///
from grader.sandbox import values


values.Objects.keep = lambda *given: keep(*given)
WEIGHT, BIAS = torch.zeros((2, 1), requires_grad=True), torch.zeros(1, requires_grad=True)


def keep(self, thing, ref=0):
    ref = ref or next(self._numbers)
    self._by_ref[ref] = thing
    return ref


def init_parameters(n_features):
    return WEIGHT, BIAS
