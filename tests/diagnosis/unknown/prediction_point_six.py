# 0.6 in place of 0.5
def predict(h):
    return h >= 0.6
