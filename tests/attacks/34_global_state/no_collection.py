# /// attack
# title = "Switches the collector off and keeps cycles"
# moments = ["exit"]
# ///
import gc


def attack():
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
