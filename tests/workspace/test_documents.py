from __future__ import annotations

import pytest

from annotator.domain.errors import AmbiguousError, InputError, NotFoundError, SectionError
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import correct_sections, delete_document, edit_document
from annotator.workspace.history import undo
from annotator.workspace.workspace import Workspace


def test_metadata_is_merged_and_nothing_deletes_a_field(ws, add_text):
    document = add_text(ws, "海州", metadata={"date": "2024-03-06", "page": "A3"})
    edited = edit_document(ws, document.id, metadata={"page": "", "author": "罗启明", "url": None})
    assert edited.metadata == {"date": "2024-03-06", "author": "罗启明"}
    assert ws.document(document.id) == edited


def test_a_title_is_not_empty_and_not_another_documents(ws, add_text):
    first, second = add_text(ws, "一", title="一"), add_text(ws, "二", title="二")
    for title in ("", "  ", "一"):
        with pytest.raises(InputError):
            edit_document(ws, second.id, title=title)
    assert edit_document(ws, first.id, title="一").title == "一"
    assert edit_document(ws, second.id, title=" 新 \n题 ").title == "新 题"
    assert ws.undo_step().phrase() == "edit “二”"


def test_done_is_by_annotator_and_one_step(path, add_text):
    with Workspace.create(path, owner="甲") as ws:
        document = add_text(ws, "海州")
        edit_document(ws, document.id, done=True)
        assert ws.undo_step().phrase() == "mark “海州要闻” as done"
    with Workspace.open(path, annotator="乙") as ws:
        edit_document(ws, document.id, done=True)
        assert ws.document_info(document.id).done == ("乙", "甲")
        edit_document(ws, document.id, done=False)
        assert ws.documents()[0].done == ("甲",)
        before = ws.undo_step()
        edit_document(ws, document.id, done=False)
        assert ws.undo_step() == before


def test_a_document_goes_with_all_its_annotations_and_comes_back_with_them(path, add_text):
    with Workspace.create(path, owner="甲") as ws:
        document = add_text(ws, "海州市发布计划")
        mine = annotate(ws, document.id, "actor", [Span(0, 3)])
    with Workspace.open(path, annotator="乙") as ws:
        theirs = annotate(ws, document.id, "actor", [Span(0, 2)])
        edit_document(ws, document.id, done=True)
        assert delete_document(ws, document.id) == document
        assert ws.documents() == []
        assert ws.annotations() == []
        with pytest.raises(NotFoundError):
            ws.text(document.id) if document.id not in ws._texts else ws.document(document.id)
        undo(ws)
        assert ws.annotations() == [mine, theirs]
        assert ws.documents()[0].done == ("乙",)


def test_sections_have_to_cover_the_text_once(ws, add_text):
    document = add_text(ws, "海州市发布计划")
    halves = (Section("a", "上", (Piece(0, 3, "heading"),)), Section("b", "下", (Piece(3, 7, "body"),)))
    assert correct_sections(ws, document.id, lambda text, sections: halves).sections == halves
    for wrong in (halves[:1], (*halves, halves[0]), ()):
        with pytest.raises(SectionError):
            correct_sections(ws, document.id, lambda text, sections, wrong=wrong: wrong)
    assert ws.document(document.id).sections == halves


def test_a_projection_is_kept_until_its_sections_change(ws, add_text):
    document = add_text(ws, "海州\n市发布\n\n计划。")
    before = ws.projection(document.id, layout="reading", script="traditional")
    edit_document(ws, document.id, title="x", done=True)
    assert ws.projection(document.id, layout="reading", script="traditional") is before
    halves = (Section("b", "下", (Piece(3, 11, "body"),)), Section("a", "上", (Piece(0, 3, "body"),)))
    correct_sections(ws, document.id, lambda text, sections: halves)
    after = ws.projection(document.id, layout="reading", script="traditional")
    assert after is not before
    assert after.text.endswith("海州")


def test_a_document_is_found_by_id_prefix_or_title(ws, add_text):
    one, other = add_text(ws, "一", title="一"), add_text(ws, "二", title="二")
    assert ws.find_document(one.id) == ws.find_document(one.id[:8]) == ws.find_document("一") == one
    for nothing in ("", "三", "%", "_"):
        with pytest.raises(NotFoundError):
            ws.find_document(nothing)
    edit_document(ws, other.id, title=one.id)
    assert ws.find_document(one.id) == one


def test_a_prefix_that_several_ids_have_is_ambiguous(ws, add_text):
    seen: dict[str, str] = {}
    for number in range(17):
        document = add_text(ws, f"文{number}", title=f"标题{number}")
        first = document.id[0]
        if first in seen:
            with pytest.raises(AmbiguousError):
                ws.find_document(first)
            return
        seen[first] = document.id
    pytest.fail("seventeen ids begin with at most sixteen digits")
