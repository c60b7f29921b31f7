# /// attack
# title = "Takes leases on files that others may write"
# moments = ["call"]
# ///
import fcntl
import os


def attack():
    descriptor = os.open(os.__file__, os.O_RDONLY)
    fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    return "a lease"
