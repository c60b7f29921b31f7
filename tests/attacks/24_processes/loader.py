# /// attack
# title = "Starts the processes of a DataLoader"
# moments = ["import", "call"]
# ///
def attack():
    from torch.utils.data import DataLoader

    return list(DataLoader([1, 2, 3], num_workers=2))
