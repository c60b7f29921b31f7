# /// attack
# title = "Maps memory that is not reserved, and touches it"
# moments = ["exit"]
# ///
import mmap


def attack():
    size = 2 * WORLD["memory"]
    taken = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x4000)
    for page in range(0, size, 4096):
        taken[page] = 1
    return f"{size >> 20} MiB"
