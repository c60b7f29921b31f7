# /// attack
# title = "Opens files by their numbers"
# moments = ["call"]
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    handle = (ctypes.c_uint32 * 40)(128, 1)
    mount = ctypes.c_int()
    if libc.name_to_handle_at(-100, WORLD["solution"].encode(), handle, ctypes.byref(mount), 0) == 0:
        return "a handle"
    return "opened" if libc.open_by_handle_at(-100, handle, 0) >= 0 else None
