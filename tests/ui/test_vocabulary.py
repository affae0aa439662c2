"""What the window has words for is what the core has."""

from __future__ import annotations

import json

from annotator import paths
from annotator.domain.annotation import ORIGINS, STATUSES
from annotator.domain.document import METADATA_FIELDS, SCRIPTS_OF_TEXT
from annotator.domain.edits import STEP_PHRASES, Step
from annotator.reading.projection import LAYOUTS
from annotator.reading.script import SCRIPTS
from annotator.settings import SETTINGS
from annotator.ui import phrases, theme, translation, vocabulary


def test_every_word_of_the_core_has_one_on_screen() -> None:
    assert list(vocabulary.SCRIPTS) == list(SCRIPTS)
    assert set(vocabulary.LAYOUTS) == set(LAYOUTS)
    assert list(vocabulary.STATUSES) == list(STATUSES)
    assert set(vocabulary.SCRIPTS_OF_TEXT) == set(vocabulary.SCRIPT_MARKS) == set(SCRIPTS_OF_TEXT)
    assert tuple(vocabulary.METADATA) == METADATA_FIELDS
    assert list(vocabulary.ORIGINS) == [origin.removesuffix(":") for origin in ORIGINS]


def test_every_attribute_and_choice_of_the_starter_labels_has_one() -> None:
    starter = json.loads((paths.resources() / "labels" / "starter.json").read_text("utf-8"))
    attributes = [each for label in starter["labels"] for each in label["attributes"]]
    assert {each["name"] for each in attributes} == set(vocabulary.ATTRIBUTES)
    words = {choice for each in attributes for choice in each["choices"] if choice.isascii() and choice[0].isalpha()}
    assert words == set(vocabulary.CHOICES)


def test_what_is_in_no_table_stays_as_it_is() -> None:
    assert vocabulary.word(vocabulary.ATTRIBUTES, "own_attribute") == "own_attribute"


def test_every_step_of_the_history_has_a_phrase_that_fills_in_the_same() -> None:
    assert set(phrases.PHRASES) == set(STEP_PHRASES)
    for verb, text in STEP_PHRASES.items():
        filled = {name: name.upper() for name in ("count", "quote", "label", "title", "file", "name")}
        for name, value in filled.items():
            assert (value in text.format_map(filled)) == (value in phrases.phrase_of(Step(verb, filled))), (verb, name)


def test_long_quotes_are_cut_in_a_menu() -> None:
    assert len(phrases.phrase_of(Step("remove", {"quote": "海" * 500}))) < 60


def test_settings_offer_the_languages_and_looks_that_there_are() -> None:
    choices = {setting.key: setting.choices for setting in SETTINGS}
    assert choices["language"] == ("system", *translation.LANGUAGES)
    assert choices["theme"] == theme.THEMES
    assert tuple(vocabulary.THEMES) == theme.THEMES
    assert list(vocabulary.SETTING_TITLES) == [setting.title for setting in SETTINGS if setting.title]
