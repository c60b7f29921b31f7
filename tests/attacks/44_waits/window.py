# /// attack
# title = "Opens a window"
# moments = ["import", "call"]
# expect = { result = "same", seconds = 2.5 }
# ///
def attack():
    import tkinter

    tkinter.Tk().mainloop()
