"""How a project file comes into the world with documents in it and nothing to undo: what is handed out to a person."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.document import Document
from annotator.domain.edits import GlossaryEntry, Setting
from annotator.domain.errors import UnwritableFileError
from annotator.domain.labels import LabelSet
from annotator.domain.sentence import of_system
from annotator.store import documents, search, settings
from annotator.store.database import Store, check_replaceable, move_without_replacing


@dataclass(frozen=True, slots=True)
class Contents:
    """What the file is to hold beside its documents: whose it is, since when, and what the team settled."""

    owner: str
    at: str
    labels: LabelSet
    glossary: tuple[GlossaryEntry, ...]
    settings: tuple[Setting, ...]


class HandedFiles:
    """Project files while they are made: hidden until `appear`, and gone where that is not reached."""

    def __init__(self, *, force: bool = False) -> None:
        """Begin; with `force`, files that are there are replaced, but for those in use."""
        self._force = force
        self._made: list[tuple[Path, Path]] = []

    def make(
        self, path: Path, contents: Contents, given: Iterable[tuple[Document, str]]
    ) -> Generator[None, None, None]:
        """Make one, yielding after each document; `given` are documents with their texts.

        Raises `UnwritableFileError` where `path` is taken or its folder takes no files, `FullDiskError`.
        """
        check_replaceable(path)
        if path.exists() and not self._force:
            raise UnwritableFileError(
                "{file} exists already; choose another folder, or replace it with --force.", file=path
            )
        hidden = path.with_name(f".{path.name}.{os.getpid()}.part")
        self._made.append((hidden, path))
        store = Store.create(
            hidden, owner=contents.owner, at=contents.at, labels=contents.labels, glossary=contents.glossary
        )
        try:
            with store.transaction():
                connection = store.connection
                for setting in contents.settings:
                    connection.write(settings.FAMILY.put, settings.FAMILY.to_row(setting))
                for document, text in given:
                    documents.put_texts(connection, {document.sha256: text})
                    connection.write(documents.FAMILY.put, documents.FAMILY.to_row(document))
                    search.refresh(connection, [document.id])
                    yield
        finally:
            store.close()

    def appear(self) -> list[Path]:
        """Give all of them their names, and return these; raises `UnwritableFileError`."""
        appeared: list[Path] = []
        aside: dict[Path, Path] = {}
        try:
            for hidden, path in self._made:
                if self._force and path.exists():
                    aside[path] = _kept_aside(path)
                    hidden.replace(path)
                else:
                    move_without_replacing(hidden, path)
                appeared.append(path)
        except (UnwritableFileError, OSError) as error:
            _remove(path for path in appeared if path not in aside)
            for path, old in aside.items():
                with contextlib.suppress(OSError):
                    old.replace(path)
            # Of two names of one file the system moves none.
            _remove(aside.values())
            if isinstance(error, UnwritableFileError):
                raise
            raise UnwritableFileError("{file} cannot be made: {reason}.", file=path, reason=of_system(error)) from error
        _remove(aside.values())
        return appeared

    def clear(self) -> None:
        """Remove what has not appeared."""
        _remove(hidden for hidden, _ in self._made)


def _kept_aside(path: Path) -> Path:
    """Keep a file under another name as well, so that it can be put back."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.old")
    aside.unlink(missing_ok=True)
    try:
        os.link(path, aside)
    except OSError:
        # A disk without links.
        shutil.copyfile(path, aside)
    return aside


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
