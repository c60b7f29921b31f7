# /// attack
# title = "Uses up its processor time, with the signal for it ignored"
# moments = ["call"]
# expect = { result = "none", lost = ["timeout"] }
# ///
import resource
import signal


def attack():
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CPU, (1, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    while True:
        pass
