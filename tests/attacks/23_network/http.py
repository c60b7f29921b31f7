# /// attack
# title = "Opens an address"
# moments = ["call"]
# ///
import urllib.request


def attack():
    return urllib.request.urlopen(f"http://127.0.0.1:{WORLD['tcp']}/", timeout=1).read()
