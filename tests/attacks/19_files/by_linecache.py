# /// attack
# title = "Asks for the lines of the reference"
# moments = ["import"]
# ///
import linecache

def attack():
    return linecache.getlines(WORLD["solution"]) or None
