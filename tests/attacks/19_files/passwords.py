# /// attack
# title = "Opens /etc/passwd"
# ///
def attack():
    return open("/etc/passwd").read()
