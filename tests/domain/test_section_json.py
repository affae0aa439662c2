"""Sections come back from JSON as they were, and what is not one is refused with a sentence."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import SectionError
from annotator.domain.section import PIECE_KINDS, Piece, Section, section_from_json, section_to_json

pieces = st.builds(
    lambda start, length, kind, continues: Piece(start, start + length, kind, continues),
    st.integers(0, 10**9),
    st.integers(1, 10**6),
    st.sampled_from(PIECE_KINDS),
    st.booleans(),
)
sections = st.builds(
    Section,
    id=st.text(min_size=1),
    title=st.text(),
    pieces=st.lists(pieces, min_size=1, max_size=5).map(tuple),
    metadata=st.dictionaries(st.text(), st.text(), max_size=3),
)


@given(sections)
def test_a_section_comes_back_as_it_was(section: Section) -> None:
    assert section_from_json(json.loads(json.dumps(section_to_json(section)))) == section


def test_continues_is_written_only_where_it_is_true() -> None:
    written = section_to_json(Section("a", "t", (Piece(0, 2, "body"), Piece(2, 3, "body", continues=True))))
    assert written["pieces"] == [
        {"start": 0, "end": 2, "kind": "body"},
        {"start": 2, "end": 3, "kind": "body", "continues": True},
    ]


PIECE = {"start": 0, "end": 2, "kind": "body"}


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"title": "t", "pieces": [PIECE]},
        {"id": "", "title": "t", "pieces": [PIECE]},
        {"id": "a", "title": 3, "pieces": [PIECE]},
        {"id": "a", "title": "t", "pieces": []},
        {"id": "a", "title": "t"},
        {"id": "a", "title": "t", "pieces": [PIECE], "metadata": {"page": 3}},
        {"id": "a", "title": "t", "pieces": [PIECE], "metadata": []},
        {"id": "a", "title": "t", "pieces": [[0, 2]]},
        {"id": "a", "title": "t", "pieces": [{**PIECE, "start": -1}]},
        {"id": "a", "title": "t", "pieces": [{**PIECE, "start": 2}]},
        {"id": "a", "title": "t", "pieces": [{**PIECE, "start": True}]},
        {"id": "a", "title": "t", "pieces": [{**PIECE, "end": 2.0}]},
        {"id": "a", "title": "t", "pieces": [{**PIECE, "kind": "poem"}]},
        {"id": "a", "title": "t", "pieces": [{**PIECE, "kind": ["body"]}]},
        {"id": "a", "title": "t", "pieces": [{**PIECE, "continues": "yes"}]},
    ],
)
def test_what_is_not_a_section_is_refused(value: object) -> None:
    with pytest.raises(SectionError):
        section_from_json(value)
