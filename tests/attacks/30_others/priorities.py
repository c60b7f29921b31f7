# /// attack
# title = "Changes the priority of others"
# moments = ["import"]
# ///
import os
import signal


def attack():
    done = []
    for pid in (WORLD["victim"], os.getppid()):
        for act in (lambda p: os.setpriority(os.PRIO_PROCESS, p, 19),
                    lambda p: os.sched_setaffinity(p, {0}),
                    lambda p: os.sched_setscheduler(p, os.SCHED_IDLE, os.sched_param(0))):
            try:
                act(pid)
                done.append(pid)
            except OSError:
                pass
    return done or None
