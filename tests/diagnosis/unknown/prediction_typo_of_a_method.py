# a method that tensors do not have
def predict(h):
    return h.greater_or_equal(0.5)
