# /// attack
# title = "Changes the rights and times of files that it may read"
# moments = ["call"]
# ///
import os


def attack():
    done = []
    descriptor = os.open(os.__file__, os.O_RDONLY)
    for change in (lambda: os.fchmod(descriptor, 0o777), lambda: os.fchown(descriptor, 1, 1),
                   lambda: os.utime(descriptor, (0, 0)), lambda: os.setxattr(descriptor, "user.x", b"1"),
                   lambda: os.ftruncate(descriptor, 0), lambda: os.posix_fallocate(descriptor, 0, 1)):
        try:
            change()
            done.append(change)
        except OSError:
            pass
    return done or None
