"""What a line of feedback comes to in an annotator's own copy: about which places of it, and whether it is for them."""

from __future__ import annotations

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Feedback
from annotator.domain.errors import InputError, PermissionError_
from annotator.domain.span import slice_all
from annotator.exchange.bundle import ImportedAnnotation, ImportedFeedback
from annotator.workspace.import_places import Places, Stands


def read_for(reader: str, each: ImportedFeedback, *, document: str, places: Places) -> Feedback:
    """Return feedback as it is about our text, every place of it found as those of annotations are.

    Raises `PermissionError_` where it is about somebody else's work than the reader's, `InputError` or `NotFoundError`
    where it says nothing or its places are not clear.
    """
    if each.annotator != reader:
        raise PermissionError_(
            "This is feedback for {annotator}, and not for {reader}; read it in the copy of {annotator}.",
            annotator=each.annotator,
            reader=reader,
        )
    if each.outcome != "removed" and not each.gold:
        raise InputError("It says that an annotation was {outcome}, and not what gold has there.", outcome=each.outcome)
    return Feedback(
        annotation=each.annotation,
        document=document,
        outcome=each.outcome,
        annotator=each.annotator,
        gold=tuple(_placed(one, document, places) for one in each.gold),
        by=each.by,
        at=each.at,
        reason=each.reason,
        mine=None if each.mine is None else _placed(each.mine, document, places),
    )


def _placed(given: ImportedAnnotation, document: str, places: Places) -> Annotation:
    place = places.find(given)
    if isinstance(place, Stands):
        fragments = place.fragments
    elif place.reads_otherwise:
        # It is told of what stands there, whatever that is in this copy.
        [fragments] = place.places
    else:
        # Nobody is asked where: the place is the lead's, and a wrong one would be worse than none.
        raise InputError(place.reason)
    return Annotation(
        id=given.id or "",
        document=document,
        label=given.label,
        fragments=fragments,
        quote=slice_all(places.text, fragments),
        annotator=given.annotator or "",
        created_at=given.created_at or "",
        updated_at=given.updated_at or "",
        attributes=given.attributes,  # type: ignore[arg-type] # the format has read no others
        note=given.note or "",
        status=given.status or "labelled",
        origin=given.origin or "import",
        decision=given.decision,
    )
