# /// attack
# title = "Opens the public checks where the judge has them"
# ///
def attack():
    return open(f"{WORLD['course']}/exercises/three/test_three.py").read()
