"""The verbs of a team: what they print is what the interface promises, to the letter."""

from __future__ import annotations

import pytest


@pytest.fixture
def team(cli, project):
    """Return a project in which Ann and Bo have labelled 甲: one place alike, a boundary, a value and a miss apart."""
    text = cli("text", project, "甲").text
    at = {quote: text.index(quote) for quote in ("海州市研发", "3.4%左右", "海州市說")}

    def tag(by, label, quote, length, *values):
        start = at[quote]
        return cli(
            "annotate", project, "甲", label, "--span", f"{start}:{start + length}", *values, "--as", by, "--json"
        ).json[0]

    tag("Ann", "actor", "海州市說", 3)
    tag("Bo", "actor", "海州市說", 3)
    tag("Ann", "actor", "海州市研发", 3)
    tag("Bo", "actor", "海州市研发", 5)
    tag("Ann", "metric", "3.4%左右", 6, "--set", "value=3.4", "--set", "unit=%")
    tag("Bo", "metric", "3.4%左右", 6, "--set", "value=34", "--set", "unit=%")
    tag("Ann", "policy", "海州市說", 2)
    return project


def items(cli, project, *options):
    return {item["kind"]: item for item in cli("review", project, "list", *options, "--json").json}


def gold(cli, project):
    return cli("annotations", project, "--by", "gold", "--json").json


def test_agreement_has_the_keys_of_the_interface(cli, team):
    found = cli("agreement", team, "--json").json
    assert list(found)[:5] == ["layers", "documents", "pairs", "overall", "by_document"]
    assert found["layers"] == ["Ann", "Bo"]
    assert found["documents"] == 1
    [pair] = found["pairs"]
    assert (pair["a"], pair["b"]) == ("Ann", "Bo")
    wanted = {"spans", "exact", "relaxed", "by_label", "attributes", "cohen_kappa", "krippendorff_alpha", "gamma"}
    for figures in (pair, found["overall"], *found["by_document"].values()):
        assert wanted | {"intervals", "undefined"} <= set(figures)
    assert {name: pair["spans"][name] for name in ("a", "b", "exact")} == {"a": 4, "b": 3, "exact": 2}
    assert pair["exact"] == {"precision": pytest.approx(2 / 3), "recall": 0.5, "f1": pytest.approx(4 / 7)}
    assert pair["attributes"]["metric.value"] == {"agree": 0, "of": 1}
    assert pair["gamma"] is None
    assert "gamma" in pair["undefined"]


def test_layers_are_named_the_first_as_the_reference(cli, team):
    assert cli("agreement", team, "--layers", "Bo,Ann", "--json").json["pairs"][0]["a"] == "Bo"
    assert "Bo – Ann" in cli("agreement", team, "--layers", "Bo,Ann").text
    for wrong, status in (("Bo,Nobody", 1), ("Bo,Bo", 1), ("Bo", 2)):
        ended = cli("agreement", team, "--layers", wrong)
        assert (ended.status, ended.error.count("\n")) == (status, 1)


def test_agreement_of_one_alone_is_empty_and_says_why(cli, project):
    found = cli("agreement", project, "--json").json
    assert (found["layers"], found["documents"], found["overall"]["exact"]["f1"]) == ([], 0, None)
    assert found["overall"]["undefined"]["exact.f1"]


def test_the_queue_has_an_item_for_each_difference(cli, team):
    found = items(cli, team)
    assert set(found) == {"boundary", "attribute", "missing"}
    for item in found.values():
        assert {"id", "document", "kind", "label", "candidates", "decision"} <= set(item)
        assert item["decision"] is None
    assert [each["annotator"] for each in found["boundary"]["candidates"]] == ["Ann", "Bo"]
    assert list(items(cli, team, "--kind", "missing", "--open", "--label", "policy", "--by", "Bo")) == ["missing"]
    assert items(cli, team, "--settled") == {}


