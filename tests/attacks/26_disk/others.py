# /// attack
# title = "Deletes, moves and empties what belongs to others"
# moments = ["call"]
# ///
import os


def attack():
    done = []
    for act in (os.remove, os.unlink, lambda p: os.rename(p, p + "x"), lambda p: os.truncate(p, 0),
                lambda p: os.replace(p, "/tmp/" + WORLD["mark"]), lambda p: open(p, "w")):
        for path in (WORLD["rival"], WORLD["home"], WORLD["solution"], WORLD["hidden"]):
            try:
                act(path)
                done.append(path)
            except OSError:
                pass
    return done or None
