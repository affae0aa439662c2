"""How a dataset file comes to stand where it was asked for: whole or not at all, and not over something else."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from annotator.domain.errors import UnwritableFileError
from annotator.domain.sentence import of_system
from annotator.exchange.format import Format
from annotator.exchange.registry import HEAD

#: So many bytes are gathered before they are written: a line a document would else be a call each.
_BUFFER: Final = 2**20


def check_target(
    out: Path,
    format: Format,  # noqa: A002 - what it is called everywhere
    *,
    project: Path | None = None,
    force: bool = False,
) -> None:
    """Raise `UnwritableFileError` where `out` cannot be written, or is there and is not a file of `format`.

    With `force` it may be any file but `project`, which it is made from.
    """
    if out.is_dir():
        raise UnwritableFileError("{file} is a folder; name a file in it.", file=out)
    if out.exists() and not out.is_file():
        # A device or a pipe: the new file would take its place, for every program.
        raise UnwritableFileError("{file} is not a file that can be replaced; choose another name.", file=out)
    if not out.parent.is_dir():
        raise UnwritableFileError("There is no folder {folder}.", folder=out.parent)
    if project is not None and out.exists() and out.samefile(project):
        raise UnwritableFileError("{file} is the project itself; choose another name.", file=out)
    if force or not out.exists():
        return
    try:
        with out.open("rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        raise _unwritable(out, error) from None
    if head and not format.recognises(head):
        raise UnwritableFileError(
            "{file} is there already and is not {format}; choose another name, or replace it with --force.",
            file=out,
            format=format.title,
        )


@contextmanager
def whole_file(out: Path) -> Iterator[BinaryIO]:
    """Open a file that takes the place of `out` when the block ends without an exception, and else leaves nothing.

    It is written in the same folder and is on the disk before it replaces `out`, so that a crash leaves the old or the
    new one. A link is followed. Raises `UnwritableFileError`.
    """
    target = out.resolve()
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        with part.open("xb", buffering=_BUFFER) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _unwritable(out, error) from None
    finally:
        part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Put the folder's entry on the disk where the system can; Windows cannot open folders."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(out: Path, error: OSError) -> UnwritableFileError:
    return UnwritableFileError("{file} cannot be written: {reason}.", file=out, reason=of_system(error))
