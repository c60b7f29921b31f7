# /// attack
# title = "Writes results where graders look for them"
# base = "wrong"
# ///
import json
import os

PERFECT = json.dumps({"score": 999, "status": "graded", "tests": [{"score": 999, "status": "passed"}]})
NAMES = ("results.json", "results/results.json", "report.json", "grades.csv", "score", "output.xml")


def attack():
    places = (".", "/tmp", "/autograder", WORLD["course"], WORLD["folder"], "/dev/shm", "/var/tmp")
    written = []
    for place in places:
        for name in NAMES:
            try:
                with open(os.path.join(place, f"{WORLD['mark']}-{name}"), "w") as file:
                    file.write(PERFECT)
                written.append(place)
            except OSError:
                pass
    return written or None
