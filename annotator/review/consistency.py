"""Whether one layer treats the same string the same way everywhere, in either script and over line breaks.

Strings are compared by their search keys (`reading.fold`): simplified, half-width, without white space. What is found
is for a person to judge; nothing here says that it is wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.labels import LabelSet
from annotator.domain.progress import Progress
from annotator.domain.span import Span, slice_all
from annotator.reading.fold import fold_query
from annotator.review.repeats import Folder, NameFinder, ReadText, find_names

#: The attribute that holds a canonical name.
NAME: Final = "name"
#: A name of one character is too common to look for.
_SHORTEST: Final = 2
_EVERY: Final = 100


@dataclass(frozen=True, slots=True)
class Found:
    """One place of a finding. `annotation` is the id of what is tagged there, None where nothing is."""

    document: str
    fragments: tuple[Span, ...]
    quote: str
    label: str
    name: str = ""
    annotation: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One row of the report, with all its places.

    `kind`: `label` (the same string labelled in several ways), `repeat` (a name that is tagged elsewhere and not here:
    the places are the untagged ones, and `values` the labels it has elsewhere), `boundary` (two tagged strings of which
    one begins or ends the other), `canonical` (one string with several canonical names, or one name written in several
    ways). `values` are what differs: labels, strings or names. `text` is the string, as first met.
    """

    kind: str
    text: str
    values: tuple[str, ...]
    places: tuple[Found, ...]


def labels_with_names(labels: LabelSet) -> frozenset[str]:
    """Return the labels that have a canonical name: those whose untagged repeats are worth a look."""
    return frozenset(
        label.name for label in labels.labels if any(attribute.name == NAME for attribute in label.attributes)
    )


def check_consistency(
    texts: Iterable[ReadText], annotations: Iterable[Annotation], *, names: frozenset[str], total: int | None = None
) -> Generator[Progress, None, list[Finding]]:
    """Look through one layer; `texts` are the documents that it is done with or has labelled.

    `names` are the labels whose repeats and boundaries matter (`labels_with_names`). Texts are read one at a time, and
    `total` is how many they are. Returns the rows by kind, the most places first.
    """
    strings = _Strings(annotations)
    found = [*_labels(strings), *_boundaries(strings, names), *_canonical(strings)]
    untagged: dict[str, list[Found]] = {}
    keys = [key for key, members in strings.by_key.items() if len(key) >= _SHORTEST and _labels_of(members) & names]
    labels = {key: _commonest(strings.by_key[key], names) for key in keys}
    finder, folder = NameFinder(keys), Folder()
    for number, read in enumerate(texts):
        if number % _EVERY == 0:
            yield Progress(number, total, read.document)
        taken = strings.places(read.document)
        for key, fragments in find_names(read, finder, folder) if keys else ():
            if not taken.covers_some_of(fragments):
                place = Found(read.document, fragments, slice_all(read.text, fragments), labels[key])
                untagged.setdefault(key, []).append(place)
    found.extend(
        Finding("repeat", strings.text(key), tuple(sorted(_labels_of(strings.by_key[key]) & names)), tuple(places))
        for key, places in untagged.items()
    )
    order = {kind: place for place, kind in enumerate(("label", "canonical", "boundary", "repeat"))}
    return sorted(found, key=lambda each: (order[each.kind], -len(each.places), each.text))


# -- the strings that are tagged ---------------------------------------------------------------------------------------


class _Strings:
    """What one layer has tagged, by the search key of its quote."""

    def __init__(self, annotations: Iterable[Annotation]) -> None:
        self.by_key: dict[str, list[Annotation]] = {}
        self._by_document: dict[str, list[Span]] = {}
        keys: dict[str, str] = {}
        for annotation in annotations:
            quote = annotation.quote
            key = keys.get(quote)
            if key is None:
                key = keys[quote] = fold_query(quote)
            self.by_key.setdefault(key, []).append(annotation)
            self._by_document.setdefault(annotation.document, []).extend(annotation.fragments)

    def text(self, key: str) -> str:
        """Return a string as it was first met, without its line breaks."""
        return "".join(self.by_key[key][0].quote.split())

    def places(self, document: str) -> _Places:
        """Return what is tagged in a document."""
        return _Places(self._by_document.get(document, ()))


