# /// attack
# title = "Opens a store for distributed training"
# moments = ["call"]
# ///
def attack():
    from torch.distributed import TCPStore

    TCPStore("127.0.0.1", 0, 1, True)
    return "a store"
