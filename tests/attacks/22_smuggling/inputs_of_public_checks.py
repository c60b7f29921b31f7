# /// attack
# title = "Public inputs may be told: they stand in the student's own folder"
# moments = ["call"]
# ///
def attack():
    print("called with", ARGUMENTS)
