# /// attack
# title = "Builds an extension in C++"
# moments = ["call"]
# expect = { result = "at most", lost = ["timeout", "memory"] }
# ///
import torch


def attack():
    from torch.utils.cpp_extension import load_inline

    load_inline("x", "int f() { return 1; }", functions=["f"])
