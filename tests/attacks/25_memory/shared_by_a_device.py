# /// attack
# title = "Maps a device as shared memory, and touches it by reading"
# moments = ["call"]
# ///
import mmap
import os


def attack():
    size = (WORLD["memory"] >> 12 << 12) + (256 << 20)
    zero = os.open("/dev/zero", os.O_RDONLY)
    taken = mmap.mmap(zero, size, flags=mmap.MAP_SHARED, prot=mmap.PROT_READ)
    touched = len(taken[::4096])
    return f"{touched >> 8} MiB, and {WORLD['memory'] >> 20} are allowed"
