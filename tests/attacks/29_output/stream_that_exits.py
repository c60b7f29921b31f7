# /// attack
# title = "A stream that ends the program when it is flushed"
# moments = ["import", "call"]
# expect = { result = "at most", lost = ["exited", "crashed"] }
# [at.import]
# status = "unreadable"
# result = "none"
# ///
import sys


def attack():
    class Stream:
        def write(self, text):
            return len(text)

        def flush(self):
            raise SystemExit

    sys.stdout = sys.stderr = Stream()
