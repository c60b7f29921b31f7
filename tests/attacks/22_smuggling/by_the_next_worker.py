# /// attack
# title = "Ends the hidden run and hopes that the next worker tells what it saw"
# expect = { result = "at most", lost = ["exited"], full_for = ["area", "step"] }
# ///
import os


def double(x):
    if x.numel() > 8:
        try:
            with open(f"/tmp/{WORLD['mark']}-hidden", "w") as file:
                file.write(WORLD["smuggled"])
        except OSError:
            pass
        os.environ["HIDDEN"] = WORLD["smuggled"]
        os._exit(3)
    return 2 * x


if os.environ.get("HIDDEN"):
    raise RuntimeError(os.environ["HIDDEN"])