def test_what_one_alone_has_done_goes_to_gold_with_single(cli, team, tmp_path):
    source = tmp_path / "乙.txt"
    source.write_text("海州大学副校长表示，将落实计划。", encoding="utf-8")
    cli("add", team, source)
    cli("annotate", team, "乙", "actor", "--span", "0:4", "--as", "Ann")
    [asked] = cli("annotate", team, "乙", "actor", "--span", "4:7", "--as", "Ann", "--json").json
    cli("change", team, asked["id"], "--status", "question", "--as", "Ann")
    assert "--single" not in cli("review", team, "agreed").text, "who is not done may not have read on"
    cli("edit", team, "乙", "--done", "--as", "Ann")
    assert "--single" in cli("review", team, "agreed").text
    assert cli("review", team, "agreed", "--json").json == {"decided": 0}
    made = cli("review", team, "agreed", "--single", "--json", "--as", "Lead").json
    assert made == {"decided": 1, "single": 1, "documents": 1, "unsure": 1}
    [one] = [each for each in gold(cli, team) if each["decision"]["reason"]]
    assert (one["quote"], one["origin"]) == ("海州大学", "rule:single")
    assert (one["decision"]["by"], one["decision"]["reason"]) == ("Lead", "one annotator")
    out = tmp_path / "gold.jsonl"
    cli("export", team, out, "--by", "gold")
    assert '"rule:single"' in out.read_text(encoding="utf-8")
    again = cli("review", team, "agreed", "--single")
    assert again.text.splitlines()[0] == "Put 0 annotations into gold."
    assert "Left there: 1" in again.text
    cli("undo", team)
    assert len(gold(cli, team)) == 1


def test_review_from_the_queue_to_exported_gold(cli, team, tmp_path):
    assert cli("review", team, "agreed", "--json", "--as", "Lead").json == {"decided": 1}
    assert cli("review", team, "agreed", "--json").json == {"decided": 0}
    found = items(cli, team)
    boundary, attribute, missing = found["boundary"], found["attribute"], found["missing"]
    first, second = (each["id"] for each in boundary["candidates"])
    both = cli("review", team, "decide", boundary["id"], "--take", first, second, "--json", "--as", "Lead").json
    assert both["decision"]["from"] == [first, second]
    assert (both["id"], both["decision"]["by"]) == (boundary["id"], "Lead")
    assert len(gold(cli, team)) == 3
    cli("review", team, "decide", boundary["id"], "--take", first, "--reason", "boundary", "--as", "Lead")
    cli(
        "review", team, "decide", attribute["id"][:12], "--take", attribute["candidates"][1]["id"], "--set", "value=3.4"
    )
    cli("review", team, "decide", missing["id"], "--none")
    assert items(cli, team, "--open") == {}
    made = {(each["label"], each["quote"]): each for each in gold(cli, team)}
    assert set(made) == {("actor", "海州市"), ("metric", "3.4%左右")} | {("actor", "海州市")}
    assert made["metric", "3.4%左右"]["attributes"] == {"value": 3.4, "unit": "%"}
    decided = [each for each in gold(cli, team) if each["decision"]["reason"] == "boundary"]
    assert [each["decision"]["from"] for each in decided] == [[first]]
    assert {each["status"] for each in gold(cli, team)} == {"decided"}
    out = tmp_path / "gold.jsonl"
    assert cli("export", team, out, "--by", "gold", "--json").json["annotations"] == 3
    assert cli("agreement", team, "--layers", "gold,Ann", "--json").json["pairs"][0]["exact"]["recall"] == 1
    assert cli("check", team).status == 0


def test_a_span_is_drawn_with_its_label(cli, team):
    item = items(cli, team)["boundary"]
    start = item["candidates"][0]["start"]
    place = f"{start}:{start + 4}"
    settled = cli("review", team, "decide", item["id"], "--span", place, "--label", "policy", "--json").json
    assert settled["decision"]["from"] == []
    [made] = gold(cli, team)
    assert (made["label"], made["start"], made["end"]) == ("policy", start, start + 4)


def test_one_verb_is_one_step_back(cli, team):
    item = items(cli, team)["boundary"]
    cli("review", team, "decide", item["id"], "--none", "--as", "Lead")
    assert "decide about" in cli("undo", team, "--json").json["step"]
    assert items(cli, team)["boundary"]["decision"] is None
    assert gold(cli, team) == []


