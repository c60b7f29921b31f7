"""Reading clocks and memory from outside: CPU of one process, of a whole tree; resident memory."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Trouble(Exception):
    """A measurement cannot be made; the text says why and what next."""


class Used(NamedTuple):
    """What a command and everything that it started used, in seconds."""

    cpu: float
    wall: float


def run(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> Used:
    """Run a command in a folder; Trouble, with its last words, unless it ends with 0."""
    done = subprocess.run(
        [sys.executable, str(HERE / "tree.py"), *command],
        cwd=folder,
        env=single(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
    )
    told = json.loads(done.stdout) if done.returncode == 0 else {"code": done.returncode}
    if told["code"] != 0:
        reason = last_words(done.stderr)
        raise Trouble(f"{Path(command[0]).name} ended with {told['code']}: {reason}")
    return Used(told["cpu"], told["wall"])


def last_words(text: str) -> str:
    """The last line that names an error, else the last line."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"(E +)?[\w.]*(Error|Exception)\b", line)]
    return ([*lines[-1:], *errors[-1:]] or ["it said nothing"])[-1]


def single(environment: dict[str, str] | None = None) -> dict[str, str]:
    """An environment for us and for everybody we compare with: one thread, compiled files kept."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", **(environment or {})}


def cpu_of(pid: int) -> float:
    """CPU seconds so far of a process with one thread, to the nanosecond where Linux tells."""
    try:
        nanoseconds = Path(f"/proc/{pid}/schedstat").read_text(encoding="ascii").split()[0]
        return int(nanoseconds) / 1e9
    except (OSError, IndexError):
        text = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        fields = text[text.rindex(")") + 2 :].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> int:
    """Bytes of memory that a process has in use; 0 when it has ended."""
    try:
        text = Path(f"/proc/{pid}/statm").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(text.split()[1]) * os.sysconf("SC_PAGE_SIZE")


def children(pid: int) -> list[int]:
    """The processes that one has started itself and that still run."""
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(child) for child in text.split()]
