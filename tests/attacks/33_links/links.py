# /// attack
# title = "Makes links to what belongs to others"
# ///
import os


def attack():
    made = []
    for make in (os.symlink, os.link):
        for target in (WORLD["rival"], WORLD["solution"], "/etc/passwd"):
            try:
                make(target, f"/tmp/{WORLD['mark']}-{len(made)}")
                made.append(target)
            except OSError:
                pass
    return made or None
