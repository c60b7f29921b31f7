# NumPy arrays
import numpy as np


def init_parameters(n_features):
    return np.zeros((n_features, 1), dtype=np.float32), np.zeros(1, dtype=np.float32)
