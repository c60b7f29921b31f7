#!/bin/sh
# Gradescope runs this once, as root, when it builds the autograder's image.
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
prefix=${TORCH_EXERCISE_KIT:-/opt/torch-exercise-kit}

# The newest Python that is there, else one of the distribution's.
find_python() {
    for name in python3.14 python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

if ! python=$(find_python); then
    apt-get update
    apt-get install -y python3.12 python3.12-venv || apt-get install -y python3.11 python3.11-venv
    python=$(find_python) || {
        echo "No Python 3.11 or newer can be installed here: choose a newer base image." >&2
        exit 1
    }
fi

umask 022  # submissions run as another user, who has to read Python
"$python" -m venv "$prefix"
# PyTorch's own index has the CPU build; on Linux the default one is several gigabytes.
"$prefix/bin/python" -m pip install --no-cache-dir \
    --index-url https://download.pytorch.org/whl/cpu --requirement "$here/requirements-torch.txt"
"$prefix/bin/python" -m pip install --no-cache-dir --requirement "$here/requirements.txt"

# For the build's log: what will hold a submission in. The walls are tried again at each run.
PYTHONPATH="$here/kit" "$prefix/bin/python" -P -m grader doctor
