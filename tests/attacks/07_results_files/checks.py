# /// attack
# title = "Overwrites the checks, the settings and the reference"
# base = "wrong"
# moments = ["import"]
# ///
import glob

PASSING = "def test_doubles(student):\n    assert True\n"


def attack():
    changed = []
    named = [WORLD["solution"], WORLD["hidden"], f"{WORLD['course']}/exercises/three/test_three.py"]
    for path in [*named, *glob.glob(f"{WORLD['course']}/**/*", recursive=True)]:
        for mode in ("w", "a", "r+"):
            try:
                with open(path, mode) as file:
                    file.write(PASSING)
                changed.append(path)
            except OSError:
                pass
    return changed or None
