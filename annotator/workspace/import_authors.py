"""Whose work a file brings: whose layers it has whole, and whether that was handed out and handed in like this."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from annotator.domain.annotation import GOLD
from annotator.domain.sentence import Sentence
from annotator.workspace.workspace import check_name

#: So many titles are named.
_NAMED: Final = 3


class Authors:
    """What the documents of one file say of their authors. `rounds` is what the project has handed out."""

    def __init__(self, rounds: Sequence[Mapping[str, Any]]) -> None:
        self._rounds = rounds
        self._everyone: set[str] = set()
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        self._done: defaultdict[str, set[str]] = defaultdict(set)
        #: By document, where the file says so, and the documents of which some line does not.
        self._said: defaultdict[str, set[str]] = defaultdict(set)
        self._unsaid: set[str] = set()
        #: The documents that were handed in, by round and annotator.
        self._handed_in: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._late: dict[str, tuple[str, str]] = {}

    def note(
        self,
        document: str,
        *,
        named: Collection[str],
        done: Collection[str],
        layers: Collection[str] | None,
        round_: str | None,
    ) -> None:
        """Note a document as the file has it: whom its annotations name, who is done, and whose layers are whole."""
        self._everyone.update(named)
        if layers is None:
            self._unsaid.add(document)
            self._named[document].update(named)
            self._done[document].update(done)
        else:
            self._said[document].update(layers)
        if round_ is not None:
            for name in {*named, *done} if layers is None else layers:
                self._handed_in[round_, name].append(document)

    def note_late(self, name: str, *, at: str, newest: str) -> None:
        """Note that a hand-in is older than one of the same annotator that was imported already."""
        self._late[name] = at, newest

    def whole(self, document: str) -> set[str]:
        """Return the annotators whose newest work on a document is all in the file, so that what is not is removed.

        A file that does not say has those whom it names: for the document, or else, where somebody has nothing left in
        it, elsewhere. Who is only done with it is not one of them, unless the file names nobody at all.
        """
        found = set(self._said.get(document, ()))
        if document in self._unsaid:
            named, done = self._named[document], self._done[document]
            found |= named | (done & self._everyone if self._everyone else done)
            if not named and len(self._everyone) == 1:
                found |= self._everyone
        return found - self._late.keys()

    def warnings(self, called: Callable[[str], str]) -> Iterator[Sentence]:
        """Yield what does not fit what was handed out; `called` gives the title of a document."""
        for name, (at, newest) in self._late.items():
            yield Sentence(
                "{annotator} handed this in at {at}; a newer one, of {newest}, is here already, so what is done and "
                "what was removed is left as that says.",
                annotator=name,
                at=at,
                newest=newest,
            )
        unknown = {round_ for round_, _ in self._handed_in} - {each["id"] for each in self._rounds}
        for round_ in sorted(unknown):
            yield Sentence("It was handed in for {round}, which was not handed out of this project.", round=round_)
        for (round_, name), documents in self._handed_in.items():
            if round_ not in unknown:
                yield from self._about(round_, name, documents, called)

    def _about(
        self, round_: str, name: str, documents: Sequence[str], called: Callable[[str], str]
    ) -> Iterator[Sentence]:
        number = next(number for number, each in enumerate(self._rounds) if each["id"] == round_)
        given = self._rounds[number]["annotators"].get(name)
        if given is None:
            yield Sentence("{annotator} was handed nothing in {round} of this project.", annotator=name, round=round_)
            return
        others = [called(each) for each in dict.fromkeys(documents) if each not in set(given)]
        if others:
            yield Sentence(
                "Documents that were not handed out to {annotator} in {round}: {count} ({titles}).",
                annotator=name,
                round=round_,
                count=len(others),
                titles=[*(f"“{title}”" for title in others[:_NAMED]), *(["…"] if len(others) > _NAMED else [])],
            )
        later = [
            each["id"] for each in self._rounds[number + 1 :] if set(each["annotators"].get(name, ())) & set(documents)
        ]
        if later:
            yield Sentence(
                "It is for {round}; {annotator} was handed some of its documents again in {later}.",
                round=round_,
                annotator=name,
                later=later,
            )


def layer_named(name: str) -> str:
    """Return what a file calls a layer, an annotator's name or gold; raises `InputError` where it is none."""
    return name if name == GOLD else check_name(name)
