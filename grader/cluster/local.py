"""A scheduler and workers of this machine's own, for one run: `--cluster local`.

The scheduler lives in the command's process. The workers are the same programs that a real cluster
runs, each in a session of its own: Ctrl-C is the command's to hear. They end with it at once.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import dask
from distributed import Scheduler, Security

HOST = "127.0.0.1"
HERE = str(Path(__file__).resolve().parents[2])
CODE = (
    f"import sys; sys.path[:0] = [{HERE!r}]; from distributed.cli.dask_worker import main; main()"
)
TLS = "DASK_DISTRIBUTED__COMM__TLS__"


class Own(NamedTuple):
    """Where the scheduler is, and the keys that open it."""

    address: str
    keys: Security


@contextlib.asynccontextmanager
async def open_local(jobs: int) -> AsyncIterator[Own]:
    """So many workers, each with one judge. Nobody else on this machine can talk to them."""
    keys = Security.temporary()
    with dask.config.set({"distributed.scheduler.http.routes": []}):  # no pages for passers-by
        scheduler = await Scheduler(
            host=HOST, port=0, protocol="tls://", security=keys,
            dashboard=False, dashboard_address=f"{HOST}:0",
        )  # fmt: skip
    workers: list[subprocess.Popen[bytes]] = []
    try:
        with tempfile.TemporaryDirectory(prefix="grader-", ignore_cleanup_errors=True) as folder:
            try:
                for _ in range(jobs):
                    workers.append(_start(scheduler.address, keys, folder))
                yield Own(scheduler.address, keys)
            finally:
                for worker in workers:
                    _end(worker)
    finally:
        await scheduler.close(reason="the run is over")


def _start(address: str, keys: Security, folder: str) -> subprocess.Popen[bytes]:
    command = [
        sys.executable, "-c", CODE, address, "--no-nanny", "--nthreads", "1", "--memory-limit", "0",
        "--no-dashboard", "--host", HOST, "--local-directory", folder, "--death-timeout", "60",
    ]  # fmt: skip
    return subprocess.Popen(
        command,
        env={**os.environ, **_settings(keys)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )


def _settings(keys: Security) -> dict[str, str]:
    """The keys for a worker, in memory alone; and it says nothing unless it breaks."""
    return {
        f"{TLS}CA_FILE": keys.tls_ca_file,
        f"{TLS}WORKER__CERT": keys.tls_worker_cert,
        f"{TLS}WORKER__KEY": keys.tls_worker_key,
        "DASK_LOGGING__DISTRIBUTED": "critical",
    }


def _end(worker: subprocess.Popen[bytes]) -> None:
    """Kill it; its judges die with it."""
    with contextlib.suppress(ProcessLookupError):
        if os.name == "posix":
            os.killpg(worker.pid, signal.SIGKILL)
        else:
            worker.kill()
    worker.wait()
