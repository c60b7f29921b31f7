"""nbgrader's side: its course directories, its gradebook, kernels that start warm.

The core works without any of it: nbgrader is the extra `[notebook]`.
"""
