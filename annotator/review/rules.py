"""Settling disagreements by rule, and how far review has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation, AttributeValue
from annotator.domain.decision import Decision
from annotator.domain.errors import InputError
from annotator.review.attributes import same_attributes
from annotator.review.compare import ReviewItem
from annotator.review.decision import Place, place_of

#: What a rule makes of an item: the ids it takes and the attributes it decides, or why it leaves it, a key of LEFT.
_Outcome = tuple[tuple[str, ...], Mapping[str, AttributeValue]] | str

#: Why a rule leaves an item as it is.
LEFT: Final[Mapping[str, str]] = {
    "person": "a question or an unclear place is for a person",
    "split": "no version has more than half of the annotators",
    "values": "most agree on the place, but not on its values",
    "not-boundary": "it is no difference about where something begins and ends",
    "as-long": "the longest versions are equally long, or differ in their values",
    "no-say": "the annotator has no say there",
}


def judge(item: ReviewItem, rule: str, *, by: str, at: str, reason: str = "", trusted: str = "") -> Decision | str:
    """Return what a rule decides about an open item, or (a key of LEFT) why it leaves it.

    - `majority`: what more than half of the layers that have a say marked, attributes field by field; nothing where
      more than half left it out;
    - `longest`: of several spans with one label, the one with the most characters;
    - `trusted`: what the annotator `trusted` marked there, or left out.
    """
    if item.kind in ("question", "ambiguous"):
        return "person"
    outcome = RULES[rule](item, trusted)
    if isinstance(outcome, str):
        return outcome
    take, attributes = outcome
    return Decision(item.id, by, at, reason=reason, take=take, attributes=attributes, rule=rule)


def check_rule(rule: str, *, trusted: str = "") -> None:
    """Raise `InputError` for a rule there is none of, or one that needs `trusted` and has it not."""
    if rule not in RULES:
        raise InputError("There is no rule “{rule}”; it is one of {known}.", rule=rule, known=tuple(RULES))
    if rule == "trusted" and not trusted:
        raise InputError("The rule needs the name of the annotator who is trusted.")


def _majority(item: ReviewItem, _: str) -> _Outcome:
    needed = len(item.layers) / 2
    if len(item.absent) > needed:
        return (), {}
    votes: dict[Place, dict[str, Annotation]] = {}
    for candidate in item.candidates:
        votes.setdefault(place_of(candidate), {}).setdefault(candidate.annotator, candidate)
    winners = [list(voters.values()) for voters in votes.values() if len(voters) > needed]
    if not winners:
        return "split"
    decided: dict[str, AttributeValue] = {}
    for voters in winners:
        for name in {name for voter in voters for name in voter.attributes}:
            value = _most([voter.attributes.get(name, "") for voter in voters])
            # Attributes are decided for the whole item: two places with values of one name are for a person.
            if value is None or decided.get(name, value) != value:
                return "values"
            decided[name] = value
    return tuple(voter.id for voters in winners for voter in voters), decided


def _most(values: Sequence[AttributeValue]) -> AttributeValue | None:
    """Return the value that more than half are, or None."""
    for value in values:
        same = sum(same_attributes({"": value}, {"": other}) for other in values)
        if same > len(values) / 2:
            return value
    return None


def _longest(item: ReviewItem, _: str) -> _Outcome:
    if item.kind != "boundary":
        return "not-boundary"
    sizes = Counter({place_of(each): sum(map(len, each.fragments)) for each in item.candidates})
    (longest, size), (_shorter, second) = sizes.most_common(2)
    if size == second:
        return "as-long"
    taken = [each for each in item.candidates if place_of(each) == longest]
    if not all(same_attributes(taken[0].attributes, other.attributes) for other in taken[1:]):
        return "as-long"
    return tuple(each.id for each in taken), {}


def _trusted(item: ReviewItem, trusted: str) -> _Outcome:
    if trusted not in item.layers:
        return "no-say"
    return tuple(each.id for each in item.candidates if each.annotator == trusted), {}


#: Every rule by its name.
RULES: Final[Mapping[str, Callable[[ReviewItem, str], _Outcome]]] = {
    "majority": _majority,
    "longest": _longest,
    "trusted": _trusted,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How far review has come: items settled and left, in all and by kind (settled, left)."""

    settled: int
    left: int
    by_kind: Mapping[str, tuple[int, int]]


def count_items(items: Iterable[ReviewItem]) -> Counter[tuple[str, bool]]:
    """Count items by kind and by whether they are settled."""
    return Counter((item.kind, item.decision is not None) for item in items)


def standing(counts: Mapping[tuple[str, bool], int]) -> Standing:
    """Sum up what `count_items` counted. How far each annotator agrees with gold is `agreement`'s to say."""
    kinds = sorted({kind for (kind, _), count in counts.items() if count})
    by_kind = {kind: (counts.get((kind, True), 0), counts.get((kind, False), 0)) for kind in kinds}
    return Standing(sum(settled for settled, _ in by_kind.values()), sum(left for _, left in by_kind.values()), by_kind)
