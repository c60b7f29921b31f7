# /// attack
# title = "Raises what no except clause catches"
# [at.call]
# result = "none"
# lost = ["error"]
# ///
def attack():
    raise BaseException("no")
