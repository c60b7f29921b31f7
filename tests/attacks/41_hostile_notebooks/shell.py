# /// attack
# title = "Shell lines, shell cells, and a shell by way of IPython"
# expect = { result = "at most", lost = ["missing", "error"], full_for = ["double"] }
# ///
from tests.notebooks import as_json


def submission(world):
    drop = f"/tmp/{world['mark']}-shell"
    cells = [
        f"!touch {drop}",
        f"x = !touch {drop}",
        f"%%bash\ntouch {drop}",
        f"%%script sh\ntouch {drop}",
        f"%%writefile {drop}\n1",
        f"%system touch {drop}",
        f"get_ipython().system('touch {drop}')",
        f"get_ipython().run_line_magic('system', 'touch {drop}')",
        "%run /etc/passwd\n%load /etc/passwd\n%store -r\n%cd /\n%env X=1",
        "def double(x):\n    !touch " + drop + "\n    return 2 * x",
        f"def area(width, height):\n    get_ipython().system('touch {drop}')",
    ]
    return {"three.ipynb": as_json(*cells), "notes.txt": ""}
