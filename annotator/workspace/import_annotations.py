"""What becomes of each annotation of a file: new, there already, changed by its author, waiting, or not taken."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from annotator.domain.annotation import GOLD, Annotation, check_origin, check_status
from annotator.domain.document import Document
from annotator.domain.edits import Pending
from annotator.domain.errors import AnnotatorError, InputError, PermissionError_
from annotator.domain.moment import moment_of
from annotator.domain.sentence import Sentence
from annotator.domain.span import slice_all
from annotator.exchange.bundle import ImportedAnnotation, ImportedFeedback, Problem
from annotator.exchange.placing import our_line_ends
from annotator.exchange.report import Counts
from annotator.workspace.import_authors import layer_named
from annotator.workspace.import_labels import Vocabulary
from annotator.workspace.import_places import MayStand, Places, Stands
from annotator.workspace.import_plan import ImportTerms, Place, Planned, ProjectAhead, derived_id, place_of


@dataclass(slots=True)
class Account:
    """What is to be said of a file: how many of what it lists became what, and what needs a look."""

    counts: Counts = field(default_factory=Counts)
    problems: list[Problem] = field(default_factory=list)

    def reject(self, each: ImportedAnnotation | ImportedFeedback, reason: Sentence) -> None:
        """Note that something of the file is not taken, and why."""
        self.counts.rejected += 1
        self.problems.append(Problem(each.line, reason, each.quote or ""))


class Arrivals:
    """The annotations of one file, taken one after another into what is planned.

    Some cannot be told from what is here until the whole file was seen: `take` all, then `settle_doubles`.
    """

    def __init__(
        self,
        project: ProjectAhead,
        planned: Planned,
        vocabulary: Vocabulary,
        account: Account,
        *,
        terms: ImportTerms,
        file_name: str,
    ) -> None:
        #: Whose annotations the file has, by what it calls them; "" is who it does not name.
        self.annotators: dict[str, str] = {}
        #: What may stand in several places and waits for review, by id.
        self.ambiguous: dict[str, Pending] = {}
        self._project = project
        self._planned = planned
        self._vocabulary = vocabulary
        self._account = account
        self._counts = account.counts
        self._terms = terms
        self._file_name = file_name
        #: The line of each id in the file, by the id it has here.
        self._lines: dict[str, int | None] = {}
        #: Ids of annotations here that are one of the file's.
        self._accounted: set[str] = set()
        self._nameless: set[tuple[str, Place]] = set()
        #: Document, annotator and quote of what the file has, and could not be told from what is here by an id.
        self._unplaced: set[tuple[str, str, str]] = set()
        self._doubles: list[_Double] = []

    def take(self, document: Document, places: Places, each: ImportedAnnotation) -> None:
        """Take one annotation of a document; what cannot be taken is accounted for, with its reason."""
        try:
            annotator = self.annotators.get(each.annotator or "") or self._annotator(each.annotator)
            identity = None if each.id is None else self._own_id(document.id, each.id)
            if each.problem is not None:
                if identity is not None:
                    self._lines.setdefault(identity, each.line)
                raise InputError(each.problem)
            same = None
            if identity is not None:
                same = self._known(document.id, identity)
                if identity in self._lines:
                    self._check_repeated(document, places, each, same, self._lines[identity])
                self._lines[identity] = each.line
            if same is not None:
                self._take_again(document, places, each, same)
            else:
                self._take_new(document, places, each, annotator, identity)
        except AnnotatorError as error:
            self._account.reject(each, error.sentence)
            if each.id is None and each.quote:
                known = self.annotators.get(each.annotator or "", "")
                self._unplaced.add((document.id, known, our_line_ends(each.quote)))

    def _annotator(self, name: str | None) -> str:
        checked = self._terms.annotator if name is None else layer_named(name)
        self.annotators[name or ""] = checked
        return checked

    def _own_id(self, document: str, identity: str) -> str:
        """Return the id that an annotation of the file has here: its own, unless another document's has that."""
        home = self._planned.home.get(identity) or self._project.home(identity)
        return identity if home in (None, document) else derived_id(document, identity)

    def _known(self, document: str, identity: str) -> Annotation | None:
        planned = self._planned.after.get(document, {}).get(identity)
        if planned is not None or document in self._planned.documents:
            return planned
        return self._project.annotations(document).get(identity)

    def _take_again(self, document: Document, places: Places, each: ImportedAnnotation, same: Annotation) -> None:
        """Settle an annotation whose id is here already: what its author changed is taken over if it is newer."""
        self._accounted.add(same.id)
        if not _is_newer(each, same):
            places.check(each)
            self._counts.already_there += 1
            return
        if same.annotator == GOLD and document.id in self._project.decided:
            self._counts.already_there += 1
            return
        if each.annotator not in (None, same.annotator):
            raise InputError(
                "The annotation {id} is {annotator}'s here and {theirs}'s in the file.",
                id=same.id,
                annotator=same.annotator,
                theirs=each.annotator,
            )
        place = places.find(each)
        if isinstance(place, MayStand):
            # Where it stands was settled here; what else its author changed is taken over.
            place = Stands(same.fragments, moved=True)
        made = self._made(document, places, each, place, same.annotator, same.id)
        self._update(_Made(_over(same, each, made), place.moved, _told(each, place)), same)

    def _take_new(
        self, document: Document, places: Places, each: ImportedAnnotation, annotator: str, identity: str | None
    ) -> None:
        """Settle an annotation whose id is new, or which has none."""
        if annotator == GOLD and document.id in self._project.decided:
            raise PermissionError_("Gold of this document was decided here; what a file has of it is not taken.")
        place = places.find(each)
        if isinstance(place, MayStand):
            self._wait(document, places, each, place, annotator, identity)
            return
        made = self._made(document, places, each, place, annotator, identity or "")
        same = None
        if document.id not in self._planned.documents and self._project.annotations(document.id):
            same = self._project.at_place(document.id, place_of(made))
        if identity is None:
            here = (document.id, place_of(made))
            if here in self._nameless:
                self._counts.already_there += 1
                return
            self._nameless.add(here)
            made = replace(made, id=self._terms.new_id())
        if same is None:
            self._add(_Made(made, place.moved, _told(each, place)))
        else:
            # Whether the file has `same` itself too, somewhere else by now, is known at its end.
            self._doubles.append(_Double(each, _Made(made, place.moved, _told(each, place)), same))

    def _wait(
        self,
        document: Document,
        places: Places,
        each: ImportedAnnotation,
        where: MayStand,
        annotator: str,
        identity: str | None,
    ) -> None:
        """Leave an annotation that may stand in several places to review."""
        if identity is None:
            identity = derived_id(document.id, annotator, each.label, each.quote or "", repr(each.fragments))
            same = self._known(document.id, identity)
            if same is not None:
                # Review gave it its place meanwhile.
                self._accounted.add(same.id)
                self._counts.already_there += 1
                return
        first = Stands(where.places[0], moved=True)
        made = replace(self._made(document, places, each, first, annotator, identity), quote=each.quote or "")
        waiting = self._project.planned.pending.get(identity) or self._project.waiting.get(identity)
        if waiting is None or (
            waiting != self._as_waiting(made, where, waiting) and _is_newer(each, waiting.annotation)
        ):
            waiting = Pending(made, where.places, self._file_name)
            self._planned.pending[identity] = waiting
        self.ambiguous[identity] = waiting
        self._counts.ambiguous += 1
        self._account.problems.append(Problem(each.line, where.reason, each.quote or ""))

    @staticmethod
    def _as_waiting(made: Annotation, where: MayStand, waiting: Pending) -> Pending:
        return replace(waiting, annotation=made, places=where.places)

    def settle_doubles(self) -> None:
        """Settle those whose place one here has, now that it is known whether the file has that one as well."""
        for double in self._doubles:
            self._settle_double(double)

    def missing(self, here: Iterable[Annotation], *, authors: Collection[str]) -> list[Annotation]:
        """Return those of annotations here that `authors` made and the file has not, as far as that can be told."""
        return [
            each
            for each in here
            if each.annotator in authors
            and each.id not in self._lines
            and each.id not in self._accounted
            and (each.document, each.annotator, each.quote) not in self._unplaced
        ]

    def _settle_double(self, double: _Double) -> None:
        each, made, same = double.each, double.made, double.same
        if each.id is not None and same.id in self._lines:
            self._add(made)
            return
        self._accounted.add(same.id)
        if _is_newer(each, same):
            self._update(replace(made, annotation=_over(same, each, made.annotation)), same)
        else:
            self._counts.already_there += 1

    def _add(self, made: _Made) -> None:
        annotation = made.annotation
        self._planned.put(annotation, before=None)
        if annotation.id in self._project.waiting:
            # A newer file says where it stands.
            self._planned.pending[annotation.id] = None
        self._counts.added += 1
        self._note_place(made)

    def _update(self, made: _Made, same: Annotation) -> None:
        if replace(made.annotation, updated_at=same.updated_at) == same:
            self._counts.already_there += 1
            return
        self._planned.put(made.annotation, before=same)
        self._counts.updated += 1
        self._note_place(made)

    def _note_place(self, made: _Made) -> None:
        self._counts.reanchored += made.moved
        if made.told is not None:
            self._account.problems.append(made.told)

    def _check_repeated(
        self, document: Document, places: Places, each: ImportedAnnotation, same: Annotation | None, line: int | None
    ) -> None:
        """Raise `InputError` where an id comes again in the file with other content, and neither is the newer one."""
        if same is None or (each.updated_at is not None and each.updated_at != same.updated_at):
            return
        place = places.find(each)
        if isinstance(place, MayStand):
            return
        made = self._made(document, places, each, place, same.annotator, same.id)
        if replace(_over(same, each, made), updated_at=same.updated_at) != same:
            if line is None:
                raise InputError("The id {id} stands twice in the file with different content.", id=each.id)
            raise InputError(
                "The id {id} stands twice in the file with different content (line {line} has the first).",
                id=each.id,
                line=line,
            )

    def _made(
        self,
        document: Document,
        places: Places,
        each: ImportedAnnotation,
        place: Stands,
        annotator: str,
        identity: str,
    ) -> Annotation:
        label, attributes = self._vocabulary.take(each)
        fragments = place.fragments
        created = each.created_at or each.updated_at or self._terms.now
        text = places.text
        first = fragments[0]
        quote = text[first.start : first.end] if len(fragments) == 1 else slice_all(text, fragments)
        status, origin = each.status or "labelled", each.origin or "import"
        check_status(status)
        check_origin(origin)
        moment_of(created)
        updated = each.updated_at or created
        if updated != created:
            moment_of(updated)
        return Annotation(
            identity,
            document.id,
            label,
            fragments,
            quote,
            annotator,
            created,
            updated,
            attributes,
            each.note or "",
            status,
            origin,
            each.origin_id or (each.id if each.id != identity and identity else None),
            each.decision,
        )


@dataclass(frozen=True, slots=True)
class _Made:
    """An annotation made of a file's, whether its place is not the file's own, and what is to be told of that."""

    annotation: Annotation
    moved: bool
    told: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Double:
    """An annotation of a file whose place is taken by one of the same annotator and label."""

    each: ImportedAnnotation
    made: _Made
    same: Annotation


def _told(each: ImportedAnnotation, place: Stands) -> Problem | None:
    return None if place.told is None else Problem(each.line, place.told, each.quote or "")


def _over(same: Annotation, each: ImportedAnnotation, made: Annotation) -> Annotation:
    """Put what a file has over an annotation that is there; what the file does not say stays."""
    return replace(
        same,
        label=made.label,
        fragments=made.fragments,
        quote=made.quote,
        attributes=made.attributes,
        note=same.note if each.note is None else each.note,
        status=each.status or same.status,
        origin=each.origin or same.origin,
        origin_id=each.origin_id or same.origin_id,
        decision=each.decision or same.decision,
        updated_at=made.updated_at,
    )


def _is_newer(each: ImportedAnnotation, same: Annotation) -> bool:
    if each.updated_at is None or each.updated_at == same.updated_at:
        return False
    return moment_of(each.updated_at) > moment_of(same.updated_at)
