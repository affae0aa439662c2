"""Every figure and every reason has its words."""

from __future__ import annotations

import pytest

from annotator.review import figures
from annotator.review.agreement import agreement
from annotator.review.figures import Counts, LabelFigures, Scores
from annotator.review.layer import Layer, measure
from annotator.ui.agreement.measures import (
    MEASURES,
    REASONS,
    counted,
    explained,
    number,
    ranged,
    titled,
    why_empty,
    why_no_interval,
)


def test_every_reason_of_the_core_can_be_said_in_the_interfaces_language() -> None:
    sentences = {value for name, value in vars(figures).items() if name.isupper() and isinstance(value, str)}
    assert sentences == set(REASONS)


@pytest.mark.parametrize("measure_", MEASURES.values(), ids=lambda each: each.id)
def test_every_figure_is_explained_and_says_why_it_is_empty(measure_) -> None:
    nothing = agreement([Layer("a", []), Layer("b", [])], {"d": measure("文")}).overall
    assert titled(measure_)
    assert explained(measure_).endswith(".")
    assert measure_.of(nothing) is None
    assert why_empty(measure_, nothing)


def test_a_figure_that_labels_do_not_have_says_so() -> None:
    scores = Scores(None, None, None)
    of_label = LabelFigures(Counts(0, 0, 0, 0), scores, scores, None, None)
    assert MEASURES["krippendorff_alpha"].of(of_label) is None
    assert "label by label" in why_empty(MEASURES["krippendorff_alpha"], of_label)


@pytest.mark.parametrize(
    ("value", "shown"), [(0.8349, "0.83"), (1.0, "1.00"), (-0.2, "−0.20"), (-0.001, "0.00"), (0.0, "0.00")]
)
def test_figures_are_shown_to_two_places(value: float, shown: str) -> None:
    assert number(value) == shown


def test_an_interval_that_is_not_there_is_empty_and_says_why() -> None:
    done = frozenset({"d"})
    one = agreement([Layer("a", [], done), Layer("b", [], done)], {"d": measure("文")}).overall
    assert ranged(None) == ""
    assert "two documents" in why_no_interval(MEASURES["exact.f1"], one)
    assert why_no_interval(MEASURES["alpha_u"], one) == ""


def test_counts_change_places_with_the_layers() -> None:
    scores = Scores(0.5, 0.25, 1 / 3)
    of_label = LabelFigures(Counts(a=8, b=4, exact=2, relaxed=3), scores, scores, None, None)
    assert counted(MEASURES["exact.f1"], of_label) == "2 alike of 8 and 4"
    assert counted(MEASURES["relaxed.f1"], of_label, mirrored=True) == "3 overlap of 4 and 8"
