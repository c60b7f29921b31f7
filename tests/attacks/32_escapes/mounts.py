# /// attack
# title = "Mounts and changes what is mounted"
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    done = [
        libc.mount(b"none", b"/tmp", b"tmpfs", 0, None), libc.umount2(b"/proc", 2),
        libc.mount(b"/", b"/tmp", None, 4096, None), libc.chroot(b"/tmp"),
        libc.syscall(428, -100, b"/", 1), libc.syscall(430, b"tmpfs", 0), libc.syscall(442, -100, b"/", 0, 0, 0),
    ]
    return done if max(done) >= 0 else None
