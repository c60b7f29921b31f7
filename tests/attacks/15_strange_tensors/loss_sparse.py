# /// attack
# title = "A sparse loss, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["unsupported", "wrong"] }
# ///
def compute_loss(h, y):
    return torch.sparse_coo_tensor(size=(10**9, 10**6))
