# /// attack
# title = "Runs a program that becomes root"
# moments = ["import"]
# ///
import os


def attack():
    for path in ("/bin/su", "/usr/bin/sudo", "/bin/mount", "/usr/bin/passwd", "/usr/lib/openssh/ssh-keysign"):
        try:
            os.execv(path, [path])
        except OSError:
            pass
