# /// attack
# title = "Reads what the kernel tells"
# moments = ["import"]
# ///
def attack():
    found = []
    for path in ("/proc/version", "/proc/mounts", "/proc/net/tcp", "/sys/kernel/notes", "/proc/kallsyms"):
        try:
            found.append(open(path, "rb").read(100))
        except OSError:
            pass
    return found or None
