# /// attack
# title = "Leaves System V memory, semaphores and messages"
# moments = ["exit"]
# ///
import ctypes
import zlib

libc = ctypes.CDLL(None)


def attack():
    key = zlib.crc32(WORLD["mark"].encode()) & 0x7FFFFFFF
    made = [libc.shmget(key, 4096, 0o1666), libc.semget(key, 1, 0o1666), libc.msgget(key, 0o1666)]
    return [number for number in made if number >= 0] or None
