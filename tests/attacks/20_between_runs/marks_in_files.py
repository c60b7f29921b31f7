# /// attack
# title = "Leaves files for the next one, and looks for them"
# ///
import glob

PLACES = ("/tmp", "/dev/shm", "/var/tmp", "/run/lock", "/run", "/dev/mqueue", ".")


def attack():
    left = []
    for place in PLACES:
        left += glob.glob(f"{place}/{WORLD['mark']}*")
        try:
            open(f"{place}/{WORLD['mark']}-left", "w").close()
            left.append(place)
        except OSError:
            pass
    return left or None
