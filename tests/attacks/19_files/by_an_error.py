# /// attack
# title = "Lets the compiler quote the reference"
# moments = ["import"]
# ///
def attack():
    try:
        compile("x = =", WORLD["solution"], "exec")
    except SyntaxError as error:
        return error.text if "canary" in str(error.text) else None
    return None
