"""The command's line to Dask: which workers are there, a question to one of them, its answer.

With `local`, which starts processes of its own, the only module that speaks to `distributed` on the
command's side. Every way in which Dask can fail becomes one of three: this worker's process is gone
(`Lost`), it cannot run our code (`Broken`), the scheduler is gone (`Gone`).
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import secrets
from collections.abc import AsyncIterator, Callable

import dask
from distributed import Client, Security
from distributed.client import FutureCancelledError
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker

from grader.cluster.local import open_local

LOCAL = "local"
KEPT = "What is done is kept; the same command goes on from there."
CONNECT = 15.0  # seconds for the scheduler to answer at first
ANSWER = 30.0  # seconds for it to answer later on
CLOSE = 5.0  # seconds to say goodbye
CERTIFICATE = "distributed.comm.tls.client.cert"
GONE = (OSError, CommClosedError, TimeoutError, asyncio.TimeoutError, RuntimeError)


class Lost(Exception):
    """The worker ended, or was taken away, before it had answered."""


class Broken(Exception):
    """The worker, or the scheduler, cannot run what it is asked for; the text says why."""


class Gone(Exception):
    """The scheduler does not answer; the text says where it should be and what next."""


class Link:
    """An open line to a scheduler."""

    def __init__(self, client: Client, address: str) -> None:
        self._client, self._address = client, address
        self._run = secrets.token_hex(4)
        self._numbers = itertools.count()

    async def workers(self) -> dict[str, int]:
        """How many threads each worker has, by its address; Gone when the scheduler is."""
        try:
            async with asyncio.timeout(ANSWER):
                found: dict[str, int] = dict(await self._client.nthreads())
        except GONE:
            raise Gone(f"The scheduler at {self._address} is gone. {KEPT}") from None
        return found

    async def ask(self, worker: str, function: Callable[[bytes], bytes], data: bytes) -> object:
        """What that worker, and no other, answers; Lost or Broken when it does not."""
        future = self._client.submit(
            function,
            data,
            key=f"grader-{self._run}-{next(self._numbers)}",
            workers=[worker],
            allow_other_workers=False,
            pure=False,
        )
        try:
            return await future
        except (FutureCancelledError, KilledWorker, *GONE) as error:
            raise Lost(str(error)[:200]) from None
        except Exception as error:  # whatever was raised there, or while it was sent
            raise Broken(f"{type(error).__name__}: {error}"[:300]) from None
        finally:
            future.release()


@contextlib.asynccontextmanager
async def open_link(address: str, jobs: int) -> AsyncIterator[Link]:
    """A line to the scheduler at that address, or to one that is started here with `jobs` workers.

    Gone when nobody answers there.
    """
    # what Dask has to say of a lost worker is said by us, in one line
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    async with contextlib.AsyncExitStack() as stack:
        if address == LOCAL:
            client = await _connect(*await stack.enter_async_context(open_local(jobs)))
        else:
            client = await _connect(address, None)
        stack.push_async_callback(_close, client)
        yield Link(client, address)


async def _connect(address: str, security: Security | None) -> Client:
    """TLS is by Dask's own settings (`distributed.comm.tls`) unless it is given."""
    if security is None and address.startswith("tls:") and not dask.config.get(CERTIFICATE):
        raise Gone(
            f"{address} asks for a certificate, and Dask's settings name none here "
            "(DASK_DISTRIBUTED__COMM__TLS__CLIENT__CERT). docs/scale.md has the commands."
        )
    with dask.config.set({"distributed.comm.timeouts.connect": CONNECT}):
        try:
            client = Client(
                address,
                security=security,
                asynchronous=True,
                timeout=CONNECT,
                set_as_default=False,
                # an answer is bytes; one that would have to be unpickled is none
                deserializers=["dask", "msgpack", "error"],
            )
            try:
                return await client
            except BaseException:
                await _close(client)
                raise
        except (*GONE, ValueError, TypeError) as error:
            reason = " ".join(str(error).split())[:300]
            raise Gone(
                f"No scheduler answers at {address} ({reason}). Is it running there? Both sides "
                "need the same kind of connection, tcp:// or tls://, and for tls:// the same keys."
            ) from None


async def _close(client: Client) -> None:
    with contextlib.suppress(Exception):  # it is over in any case
        async with asyncio.timeout(CLOSE):
            await client.close(timeout=CLOSE)
