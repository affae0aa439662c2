from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.reading.fold import find
from annotator.workspace.documents import correct_sections, delete_document
from annotator.workspace.history import undo
from annotator.workspace.searching import find_hits, search
from annotator.workspace.workspace import Workspace


@pytest.mark.parametrize("query", ["发", "發", "发布", "發佈", "發布会", "ＡＩ", "ai", "発"])
def test_one_or_two_characters_in_either_script_are_found(ws, add_text, query):
    add_text(ws, "海州市召开AI发布会，发布规划。", title="简")
    add_text(ws, "海州市召開AI發佈會。", title="繁")
    found = [(hit.start, hit.quote) for hit in search(ws, query)]
    expected = {
        "发": [(7, "发"), (11, "发"), (7, "發")],
        "发布": [(7, "发布"), (11, "发布"), (7, "發佈")],
        "发布会": [(7, "发布会"), (7, "發佈會")],
        "ai": [(5, "AI"), (5, "AI")],
        "発": [],
    }
    simplified = {"發": "发", "發佈": "发布", "發布会": "发布会", "ＡＩ": "ai"}.get(query, query)
    assert found == expected[simplified]


def test_a_hit_over_a_line_break_quotes_exactly_and_shows_it_joined(ws, add_text):
    text = "近日海州市的研发投\n\n入强度达到新高，居全省首位，引起各方的关注。"
    document = add_text(ws, text)
    correct_sections(ws, document.id, lambda text, sections: (Section("a", "一", (Piece(0, len(text), "body"),)),))
    [hit] = search(ws, "研发投入")
    assert hit.quote == "研发投\n\n入" == ws.text(document.id)[hit.start : hit.end]
    assert "研发投入强度" in hit.context
    assert hit.document == document.id


def test_a_hit_over_a_column_jump_has_fragments(ws, add_text):
    document = add_text(ws, "上海拓\n插图说明\n璞公司")
    pieces = (Piece(0, 4, "body"), Piece(9, 12, "body", continues=True), Piece(4, 9, "caption"))
    correct_sections(ws, document.id, lambda text, sections: (Section("a", "一", pieces),))
    [hit] = search(ws, "上海拓璞")
    assert hit.fragments == (Span(0, 3), Span(9, 10))
    assert (hit.quote, hit.start, hit.end) == ("上海拓璞", 0, 10)


def test_the_context_is_cut_short_on_both_sides(ws, add_text):
    add_text(ws, "甲" * 100 + "海州" + "乙" * 100)
    [hit] = search(ws, "海州")
    assert hit.context == "…" + "甲" * 30 + "海州" + "乙" * 30 + "…"


def test_nothing_to_look_for_finds_nothing(ws, add_text):
    add_text(ws, "海州 市")
    assert search(ws, "") == search(ws, " \n") == []


def test_search_can_be_held_to_one_document(ws, add_text):
    first, second = add_text(ws, "海州一", title="一"), add_text(ws, "海州二", title="二")
    assert [hit.document for hit in search(ws, "海州")] == [first.id, second.id]
    assert [hit.document for hit in search(ws, "海州", document=second.id)] == [second.id]


def test_what_is_deleted_is_not_found_until_it_is_back(ws, add_text):
    document = add_text(ws, "海州")
    delete_document(ws, document.id)
    assert search(ws, "海州") == []
    undo(ws)
    assert len(search(ws, "海州")) == 1


def test_the_first_hits_come_before_the_last_are_found(ws, add_text):
    for number in range(3):
        add_text(ws, f"海州{number}", title=f"{number}")
    hits = find_hits(ws, "海州")
    assert next(hits).quote == "海州"
    ws.close()


CHARACTERS = "海州发發布佈\n\u3000 aＡ𠀀,，"


@settings(max_examples=60)
@given(text=st.text(CHARACTERS, min_size=1, max_size=30).filter(str.strip), query=st.text(CHARACTERS, max_size=3))
def test_the_search_key_loses_no_place_that_reading_the_text_finds(tmp_path_factory, add_text, text, query):
    with Workspace.create(tmp_path_factory.mktemp("search") / "p.anno", owner="甲") as ws:
        document = add_text(ws, text)
        found = [hit.fragments for hit in search(ws, query)]
        assert found == list(find(text, document.sections, query))
        for hit in search(ws, query):
            assert hit.quote == "".join(text[span.start : span.end] for span in hit.fragments)
