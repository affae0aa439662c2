"""Gamma: what is handed to the library, and what is made of its answer."""

from __future__ import annotations

import importlib.util

import pytest

from annotator.review import gamma as gamma_module
from annotator.review.agreement import agreement
from annotator.review.figures import NOT_ALIGNED, TOO_MANY
from annotator.review.gamma import LIBRARY, Unit, gamma
from annotator.review.layer import measure
from tests.review.making import layer

EXTENTS = {document: measure(text) for document, text in {"d": "甲乙 丙丁", "e": "戊己庚辛"}.items()}


def test_units_are_laid_end_to_end_over_the_documents_that_all_have(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[tuple[str, list[Unit]]] = []

    def listen(layers: list[tuple[str, list[Unit]]]) -> tuple[float, str]:
        given.extend(layers)
        return 0.5, ""

    monkeypatch.setattr("annotator.review.agreement.gamma", listen)
    a = layer("a", ("d", 0, 2), ("d", 1, 4, "policy"), ("e", 1, 3))
    b = layer("b", ("e", 1, 4))
    found = agreement([a, b], EXTENTS, with_gamma=True).overall
    assert given == [("a", [(5, 7, "actor")]), ("b", [(5, 8, "actor")])]
    assert found.gamma == 0.5
    assert "gamma" not in found.undefined


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gamma_module.importlib.util, "find_spec", lambda name: object())


def test_a_layer_without_units_cannot_be_aligned(installed: None) -> None:
    assert gamma([("a", [(0, 2, "actor")]), ("b", [])]) == (None, NOT_ALIGNED)


def test_more_units_than_can_be_aligned_in_a_minute_are_refused(installed: None) -> None:
    many = [(at, at + 1, "actor") for at in range(1_500)]
    assert gamma([("a", many), ("b", many)]) == (None, TOO_MANY)


@pytest.mark.skipif(importlib.util.find_spec(LIBRARY) is None, reason="pygamma-agreement is not installed")
@pytest.mark.filterwarnings("default")
def test_the_library_gives_the_same_each_time() -> None:
    units = [
        ("a", [(0, 5, "actor"), (10, 15, "policy"), (30, 40, "actor"), (50, 54, "policy")]),
        ("b", [(0, 6, "actor"), (10, 15, "actor"), (31, 40, "actor")]),
        ("c", [(0, 5, "actor"), (11, 15, "policy"), (50, 54, "policy")]),
    ]
    first, second = gamma(units), gamma(units)
    assert first == second
    # By pygamma-agreement 0.5.9 itself, with the seed that is set; other releases may draw in another order.
    assert first[0] == pytest.approx(0.658, abs=0.1)
