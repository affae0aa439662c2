from __future__ import annotations

import json

import pytest

from annotator import paths
from annotator.domain.errors import UnwritableFileError
from annotator.workspace.checking import check
from annotator.workspace.sample import make_sample


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
