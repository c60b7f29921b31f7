# /// attack
# title = "Sets the flags of files by their paths"
# moments = ["exit"]
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    flags = (ctypes.c_uint64 * 4)()
    done = [path for path in (b"/tmp", WORLD["rival"].encode()) if libc.syscall(469, -100, path, flags, 24, 0) == 0]
    return done or None
