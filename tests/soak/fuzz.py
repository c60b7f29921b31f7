"""Draw other examples for `tests/test_fuzz.py`, round after round, for some minutes."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Stop at the first round that finds something, or when the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--examples", type=int, default=200, help="of each property, a round")
    parser.add_argument("tests", nargs="*", default=["tests/test_fuzz.py"])
    chosen = parser.parse_args()
    end, rounds = time.monotonic() + 60 * chosen.minutes, 0
    environment = {**os.environ, "FUZZ": str(chosen.examples)}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *chosen.tests]
    while not rounds or time.monotonic() < end:
        seed = int.from_bytes(os.urandom(4), "big")
        print(f"round {rounds + 1}, --hypothesis-seed={seed}", flush=True)
        done = subprocess.run([*command, f"--hypothesis-seed={seed}"], cwd=ROOT, env=environment)
        if done.returncode:
            sys.exit(done.returncode)
        rounds += 1
    print(f"{rounds} rounds of {chosen.examples} examples of each property: nothing was found.")


if __name__ == "__main__":
    main()
