"""Zip archives that are the same bytes for the same content."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Mapping

DATE = (2020, 2, 2, 0, 0, 0)
MODE = 0o644


def zipped(files: Mapping[str, bytes], modes: Mapping[str, int] | None = None) -> bytes:
    """The files by the order of their names, one date for all, packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, DATE)
            entry.create_system = 3  # Unix, wherever it is made: modes are kept
            entry.external_attr = (stat.S_IFREG | (modes or {}).get(name, MODE)) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name])
    return out.getvalue()
