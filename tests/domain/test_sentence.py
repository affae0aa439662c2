"""A sentence is its English text to all that read it, and knows what it was made from for those that translate it."""

from __future__ import annotations

import copy
import errno
import json
import pickle

import pytest

from annotator.domain.errors import FormatError, LabelError, NotFoundError
from annotator.domain.sentence import Sentence, fill, of_system, within


def test_it_is_its_text_wherever_a_text_is_wanted() -> None:
    sentence = Sentence("There is no document “{ref}”.", ref="第3版")
    assert sentence == "There is no document “第3版”."
    assert f"{sentence}" == str(sentence) == "There is no document “第3版”."
    assert json.dumps([sentence], ensure_ascii=False) == '["There is no document “第3版”."]'
    assert {sentence: 1}["There is no document “第3版”."] == 1


def test_it_knows_its_template_and_values_even_when_copied_or_pickled() -> None:
    sentence = Sentence("{file}: {reason}", file="a.txt", reason=Sentence("It is empty."))
    for each in (sentence, copy.deepcopy(sentence), pickle.loads(pickle.dumps(sentence))):
        assert each == "a.txt: It is empty."
        assert each.template == "{file}: {reason}"
        assert isinstance(each.values["reason"], Sentence)


def test_lists_are_joined_and_sentences_in_them_said() -> None:
    assert Sentence("one of {known}", known=("a", "b")) == "one of a, b"
    sentence = Sentence("one of {known}", known=[Sentence("none"), "b"])
    assert fill(sentence.template, sentence.values, say=lambda each: each.upper(), comma="、") == "one of NONE、b"


def test_numbers_are_written_as_the_template_asks() -> None:
    assert Sentence("{count:,} characters", count=120_000) == "120,000 characters"


@pytest.mark.parametrize("text", ["{", "a set is {a, b}", "{name}"])
def test_braces_of_people_stay_as_they_are(text: str) -> None:
    assert Sentence(text) == text
    assert Sentence("“{value}” is not text.", value=text) == f"“{text}” is not text."
    assert str(LabelError("“{value}” is not text.", value=text)) == f"“{text}” is not text."


def test_an_error_carries_its_sentence() -> None:
    error = NotFoundError("There is no document “{ref}”.", ref="x")
    assert str(error) == "There is no document “x”."
    assert error.sentence.template == "There is no document “{ref}”."
    again = pickle.loads(pickle.dumps(error))
    assert again.sentence.values == {"ref": "x"}
    assert NotFoundError(error.sentence).sentence is error.sentence


def test_a_line_of_a_file_is_said_and_kept() -> None:
    error = FormatError("{file}, line {line}: it is nested too deep.", file="a.jsonl", line=7)
    assert (str(error), error.line) == ("a.jsonl, line 7: it is nested too deep.", 7)
    assert (str(FormatError("{} is no file.", line=7)), FormatError("x").line) == ("{} is no file.", None)


def test_a_sentence_within_another_goes_without_its_full_stop() -> None:
    inner = within(Sentence("{name} is empty.", name="x"))
    assert (inner, inner.template) == ("x is empty", "{name} is empty")
    assert within("nothing to cut") == "nothing to cut"


def test_what_the_system_says_is_translatable_where_it_is_usual() -> None:
    assert of_system(OSError(errno.EACCES, "Zugriff verweigert")) == "Permission denied"
    assert of_system(OSError(errno.ECHILD, "No child processes")) == "No child processes"
    assert of_system(OSError("odd {")) == "odd {"
