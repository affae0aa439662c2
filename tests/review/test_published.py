"""Agreement figures against values that were published, and values that independent libraries give.

A character stands for a unit that was rated: a table of ratings becomes a text in which every character has a label.
Where ratings are missing, every unit is a document of one character, for what is missing is missing by document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from annotator.review.agreement import Agreement, agreement
from annotator.review.layer import Extent, Layer
from annotator.review.unitizing import disagreement
from tests.review.making import annotation


def rated(*raters: Sequence[str]) -> Agreement:
    """One text, one character a unit."""
    layers = [
        Layer(f"rater {number}", [annotation("d", at, at + 1, value) for at, value in enumerate(values)])
        for number, values in enumerate(raters)
    ]
    return agreement(layers, {"d": Extent(len(raters[0]))}, resamples=0)


def rated_in_part(*raters: Sequence[str | None]) -> Agreement:
    """A document of one character a unit; None is a rating that is missing."""
    layers = [
        Layer(
            f"rater {number}",
            [annotation(f"d{at}", 0, 1, value) for at, value in enumerate(values) if value is not None],
        )
        for number, values in enumerate(raters)
    ]
    return agreement(layers, {f"d{at}": Extent(1) for at in range(len(raters[0]))}, resamples=0)


def spread(table: Mapping[tuple[str, str], int]) -> tuple[list[str], list[str]]:
    """Write a table of two raters out, unit by unit."""
    units = [pair for pair, times in table.items() for _ in range(times)]
    return [first for first, _ in units], [second for _, second in units]


#: Cohen (1960), table 1, as counts of 200 patients; kappa .492 is given there.
COHEN_1960 = {
    ("personality disorder", "personality disorder"): 88,
    ("personality disorder", "neurosis"): 14,
    ("personality disorder", "psychosis"): 18,
    ("neurosis", "personality disorder"): 10,
    ("neurosis", "neurosis"): 40,
    ("neurosis", "psychosis"): 10,
    ("psychosis", "personality disorder"): 2,
    ("psychosis", "neurosis"): 6,
    ("psychosis", "psychosis"): 12,
}


def test_kappa_is_the_one_that_cohen_published() -> None:
    assert rated(*spread(COHEN_1960)).overall.cohen_kappa == pytest.approx(0.492, abs=0.0005)


#: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), C, and Content Analysis (2nd ed. 2004), 11.3: four
#: observers, twelve units, some ratings missing; nominal .743.
FOUR_OBSERVERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)


def test_alpha_over_four_observers_with_missing_ratings_is_the_one_that_krippendorff_published() -> None:
    raters = [[None if value is None else str(value) for value in values] for values in FOUR_OBSERVERS]
    assert rated_in_part(*raters).overall.krippendorff_alpha == pytest.approx(0.743, abs=0.0005)


#: The worked example of three coders and fifteen units with missing ratings that is repeated in the literature on alpha
#: (Hayes and Krippendorff 2007 and later); nominal .691, and .69136 by the library `krippendorff` 0.9.
THREE_CODERS = (
    (None, None, None, None, None, 3, 4, 1, 2, 1, 1, 3, 3, None, 3),
    (1, None, 2, 1, 3, 3, 4, 3, None, None, None, None, None, None, None),
    (None, None, 2, 1, 3, 4, 4, None, 2, 1, 1, 3, 3, None, 4),
)


def test_alpha_over_three_coders_with_missing_ratings_is_the_one_that_was_published() -> None:
    raters = [[None if value is None else str(value) for value in values] for values in THREE_CODERS]
    assert rated_in_part(*raters).overall.krippendorff_alpha == pytest.approx(0.691, abs=0.0005)


def test_alpha_of_two_observers_is_the_one_that_krippendorff_published() -> None:
    """Krippendorff (2011), B: nominal data, two observers, twelve articles: .692."""
    ours, theirs = list("aabbdcccedda"), list("babbbccceddd")
    assert rated(ours, theirs).overall.krippendorff_alpha == pytest.approx(0.692, abs=0.0005)


def units(*placed: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([start for start, _ in placed]), np.array([start + length for start, length in placed])


class TestUnitizing:
    """Krippendorff (2004), p. 254: two observers on a continuum from 150 to 450; alpha_U .8591."""

    c = disagreement(units((75, 70), (220, 30)), units((70, 80), (205, 20), (250, 20)), length=300)
    k = disagreement(units((30, 60), (150, 50)), units((30, 60), (150, 50)), length=300)

    def test_the_category_that_differs_has_the_published_disagreements(self) -> None:
        assert self.c.observed == pytest.approx(0.0144, abs=0.00005)
        assert self.c.expected == pytest.approx(0.0532, abs=0.00005)
        assert self.c.alpha == pytest.approx(0.7286, abs=0.00005)

    def test_the_category_that_is_the_same_agrees_wholly(self) -> None:
        assert self.k.observed == 0
        assert self.k.expected == pytest.approx(0.0490, abs=0.00005)
        assert self.k.alpha == 1

    def test_over_both_it_is_the_published_value(self) -> None:
        """Published from disagreements rounded to four places, hence the half thousandth."""
        both = 1 - (self.c.observed + self.k.observed) / (self.c.expected + self.k.expected)
        assert both == pytest.approx(0.8591, abs=0.0005)

    def test_layers_of_annotations_come_to_the_same(self) -> None:
        spans = [
            [("k", 30, 90), ("c", 75, 145), ("k", 150, 200), ("c", 220, 250)],
            [("k", 30, 90), ("c", 70, 150), ("k", 150, 200), ("c", 205, 225), ("c", 250, 270)],
        ]
        layers = [
            Layer(name, [annotation("d", start, end, label) for label, start, end in each])
            for name, each in zip("ij", spans, strict=True)
        ]
        overall = agreement(layers, {"d": Extent(300)}, resamples=0).overall
        assert overall.alpha_u == pytest.approx(0.8591, abs=0.0005)
        assert overall.by_label["c"].alpha_u == pytest.approx(0.7286, abs=0.00005)
        assert overall.by_label["k"].alpha_u == 1
