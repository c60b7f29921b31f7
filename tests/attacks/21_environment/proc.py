# /// attack
# title = "Reads /proc/self"
# moments = ["import"]
# ///
def attack():
    return open("/proc/self/environ").read() or open("/proc/self/cmdline").read()
