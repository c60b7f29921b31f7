# /// attack
# title = "Takes 256 gigabytes, in the kit"
# exercise = "binary_classification"
# expect = { result = "at most", zero_for = ["loss"], full_for = ["shapes"], lost = ["memory", "timeout"] }
# ///
def compute_loss(h, y):
    return [bytearray(1 << 28) for _ in range(1000)]
