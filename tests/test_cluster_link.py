"""A line to a scheduler that cannot be had: one sentence, soon, and nothing left behind."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

pytest.importorskip("distributed")

import dask

from grader.cluster import link
from grader.cluster.link import Gone

NOBODY = "127.0.0.1:9"  # discard: no scheduler has it


@pytest.fixture
def opening(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """What is said of a line to that address."""
    monkeypatch.setattr(link, "CONNECT", 0.3)

    async def opened(address: str) -> None:
        async with link.open_link(address, 1):
            pass

    def attempt(address: str) -> str:
        with pytest.raises(Gone) as told:
            asyncio.run(opened(address))
        return str(told.value)

    return attempt


def test_where_nobody_answers_both_kinds_of_line_are_named(opening):
    said = opening(f"tcp://{NOBODY}")
    assert (NOBODY in said, "tcp:// or tls://" in said) == (True, True)


def test_tls_without_a_certificate_names_the_setting(opening):
    assert "TLS__CLIENT__CERT" in opening(f"tls://{NOBODY}")


def test_tls_with_a_certificate_that_is_not_there_is_one_sentence(opening, tmp_path):
    names = ("ca-file", "client.cert", "client.key")
    with dask.config.set({f"distributed.comm.tls.{name}": str(tmp_path / name) for name in names}):
        assert opening(f"tls://{NOBODY}").startswith("No scheduler answers")
