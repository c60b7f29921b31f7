# /// attack
# title = "Maps shared memory, which belongs to nobody"
# moments = ["import"]
# ///
import mmap


def attack():
    size = 2 * WORLD["memory"]
    taken = mmap.mmap(-1, size)
    taken[::4096] = b"x" * (size // 4096)
    return f"{size >> 20} MiB"
