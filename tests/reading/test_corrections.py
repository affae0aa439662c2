"""Corrections of sections do what they say, and whatever a person does no character is lost or repeated."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import SectionError
from annotator.domain.section import PIECE_KINDS, Piece, Section, check_sections, section_id
from annotator.reading import corrections
from annotator.reading.layout import lay_out
from tests.reading.texts import DOCUMENT, texts_with_sections

TEXT = "题目\n\n第一段还没\n\n图说\n\n完。\n\n第二段。\n"
#       0   2   4         11   13  15   17 18  19   21     25
SECTIONS = (
    Section(
        "a",
        "题目",
        (Piece(0, 4, "heading"), Piece(4, 11, "body"), Piece(15, 19, "body", continues=True), Piece(11, 15, "caption")),
    ),
    Section("b", "第二", (Piece(19, 24, "body"),), {"page": "2"}),
)


def pieces_of(sections: tuple[Section, ...], section: str) -> list[tuple[int, int, str, bool]]:
    return [
        (piece.start, piece.end, piece.kind, piece.continues)
        for each in sections
        if each.id == section
        for piece in each.pieces
    ]


def shown(sections: tuple[Section, ...]) -> list[str]:
    return [paragraph.text for paragraph in lay_out(TEXT, sections)]


def test_the_sections_of_these_tests_are_right() -> None:
    check_sections(SECTIONS, length=len(TEXT))
    assert shown(SECTIONS) == ["题目", "第一段还没完。", "图说", "第二段。"]


def test_a_split_piece_becomes_two_paragraphs_of_its_kind() -> None:
    split = corrections.split_piece(TEXT, SECTIONS, at=7)
    assert shown(split) == ["题目", "第一段", "还没完。", "图说", "第二段。"]
    assert pieces_of(split, "a")[1:3] == [(4, 7, "body", False), (7, 11, "body", False)]


def test_white_space_at_a_split_stays_with_the_part_before_it() -> None:
    text = "一。\n\n二。"
    split = corrections.split_piece(text, (Section("a", "t", (Piece(0, 6, "body"),)),), at=2)
    assert pieces_of(split, "a") == [(0, 4, "body", False), (4, 6, "body", False)]


@pytest.mark.parametrize("at", [4, 14, 18, 24, 99, -1])
def test_a_split_needs_text_on_both_sides(at: int) -> None:
    with pytest.raises(SectionError):
        corrections.split_piece(TEXT, SECTIONS, at=at)


def test_joined_pieces_that_touch_become_one() -> None:
    joined = corrections.join_pieces(TEXT, SECTIONS, at=0)
    assert pieces_of(joined, "a")[0] == (0, 11, "heading", False)
    assert shown(joined)[0] == "题目第一段还没完。"


def test_joined_pieces_that_do_not_touch_continue_each_other() -> None:
    joined = corrections.join_pieces(TEXT, SECTIONS, at=16)
    assert pieces_of(joined, "a")[3] == (11, 15, "body", True)
    assert shown(joined) == ["题目", "第一段还没完。图说", "第二段。"]


def test_a_piece_joins_the_one_before_it() -> None:
    assert corrections.join_pieces_back(TEXT, SECTIONS, at=4) == corrections.join_pieces(TEXT, SECTIONS, at=0)
    with pytest.raises(SectionError):
        corrections.join_pieces_back(TEXT, SECTIONS, at=0)


def test_the_last_piece_of_a_section_has_nothing_to_join() -> None:
    with pytest.raises(SectionError):
        corrections.join_pieces(TEXT, SECTIONS, at=12)


@pytest.mark.parametrize("at", [9, 10, 15])
def test_a_wrong_join_over_a_jump_is_split_at_either_side_of_it(at: int) -> None:
    assert shown(corrections.split_piece(TEXT, SECTIONS, at=at)) == ["题目", "第一段还没", "完。", "图说", "第二段。"]


def test_a_kind_is_set_for_the_whole_paragraph() -> None:
    changed = corrections.set_kind(TEXT, SECTIONS, at=16, kind="caption")
    assert [piece[2] for piece in pieces_of(changed, "a")] == ["heading", "caption", "caption", "caption"]
    with pytest.raises(SectionError, match="poem"):
        corrections.set_kind(TEXT, SECTIONS, at=16, kind="poem")


def test_a_section_splits_and_the_first_part_keeps_its_id() -> None:
    split = corrections.split_section(TEXT, SECTIONS, at=12, document=DOCUMENT)
    assert [(section.id, section.title) for section in split] == [
        ("a", "题目"),
        (section_id(DOCUMENT, 11), "图说"),
        ("b", "第二"),
    ]
    with pytest.raises(SectionError):
        corrections.split_section(TEXT, SECTIONS, at=0, document=DOCUMENT)


def test_a_split_never_takes_the_id_of_a_section_that_lives_on() -> None:
    # The section that begins at 4 gives its first piece away, which then splits off from its new place.
    own = section_id(DOCUMENT, 4)
    sections = (
        Section("a", "a", (Piece(0, 4, "heading"),)),
        Section(own, "b", (Piece(4, 11, "body"), Piece(11, 24, "body"))),
    )
    moved = corrections.move_paragraph(TEXT, sections, at=4, by=-1)
    split = corrections.split_section(TEXT, moved, at=4, document=DOCUMENT)
    assert len({section.id for section in split}) == 3
    assert [section.id for section in split if section.title == "b"] == [own]


def test_sections_join_and_the_first_keeps_its_id_and_metadata() -> None:
    joined = corrections.join_sections(TEXT, SECTIONS, first="b", second="a")
    assert [section.id for section in joined] == ["b"]
    assert joined[0].metadata == {"page": "2"}
    assert shown(joined) == ["第二段。", "题目", "第一段还没完。", "图说"]
    with pytest.raises(SectionError):
        corrections.join_sections(TEXT, SECTIONS, first="a", second="a")


def test_a_section_takes_another_title() -> None:
    assert corrections.rename_section(TEXT, SECTIONS, section="b", title=" 新\n题 ")[1].title == "新 题"
    with pytest.raises(SectionError):
        corrections.rename_section(TEXT, SECTIONS, section="b", title=" \n")


Correction = Callable[[str, tuple[Section, ...]], tuple[Section, ...]]


@st.composite
def any_corrections(draw: st.DrawFn) -> list[Correction]:
    offsets = st.integers(0, 70)
    numbers = st.integers(0, 5)

    def one() -> Correction:
        at, other, which = draw(offsets), draw(numbers), draw(st.integers(0, 7))
        table: list[Correction] = [
            lambda text, sections: corrections.split_piece(text, sections, at=at),
            lambda text, sections: corrections.join_pieces(text, sections, at=at),
            lambda text, sections: corrections.join_pieces_back(text, sections, at=at),
            lambda text, sections: corrections.move_paragraph(text, sections, at=at, by=1 if other % 2 else -1),
            lambda text, sections: corrections.set_kind(text, sections, at=at, kind=PIECE_KINDS[other % 5]),
            lambda text, sections: corrections.split_section(text, sections, at=at, document=DOCUMENT),
            lambda text, sections: corrections.join_sections(
                text, sections, first=sections[0].id, second=sections[other % len(sections)].id
            ),
            lambda text, sections: corrections.rename_section(text, sections, section=sections[0].id, title="x"),
        ]
        return table[which]

    return [one() for _ in range(draw(st.integers(1, 8)))]


@given(texts_with_sections(), any_corrections())
def test_no_sequence_of_corrections_loses_a_character(
    case: tuple[str, tuple[Section, ...]], steps: list[Correction]
) -> None:
    text, sections = case
    for step in steps:
        try:
            sections = step(text, sections)
        except SectionError:
            continue
        check_sections(sections, length=len(text))
        assert len({section.id for section in sections}) == len(sections)
        assert sorted("".join(p.text for p in lay_out(text, sections)).replace(" ", "")) == sorted(
            "".join(text.split())
        )


def test_a_paragraph_moves_with_all_its_parts_one_place() -> None:
    back = corrections.move_paragraph(TEXT, SECTIONS, at=16, by=-1)
    assert shown(back) == ["第一段还没完。", "题目", "图说", "第二段。"]
    assert shown(corrections.move_paragraph(TEXT, back, at=5, by=1)) == shown(SECTIONS)


def test_over_the_edge_of_its_section_a_paragraph_goes_to_the_next_one() -> None:
    on = corrections.move_paragraph(TEXT, SECTIONS, at=12, by=1)
    assert pieces_of(on, "b") == [(11, 15, "caption", False), (19, 24, "body", False)]
    assert corrections.move_paragraph(TEXT, on, at=12, by=-1) == SECTIONS
    alone = corrections.move_paragraph(TEXT, SECTIONS, at=20, by=-1)
    assert [section.id for section in alone] == ["a"], "a section that has nothing left is gone"


@pytest.mark.parametrize(("at", "by"), [(0, -1), (20, 1)])
def test_a_paragraph_does_not_move_beyond_the_text(at: int, by: int) -> None:
    with pytest.raises(SectionError, match="no paragraph"):
        corrections.move_paragraph(TEXT, SECTIONS, at=at, by=by)


def test_a_paragraph_begins_with_its_first_part() -> None:
    assert corrections.paragraph_start(SECTIONS, at=17) == 4
    assert corrections.paragraph_start(SECTIONS, at=12) == 11
