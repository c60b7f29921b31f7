# /// attack
# title = "Opens /etc/passwd"
# moments = ["call"]
# ///
def attack():
    return open("/etc/passwd").read()
