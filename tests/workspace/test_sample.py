from __future__ import annotations

import json

import pytest

from annotator import paths
from annotator.domain.errors import UnwritableFileError
from annotator.domain.progress import finish
from annotator.review.compare import KINDS
from annotator.workspace.agreeing import agreement
from annotator.workspace.checking import check
from annotator.workspace.history import undo
from annotator.workspace.importing import import_files
from annotator.workspace.reviewing import find_item, queue
from annotator.workspace.rounds import rounds
from annotator.workspace.ruling import count_agreed
from annotator.workspace.sample import make_sample, make_team_sample, team_hand_ins


def test_the_sample_has_every_article_and_every_annotation_of_its_list(path, clock, new_id):
    listed = json.loads((paths.sample_docs() / "annotations.json").read_text("utf-8"))
    with make_sample(path, owner="甲", clock=clock, new_id=new_id) as ws:
        by_source = {info.document.source: info for info in ws.documents()}
        assert set(listed) <= set(by_source)
        assert {source: by_source[source].annotations for source in listed} == {
            source: len(each) for source, each in listed.items()
        }
        assert {info.document.script for info in ws.documents()} >= {"simplified", "traditional"}
        assert check(ws) == []


def test_every_annotation_of_the_sample_stands_where_its_list_says(path):
    listed = json.loads((paths.sample_docs() / "annotations.json").read_text("utf-8"))
    with make_sample(path, owner="甲") as ws:
        for info in ws.documents():
            made = sorted((each.label, each.start) for each in ws.annotations(document=info.document.id))
            assert made == sorted((each["label"], each["start"]) for each in listed.get(info.document.source, []))


def test_the_sample_takes_nothing_that_is_there(path):
    path.write_bytes(b"precious")
    with pytest.raises(UnwritableFileError):
        make_sample(path, owner="甲")
    assert path.read_bytes() == b"precious"


# -- the team ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made_team(tmp_path_factory):
    path = tmp_path_factory.mktemp("team") / "team.anno"
    with make_team_sample(path, owner="主编") as ws:
        yield ws


@pytest.fixture
def team(made_team):
    """Return the team's project, to be read only."""
    return made_team


def test_the_team_agrees_on_most_and_differs_in_every_way_there_is(team):
    items = queue(team)
    assert {item.kind for item in items} == set(KINDS)
    assert count_agreed(team) > 2 * len(items)
    assert not any(item.decision for item in items)
    found = finish(agreement(team, resamples=0))
    assert len(found.pairs) == 3
    assert all(0.75 < pair.figures.exact.f1 < 0.95 < pair.figures.relaxed.f1 + 0.05 for pair in found.pairs)


def test_one_article_is_two_annotators_only_and_nobody_has_more_than_they_were_handed(team):
    done = {info.document.title: set(info.done) for info in team.documents()}
    assert sorted(map(len, done.values())) == [2, 3, 3, 3, 3]
    [handed_out] = rounds(team)
    assert handed_out["shared"] == {info.document.id: list(info.done) for info in team.documents()}


def test_an_annotator_who_had_a_copy_of_another_shape_is_recognised_span_by_span(team):
    document = next(info.document for info in team.documents() if info.document.source == "乙省半導體觀察.txt")
    assert document.script == "traditional"
    assert all(each.quote == team.text(each.document)[each.start : each.end] for each in team.annotations())
    assert "乙省產業技術研究院" in {each.quote for each in team.annotations(document=document.id, by="程远")}
    [ambiguous] = queue(team, kinds=["ambiguous"])
    assert (ambiguous.document, [each.quote for each in ambiguous.candidates]) == (document.id, ["公會", "公會"])
    assert find_item(team, ambiguous.id).label == "actor"


def test_the_team_sample_is_whole_and_its_newer_file_brings_what_its_author_changed(tmp_path):
    with make_team_sample(tmp_path / "team.anno", owner="主编") as ws:
        assert check(ws) == []
        assert [each.plan.edit.puts for each in [import_files(ws, team_hand_ins(), dry_run=True)]] == [()]
        [newer] = (paths.sample_docs() / "team" / "newer").iterdir()
        [file] = import_files(ws, [newer]).files
        counts = file.report.annotations
        assert (counts.added, counts.updated, counts.rejected) == (1, 1, 0)
        assert [each.quote for each in file.removed] == ["产业基金"]
        while ws.undo_step() is not None:
            undo(ws)
        assert ws.documents() == []
        assert check(ws) == []


def test_the_team_sample_takes_nothing_that_is_there(path):
    path.write_bytes(b"precious")
    with pytest.raises(UnwritableFileError):
        make_team_sample(path, owner="甲")
    assert path.read_bytes() == b"precious"
