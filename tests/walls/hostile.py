"""A submission that tries what `grader doctor` speaks of, one thing a call.

`escape.py` writes below it where the file to read and to harm is, who listens, and which process is
somebody else's. Each function returns True when it got through; most are refused by an exception.
"""

import ctypes
import mmap
import os
import socket
import struct
import subprocess
import threading

CANARY = NAMED = ""
PORT = PROCESS = ADDRESS = MEMORY = THREADS = 0
LIBC = ctypes.CDLL(None, use_errno=True)
LOADER = "/lib64/ld-linux-x86-64.so.2"  # a program that lies among the libraries


def read():
    return open(CANARY).read() == "canary"


def delete():
    os.unlink(CANARY + ".old")
    return True


def leave():
    os.close(os.open(f"{os.path.dirname(CANARY)}/shared/{os.getpid()}", os.O_CREAT))
    return True


def touch():
    os.utime(CANARY, (1, 1))
    return True


def guess():
    return os.stat(CANARY).st_size > 0


def connect():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        return sender.sendto(b"!", ("127.0.0.1", PORT)) == 1


def speak():
    for name in (NAMED, "\0" + NAMED):
        with socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0] as sender:
            try:
                return sender.sendto(b"!", name) == 1
            except OSError:
                continue
    return False


def start():
    program = LOADER if os.path.exists(LOADER) else "/bin/true"
    return subprocess.run([program, "--help"], stdout=subprocess.DEVNULL).returncode == 0


def kill():
    os.kill(PROCESS, 0)
    return True


def spy():
    here = ctypes.create_string_buffer(6)
    local = struct.pack("PN", ctypes.addressof(here), 6)
    remote = struct.pack("PN", ADDRESS, 6)
    LIBC.process_vm_readv(PROCESS, local, 1, remote, 1, 0)
    return here.raw == b"secret"


def fill():
    return any(filled(region) for region in (data, anonymous, device))


def data():
    return bytearray(MEMORY)


def anonymous():  # shared, with nobody: that is not counted as data
    return mmap.mmap(-1, MEMORY)


def device():  # the same by way of a file that everybody may write to
    return mmap.mmap(os.open("/dev/zero", os.O_RDWR), MEMORY)


def filled(region):
    try:
        taken = region()
    except (MemoryError, OSError):
        return False
    for place in range(0, MEMORY, mmap.PAGESIZE):
        taken[place] = 1
    return True


def crowd():
    threading.stack_size(64 * 1024)
    stop = threading.Event()
    try:
        for _ in range(THREADS):
            threading.Thread(target=stop.wait, daemon=True).start()
    finally:
        stop.set()
    return True


HARMS = {
    "read the solutions, the hidden checks and other submissions": read,
    "change and delete your files": delete,
    "leave files where everybody may write": leave,
    "change the permissions and times of your files": touch,
    "see whether a file exists whose name it guesses": guess,
    "send what it reads over the network": connect,
    "speak to other programs through their sockets": speak,
    "start other programs": start,
    "kill other processes of yours": kill,
    "read the memory of other processes of yours": spy,
    "use up this machine's memory": fill,
    "start threads until this machine stands still": crowd,
}


def attempt(what):
    return HARMS[what]()
