# /// attack
# title = "Shows a picture"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
def attack():
    import matplotlib.pyplot

    matplotlib.pyplot.show()
