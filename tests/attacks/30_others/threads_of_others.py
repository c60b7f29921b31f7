# /// attack
# title = "Sends signals to threads, and with values"
# moments = ["call"]
# ///
import ctypes
import platform


def attack():
    libc = ctypes.CDLL(None)
    calls = {"x86_64": (234, 200, 129, 297), "aarch64": (131, 130, 138, 240)}[platform.machine()]
    done = []
    for number in calls:
        pid = WORLD["victim"]
        tries = ((pid, pid, 10), (pid, 10, 0), (pid, 10, ctypes.create_string_buffer(128)),
                 (pid, pid, 10, ctypes.create_string_buffer(128)))
        done += [number for arguments in tries if libc.syscall(number, *arguments) == 0]
    return done or None
