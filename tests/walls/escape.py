"""What `grader doctor` says that a hostile file could do here, and what one did: JSON on stdout.

`python escape.py FOLDER`, with a folder that everybody may enter.
"""

from __future__ import annotations

import ctypes
import json
import os
import socket
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from grader import doctor  # noqa: E402
from grader.sandbox import confine, landlock  # noqa: E402
from grader.sandbox.launch import Workers, open_workers  # noqa: E402
from grader.transport import Lost  # noqa: E402
from tests.walls.asking import ask  # noqa: E402

MEMORY = 640 << 20
CAPS = confine.Caps(memory=MEMORY // 2)
SECRET = ctypes.create_string_buffer(b"secret")


def prepared(folder: Path) -> str:
    """The hostile submission, told where everything is."""
    canary = folder / "canary"
    canary.write_text("canary")
    (folder / "canary.old").write_text("canary")
    (folder / "shared").mkdir()
    os.chmod(folder / "shared", 0o777)
    facts = {
        "CANARY": str(canary), "NAMED": str(folder / "socket"), "PROCESS": os.getpid(),
        "ADDRESS": ctypes.addressof(SECRET), "MEMORY": MEMORY, "THREADS": 2 * confine.THREADS,
        "PORT": listen(socket.AF_INET, ("127.0.0.1", 0))[1],
    }  # fmt: skip
    listen(socket.AF_UNIX, str(folder / "socket"))
    os.chmod(folder / "socket", 0o777)
    told = "".join(f"{name} = {value!r}\n" for name, value in facts.items())
    return (HERE / "hostile.py").read_text(encoding="utf-8") + told


def listen(family: int, address: object) -> tuple[str, int]:
    """A datagram socket that lives as long as this process."""
    listener = socket.socket(family, socket.SOCK_DGRAM)
    listener.bind(address)
    LISTENERS.append(listener)
    return listener.getsockname()


LISTENERS: list[socket.socket] = []


def got_through(workers: Workers, source: str, what: str) -> bool:
    """Whether a worker of its own could do it. What ended it, or was raised, prevented it."""
    try:
        return ask(workers, source, "attempt", what) is True
    except (Lost, AssertionError):
        return False


def main() -> None:
    source = prepared(Path(sys.argv[1]))
    workers = open_workers(CAPS)
    try:
        walls = workers.walls()
        known = doctor.harms(landlock.abi(), root=os.geteuid() == 0)
        done = [harm.what for harm in known if got_through(workers, source, harm.what)]
    finally:
        workers.close()
    codes = {name: gap.code for name, gap in walls.missing.items()}
    told = doctor.possible(walls, known)
    print(json.dumps({"tier": walls.tier, "missing": codes, "told": told, "done": done}))


if __name__ == "__main__":
    main()
