from __future__ import annotations

import pytest

from annotator.domain.annotation import GOLD
from annotator.domain.errors import InputError, NotFoundError, PermissionError_
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate, change
from annotator.workspace.consistency import consistency, mend
from annotator.workspace.history import undo
from annotator.workspace.ruling import agreed
from tests.workspace.team import mark

TEXT = "海州大学发布报告。海州大学医院参加。海州大学再次发布。海州大學致辞。"


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


def findings(ws, kind, **layer):
    return [each for each in finish(consistency(ws, **layer)) if each.kind == kind]


def places(ws, by="林晓岚"):
    return [(each.label, each.quote) for each in ws.annotations(by=by)]


def test_an_untagged_repeat_is_tagged_in_one_step_in_either_script(ws, document):
    annotate(ws, document.id, "actor", [Span(0, 4)])
    [finding] = findings(ws, "repeat")
    assert [each.quote for each in finding.places] == ["海州大学", "海州大学", "海州大學"]
    made = mend(ws, finding, "actor")
    assert [each.origin for each in made] == ["same"] * 3
    assert len(ws.annotations()) == 4
    assert findings(ws, "repeat") == []
    assert undo(ws).phrase() == "make 3 places of “海州大学” alike"
    assert len(ws.annotations()) == 1
    assert len(mend(ws, finding, "actor", places=[1])) == 1


def test_a_string_with_two_labels_gets_one(ws, document):
    annotate(ws, document.id, "actor", [Span(0, 4)], attributes={"name": "海州大学", "kind": "company"})
    annotate(ws, document.id, "policy", [Span(18, 22)], attributes={"number": "七"})
    [finding] = findings(ws, "label")
    [changed] = mend(ws, finding, "actor")
    assert (changed.label, changed.attributes) == ("actor", {})
    assert findings(ws, "label") == []


def test_a_name_with_two_canonical_forms_gets_one(ws, document):
    annotate(ws, document.id, "actor", [Span(0, 4)], attributes={"name": "海州大学"})
    annotate(ws, document.id, "actor", [Span(18, 22)], attributes={"name": "海大"})
    [finding] = findings(ws, "canonical")
    mend(ws, finding, "海州大学")
    assert {each.attributes["name"] for each in ws.annotations()} == {"海州大学"}


def test_a_boundary_is_stretched_or_shrunk_where_the_string_stands(ws, document):
    annotate(ws, document.id, "actor", [Span(0, 4)])
    annotate(ws, document.id, "actor", [Span(9, 15)])
    [finding] = findings(ws, "boundary")
    [shrunk] = mend(ws, finding, "海州大学")
    assert (shrunk.start, shrunk.end) == (9, 13)
    undo(ws)
    assert mend(ws, finding, "海州大学医院") == []


def test_gold_is_mended_with_who_and_why(ws, document):
    for by in "甲乙":
        mark(ws, document, by, ("actor", 0, 4), attributes={"name": "海州大学"})
        mark(ws, document, by, ("actor", 18, 22), attributes={"name": "海大"})
    agreed(ws)
    [finding] = findings(ws, "canonical", layer=GOLD)
    [changed] = mend(ws, finding, "海州大学", layer=GOLD, reason="one name")
    assert (changed.decision["by"], changed.decision["reason"]) == ("林晓岚", "one name")
    assert len(changed.decision["from"]) == 2
    assert {each.attributes["name"] for each in ws.annotations(by=GOLD)} == {"海州大学"}


def test_what_is_not_ones_own_or_no_longer_there_is_refused(ws, document):
    mark(ws, document, "甲", ("actor", 0, 4))
    [theirs] = findings(ws, "repeat", layer="甲")
    with pytest.raises(PermissionError_):
        mend(ws, theirs, "actor", layer="甲")
    with pytest.raises(NotFoundError):
        consistency(ws, layer="丁")
    first = annotate(ws, document.id, "actor", [Span(0, 4)], attributes={"name": "海州大学"})
    annotate(ws, document.id, "actor", [Span(18, 22)], attributes={"name": "海大"})
    [finding] = findings(ws, "canonical")
    change(ws, [first.id], fragments=[Span(0, 3)])
    with pytest.raises(InputError, match="changed since"):
        mend(ws, finding, "海州大学")
