# /// attack
# title = "Starts a debugger"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
import pdb


def attack():
    pdb.set_trace()
    pdb.Pdb().cmdloop()
