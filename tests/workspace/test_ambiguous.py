"""An annotation of a colleague's file that fits several places: it waits, review gives it its place, and it stays."""

from __future__ import annotations

import json

import pytest

from annotator.domain.annotation import GOLD
from annotator.store import review_rows
from annotator.workspace.checking import check
from annotator.workspace.history import undo
from annotator.workspace.importing import import_files
from annotator.workspace.reviewing import decide, find_item, progress, queue, reopen

#: 海州市 three times, with nothing around to tell which is meant.
TEXT = "海州市，海州市，海州市。林晓岚、陈立文出席。"
LATER = "2026-09-01T00:00:00+00:00"


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


@pytest.fixture
def bring(ws, tmp_path):
    """Import annotations of an annotator as they hand them in, done with the text."""

    def import_file(*annotations, by="Wang", **options):
        file = tmp_path / f"{by}.jsonl"
        line = {"schema": "annotator/1", "text": TEXT, "done": [by], "annotations": list(annotations)}
        file.write_text(json.dumps(line, ensure_ascii=False) + "\n", encoding="utf-8")
        return import_files(ws, [file], **options)

    return import_file


def tagged(quote, start, *, by="Wang", **rest):
    whole = {"id": f"{by}-{quote}", "label": "actor", "start": start, "end": start + len(quote), "quote": quote}
    return {**whole, "annotator": by, "updated_at": "2026-01-01T00:00:00+00:00", **rest}


#: The offsets are wrong by one.
LOST = tagged("海州市", 5)


def starts(ws, by):
    return [each.start for each in ws.annotations(by=by)]


def test_one_place_is_taken_for_layer_and_gold_and_the_same_file_adds_nothing(ws, document, bring):
    bring(LOST)
    bring(tagged("林晓岚", 12, by="Chen"), by="Chen")
    ambiguous, missing = queue(ws)
    assert ws.annotators() == ["林晓岚", "Wang", "Chen"]
    assert (ambiguous.kind, missing.kind) == ("ambiguous", "missing")
    assert [each.start for each in ambiguous.candidates] == [0, 4, 8]
    assert {each.annotator for each in ambiguous.candidates} == {"Wang"}
    assert (starts(ws, "Wang"), starts(ws, GOLD)) == ([], [])
    decide(ws, ambiguous.id, take=[ambiguous.candidates[1].id], reason="context")
    assert (starts(ws, "Wang"), starts(ws, GOLD)) == ([4], [4])
    [own], [gold] = ws.annotations(by="Wang"), ws.annotations(by=GOLD)
    assert (own.id, own.quote) == (LOST["id"], "海州市")
    assert gold.decision["from"] == [own.id]
    assert [item.id for item in queue(ws, settled=False)] == [missing.id], "it is asked once"
    assert bring(LOST).changes_nothing
    undo(ws)
    assert (starts(ws, "Wang"), starts(ws, GOLD)) == ([], [])
    assert find_item(ws, ambiguous.id).decision is None
    assert bring(LOST).changes_nothing, "it waits already"
    assert len(queue(ws, kinds=["ambiguous"])) == 1
    assert check(ws) == []


def test_none_of_the_places_is_an_answer_that_stays_when_the_file_comes_again(ws, document, bring):
    bring(LOST)
    bring(by="Chen")
    [item] = queue(ws)
    decide(ws, item.id, none=True)
    assert (starts(ws, "Wang"), starts(ws, GOLD)) == ([], [])
    assert progress(ws).left == 0
    assert bring(LOST).changes_nothing
    assert progress(ws).left == 0
    reopen(ws, [item.id])
    assert progress(ws).left == 1
    assert check(ws) == []


def test_its_author_changes_values_and_the_place_of_review_stays(ws, document, bring):
    bring(LOST)
    [item] = queue(ws)
    decide(ws, item.id, take=[item.candidates[2].id])
    bring({**LOST, "note": "the city", "updated_at": LATER})
    [own] = ws.annotations(by="Wang")
    assert (own.start, own.note) == (8, "the city")
    assert starts(ws, GOLD) == [8]
    assert find_item(ws, item.id).decision is not None


def test_its_author_says_where_it_stands_after_review_did(ws, document, bring):
    bring(LOST)
    bring(by="Chen")
    [item] = queue(ws)
    decide(ws, item.id, take=[item.candidates[2].id])
    bring({**LOST, "start": 4, "end": 7, "updated_at": LATER})
    assert starts(ws, "Wang") == [4], "the author's layer is the author's"
    assert starts(ws, GOLD) == [8], "gold is the lead's"
    assert progress(ws).left == 0, "the lead has said where it belongs"
    reopen(ws, [item.id])
    assert starts(ws, GOLD) == []
    assert check(ws) == []


def test_its_author_says_where_it_stands_before_review_did(ws, document, bring):
    bring(LOST)
    bring(by="Chen")
    bring({**LOST, "start": 4, "end": 7, "updated_at": LATER})
    assert list(review_rows.pending(ws.connection)) == []
    assert [item.kind for item in queue(ws)] == ["missing"]
    assert check(ws) == []


@pytest.mark.parametrize(
    "change",
    [{"start": 13, "end": 15, "quote": "晓岚"}, {"label": "policy"}, {"attributes": {"title": "市长"}}],
    ids=["moved", "relabelled", "described"],
)
def test_what_was_decided_stays_whatever_the_newer_file_of_its_author_changes(ws, document, bring, change):
    first = tagged("林晓岚", 12)
    bring(first)
    bring(by="Chen")
    [item] = queue(ws)
    decide(ws, item.id, take=[first["id"]])
    [before] = ws.annotations(by=GOLD)
    [report] = bring({**first, **change, "updated_at": LATER}).reports
    assert report.annotations.updated == 1
    assert ws.annotations(by=GOLD) == [before]
    assert progress(ws).left == 0
    after = find_item(ws, item.id)
    assert after.decision is not None
    assert after.candidates == tuple(ws.annotations(by="Wang")), "one sees what it is now"
    reopen(ws, [item.id])
    assert (starts(ws, GOLD), progress(ws).left) == ([], 1)
    assert check(ws) == []


def test_gold_stays_when_its_author_takes_the_annotation_back_and_can_be_settled_anew(ws, document, bring):
    mine, theirs = tagged("林晓岚", 12), tagged("、陈立文", 15, by="Chen")
    bring(mine)
    bring(theirs, by="Chen")
    for item in queue(ws):
        decide(ws, item.id, take=[item.candidates[0].id])
    assert starts(ws, GOLD) == [12, 15]
    bring(drop_removed=True)
    assert starts(ws, "Wang") == []
    assert starts(ws, GOLD) == [12, 15], "the lead decided that"
    assert check(ws) == []
