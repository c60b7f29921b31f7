"""`warm-kernel`: kernels that are forked, and what happens where none can be."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import threading
import time

import pytest

pytest.importorskip("ipykernel")
pytest.importorskip("nbclient")

import nbformat
from nbclient import NotebookClient

from grader.nbgrader import kernel_server, kernels
from grader.nbgrader.kernels import Server, WarmProvisioner, early, kernel_arguments

linux = pytest.mark.skipif(not kernels.CAN_FORK, reason="torch is safe to fork on Linux")
LAUNCH = [sys.executable, "-m", "ipykernel_launcher", "-f", "kernel.json"]
FACTS = """
import json, os, random, signal, sys
import numpy as np
json.dumps({
    "pid": os.getpid(), "parent": os.getppid(), "session": os.getsid(0), "folder": os.getcwd(),
    "word": os.environ.get("WORD"), "name": __name__, "torch": "torch" in sys.modules,
    "drawn": [random.random(), float(np.random.rand())],
    "input": os.path.realpath("/proc/self/fd/0"),
    "threads": sys.modules["torch"].get_num_threads() if "torch" in sys.modules else 0,
})
"""


@pytest.fixture
def provisioner(monkeypatch):
    """Kernels by `warm-kernel`; the server that a test started is ended."""
    monkeypatch.setenv("JUPYTER_DEFAULT_PROVISIONER_NAME", kernels.NAME)
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    yield WarmProvisioner
    if WarmProvisioner._server is not None:
        WarmProvisioner._server.close()
        WarmProvisioner._server = None


def execute(*cells: str, **options: object) -> nbformat.NotebookNode:
    """A notebook of these cells, run in a kernel of its own."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
    made = NotebookClient(
        notebook, timeout=300, iopub_timeout=120, kernel_name="python3", **options
    )
    return made.execute()


def facts(**options: object) -> dict:
    import ast
    import json

    told = execute(FACTS, **options).cells[0].outputs[0]["data"]["text/plain"]
    return json.loads(ast.literal_eval(told))


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (LAUNCH, ["ipykernel_launcher", "-f", "kernel.json"]),
        ([LAUNCH[0], "-Xfrozen_modules=off", *LAUNCH[1:]], ["ipykernel_launcher", *LAUNCH[3:]]),
        (["/usr/bin/other-python", *LAUNCH[1:]], None),
        ([sys.executable, "-m", "xeus_python"], None),
        (["bash", "-c", "x"], None),
    ],
    ids=["ours", "with a flag", "another Python", "another kernel", "another language"],
)
def test_only_this_pythons_own_kernel_is_forked(command, expected):
    assert kernel_arguments(command) == expected


def test_what_is_read_when_a_program_starts_is_told_apart():
    environment = {"OMP_NUM_THREADS": "2", "PYTHONPATH": "x", "HOME": "/h", "WORD": "w"}
    assert early(environment) == {"OMP_NUM_THREADS": "2", "PYTHONPATH": "x"}


class _Told(Exception):
    """Raised where the local provisioner would start a process."""


@pytest.fixture
def as_ever(monkeypatch):
    """A provisioner whose starts as ever are told from forks."""

    async def launch(self, cmd, **kwargs):
        raise _Told

    monkeypatch.setattr(kernels.LocalProvisioner, "launch_kernel", launch)
    return WarmProvisioner()


def start(provisioner, command=LAUNCH, **kwargs) -> None:
    asyncio.run(provisioner.launch_kernel(command, **{"env": {}, "cwd": "/"} | kwargs))


@pytest.mark.parametrize(
    "kwargs",
    [{"command": ["bash"]}, {"env": None}, {"stdout": 1}],
    ids=["another kernel", "no environment", "a stream of its own"],
)
def test_what_a_fork_cannot_be_is_started_as_ever(as_ever, kwargs):
    with pytest.raises(_Told):
        start(as_ever, **kwargs)


def test_where_nothing_can_be_forked_kernels_start_as_ever(as_ever, monkeypatch):
    monkeypatch.setattr(kernels, "CAN_FORK", False)
    with pytest.raises(_Told):
        start(as_ever)


@linux
@pytest.mark.parametrize(
    "server",
    [
        ["false"],
        [sys.executable, "-c", "raise SystemExit(1)"],
        [sys.executable, "-c", "import time; time.sleep(60)"],
    ],
    ids=["ends", "ends after a while", "never answers"],
)
def test_without_the_warm_process_kernels_start_as_ever(as_ever, monkeypatch, server):
    monkeypatch.setattr(kernels, "SERVER", [*server])
    monkeypatch.setattr(kernels, "READY_SECONDS", 1.0)
    monkeypatch.setattr(kernels, "END_SECONDS", 0.1)
    monkeypatch.setattr(WarmProvisioner, "_server", None)
    with pytest.raises(_Told):
        start(as_ever)


@linux
def test_another_environment_of_the_interpreter_is_no_fork(as_ever, monkeypatch):
    monkeypatch.setattr(kernels, "SERVER", [sys.executable, "-c", "input()"])
    monkeypatch.setattr(WarmProvisioner, "_server", None)
    WarmProvisioner._serving({"OMP_NUM_THREADS": "1"})
    with pytest.raises(_Told):
        start(as_ever, env={"OMP_NUM_THREADS": "2"})
    WarmProvisioner._server.close()


