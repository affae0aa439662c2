"""What annotators are told of the review of their work: written for each, and read into their own copy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.edits import OUTCOMES, Feedback
from annotator.domain.errors import NotFoundError, UnreadableFileError
from annotator.domain.sentence import Sentence, of_system
from annotator.exchange import feedback as feedback_file
from annotator.exchange.registry import HEAD
from annotator.exchange.report import ImportReport
from annotator.exchange.target import check_target, whole_file
from annotator.review.attributes import same_attributes
from annotator.review.compare import ReviewItem
from annotator.review.decision import place_of
from annotator.store import review_rows
from annotator.workspace.importing import import_files
from annotator.workspace.review_queue import Queue
from annotator.workspace.reviewed_document import Reviewed, sources_of
from annotator.workspace.workspace import Workspace

__all__ = ["FeedbackReport", "feedback", "feedback_for", "is_feedback", "read_feedback", "write_feedback"]


@dataclass(frozen=True, slots=True)
class FeedbackReport:
    """What was written for whom: how many annotations by outcome (`edits.OUTCOMES`)."""

    file: Path
    annotator: str
    counts: dict[str, int]


def feedback(ws: Workspace, *, document: str | None = None) -> list[Feedback]:
    """Return the feedback that was read into this project, by document."""
    return list(review_rows.feedback(ws.connection, document=document))


# -- for an annotator --------------------------------------------------------------------------------------------------


def feedback_for(ws: Workspace, annotator: str) -> list[Feedback]:
    """Return what review made of an annotator's work, by document and position; what nobody differed about is left out.

    An annotation is `kept` where gold took it as it is, `changed` where gold has something else instead, `removed`
    where it has nothing; what gold has and the annotator left out is `added`. Raises `NotFoundError`.
    """
    known = [name for name in ws.annotators() if name != GOLD]
    if annotator not in known:
        raise NotFoundError(
            "There is no annotator “{annotator}”; there are {known}.",
            annotator=annotator,
            known=known or Sentence("none"),
        )
    parts = ws.derived(Queue).parts(ws.connection)
    found: list[Feedback] = []
    for info in ws.documents():
        part = parts.get(info.document.id)
        if part is not None and annotator in part.layers:
            told = [each for item in part.items for each in _of_item(ws, part, item, annotator)]
            groups = (*part.agreed, *(part.alone or ()))
            told += [each for group in groups for each in _of_agreed(part, group, annotator)]
            found.extend(sorted(told, key=_position))
    return found


def write_feedback(ws: Workspace, annotator: str, out: Path, *, force: bool = False) -> FeedbackReport:
    """Write the file for an annotator, whole or not at all.

    Raises `NotFoundError`, and `UnwritableFileError` where `out` is there and is no feedback file (unless `force`).
    """
    told = feedback_for(ws, annotator)
    check_target(out, feedback_file.FORMAT, project=ws.path, force=force)
    with whole_file(out) as file:
        feedback_file.write(_lines(ws, told), file)
    counted = Counter(each.outcome for each in told)
    return FeedbackReport(out, annotator, {outcome: counted[outcome] for outcome in OUTCOMES})


def _lines(ws: Workspace, told: Iterable[Feedback]) -> Iterator[feedback_file.FeedbackLine]:
    for each in told:
        document = ws.document(each.document)
        yield feedback_file.FeedbackLine(each, document.title, document.sha256, ws.text(each.document))


def _position(told: Feedback) -> tuple[int, int]:
    shown = told.mine or told.gold[0]
    return shown.start, -shown.end


def _of_item(ws: Workspace, part: Reviewed, item: ReviewItem, annotator: str) -> Iterator[Feedback]:
    decision = item.decision
    if decision is None or annotator not in item.layers:
        return
    left = [part.gold[id] for id in decision.gold if id in part.gold]
    if item.kind == "ambiguous":
        mine = ws.annotations_by_id(sources_of(item)) or [replace(item.candidates[0], id=sources_of(item)[0])]
    else:
        mine = [each for each in item.candidates if each.annotator == annotator]

    def tell(id: str, outcome: str, own: Annotation | None, gold: Sequence[Annotation]) -> Feedback:
        return Feedback(
            annotation=id,
            document=item.document,
            outcome=outcome,
            annotator=annotator,
            gold=tuple(gold),
            by=decision.by,
            at=decision.at,
            reason=decision.reason,
            mine=own,
        )

    others: list[Annotation] = []
    for own in mine:
        same = next((gold for gold in left if place_of(gold) == place_of(own)), None)
        if same is None:
            others.append(own)
        else:
            left.remove(same)
            yield tell(own.id, "kept" if same_attributes(own.attributes, same.attributes) else "changed", own, [same])
    for number, own in enumerate(others):
        # What is left of gold stands for the first of the annotator's that is not there.
        yield tell(own.id, "changed" if left and not number else "removed", own, left if not number else [])
    if not others:
        for gold in left:
            yield tell(gold.id, "added", None, [gold])


def _of_agreed(part: Reviewed, group: Sequence[Annotation], annotator: str) -> Iterator[Feedback]:
    """Yield what became of something all agreed on, or one alone said, where a person has changed it in gold since."""
    for own in group:
        if own.annotator != annotator:
            continue
        for id in sorted(part.gold_from.get(own.id, ())):
            gold = part.gold[id]
            said = gold.decision or {}
            if place_of(gold) != place_of(own) or not same_attributes(own.attributes, gold.attributes):
                yield Feedback(
                    annotation=own.id,
                    document=part.document,
                    outcome="changed",
                    annotator=annotator,
                    gold=(gold,),
                    by=str(said.get("by", "")),
                    at=str(said.get("at", "")),
                    reason=str(said.get("reason", "")),
                    mine=own,
                )


# -- into one's own copy -----------------------------------------------------------------------------------------------


def is_feedback(path: Path) -> bool:
    """Tell whether a file is one of feedback; raises `UnreadableFileError`."""
    try:
        with path.open("rb") as file:
            return feedback_file.recognises(file.read(HEAD))
    except OSError as error:
        raise UnreadableFileError("{file} cannot be read: {reason}.", file=path, reason=of_system(error)) from None


def read_feedback(ws: Workspace, paths: Sequence[Path], *, dry_run: bool = False) -> list[ImportReport]:
    """Read feedback files as `importing.import_files` does, which knows them by themselves; return the reports."""
    return import_files(ws, paths, format=feedback_file.ID, dry_run=dry_run).reports
