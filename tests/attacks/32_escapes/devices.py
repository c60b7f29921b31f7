# /// attack
# title = "Makes devices and opens them"
# moments = ["exit"]
# ///
import os


def attack():
    for kind, major, minor in ((0o020000, 1, 1), (0o060000, 254, 0)):
        path = f"/tmp/{WORLD['mark']}-{minor}"
        os.mknod(path, kind | 0o600, os.makedev(major, minor))
    return "a device"
