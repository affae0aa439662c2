"""How a team's work is divided: a project file for each annotator, and the one file that each hands in."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import accumulate, cycle, islice
from pathlib import Path
from typing import Any, Final

from annotator.domain.document import Document
from annotator.domain.edits import Edit, Put, Setting, Step
from annotator.domain.errors import InputError, UnwritableFileError
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence, of_system
from annotator.exchange import jsonl
from annotator.exchange.bundle import ExportedDocument, Terms
from annotator.exchange.target import check_target, whole_file
from annotator.store import settings
from annotator.store.database import check_replaceable
from annotator.store.handing import Contents, HandedFiles
from annotator.workspace.project_settings import ROUND, ROUNDS, put_setting, setting
from annotator.workspace.workspace import Snapshot, Workspace, check_name


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


# -- dividing ----------------------------------------------------------------------------------------------------------


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
    people = _checked_names(names)
    every = [info.document for info in ws.documents()]
    wanted = set(documents) or {document.id for document in every}
    for identity in (*documents, *shared):
        ws.document(identity)
    handed = [document for document in every if document.id in wanted or document.id in set(shared)]
    if not handed:
        raise InputError("There are no documents to hand out.")
    if not 0 <= overlap <= 1:
        raise InputError("The overlap is a share from 0 to 1, not {overlap:g}.", overlap=overlap)
    if each_by is not None and not 2 <= each_by <= len(people):
        raise InputError(
            "A shared document goes to 2 to {people} of them, not to {each_by}.", people=len(people), each_by=each_by
        )
    common = [each for each in handed if each.id in set(shared)] if shared else _spread(handed, overlap)
    if common and len(people) < 2:
        raise InputError("With one annotator nothing can be shared.")
    takers = _in_turn(people, common, each_by or len(people))
    owners = takers | _fairly(people, [each for each in handed if each.id not in takers], _load(people, common, takers))
    return HandOut(
        round=_next_round(ws),
        shares=tuple(_share(name, handed, owners) for name in people),
        shared=takers,
        bulk=not common if bulk is None else bulk,
    )


def _checked_names(names: Sequence[str]) -> list[str]:
    people = [check_name(name) for name in names]
    if not people:
        raise InputError("Say who is to get documents.")
    twice = next((name for name in people if people.count(name) > 1), None)
    if twice is not None:
        raise InputError("{twice} is named twice.", twice=twice)
    return people


def _spread(documents: Sequence[Document], share: float) -> list[Document]:
    """Return documents from all over the list that have a share of its characters together, or just more."""
    wanted = Fraction(share).limit_denominator(10_000) * sum(each.characters for each in documents)
    if not wanted:
        return []
    # Round and round in steps that are about as far apart as that many documents lie: neither the first ones alone,
    # which are of one day or paper, nor by chance, for the same question has the same answer.
    step = max(1, round(1 / share))
    ordered = [each for first in range(step) for each in documents[first::step]]
    sums = accumulate(each.characters for each in ordered)
    count = next((number for number, total in enumerate(sums, start=1) if total >= wanted), len(ordered))
    chosen = {each.id for each in ordered[:count]}
    return [each for each in documents if each.id in chosen]


def _in_turn(people: Sequence[str], common: Sequence[Document], each_by: int) -> dict[str, tuple[str, ...]]:
    """Return who has each shared document: the next ones in turn, so that all meet each other."""
    turn = cycle(people)
    return {each.id: tuple(sorted(islice(turn, each_by), key=people.index)) for each in common}


def _load(people: Sequence[str], common: Sequence[Document], takers: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    return {name: sum(each.characters for each in common if name in takers[each.id]) for name in people}


def _fairly(people: Sequence[str], documents: Sequence[Document], load: dict[str, int]) -> dict[str, tuple[str, ...]]:
    """Give each document to whoever has the fewest characters so far, the longest first: nearly even, and quick."""
    owners: dict[str, tuple[str, ...]] = {}
    for each in sorted(documents, key=lambda each: (-each.characters, each.id)):
        name = min(people, key=lambda name: (load[name], people.index(name)))
        load[name] += each.characters
        owners[each.id] = (name,)
    return owners


def _share(name: str, documents: Sequence[Document], owners: Mapping[str, tuple[str, ...]]) -> Share:
    mine = [each for each in documents if name in owners[each.id]]
    return Share(name, tuple(each.id for each in mine), sum(each.characters for each in mine))


def _next_round(ws: Workspace) -> str:
    return f"round-{len(setting(ws, ROUNDS, [])) + 1}"


# -- handing out -------------------------------------------------------------------------------------------------------


def handed_files(ws: Workspace, folder: Path, plan: HandOut) -> list[Path]:
    """Return the files that `hand_out` makes, in the order of the shares."""
    return [folder / file_name(f"{ws.path.stem} {plan.round} {share.annotator}", ".anno") for share in plan.shares]


def last_names(ws: Workspace) -> list[str]:
    """Return to whom the last round of this project was handed out; none where there was no round."""
    return [str(name) for each in rounds(ws)[-1:] for name in each.get("annotators", ())]


def hand_out(
    ws: Workspace, folder: Path, plan: HandOut, *, force: bool = False
) -> Generator[Progress, None, list[Path]]:
    """Return the job that writes a project file for each annotator into `folder`, all or none; made where new.

    Each holds their documents, the labels, the glossary and the round, and nobody's annotations. The project remembers
    the round by `note_round`, to be called when the job has ended. Raises `UnwritableFileError` where one of the files
    is there already, unless `force`, or is in use.
    """
    files = list(zip(handed_files(ws, folder, plan), plan.shares, strict=True))
    if len({path.name.casefold() for path, _ in files}) < len(files):
        raise InputError("Two of these names make the same file name; change one.")
    for path, _ in files:
        check_replaceable(path, project=ws.path)
    return _hand_out(ws.snapshot(), ws.annotator, ws.now(), folder, files, plan, HandedFiles(force=force))


def _hand_out(
    snapshot: Snapshot,
    lead: str,
    at: str,
    folder: Path,
    files: Sequence[tuple[Path, Share]],
    plan: HandOut,
    made: HandedFiles,
) -> Generator[Progress, None, list[Path]]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(
            "The folder {folder} cannot be made: {reason}.", folder=folder, reason=of_system(error)
        ) from None
    total = sum(len(share.documents) for _, share in files)
    number = 0
    try:
        with snapshot:
            documents = {info.document.id: info.document for info in snapshot.documents()}
            for path, share in files:
                shared = {id: plan.shared[id] for id in share.documents if id in plan.shared}
                note = Round(plan.round, lead, share.annotator, share.documents, shared, plan.bulk)
                contents = Contents(
                    owner=share.annotator,
                    at=at,
                    labels=snapshot.labels(),
                    glossary=snapshot.glossary(),
                    settings=(Setting(ROUND, _round_to_json(note)), *_kept_settings(snapshot)),
                )
                given = ((documents[id], snapshot.text(id)) for id in share.documents)
                # Closed before the files are cleared away, when the job is stopped.
                with closing(made.make(path, contents, given)) as steps:
                    for _ in steps:
                        yield Progress(number, total, Sentence("writing {file}", file=path.name))
                        number += 1
        return made.appear()
    finally:
        made.clear()


#: What a team settled for its project that annotators need too.
_HANDED_ON: Final = ("reasons",)


def _kept_settings(snapshot: Snapshot) -> Iterator[Setting]:
    for key in _HANDED_ON:
        found = settings.get(snapshot.connection, key)
        if found is not None:
            yield found


def note_round(ws: Workspace, plan: HandOut) -> None:
    """Remember in the project what was handed out to whom. One step."""
    with ws.action():
        noted = {
            "id": plan.round,
            "lead": ws.annotator,
            "at": ws.now(),
            "annotators": {share.annotator: list(share.documents) for share in plan.shares},
            "shared": {id: list(names) for id, names in plan.shared.items()},
            "bulk": plan.bulk,
        }
        put: Put | None = put_setting(ws, ROUNDS, [*setting(ws, ROUNDS, []), noted])
        if put is not None:
            ws.apply(Edit(Step("setting"), (put,)))


def rounds(ws: Workspace) -> list[dict[str, Any]]:
    """Return what was handed out of this project, as `note_round` noted it, the newest last."""
    return list(setting(ws, ROUNDS, []))


def file_name(stem: str, suffix: str) -> str:
    """Make a file name that every system takes: what some do not allow in one becomes a hyphen."""
    return re.sub(r'[\x00-\x1f<>:"/\\|?*]', "-", stem).strip(". ")[:120] + suffix


# -- handing in --------------------------------------------------------------------------------------------------------


def _round_to_json(each: Round) -> dict[str, Any]:
    return {
        "id": each.id,
        "lead": each.lead,
        "annotator": each.annotator,
        "documents": list(each.documents),
        "shared": {id: list(names) for id, names in each.shared.items()},
        "bulk": each.bulk,
        "labels_frozen": each.labels_frozen,
    }


def current_round(ws: Workspace) -> Round | None:
    """Return the round that this project was handed out for; None for a project that was not."""
    value = setting(ws, ROUND)
    if not isinstance(value, dict):
        return None
    return Round(
        id=str(value.get("id", "")),
        lead=str(value.get("lead", "")),
        annotator=str(value.get("annotator", "")),
        documents=tuple(value.get("documents", ())),
        shared={id: tuple(names) for id, names in value.get("shared", {}).items()},
        bulk=bool(value.get("bulk", False)),
        labels_frozen=bool(value.get("labels_frozen", True)),
    )


def hand_in_name(ws: Workspace) -> str:
    """Return the file name for handing in: annotator and round."""
    current = _required(ws)
    return file_name(f"{ws.annotator} {current.id}", ".jsonl")


def hand_in(ws: Workspace, out: Path | None = None, *, force: bool = False) -> Generator[Progress, None, HandedIn]:
    """Return the job that writes one's own layer, with what one is done with, for the lead to import.

    By default beside the project, replacing what was handed in before. Raises `InputError` for a project that was not
    handed out, `UnwritableFileError`.
    """
    current = replace(_required(ws), annotator=ws.annotator)
    target = out if out is not None else ws.path.with_name(hand_in_name(ws))
    if target.is_dir():
        target = target / hand_in_name(ws)
    check_target(target, jsonl.FORMAT, project=ws.path, force=force)
    return _hand_in(ws.snapshot(), target, current, at=ws.now())


def _required(ws: Workspace) -> Round:
    current = current_round(ws)
    if current is None:
        raise InputError("This project was not handed out to anybody; send it as it is, or export it as JSONL.")
    return current


def _hand_in(snapshot: Snapshot, target: Path, current: Round, *, at: str) -> Generator[Progress, None, HandedIn]:
    name = current.annotator
    counts = {"documents": 0, "annotations": 0, "done": 0}

    def documents() -> Iterator[ExportedDocument]:
        for info in snapshot.documents():
            mine = list(snapshot.annotations(document=info.document.id, by=name))
            done = (name,) if name in info.done else ()
            counts["documents"] += 1
            counts["annotations"] += len(mine)
            counts["done"] += len(done)
            yield ExportedDocument(info.document, snapshot.text(info.document.id), mine, done, current.id)

    with snapshot, whole_file(target) as file:
        total = snapshot.count_documents()
        terms = Terms(labels=snapshot.labels(), layers=(name,), handed_in_at=at)
        for _ in jsonl.write(documents(), file, terms):
            yield Progress(counts["documents"], total, Sentence("writing {file}", file=target.name))
    return HandedIn(file=target, round=current.id, annotator=name, **counts)
