# /// attack
# title = "Changes the flags of a file that it may read, and changes them back"
# moments = ["call"]
# ///
import array
import fcntl
import os


def attack():
    descriptor = os.open(os.__file__, os.O_RDONLY)
    before = array.array("l", [0])
    fcntl.ioctl(descriptor, 0x80086601, before)
    fcntl.ioctl(descriptor, 0x40086602, array.array("l", [before[0] | 0x40]))
    after = array.array("l", [0])
    fcntl.ioctl(descriptor, 0x80086601, after)
    fcntl.ioctl(descriptor, 0x40086602, before)
    return f"{before[0]:x} became {after[0]:x}" if after != before else None