def test_a_kernels_last_words_come_before_its_end(monkeypatch):
    said, never = [], threading.Event()
    speaking = threading.Thread(target=lambda: (time.sleep(0.05), said.append("idle")))
    speaking.start()
    kernel_server.let_control_end(speaking)
    assert said == ["idle"]
    kernel_server.let_control_end(None)
    monkeypatch.setattr(kernel_server, "LAST_WORDS_SECONDS", 0.02)
    stuck = threading.Thread(target=never.wait)
    stuck.start()
    kernel_server.let_control_end(stuck)
    assert stuck.is_alive()
    never.set()


class _Ending:
    """A kernel's server, as a kernel that ends after a few looks shows it."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def code(self, _pid: int) -> int | None:
        self.looks -= 1
        return 0 if self.looks <= 0 else None


def test_a_kernel_that_was_asked_to_end_is_seen_off(monkeypatch):
    monkeypatch.setattr(kernels, "FAREWELL_SECONDS", 60.0)
    provisioner, server = WarmProvisioner(), _Ending(looks=4)
    provisioner.process = kernels.ForkedKernel(server, 1)
    asyncio.run(provisioner.shutdown_requested())
    assert server.looks == 0


def test_a_kernel_that_does_not_end_is_left_to_jupyter(monkeypatch):
    monkeypatch.setattr(kernels, "FAREWELL_SECONDS", 0.02)
    provisioner, server = WarmProvisioner(), _Ending(looks=10**9)
    provisioner.process = kernels.ForkedKernel(server, 1)
    asyncio.run(provisioner.shutdown_requested())
    assert 0 < server.looks < 10**9


def test_a_kernel_is_handed_over_when_it_listens():
    provisioner = WarmProvisioner()
    provisioner.process = kernels.ForkedKernel(_Ending(looks=10**9), 1)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        place = {"ip": "127.0.0.1", "iopub_port": server.getsockname()[1]}
        provisioner.connection_info = {"transport": "tcp", **place}
        asyncio.run(provisioner._listening())
        server.accept()[0].close()  # BlockingIOError, had nobody knocked


@pytest.mark.parametrize("transport", ["tcp", "ipc"])
def test_a_kernel_that_never_listens_is_handed_over_all_the_same(monkeypatch, transport):
    monkeypatch.setattr(kernels, "LISTENING_SECONDS", 0.02)
    provisioner, server = WarmProvisioner(), _Ending(looks=10**9)
    provisioner.process = kernels.ForkedKernel(server, 1)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        place = {"ip": "127.0.0.1", "iopub_port": closed.getsockname()[1]}
        provisioner.connection_info = {"transport": transport, **place}
        asyncio.run(provisioner._listening())
    assert (server.looks < 10**9) == (transport == "tcp")


@linux
@pytest.mark.slow
def test_a_forked_kernel_is_as_a_started_one_but_has_torch(provisioner, tmp_path, monkeypatch):
    monkeypatch.setenv("WORD", "한글")
    place = {"metadata": {"path": str(tmp_path)}}
    first, second = facts(resources=place), facts(resources=place)
    server = provisioner._server._process.pid
    told = {key: first[key] for key in ("folder", "word", "name", "torch", "input", "parent")}
    assert told == {
        "folder": str(tmp_path), "word": "한글", "name": "__main__", "torch": True,
        "input": os.devnull, "parent": server,
    }  # fmt: skip
    assert first["session"] == first["pid"] != second["pid"]
    assert first["drawn"] != second["drawn"]
    assert first["threads"] > 1 or os.cpu_count() == 1


@linux
@pytest.mark.slow
def test_a_kernel_that_dies_is_told_with_its_code(provisioner):
    from nbclient.exceptions import DeadKernelError

    with pytest.raises(DeadKernelError):
        execute("import os; os._exit(3)")
    assert 3 in provisioner._server.ended.values()


@linux
@pytest.mark.slow
def test_a_cell_that_loops_is_interrupted(provisioner):
    made = execute("while True: pass", timeout_func=lambda _: 2, interrupt_on_timeout=True,
                   allow_errors=True)  # fmt: skip
    assert made.cells[0].outputs[-1]["ename"] in ("KeyboardInterrupt", "CellTimeoutError")


@linux
@pytest.mark.slow
def test_kernels_end_with_the_one_who_asked_for_them(tmp_path):
    server = Server(dict(os.environ))
    connection = tmp_path / "kernel.json"
    pid = server.start(["ipykernel_launcher", "-f", str(connection)], dict(os.environ), "/")
    server.close()
    deadline = time.monotonic() + 30
    while kernels._runs(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not kernels._runs(pid)


@linux
@pytest.mark.slow
def test_a_kernel_that_was_killed_is_told_with_its_signal(tmp_path):
    server = Server(dict(os.environ))
    arguments = ["ipykernel_launcher", "-f", str(tmp_path / "kernel.json")]
    kernel = kernels.ForkedKernel(server, server.start(arguments, dict(os.environ), "/"))
    kernel.kill()
    assert kernel.wait() == -signal.SIGKILL
    server.close()
