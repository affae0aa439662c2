from __future__ import annotations

import pytest

from annotator.domain.progress import finish
from annotator.workspace.gold_figures import figures_with_gold
from annotator.workspace.reviewing import decide, queue
from annotator.workspace.ruling import agreed, settle_alone
from tests.workspace.team import METRIC, POLICY, TEXT, UNIVERSITY, mark, only_item


@pytest.fixture
def document(ws, add_text):
    return add_text(ws, TEXT)


def test_each_annotator_is_compared_with_gold_over_what_is_settled(ws, document, add_text):
    unread = add_text(ws, "海州大学。", title="副刊")
    [_, first] = mark(ws, document, "甲", METRIC, UNIVERSITY)
    mark(ws, document, "乙", METRIC, ("actor", 19, 26), POLICY)
    mark(ws, unread, "甲", ("actor", 0, 4))
    found = finish(figures_with_gold(ws))
    assert [each.spans.b for each in found.values()] == [0, 0]
    agreed(ws)
    decide(ws, queue(ws)[0].id, take=[first.id])
    found = finish(figures_with_gold(ws))
    assert (found["甲"].exact.f1, found["乙"].exact.f1) == (1, 0.5)
    decide(ws, queue(ws)[1].id, none=True)
    found = finish(figures_with_gold(ws))
    assert (found["甲"].exact.precision, found["乙"].exact.precision) == (1, pytest.approx(1 / 3))


def test_gold_of_one_alone_says_nothing_of_how_good_that_one_is(ws, document, add_text):
    other = add_text(ws, "海州大学。", title="副刊")
    mark(ws, document, "甲", METRIC, UNIVERSITY)
    mark(ws, document, "乙", METRIC, done=True)
    mark(ws, other, "甲", ("actor", 0, 4), done=True)
    decide(ws, only_item(ws).id, none=True)
    agreed(ws)
    before = finish(figures_with_gold(ws))
    finish(settle_alone(ws))
    assert finish(figures_with_gold(ws)) == before
    mark(ws, other, "乙", ("actor", 0, 4), done=True)
    assert finish(figures_with_gold(ws))["甲"].spans == before["甲"].spans
    agreed(ws)
    assert finish(figures_with_gold(ws))["甲"].spans.exact == before["甲"].spans.exact + 1
