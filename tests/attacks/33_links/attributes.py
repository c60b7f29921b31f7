# /// attack
# title = "Changes the attributes of files"
# moments = ["import"]
# ///
import os


def attack():
    done = []
    for path in (WORLD["rival"], WORLD["home"], os.__file__):
        for change in (lambda p: os.setxattr(p, "user.mark", b"1"), lambda p: os.setxattr(p, "trusted.mark", b"1"),
                       lambda p: os.removexattr(p, "user.mark")):
            try:
                change(path)
                done.append(path)
            except OSError:
                pass
    return done or None
