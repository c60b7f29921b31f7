# /// attack
# title = "Starts a program"
# moments = ["exit"]
# ///
import subprocess


def attack():
    return subprocess.run(["id"], capture_output=True).stdout
