# /// attack
# title = "Ignores every signal and never ends"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
# ///
import signal


def attack():
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    for number in signal.valid_signals():
        try:
            signal.signal(number, lambda *_: attack())
        except (OSError, ValueError):
            pass
    while True:
        pass
