# /// attack
# races = "in which line the alarm goes off"
# title = "Sets alarms and timers that interrupt the worker's own lines"
# base = "wrong"
# moments = ["call"]
# expect = { result = "none" }
# ///
import signal


def attack():
    def interrupt(*_):
        raise KeyboardInterrupt

    signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
