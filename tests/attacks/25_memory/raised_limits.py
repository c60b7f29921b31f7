# /// attack
# title = "Raises its own limits"
# moments = ["import"]
# ///
import resource


def attack():
    raised = []
    for kind in (resource.RLIMIT_DATA, resource.RLIMIT_NOFILE, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
        try:
            resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            raised.append(kind)
        except (OSError, ValueError):
            pass
    return raised or None
