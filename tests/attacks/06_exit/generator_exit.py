# /// attack
# title = "Raises what closes a generator"
# [at.call]
# result = "none"
# lost = ["error"]
# ///
def attack():
    raise GeneratorExit
