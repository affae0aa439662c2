"""The sample team's files are what its differences make of the labelled articles, every quote at its place."""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import sample_team

TEAM = Path(__file__).resolve().parents[2] / "sample_docs" / "team"
FILES = sorted(path.relative_to(TEAM).as_posix() for path in TEAM.rglob("*.jsonl"))


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (TEAM / name).read_text("utf-8").split("\n") if line]


def test_making_them_again_gives_the_same_files() -> None:
    made = sample_team.hand_ins()
    assert sorted(made) == FILES
    for name, content in made.items():
        assert (TEAM / name).read_bytes() == content, f"run packaging/sample_team.py: {name} is another by now"


@pytest.mark.parametrize("name", FILES)
def test_every_quote_is_the_slice_but_the_one_that_was_corrected_later(name: str) -> None:
    elsewhere = [
        (each["quote"], document["text"][each["start"] : each["end"]])
        for document in lines(name)
        for each in document["annotations"]
        if each["quote"] != document["text"][each["start"] : each["end"]]
    ]
    assert elsewhere == ([("公会", "该会")] if name.startswith("程远") else [])


@pytest.mark.parametrize("name", FILES)
def test_ids_are_unique_and_all_of_a_file_is_its_annotators(name: str) -> None:
    annotations = [each for document in lines(name) for each in document["annotations"]]
    assert max(Counter(each["id"] for each in annotations).values()) == 1
    assert {each["annotator"] for each in annotations} == {Path(name).name.partition(" ")[0]}
    assert all(document["done"] == [Path(name).name.partition(" ")[0]] for document in lines(name))


def test_every_difference_says_why() -> None:
    team = json.loads((TEAM / "differences.json").read_text("utf-8"))
    listed = [each["rows"] for each in team["documents"].values()]
    for row in chain(*listed, *team["newer"]["documents"].values()):
        assert row["why"]
        assert row["by"]
