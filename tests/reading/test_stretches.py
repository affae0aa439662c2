"""A paragraph shown in stretches is the paragraph shown whole: the same text, places, spans and conversions."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.section import Piece, Section
from annotator.domain.span import Span, slice_all
from annotator.reading import projection as projections
from annotator.reading import stretches
from annotator.reading.glossary import shipped_glossary
from annotator.reading.projection import LAYOUTS, Place, Projection
from annotator.reading.script import SCRIPTS
from annotator.reading.stretches import cuts
from tests.reading.texts import one_section, texts_with_sections

Case = tuple[str, tuple[Section, ...]]
views = st.tuples(st.sampled_from(LAYOUTS), st.sampled_from(list(SCRIPTS)))


@contextmanager
def stretches_of(least: int, most: int) -> Iterator[None]:
    """Cut paragraphs that are longer than `most`."""
    with (
        patch.object(projections, "WHOLE", most),
        patch.multiple(stretches, WHOLE=most, _LEAST=least, _MOST=most),
    ):
        yield


def both(case: Case, layout: str, script: str) -> tuple[Projection, Projection]:
    """Return a view in stretches, and the same whole."""
    made = [Projection(*case, layout=layout, script=script, own_script="mixed") for _ in range(2)]
    with stretches_of(4, 9):
        cut = Projection(*case, layout=layout, script=script, own_script="mixed")
        assert len(cut) >= len(made[0])
    return cut, made[0]


def begins(projection: Projection) -> list[int]:
    """Return where in the text of a view each of its paragraphs begins."""
    found: list[int] = []
    at = 0
    for number in range(len(projection)):
        at += bool(number) and not projection.continues(number)
        found.append(at)
        at += len(projection.paragraph(number).text)
    return found


# -- where the cuts are ------------------------------------------------------------------------------------------------


def test_a_paragraph_as_papers_have_them_stays_whole() -> None:
    assert cuts("海州市今日公布计划。" * 600) == [0]


def test_a_long_one_is_cut_behind_sentences_with_what_closes_them() -> None:
    text = "他说：“海州市今日公布计划。”，众人称是" * 2000
    starts = cuts(text)
    assert len(starts) > 10
    assert all(text[:start].endswith("。”，") for start in starts[1:])


@given(st.text(st.sampled_from("海a。，” \n\u0301\u200d👩🇨\u0000"), max_size=120))
def test_stretches_cover_the_text_and_none_is_long(text: str) -> None:
    with stretches_of(4, 9):
        starts = cuts(text)
    assert starts[0] == 0
    assert all(4 <= after - before <= 9 + 8 for before, after in pairwise(starts))
    assert len(text) - starts[-1] <= 9 + 8


@pytest.mark.parametrize("sign", ["👩\u200d👩\u200d👧", "e\u0301", "🇨🇳", "👍\U0001f3fd"])
def test_what_people_see_as_one_character_is_not_torn(sign: str) -> None:
    text = sign * 4000
    assert all(text[:start].endswith(sign) or unicodedata.category(text[start]) == "So" for start in cuts(text)[1:])


# -- the view ----------------------------------------------------------------------------------------------------------


@given(texts_with_sections(), st.sampled_from(LAYOUTS))
def test_text_and_alignment_are_those_of_the_whole(case: Case, layout: str) -> None:
    cut, whole = both(case, layout, "source")
    assert cut.text == whole.text
    for offset in range(len(case[0])):
        assert cut.alignment.offset_to_view(offset) == whole.alignment.offset_to_view(offset)
    for offset in range(len(whole.text)):
        assert cut.alignment.offset_to_source(offset) == whole.alignment.offset_to_source(offset)


@given(texts_with_sections(), views, st.data())
def test_spans_and_places_are_found_in_the_right_stretch(
    case: Case, view: tuple[str, str], data: st.DataObject
) -> None:
    cut, _ = both(case, *view)
    text, _ = case
    if not text or not len(cut):
        return
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    extents = cut.to_view([span])
    assert {each.paragraph for each in extents} <= set(cut.paragraphs_of(span))
    for number in cut.paragraphs_of(span):
        assert any(shown for shown in cut.paragraph(number).alignment.to_view(span)), "it shows none of it"
    shown = {
        offset
        for each in extents
        for part in cut.to_source(Place(each.paragraph, each.start), Place(each.paragraph, each.end))
        for offset in range(part.start, part.end)
    }
    assert {offset for offset in range(span.start, span.end) if not text[offset].isspace()} <= shown
    place = cut.place_of(start)
    assert 0 <= place.offset <= len(cut.paragraph(place.paragraph).text)


@given(texts_with_sections(), st.sampled_from(LAYOUTS), st.data())
def test_a_selection_over_stretches_means_the_same_source(case: Case, layout: str, data: st.DataObject) -> None:
    cut, whole = both(case, layout, "source")
    if not whole.text.strip():
        return
    low = data.draw(st.integers(0, len(whole.text) - 1))
    high = data.draw(st.integers(low + 1, len(whole.text)))

    def selected(projection: Projection) -> str:
        starts = begins(projection)
        first = max(number for number, start in enumerate(starts) if start <= low)
        last = max(number for number, start in enumerate(starts) if start < high)
        return slice_all(
            case[0], projection.to_source(Place(first, low - starts[first]), Place(last, high - starts[last]))
        )

    assert selected(cut) == selected(whole)


@given(texts_with_sections(), st.sampled_from(LAYOUTS), st.sampled_from(["的", "信息", "发展", "里面"]))
def test_a_search_finds_the_same_over_the_cuts(case: Case, layout: str, query: str) -> None:
    cut, whole = both(case, layout, "traditional")
    assert cut.find(query) == whole.find(query)


@pytest.mark.parametrize("script", [script for script in SCRIPTS if script != "source"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_is_cut_at_sentences_is_converted_as_the_whole_is(layout: str, script: str) -> None:
    text = "头发发展里面干部，理发后皇后里的软件网络信息。台湾着手面条钟表“么”一只后来；復興資訊網路軟體。" * 20
    sections = one_section(Piece(0, len(text), "body"))
    whole = Projection(text, sections, layout=layout, script=script, own_script="mixed", glossary=shipped_glossary())
    with stretches_of(20, 70):
        cut = Projection(text, sections, layout=layout, script=script, own_script="mixed", glossary=shipped_glossary())
        assert len(cut) > 10
    assert len(whole) == 1
    assert cut.text == whole.text


def test_no_name_of_the_glossary_runs_over_a_cut() -> None:
    ends = frozenset("。！？!?…”’」』）】》，、；：, ")
    assert not [entry for entry in shipped_glossary() if ends & set(entry.simplified + entry.traditional)]


def test_only_what_is_looked_at_of_a_long_paragraph_is_converted() -> None:
    text = "海州市发展计划。" * 2000
    sections = one_section(Piece(0, len(text), "body"))
    projection = Projection(text, sections, layout="reading", script="traditional", own_script="simplified")
    assert len(projection.paragraph(5).text) < 3000
    assert projection.place_of(len(text) // 2).paragraph > 0
    assert len(projection._readings) <= 2