class _Places:
    """Ranges of one text, to be asked whether one of them overlaps another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def covers_some_of(self, fragments: Sequence[Span]) -> bool:
        """Tell whether a range shares a character with one of `fragments`."""
        for span in fragments:
            at = bisect_left(self._starts, span.end) - 1
            if at >= 0 and self._ends[at] > span.start:
                return True
        return False


def _labels_of(members: Iterable[Annotation]) -> set[str]:
    return {member.label for member in members}


def _commonest(members: Sequence[Annotation], names: frozenset[str]) -> str:
    labels = [member.label for member in members if member.label in names]
    return max(sorted(set(labels)), key=labels.count)


def _name(annotation: Annotation) -> str:
    value = annotation.attributes.get(NAME, "")
    return value.strip() if isinstance(value, str) else ""


def _tagged(annotation: Annotation) -> Found:
    return Found(
        annotation.document,
        annotation.fragments,
        annotation.quote,
        annotation.label,
        _name(annotation),
        annotation.id,
    )


def _labels(strings: _Strings) -> Iterator[Finding]:
    for key, members in strings.by_key.items():
        labels = _labels_of(members)
        if len(labels) > 1:
            yield Finding("label", strings.text(key), tuple(sorted(labels)), tuple(map(_tagged, members)))


def _canonical(strings: _Strings) -> Iterator[Finding]:
    written: dict[tuple[str, str], dict[str, list[Annotation]]] = {}
    for key, members in strings.by_key.items():
        by_label: dict[str, dict[str, list[Annotation]]] = {}
        for member in members:
            if name := _name(member):
                by_label.setdefault(member.label, {}).setdefault(name, []).append(member)
        for label, by_name in by_label.items():
            if len(by_name) > 1:
                places = tuple(_tagged(member) for each in by_name.values() for member in each)
                yield Finding("canonical", strings.text(key), tuple(sorted(by_name)), places)
            for name, named in by_name.items():
                written.setdefault((label, fold_query(name)), {}).setdefault(name, []).extend(named)
    for by_name in written.values():
        # The same string with two names has its row already.
        if len(by_name) > 1 and len({fold_query(each.quote) for named in by_name.values() for each in named}) > 1:
            places = tuple(_tagged(member) for each in by_name.values() for member in each)
            yield Finding("canonical", min(by_name), tuple(sorted(by_name)), places)


def _boundaries(strings: _Strings, names: frozenset[str]) -> Iterator[Finding]:
    """Yield pairs of strings of one label of which one begins or ends the other.

    Not those whose canonical names are all given and have nothing in common: a university and its hospital are two
    things, and the annotator has said so.
    """
    for longer, members in strings.by_key.items():
        parts = {longer[:cut] for cut in range(_SHORTEST, len(longer))}
        parts.update(longer[cut:] for cut in range(1, len(longer) - _SHORTEST + 1))
        for shorter in sorted(parts & strings.by_key.keys(), key=len, reverse=True):
            others = strings.by_key[shorter]
            for label in sorted(_labels_of(members) & _labels_of(others) & names):
                ours, theirs = ([each for each in side if each.label == label] for side in (members, others))
                if not _told_apart(ours, theirs):
                    texts = (strings.text(shorter), strings.text(longer))
                    yield Finding("boundary", texts[1], texts, tuple(map(_tagged, (*theirs, *ours))))


def _told_apart(ours: Sequence[Annotation], theirs: Sequence[Annotation]) -> bool:
    names = [{fold_query(_name(each)) for each in side} for side in (ours, theirs)]
    return "" not in names[0] | names[1] and not names[0] & names[1]
