"""Finding in a view: either script, over line breaks, without converting."""

from __future__ import annotations

import pytest

from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.reading import projection
from annotator.reading.projection import Projection

TEXT = "网络强国\n  信\n息。網路"


def _view(layout: str, script: str) -> Projection:
    sections = [Section("one", "", (Piece(0, len(TEXT), "body"),))]
    return Projection(TEXT, sections, layout=layout, script=script, own_script="simplified")


@pytest.mark.parametrize("layout", projection.LAYOUTS)
@pytest.mark.parametrize("query", ["信息", "信 息", "信\n息"])
def test_a_query_is_found_over_a_line_break_in_either_layout(layout: str, query: str) -> None:
    assert _view(layout, "source").find(query) == [(Span(7, 10),)]


@pytest.mark.parametrize("query", ["网路", "網路"])
def test_either_script_finds_the_other(query: str) -> None:
    assert _view("reading", "traditional").find(query) == [(Span(11, 13),)]


def test_words_that_a_script_changes_are_found_as_they_are_shown_and_as_they_stand() -> None:
    view = _view("reading", "taiwan-phrases")
    assert view.find("網路") == [(Span(0, 2),), (Span(11, 13),)]
    assert view.find("网络") == [(Span(0, 2),)]


def test_finding_converts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    view = _view("reading", "traditional")
    monkeypatch.setattr(Projection, "paragraph", lambda *_: pytest.fail("converted"))
    assert view.find("强国")


def test_places_come_in_the_order_of_the_view_where_columns_jump() -> None:
    sections = [Section("one", "", (Piece(4, 8, "body"), Piece(0, 4, "body")))]
    view = Projection("甲乙丙\n甲丁丙\n", sections, layout="reading", script="source", own_script="simplified")
    assert view.find("甲") == [(Span(4, 5),), (Span(0, 1),)]
    in_source = Projection("甲乙丙\n甲丁丙\n", sections, layout="source", script="source", own_script="simplified")
    assert in_source.find("甲") == [(Span(0, 1),), (Span(4, 5),)]


def test_an_empty_query_is_nowhere() -> None:
    assert _view("reading", "source").find(" \n") == []
