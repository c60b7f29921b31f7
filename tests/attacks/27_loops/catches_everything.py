# /// attack
# title = "Catches whatever should stop it"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
# ///
def attack():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
