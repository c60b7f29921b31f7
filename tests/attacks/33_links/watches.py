# /// attack
# title = "Watches files and folders for changes"
# moments = ["import"]
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    watch = libc.inotify_init()
    if watch >= 0 and libc.inotify_add_watch(watch, WORLD["folder"].encode(), 0xFFF) >= 0:
        return "watching"
    return "watching all" if libc.fanotify_init(0, 0) >= 0 else None
