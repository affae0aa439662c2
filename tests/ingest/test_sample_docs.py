"""The sample articles show what they are there to show, and their labels keep to the label set and to the text."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.annotation import check_status
from annotator.domain.document import digest, document_id
from annotator.domain.labels import LabelSet, label_set_from_json, label_set_to_json
from annotator.domain.progress import finish
from annotator.domain.section import Section
from annotator.domain.span import Span
from annotator.ingest import IngestedText, read_files, with_section_metadata
from annotator.reading.fold import find
from annotator.reading.script import detect_script
from annotator.reading.sections import find_sections

ROOT = Path(__file__).resolve().parents[2]
SAMPLE_DOCS = ROOT / "sample_docs"
LABELS = ROOT / "resources" / "labels" / "starter.json"
LABELLED: dict[str, list[dict[str, Any]]] = json.loads((SAMPLE_DOCS / "annotations.json").read_text("utf-8"))


def read() -> dict[str, IngestedText]:
    return {document.source: document for document in finish(read_files([SAMPLE_DOCS])).documents}


@pytest.fixture(scope="module")
def documents() -> dict[str, IngestedText]:
    return read()


@pytest.fixture(scope="module")
def labels() -> LabelSet:
    return label_set_from_json(json.loads(LABELS.read_text("utf-8")))


@lru_cache
def sections_of(text: str, title: str) -> tuple[Section, ...]:
    return find_sections(text, document=document_id(digest(text)), title=title)


def places_of(document: IngestedText, quote: str) -> list[tuple[Span, ...]]:
    return list(find(document.text, sections_of(document.text, document.title), quote))


def place_of(document: IngestedText, row: dict[str, Any]) -> tuple[Span, ...]:
    """Return where a row's quote stands: number `occurrence` in reading order."""
    return places_of(document, row["quote"])[row.get("occurrence", 1) - 1]


# -- the labels --------------------------------------------------------------------------------------------------------


def test_the_starter_label_set_comes_back_as_it_is_and_speaks_three_languages(labels: LabelSet) -> None:
    raw = json.loads(LABELS.read_text("utf-8"))
    assert label_set_to_json(labels) == raw
    assert [(label.name, label.key) for label in labels.labels] == [("metric", "1"), ("actor", "2"), ("policy", "3")]
    for label in labels.labels:
        assert set(label.title) == set(label.definition) == {"en", "zh-Hans", "zh-Hant"}
        assert label.examples
        assert label.counterexamples


@pytest.mark.parametrize("file", LABELLED)
def test_every_quote_is_in_its_article_where_it_is_said_to_be(file: str, documents: dict[str, IngestedText]) -> None:
    for row in LABELLED[file]:
        place = place_of(documents[file], row)
        assert place[0].start == row["start"], row


@pytest.mark.parametrize("file", LABELLED)
def test_every_attribute_fits_the_label_set_and_what_is_required_is_there(file: str, labels: LabelSet) -> None:
    for row in LABELLED[file]:
        label = labels.label(row["label"])
        for name, value in row["attributes"].items():
            assert label.attribute(name).check(value) == value
        assert {each.name for each in label.attributes if each.required} <= set(row["attributes"]), row
        check_status(row.get("status", "labelled"))
        assert row.get("status") != "question" or row["note"], row


def test_no_quote_has_white_space_or_stray_punctuation_at_its_ends() -> None:
    # Marks of titles and quotations, per cent, per mille and a minus may belong to a name or figure.
    belonging = set("《》〈〉“”「」%‰-")
    for row in (row for rows in LABELLED.values() for row in rows):
        for end in (row["quote"][0], row["quote"][-1]):
            assert end in belonging or unicodedata.category(end)[0] not in "PZ", row["quote"]


def test_nothing_is_labelled_twice() -> None:
    for rows in LABELLED.values():
        counts = Counter((row["label"], row["start"], row["quote"]) for row in rows)
        assert max(counts.values()) == 1


def test_a_name_is_labelled_at_every_mention(documents: dict[str, IngestedText]) -> None:
    for file, rows in LABELLED.items():
        document = documents[file]
        labelled: dict[str, set[int]] = {"actor": set(), "policy": set()}
        for row in rows:
            if row["label"] in labelled:
                for span in place_of(document, row):
                    labelled[row["label"]].update(range(span.start, span.end))
        # A place's name is an actor only where a government is meant, so it may well stand unlabelled.
        names = {(row["label"], row["quote"]) for row in rows if row["attributes"].get("kind") != "government"}
        for label, name in names:
            for place in places_of(document, name) if label in labelled else ():
                assert all(set(range(span.start, span.end)) <= labelled[label] for span in place), (file, name, place)


