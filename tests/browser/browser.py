"""Chromium, if there is one: asked by a script of Node's about pages on this disk.

The script needs two packages of npm's. They are put into `.venv/browser`, never into the kit.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGES = {"playwright-core": "1.65.1", "axe-core": "4.14.1"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
MINUTES = 10


class Missing(Exception):
    """No browser can be asked; the text says what is not there."""


def ask(what: str, *files: Path) -> Any:
    """What the browser found out; Missing where it cannot be asked."""
    browser = _found(*BROWSERS)
    node, place = _found("node"), _packages()
    words = [node, str(HERE / "browser.mjs"), browser, what]
    if what == "axe":
        words.append(str(place / "node_modules/axe-core/axe.min.js"))
    done = subprocess.run(
        [*words, *(str(path.resolve()) for path in files)], cwd=place, capture_output=True,
        encoding="utf-8", timeout=60 * MINUTES, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise Missing(f"The browser's script ended with {done.returncode}: {last}")
    return json.loads(done.stdout)


def _found(*names: str) -> str:
    place = next(filter(None, map(shutil.which, names)), None)
    if place is None:
        raise Missing(f"{names[0]} is not installed, so no page was opened in a browser.")
    return place


def _packages() -> Path:
    """The folder with both packages, installed now unless they are there."""
    place = Path(sys.prefix) / "browser"
    if all(_version(place, name) == version for name, version in PACKAGES.items()):
        return place
    npm = _found("npm")
    place.mkdir(exist_ok=True)
    wanted = [f"{name}@{version}" for name, version in PACKAGES.items()]
    command = [npm, "install", "--prefix", str(place), "--no-audit", "--no-fund", *wanted]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise Missing(f"npm could not install {' and '.join(wanted)}.")
    return place


def _version(place: Path, name: str) -> str:
    try:
        told = json.loads((place / "node_modules" / name / "package.json").read_bytes())
    except (OSError, ValueError):
        return ""
    return str(told["version"])
