"""A projection is a total, reversible view: any layout, any script, any sections, any characters."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.edits import GlossaryEntry
from annotator.domain.errors import InputError
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span, slice_all
from annotator.reading.glossary import shipped_glossary
from annotator.reading.projection import LAYOUTS, Extent, Place, Projection
from annotator.reading.script import SCRIPTS, Converter
from annotator.reading.sections import find_sections
from tests.reading.texts import DOCUMENT, NUMBERS, article, one_section, texts_with_sections

views = st.tuples(st.sampled_from(LAYOUTS), st.sampled_from(list(SCRIPTS)))
Case = tuple[str, tuple[Section, ...]]


def project(
    case: Case, layout: str, script: str, *, own: str = "mixed", glossary: tuple[GlossaryEntry, ...] = ()
) -> Projection:
    return Projection(case[0], case[1], layout=layout, script=script, own_script=own, glossary=glossary)


def shown_characters(projection: Projection) -> set[int]:
    """Which characters of the source the view shows."""
    return {
        offset
        for number in range(len(projection))
        for start, end, low, high in projection.paragraph(number).alignment.segments
        if high > low
        for offset in range(start, end)
    }


# -- for any text and any sections -------------------------------------------------------------------------------------


@given(texts_with_sections(), views)
def test_every_character_but_white_space_is_shown(case: Case, view: tuple[str, str]) -> None:
    shown = shown_characters(project(case, *view))
    assert {offset for offset, one in enumerate(case[0]) if not one.isspace()} <= shown


@given(texts_with_sections())
def test_the_source_layout_in_the_source_script_is_the_text(case: Case) -> None:
    projection = project(case, "source", "source")
    assert projection.text == case[0]
    assert all(start == low and end == high for start, end, low, high in projection.alignment.segments)


@given(texts_with_sections(), st.sampled_from(list(SCRIPTS)))
def test_the_source_layout_keeps_the_lines_in_every_script(case: Case, script: str) -> None:
    projection = project(case, "source", script)
    lines = case[0].split("\n")
    assert len(projection) == len(lines)
    for number, line in enumerate(lines):
        spaces = [one for one in projection.paragraph(number).text if one.isspace()]
        assert spaces == [one for one in line if one.isspace()]


@given(texts_with_sections(), st.sampled_from(LAYOUTS))
def test_a_text_in_its_own_script_is_shown_as_it_is(case: Case, layout: str) -> None:
    as_it_is = project(case, layout, "source").text
    assert project(case, layout, "simplified", own="simplified").text == as_it_is
    for script in ("traditional", "taiwan", "taiwan-phrases", "hongkong"):
        assert project(case, layout, script, own="traditional").text == as_it_is


@given(texts_with_sections(), views, st.data())
def test_to_the_view_and_back_covers_what_a_span_shows(case: Case, view: tuple[str, str], data: st.DataObject) -> None:
    text = case[0]
    projection = project(case, *view)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    extents = projection.to_view([span])
    assert list(extents) == sorted(extents)
    back: set[int] = set()
    for extent in extents:
        assert 0 <= extent.start < extent.end <= len(projection.paragraph(extent.paragraph).text)
        for one in projection.to_source(Place(extent.paragraph, extent.start), Place(extent.paragraph, extent.end)):
            back.update(range(one.start, one.end))
    assert back >= set(range(span.start, span.end)) & shown_characters(projection)
    whole = {offset for one in projection.alignment.to_view(span) if one for offset in range(one.start, one.end)}
    if view[0] == "reading" and not text[span.start : span.end].isspace():
        assert bool(whole) == bool(span)


@given(texts_with_sections(), views, st.data())
def test_from_the_view_and_back_covers_what_was_selected(
    case: Case, view: tuple[str, str], data: st.DataObject
) -> None:
    projection = project(case, *view)
    if not len(projection):
        return
    places = [
        Place(number, data.draw(st.integers(0, len(projection.paragraph(number).text))))
        for number in (data.draw(st.integers(0, len(projection) - 1)) for _ in range(2))
    ]
    first, last = sorted(places)
    spans = projection.to_source(first, last)
    assert spans
    for span in spans:
        assert 0 <= span.start <= span.end <= len(case[0])
    ordered = sorted(span for span in spans if span)
    assert all(one.end <= other.start for one, other in itertools.pairwise(ordered))
    shown = {
        (extent.paragraph, offset) for extent in projection.to_view(spans) for offset in range(extent.start, extent.end)
    }
    for number in range(first.paragraph, last.paragraph + 1):
        paragraph = projection.paragraph(number)
        low = first.offset if number == first.paragraph else 0
        high = last.offset if number == last.paragraph else len(paragraph.text)
        for offset in range(low, high):
            # A space that was put in between two joined words has no place in the source of its own.
            assert (number, offset) in shown or paragraph.text[offset].isspace()


@given(texts_with_sections(), views)
def test_every_offset_has_a_place_and_every_place_an_offset(case: Case, view: tuple[str, str]) -> None:
    projection = project(case, *view)
    for offset in range(len(case[0]) + 1):
        place = projection.place_of(offset)
        if len(projection):
            assert 0 <= place.offset <= len(projection.paragraph(place.paragraph).text)
        else:
            assert place == Place(0, 0)
    for number in range(len(projection)):
        for offset in range(len(projection.paragraph(number).text) + 1):
            (span,) = projection.to_source(Place(number, offset), Place(number, offset))
            assert not span
            assert span.end <= len(case[0])


@given(texts_with_sections(), views)
def test_within_a_piece_the_order_is_kept(case: Case, view: tuple[str, str]) -> None:
    projection = project(case, *view)
    for section in case[1]:
        for piece in section.pieces:
            shown = [place for place in map(projection.place_of, range(piece.start, piece.end)) if len(projection)]
            visible = [
                place
                for offset, place in zip(range(piece.start, piece.end), shown, strict=False)
                if not case[0][offset].isspace()
            ]
            assert visible == sorted(visible)


@given(texts_with_sections(), views)
def test_the_whole_view_is_its_paragraphs(case: Case, view: tuple[str, str]) -> None:
    projection = project(case, *view)
    assert projection.text == "\n".join(projection.paragraph(number).text for number in range(len(projection)))
    assert projection.alignment.view_length == len(projection.text)
    covered = sorted(offset for start, end, _, _ in projection.alignment.segments for offset in range(start, end))
    assert covered == (list(range(len(case[0]))) if len(projection) else [])


# -- what people see ---------------------------------------------------------------------------------------------------

WRAPPED = "皇\n\n后在2\n024年理\n发。"


def wrapped(layout: str, script: str) -> Projection:
    return project((WRAPPED, one_section(Piece(0, len(WRAPPED), "body"))), layout, script)


def test_a_line_break_in_a_word_does_not_break_its_conversion() -> None:
    assert wrapped("reading", "traditional").text == "皇后在2024年理髮。"
    assert wrapped("source", "traditional").text == "皇\n\n后在2\n024年理\n髮。"


def test_a_quote_over_a_line_break_is_exact_in_the_source_and_clean_in_the_view() -> None:
    view = wrapped("reading", "traditional")
    (span,) = view.to_source(Place(0, 8), Place(0, 10))
    assert span.slice(WRAPPED) == "理\n发"
    (extent,) = view.to_view([span])
    assert view.paragraph(0).text[extent.start : extent.end] == "理髮"


def test_a_quote_over_a_column_jump_has_fragments() -> None:
    text = "上海拓\n\n图说\n\n璞等。"
    pieces = (Piece(0, 5, "body"), Piece(9, 12, "body", continues=True), Piece(5, 9, "caption"))
    view = project((text, one_section(*pieces)), "reading", "traditional")
    spans = view.to_source(Place(0, 2), Place(0, 4))
    assert spans == (Span(2, 3), Span(9, 10))
    assert slice_all(text, spans) == "拓璞"
    assert view.to_view(spans) == (Extent(0, 2, 4),)


def test_a_selection_from_one_paragraph_into_the_next_takes_the_white_space_between() -> None:
    text = "一。\n\n二。"
    view = project((text, one_section(Piece(0, 4, "body"), Piece(4, 6, "body"))), "reading", "source")
    assert view.to_source(Place(0, 0), Place(1, 1)) == (Span(0, 5),)


def test_a_word_that_changes_length_over_a_line_break_is_laid_back_over_its_lines() -> None:
    text = "用互联\n网吗"
    view = project((text, one_section(Piece(0, 6, "body"))), "source", "taiwan-phrases")
    assert view.text == "用網際\n網路嗎"
    reading = project((text, one_section(Piece(0, 6, "body"))), "reading", "taiwan-phrases")
    assert reading.text == "用網際網路嗎"
    assert reading.to_source(Place(0, 1), Place(0, 5)) == (Span(1, 5),)


def test_the_glossary_counts_over_line_breaks() -> None:
    text = "在徐\n汇区"
    view = project(
        (text, one_section(Piece(0, 5, "body"))), "source", "traditional", glossary=(GlossaryEntry("徐汇", "徐匯"),)
    )
    assert view.text == "在徐\n匯區"


def test_kind_and_section_of_a_paragraph_are_known_in_either_layout() -> None:
    text = "题\n\n文。"
    sections = (Section("a", "题", (Piece(0, 3, "heading"),)), Section("b", "", (Piece(3, 5, "body"),)))
    for layout, numbers in (("reading", (0, 1)), ("source", (0, 2))):
        view = project((text, sections), layout, "source")
        found = [(view.paragraph(number).kind, view.paragraph(number).section) for number in numbers]
        assert found == [("heading", 0), ("body", 1)]


def test_an_unknown_layout_or_script_is_named() -> None:
    with pytest.raises(InputError, match="sideways"):
        project(("字", one_section(Piece(0, 1, "body"))), "sideways", "source")
    with pytest.raises(InputError, match="klingon"):
        project(("字", one_section(Piece(0, 1, "body"))), "source", "klingon")


def test_an_empty_text_has_an_empty_view() -> None:
    for layout in LAYOUTS:
        view = project(("", ()), layout, "traditional")
        assert view.text == ""
        assert view.to_view([Span(0, 0)]) == ()
        assert view.place_of(0) == Place(0, 0)


def test_only_paragraphs_that_are_asked_for_are_converted(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "发\n\n发\n\n发"
    view = project(
        (text, one_section(Piece(0, 3, "body"), Piece(3, 6, "body"), Piece(6, 7, "body"))), "reading", "taiwan"
    )
    asked: list[str] = []
    convert = Converter.convert
    monkeypatch.setattr(Converter, "convert", lambda self, one: asked.append(one) or convert(self, one))
    assert view.paragraph(1).text == "發"
    assert view.source_length(2) == 1
    assert view.paragraphs_of(Span(0, 7)) == [0, 1, 2]
    assert len(asked) == 1


# -- on the real pages -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("script", list(SCRIPTS))
@pytest.mark.parametrize("number", NUMBERS)
def test_an_article_is_whole_in_every_view(number: str, script: str, layout: str) -> None:
    text = article(number)
    sections = find_sections(text, document=DOCUMENT, title=number)
    view = project((text, sections), layout, script, glossary=tuple(shipped_glossary()))
    assert {offset for offset, one in enumerate(text) if not one.isspace()} <= shown_characters(view)
    for start in range(0, len(text), 97):
        span = Span(start, min(start + 30, len(text)))
        back = {
            offset
            for extent in view.to_view([span])
            for one in view.to_source(Place(extent.paragraph, extent.start), Place(extent.paragraph, extent.end))
            for offset in range(one.start, one.end)
        }
        assert back >= {offset for offset in range(span.start, span.end) if not text[offset].isspace()}