def test_a_fall_is_negative_and_a_range_goes_up() -> None:
    for rows in LABELLED.values():
        for attributes in (row["attributes"] for row in rows if row["label"] == "metric"):
            assert attributes.get("value_high", attributes["value"]) >= attributes["value"]
            assert attributes["value"] >= 0 or attributes["measure"] in ("change", "rate of change")


# -- what the articles show --------------------------------------------------------------------------------------------


def test_every_article_is_read_without_a_doubt_and_labelled(documents: dict[str, IngestedText]) -> None:
    report = finish(read_files([SAMPLE_DOCS]))
    assert (report.problems, report.notes) == ((), ())
    assert all(document.certain and not document.replaced for document in report.documents)
    assert set(documents) == set(LABELLED)
    assert len(documents) >= 10


def test_every_encoding_and_both_scripts_are_there(documents: dict[str, IngestedText]) -> None:
    assert {document.encoding for document in documents.values()} == {"utf-8", "gb18030", "big5hkscs", "utf-16-le"}
    scripts = Counter(detect_script(document.text) for document in documents.values())
    assert set(scripts) == {"simplified", "traditional"}
    assert scripts["traditional"] >= 4


@pytest.mark.parametrize(
    ("quirk", "sign"),
    [
        ("a front matter in English", "---\npublisher:"),
        ("a front matter in Chinese", "---\n來源："),
        ("Markdown headings", "\n## "),
        ("a byline with a sign", "■本报记者"),
        ("a byline in brackets", "本报讯（"),
        ("a byline at the end of the page", "▶ 本报记者"),
        ("captions", "●"),
        ("a caption and its credit", "▲"),
        ("half-width punctuation", "公司之间隔着一层楼,改一版当天就能上车试"),
        ("a simplified slip in a traditional article", "關鍵技术"),
        ("a doubled character", "造船船廠"),
        ("a box of figures", "▶数读2023"),
        ("a number cut by a line end", "50\n\n0TB"),
        ("a name cut by a line end", "林\n\n晓岚"),
        ("a character of Hong Kong beyond the BMP", "𨋢"),
        ("a rare character beyond the BMP in a person's name", "孙\n𬭎"),
        ("the same in a company's", "𠮷"),
        ("an emoji", "🤖"),
        ("an emoji with a joiner", "👨‍🔬"),
        ("ideographic spaces", "\u3000\u3000"),
        ("a number of thousands of thousands of millions", "1.28萬億元"),
        ("a range", "5.5%—6%"),
        ("a share in words", "近八成"),
    ],
)
def test_every_quirk_of_real_pages_is_there(documents: dict[str, IngestedText], quirk: str, sign: str) -> None:
    assert any(sign in document.text or sign in document.title for document in documents.values()), quirk


def test_one_label_runs_over_a_column_jump(documents: dict[str, IngestedText]) -> None:
    jumping = [
        (file, row["quote"])
        for file, rows in LABELLED.items()
        for row in rows
        if len(place_of(documents[file], row)) > 1
    ]
    assert jumping == [("2024-03-08_海州日报_B1_模境社区.txt", "北辰精机")]


def test_labels_nest(documents: dict[str, IngestedText]) -> None:
    nested = 0
    for file, rows in LABELLED.items():
        hulls = {(place[0].start, place[-1].end) for place in (place_of(documents[file], row) for row in rows)}
        nested += sum(a <= c and d <= b and (a, b) != (c, d) for a, b in hulls for c, d in hulls)
    assert nested >= 5


def test_some_labels_are_questions_with_a_note() -> None:
    assert sum(row.get("status") == "question" for rows in LABELLED.values() for row in rows) >= 2


def test_every_article_knows_its_date_and_publisher(documents: dict[str, IngestedText]) -> None:
    for document in documents.values():
        assert {"publisher", "date", "page"} <= set(document.metadata), document.title


def test_metadata_meant_for_a_section_finds_its_section(documents: dict[str, IngestedText]) -> None:
    meant = [document for document in documents.values() if document.section_metadata]
    assert len(meant) >= 2
    for document in meant:
        _, unmatched = with_section_metadata(sections_of(document.text, document.title), document.section_metadata)
        assert unmatched == ()
