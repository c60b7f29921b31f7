# /// attack
# title = "Opens a browser"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
import webbrowser


def attack():
    webbrowser.open("http://127.0.0.1:1/")
