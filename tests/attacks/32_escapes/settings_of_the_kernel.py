# /// attack
# title = "Writes settings of the kernel"
# moments = ["import"]
# ///
import os


def attack():
    for path in ("/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches", "/proc/self/uid_map", "/sys/power/state"):
        os.close(os.open(path, os.O_WRONLY))
    return "opened"
