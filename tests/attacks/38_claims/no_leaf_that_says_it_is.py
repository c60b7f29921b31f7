# /// attack
# title = "Parameters that are no leaves, and a worker that says they are"
# expect = { result = "at most", lost = ["wrong", "error"], full_for = ["shapes", "loss"], fails = ["test_hidden_parameters_can_be_trained"] }
# exercise = "binary_classification"
# ///
import msgspec

from grader.sandbox import values, worker

true_encoder = values.encode_tensor
values.encode_tensor = worker.encode_tensor = lambda *given: claim(*given)


def claim(tensor, objects):
    encoded = true_encoder(tensor, objects)
    return msgspec.structs.replace(encoded, is_leaf=True, requires_grad=True)


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True) * 1
    bias = torch.zeros(1, requires_grad=True) * 1
    return weight, bias
