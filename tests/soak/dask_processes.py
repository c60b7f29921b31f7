"""A real Dask scheduler and real Dask workers, as processes of their own over TCP or TLS."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.soak.doubling import reports
from tests.soak.processes import Run, tree

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0  # seconds for a process to be ready on a busy machine
OURS = [sys.executable, "-m"]


class Dask:
    """A scheduler on loopback and its workers; use it as a context manager: its end is theirs.

    `prefix` stands before each command: to run it in a network namespace, for example.
    """

    def __init__(
        self,
        folder: Path,
        *,
        host: str = "127.0.0.1",
        prefix: list[str] | None = None,
        tls: list[str] | None = None,
        settings: dict[str, str] | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self._tls = folder, tls or []
        self._environment = {
            **os.environ,
            "DASK_TEMPORARY_DIRECTORY": str(folder),
            **(settings or {}),
        }
        self.workers: dict[str, subprocess.Popen[bytes]] = {}
        told = folder / "scheduler.json"
        self.scheduler = self._start(
            "scheduler", prefix or [], "distributed.cli.dask_scheduler", "--host", host,
            "--port", "0", "--no-dashboard", "--scheduler-file", str(told),
            *(["--protocol", "tls"] if tls else []),
        )  # fmt: skip
        self.address = str(self._wait(told)["address"])

    def worker(
        self,
        name: str,
        *more: str,
        prefix: list[str] | None = None,
        host: str = "127.0.0.1",
        path: list[Path] | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start one more worker, without a nanny: it dies when it is killed.

        `path`: where it looks for packages, in place of this repository.
        """
        self.workers[name] = self._start(
            name, prefix or [], "distributed.cli.dask_worker", self.address, "--name", name,
            "--nthreads", "1", "--memory-limit", "0", "--no-dashboard", "--no-nanny", "--host",
            host, *more, path=path,
        )  # fmt: skip
        return self.workers[name]

    def count(self) -> int:
        """How many workers have said that they are there; RuntimeError when one has ended."""
        ended = [name for name, process in self.workers.items() if process.poll() is not None]
        if ended:
            raise RuntimeError(f"{ended[0]} has ended: {self.said(ended[0])[-2000:]}")
        return self.said("scheduler").count("Register worker")

    def said(self, name: str) -> str:
        """What that process wrote so far."""
        return (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")

    def __enter__(self) -> Dask:
        return self

    def __exit__(self, *_: object) -> None:
        for process in (*self.workers.values(), self.scheduler):
            end(process)

    def _start(
        self, name: str, prefix: list[str], *words: str, path: list[Path] | None = None
    ) -> subprocess.Popen[bytes]:
        paths = os.pathsep.join(map(str, path or [ROOT]))
        with (self.folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [*prefix, *OURS, *words, *self._tls],
                cwd=self.folder,
                env={**self._environment, "PYTHONPATH": paths},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def _wait(self, told: Path) -> dict[str, object]:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.scheduler.poll() is None:
            with contextlib.suppress(OSError, ValueError):
                return dict(json.loads(told.read_text(encoding="utf-8")))
            time.sleep(0.05)
        raise RuntimeError(f"no scheduler: {self.said('scheduler')[-2000:]}")


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill it and all below it."""
    for pid in reversed(tree(process.pid)) if process.poll() is None else ():
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, 9)
    process.wait()


def finish(run: Run) -> str:
    """Let a command come to its end: what it said."""
    with run:
        run.process.wait()
        return run.said


def finished(out: Path) -> int:
    """How many reports are there."""
    return len(list(out.glob("reports/*.json")))


def without_hosts(out: Path) -> dict[str, Any]:
    """Every report, but for the machine that made it."""
    return {name: {**one, "host": None} for name, one in reports(out).items()}
