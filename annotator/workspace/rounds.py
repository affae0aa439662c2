"""How a team's work is divided: a project file for each annotator, and the one file that each hands in."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.progress import Progress
from annotator.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Round:
    """What an annotator's file says of the round it was handed out for.

    `documents` are the ids of those the annotator has, `shared` says of each that others have too who has it. `bulk`
    is whether suggestions may be accepted many at a time.
    """

    id: str
    lead: str
    annotator: str
    documents: tuple[str, ...]
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    bulk: bool = False
    labels_frozen: bool = True


@dataclass(frozen=True, slots=True)
class Share:
    """What one annotator gets: ids of documents in the project's order, and how many characters they are."""

    annotator: str
    documents: tuple[str, ...]
    characters: int


@dataclass(frozen=True, slots=True)
class HandOut:
    """How documents are divided: a share each, and who has each of the shared ones."""

    round: str
    shares: tuple[Share, ...]
    shared: Mapping[str, tuple[str, ...]]
    bulk: bool


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The file that was written, for which round, with how many documents, annotations, and documents done."""

    file: Path
    round: str
    annotator: str
    documents: int
    annotations: int
    done: int


def divide(
    ws: Workspace,
    names: Sequence[str],
    *,
    documents: Sequence[str] = (),
    overlap: float = 0.0,
    shared: Sequence[str] = (),
    each_by: int | None = None,
    bulk: bool | None = None,
) -> HandOut:
    """Work out who gets which documents (ids; by default all), writing nothing; the same question has the same answer.

    Shared are those listed in `shared`, or as many as make a share `overlap` (0 to 1) of all characters; each goes to
    `each_by` of the annotators (by default all), in turn. The others go to one each, so that all have as many
    characters as can be. `bulk` is by default off where anything is shared. Raises `InputError`, `NotFoundError`.
    """
    raise NotImplementedError


def hand_out(ws: Workspace, folder: Path, plan: HandOut) -> Generator[Progress, None, list[Path]]:
    """Return the job that writes a project file for each annotator into `folder`, all or none.

    Each holds their documents, the labels, the glossary and the round, and nobody's annotations. The round is noted in
    the project by `note_round`, which the window calls when the job has ended. Raises `UnwritableFileError`.
    """
    raise NotImplementedError


def note_round(ws: Workspace, plan: HandOut) -> None:
    """Remember in the project what was handed out to whom. One step."""
    raise NotImplementedError


def current_round(ws: Workspace) -> Round | None:
    """Return the round that this project was handed out for; None for a project that was not."""
    raise NotImplementedError


def hand_in_name(ws: Workspace) -> str:
    """Return the file name for handing in: annotator and round."""
    raise NotImplementedError


def hand_in(ws: Workspace, out: Path | None = None, *, force: bool = False) -> Generator[Progress, None, HandedIn]:
    """Return the job that writes one's own layer, with what one is done with, for the lead to import.

    By default beside the project, replacing what was handed in before. Raises `InputError` for a project that was not
    handed out, `UnwritableFileError`.
    """
    raise NotImplementedError
