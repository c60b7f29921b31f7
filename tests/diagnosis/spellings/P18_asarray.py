# P18: np.asarray and a comparison
import numpy as np


def predict(h):
    return np.asarray(h) >= 0.5
