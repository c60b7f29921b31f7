# /// attack
# title = "Ignores every signal"
# ///
import signal


def attack():
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except OSError:
            pass
