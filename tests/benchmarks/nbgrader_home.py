"""nbgrader's commands for the benchmarks: in a home of their own, with the scripts they call."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import meters

# what Jupyter would else read and write in the home folder of whoever runs this
PLACES = (
    "HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR",
)  # fmt: skip
# nbgrader gives up after 4 and 30 seconds: on a busy machine that would end a measurement
PATIENT = ("--Execute.iopub_timeout=120", "--Execute.timeout=600")
# nbgrader calls alembic by name. Its script need not stand beside the Python that can import it.
WHERE_ALEMBIC_IS = """
import importlib.metadata
import nbgrader, ipykernel, grader.nbgrader.kernels

files = importlib.metadata.files("alembic") or []
places = [file.locate().resolve().parent for file in files if file.stem == "alembic"]
print(next((place for place in places if place.name in ("bin", "Scripts")), ""))
"""
MISSING = "nbgrader is not installed in {python}; `make bench` installs it beside the kit."


class Home:
    """A Python that has nbgrader and the kit, and an empty folder for what its programs keep."""

    def __init__(self, folder: Path, python: str) -> None:
        """Trouble when that Python has no nbgrader."""
        self._python = python
        probe = subprocess.run(
            [python, "-c", WHERE_ALEMBIC_IS], capture_output=True, text=True, check=False
        )
        if probe.returncode != 0:
            raise meters.Trouble(MISSING.format(python=python))
        scripts = [str(Path(python).parent), probe.stdout.strip(), os.environ["PATH"]]
        folder.mkdir()
        self._environment = dict.fromkeys(PLACES, str(folder))
        self._environment["PATH"] = os.pathsep.join(filter(None, scripts))

    def run(self, folder: Path, module: str, *arguments: str, **more: str) -> meters.Used:
        """`python -m MODULE ARGUMENTS` in a folder; `more` is added to its environment."""
        command = [self._python, "-m", module, *arguments]
        return meters.run(command, folder, self._environment | more)
