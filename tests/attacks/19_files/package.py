# /// attack
# title = "Looks for exercises and solutions among what it may read"
# moments = ["call"]
# ///
import os

def attack():
    import grader

    for folder, _, files in os.walk(os.path.dirname(grader.__file__)):
        for name in files:
            if "template" not in folder and (name.startswith("test_") or "solutions" in folder):
                return os.path.join(folder, name)
    return None
