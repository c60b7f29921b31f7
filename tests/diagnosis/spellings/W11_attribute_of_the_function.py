# W11: kept as attributes of the function
def init_parameters(n_features):
    kept = init_parameters.__dict__
    if f"w{n_features}" not in kept:
        kept[f"w{n_features}"] = torch.zeros(n_features, 1, requires_grad=True)
        kept[f"b{n_features}"] = torch.zeros(1, requires_grad=True)
    return kept[f"w{n_features}"], kept[f"b{n_features}"]
