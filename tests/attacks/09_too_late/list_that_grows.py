# /// attack
# title = "Hands in a list and changes it while it is read"
# expect = { result = "at most", zero_for = ["area"], full_for = ["double", "step"], lost = ["wrong"] }
# ///
import threading


def area(width, height):
    answer = [0]
    threading.Thread(target=lambda: answer.__setitem__(0, width * height), daemon=True).start()
    return answer
