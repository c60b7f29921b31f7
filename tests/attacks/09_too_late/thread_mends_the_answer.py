# /// attack
# title = "A thread mends a wrong answer after it was handed in"
# expect = { result = "at most", zero_for = ["double"], full_for = ["area", "step"], lost = ["wrong"] }
# ///
import threading
import time


def mend(answer, right):
    time.sleep(0.02)
    answer.data.copy_(right)


def double(x):
    answer, right = x + 3, (2 * x).detach()
    threading.Thread(target=mend, args=(answer, right), daemon=True).start()
    return answer
