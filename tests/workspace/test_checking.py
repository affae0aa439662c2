from __future__ import annotations

import sqlite3

import pytest

from annotator.domain.span import Span
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import check
from annotator.workspace.workspace import Workspace

DAMAGES = {
    "UPDATE annotations SET quote = '别的'": "quotes “别的”",
    "UPDATE annotations SET stop = 99": "runs past the end",
    "UPDATE annotations SET label = 'place'": "which the label set has not",
    "UPDATE annotations SET annotator = 'nobody'": "refers to something in annotators",
    "UPDATE texts SET text = '海州市发布计画'": "not the one it was added with",
    "UPDATE documents SET characters = 3": "says it has 3 characters",
    "UPDATE documents SET sections = '[]'": "sections of “海州要闻” are wrong",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_check_names_what_is_not_as_it_has_to_be(path, add_text, damage):
    with Workspace.create(path, owner="甲") as ws:
        annotate(ws, add_text(ws, "海州市发布计划").id, "actor", [Span(0, 3)])
        assert check(ws) == []
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(damage)
    raw.close()
    with Workspace.open(path) as ws:
        assert any(DAMAGES[damage] in problem for problem in check(ws)), check(ws)