def test_a_rule_is_tried_then_kept_then_taken_back(cli, team):
    tried = cli("review", team, "rule", "trusted", "--trust", "Bo", "--dry-run", "--json").json
    assert len(tried) == 3
    assert all(item["decision"]["rule"] == "trusted" for item in tried)
    assert gold(cli, team) == []
    assert len(cli("review", team, "rule", "trusted", "--trust", "Bo", "--json").json) == 3
    assert {each["origin"] for each in gold(cli, team)} == {"rule:trusted"}
    opened = cli("review", team, "reopen", *(item["id"] for item in tried), "--json").json
    assert {item["id"] for item in opened} == {item["id"] for item in tried}
    assert gold(cli, team) == []


def test_reasons_and_examples(cli, team):
    assert "boundary" in cli("review", team, "reasons", "--json").json
    assert cli("review", team, "reasons", "--set", "边界,漏标", "--json").json == ["边界", "漏标"]
    item = items(cli, team)["missing"]
    cli("review", team, "decide", item["id"], "--none", "--reason", "漏标")
    labels = cli("review", team, "example", item["id"], "--json").json["labels"]
    assert "（漏标）" in next(each for each in labels if each["name"] == "policy")["counterexamples"][-1]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 2),
        (("settle",), 2),
        (("decide", "ITEM"), 2),
        (("decide", "ITEM", "--none", "--take", "x"), 2),
        (("decide", "ITEM", "--span", "1:2"), 2),
        (("decide", "ITEM", "--none", "--set", "value=1"), 2),
        (("decide", "ITEM", "OTHER", "--none"), 2),
        (("rule", "trusted"), 2),
        (("rule", "majority", "--trust", "Bo"), 2),
        (("decide", "nothing", "--none"), 1),
        (("decide", "ITEM", "--take", "nothing"), 1),
        (("decide", "ITEM", "--span", "1:9999", "--label", "actor"), 1),
        (("decide", "ITEM", "--span", "1:2", "--label", "nothing"), 1),
        (("reopen", "ITEM"), 1),
        (("example", "ITEM"), 1),
        (("rule", "trusted", "--trust", "Nobody"), 1),
        (("list", "--document", "nothing"), 1),
    ],
)
def test_what_cannot_be_done_says_so_in_a_line_and_changes_nothing(cli, team, arguments, status):
    item = items(cli, team)["missing"]["id"]
    ended = cli("review", team, *(item if each == "ITEM" else each for each in arguments))
    assert (ended.status, ended.error.count("\n")) == (status, 1), ended.error
    assert ended.error.startswith("annotator: ")
    assert gold(cli, team) == []


def test_as_and_json_may_stand_before_the_command_too(cli, team):
    item = items(cli, team)["missing"]["id"]
    settled = cli("review", "--json", "--as", "Lead", team, "decide", item, "--none").json
    assert settled["decision"]["by"] == "Lead"


def test_feedback_is_written_for_one_and_imported_by_the_same_verb(cli, team, tmp_path):
    for item in cli("review", team, "list", "--json").json:
        cli("review", team, "decide", item["id"], "--take", item["candidates"][0]["id"], "--reason", "boundary")
    out = tmp_path / "Bo.jsonl"
    written = cli("feedback", team, "Bo", out, "--json").json
    assert written == {"file": str(out), "annotator": "Bo", "kept": 0, "changed": 2, "removed": 0, "added": 1}
    [report] = cli("import", team, out, "--json").json
    assert report["annotations"]["rejected"] == 3
    assert "feedback for Bo, and not for" in report["problems"][0]["reason"]
    for options in ((), ("--format", "feedback")):
        [report] = cli("import", team, out, *options, "--as", "Bo", "--json").json
        assert (report["format"], report["annotations"]["read"]) == ("feedback", 3)
    assert "feedback for Bo on 3 annotations" in cli("import", team, out, "--as", "Bo").text
    told = cli("feedback", team, "--json").json
    assert sorted(each["outcome"] for each in told) == ["added", "changed", "changed"]
    assert {each["reason"] for each in told} == {"boundary"}
    assert cli("feedback", team, "Nobody", out).status == 1
    assert cli("feedback", team, "Bo").status == 2
