"""Which disks are in another machine: there, programs do not share memory, and the write-ahead log is not safe."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from typing import Final

_NETWORK: Final = ("nfs", "cifs", "smb", "ncpfs", "afs", "9p", "ceph", "gluster", "lustre", "davfs", "sshfs", "webdav")
_DRIVE_REMOTE: Final = 4


def is_remote(path: Path) -> bool:
    """Tell whether a file is on a network drive, as far as the system says; False where it does not say."""
    if sys.platform == "win32":
        return _is_remote_on_windows(path)
    return any(name in _file_system(path.absolute(), _mounts()) for name in _NETWORK)


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _file_system(path: Path, mounts: str) -> str:
    """Return the type of the file system that a path is on, by a table of mounts as Linux has it."""
    found, depth = "", -1
    for line in mounts.split("\n"):
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(fields[1].replace("\\040", " "))
        if path.is_relative_to(point) and len(point.parts) >= depth:
            found, depth = fields[2], len(point.parts)
    return found


def _is_remote_on_windows(path: Path) -> bool:
    anchor = path.absolute().anchor
    # Only Windows has `windll`; elsewhere the type checker knows of none.
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009
    return anchor.startswith("\\\\") or kernel.GetDriveTypeW(anchor) == _DRIVE_REMOTE
