from __future__ import annotations

import itertools
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document, normalise
from annotator.domain.edits import Edit, GlossaryEntry, Put, Step
from annotator.domain.errors import InputError, LabelError, NothingToUndoError, PermissionError_
from annotator.domain.labels import Label, LabelSet
from annotator.domain.section import Piece, Section
from annotator.domain.span import Span, slice_all
from annotator.ingest.report import IngestedText, IngestReport
from annotator.store.search import candidates
from annotator.workspace.adding import add
from annotator.workspace.annotating import annotate, annotate_many, change, remove
from annotator.workspace.documents import correct_sections, delete_document, edit_document
from annotator.workspace.history import redo, undo
from annotator.workspace.labelling import add_glossary, set_labels
from annotator.workspace.workspace import Workspace

ALPHABET = "海州市发布發佈3.4%左右理髮\n\r\u3000\u00a0，。《》“”a𠀀𪚥👨\u200d👩é\u0301\u2028\x85"
TEXTS = st.text(ALPHABET, min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
CUTS = st.tuples(st.integers(0, 60), st.integers(1, 12))


def everything(ws: Workspace) -> dict[str, Any]:
    """Read all that a project holds, by the ways a window has."""
    documents = ws.documents()
    return {
        "documents": [
            (info.document, tuple(info.document.sections), info.annotations, info.done) for info in documents
        ],
        "texts": [ws.text(info.document.id) for info in documents],
        "annotations": ws.annotations(),
        "labels": ws.labels(),
        "glossary": ws.glossary(),
        "annotators": ws.annotators(),
        "brought": ws.brought(annotation.id for annotation in ws.annotations()),
        "found": {query: candidates(ws.connection, query) for query in ("海", "发布", "a𠀀")},
    }


class Histories(RuleBasedStateMachine):
    """Whatever is done in whatever order, undoing it all gives the first state back, and redoing it all the last."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "project.anno"
        self.ws = Workspace.create(self.path, owner="甲")
        self.numbers = itertools.count()
        self.told = 0
        self._listen()
        self.states = [everything(self.ws)]
        self.at = 0

    def _listen(self) -> None:
        def hear(_: object) -> None:
            self.told += 1

        self.ws.subscribe(hear)

    def teardown(self) -> None:
        try:
            while self.at:
                self.take_back()
            with pytest.raises(NothingToUndoError):
                undo(self.ws)
            while self.at + 1 < len(self.states):
                self.do_again()
            with pytest.raises(NothingToUndoError):
                redo(self.ws)
        finally:
            self.ws.close()
            left = sorted(path.name for path in Path(self.folder.name).iterdir())
            self.folder.cleanup()
        assert left == ["project.anno"]

    # -- what is checked after each action -----------------------------------------------------------------------------

    def _done(self) -> None:
        """One action is over: it was one step that can be undone, or nothing at all."""
        assert self.told <= 1
        now = everything(self.ws)
        if self.told:
            self.states[self.at + 1 :] = [now]
            self.at += 1
        else:
            assert now == self.states[self.at]
        self.told = 0

    @invariant()
    def every_quote_is_its_slice(self) -> None:
        for annotation in self.ws.annotations():
            assert slice_all(self.ws.text(annotation.document), annotation.fragments) == annotation.quote

    # -- what there is to act on ---------------------------------------------------------------------------------------

    def _document(self, which: int) -> Document:
        listed = self.ws.documents()
        return listed[which % len(listed)].document

    def _span(self, document: Document, cut: tuple[int, int]) -> Span:
        start = cut[0] % document.characters
        return Span(start, min(document.characters, start + cut[1]))

    def _some_annotations(self, which: list[int]) -> list[str]:
        listed = self.ws.annotations()
        return [listed[number % len(listed)].id for number in which]

    def has_documents(self) -> bool:
        return bool(self.ws.documents())

    def has_annotations(self) -> bool:
        return bool(self.ws.annotations())

    # -- actions -------------------------------------------------------------------------------------------------------

    @rule(texts=st.lists(TEXTS, min_size=1, max_size=3), title=st.sampled_from(["要闻", "副刊"]))
    def add_documents(self, texts: list[str], title: str) -> None:
        read = [
            IngestedText(normalise(text), title, f"{title}.txt", Path(f"{title}.txt"), "utf-8", certain=True)
            for text in texts
        ]
        add(self.ws, IngestReport(tuple(read)))
        self._done()

    @precondition(has_documents)
    @rule(
        which=st.integers(0, 9), cuts=st.lists(CUTS, min_size=1, max_size=3), label=st.sampled_from(["metric", "actor"])
    )
    def tag(self, which: int, cuts: list[tuple[int, int]], label: str) -> None:
        document = self._document(which)
        if len(cuts) == 1:
            annotate(self.ws, document.id, label, [self._span(document, cuts[0])], attributes={"region": "海州"})
        else:
            annotate_many(self.ws, document.id, label, [[self._span(document, cut)] for cut in cuts])
        self._done()

    @precondition(has_annotations)
    @rule(
        which=st.lists(st.integers(0, 99), min_size=1, max_size=3),
        cut=st.none() | CUTS,
        label=st.sampled_from([None, "metric", "policy"]),
        note=st.sampled_from([None, "", "看看"]),
        value=st.sampled_from([{}, {"region": "甲省"}, {"region": None}]),
    )
    def change_some(
        self, which: list[int], cut: tuple[int, int] | None, label: str | None, note: str | None, value: dict[str, Any]
    ) -> None:
        ids = self._some_annotations(which)
        fragments = None
        if cut is not None:
            document = self.ws.document(self.ws.annotation(ids[0]).document)
            fragments = [self._span(document, cut)]
        try:
            change(self.ws, ids, fragments=fragments, label=label, note=note, attributes=value)
        except (InputError, PermissionError_):
            assert not self.told
        self._done()

    @precondition(has_annotations)
    @rule(which=st.lists(st.integers(0, 99), min_size=1, max_size=3))
    def remove_some(self, which: list[int]) -> None:
        try:
            remove(self.ws, self._some_annotations(which))
        except PermissionError_:
            assert not self.told
        self._done()

    @precondition(has_documents)
    @rule(
        which=st.integers(0, 9),
        title=st.none() | st.sampled_from(["要闻", "新的题目"]),
        date=st.sampled_from([None, "", "2024-03-06"]),
        done=st.none() | st.booleans(),
    )
    def edit(self, which: int, title: str | None, date: str | None, done: bool | None) -> None:
        try:
            edit_document(self.ws, self._document(which).id, title=title, metadata={"date": date}, done=done)
        except InputError:
            assert not self.told
        self._done()

    @precondition(has_documents)
    @rule(which=st.integers(0, 9))
    def delete(self, which: int) -> None:
        delete_document(self.ws, self._document(which).id)
        self._done()

    @precondition(has_documents)
    @rule(which=st.integers(0, 9), at=st.integers(1, 30))
    def cut_sections(self, which: int, at: int) -> None:
        document = self._document(which)
        cut = min(at, document.characters)
        bounds = [(0, cut), (cut, document.characters)]
        pieces = tuple(Piece(start, end, "body") for start, end in bounds if end > start)
        correct_sections(self.ws, document.id, lambda text, sections: (Section("一", "一", pieces),))
        self._done()

    @rule(name=st.sampled_from(["place", "date"]))
    def add_or_drop_label(self, name: str) -> None:
        labels = self.ws.labels().labels
        kept = tuple(label for label in labels if label.name != name)
        if len(kept) == len(labels):
            kept = (*labels, Label(name, {"en": name}, "#123456", ""))
        try:
            set_labels(self.ws, LabelSet(kept))
        except LabelError:
            assert not self.told
        self._done()

    @rule(simplified=st.sampled_from(["徐汇", "龙应台"]), traditional=st.sampled_from(["徐匯", "龍應台", "龍應臺"]))
    def extend_glossary(self, simplified: str, traditional: str) -> None:
        add_glossary(self.ws, [GlossaryEntry(simplified, traditional)])
        self._done()

    @precondition(has_documents)
    @rule(which=st.integers(0, 9), cut=CUTS, annotator=st.sampled_from(["乙", "丙"]), again=st.booleans())
    def bring_in(self, which: int, cut: tuple[int, int], annotator: str, again: bool) -> None:
        document = self._document(which)
        span = self._span(document, cut)
        id = f"{annotator}-{span.start}-{document.id[:8]}"
        before = next(iter(self.ws.annotations_by_id([id])), None)
        if before is not None and not again:
            return
        after = Annotation(
            id=id,
            document=document.id,
            label="actor",
            fragments=(span,),
            quote=span.slice(self.ws.text(document.id)),
            annotator=annotator,
            created_at="2026-01-01T00:00:00Z",
            updated_at="2026-01-01T00:00:00Z",
            origin="import",
        )
        self.ws.apply(Edit(Step("import", {"file": "乙.jsonl"}), (Put("annotation", id, before, after),)))
        self._done()

    # -- the history ---------------------------------------------------------------------------------------------------

    @precondition(lambda self: self.at > 0)
    @rule()
    def take_back(self) -> None:
        expected = self.ws.undo_step()
        assert undo(self.ws) == expected
        self.at -= 1
        self.told = 0
        assert everything(self.ws) == self.states[self.at]

    @precondition(lambda self: self.at + 1 < len(self.states))
    @rule()
    def do_again(self) -> None:
        expected = self.ws.redo_step()
        assert redo(self.ws) == expected
        self.at += 1
        self.told = 0
        assert everything(self.ws) == self.states[self.at]

    @rule(annotator=st.sampled_from([None, "丁"]))
    def close_and_open(self, annotator: str | None) -> None:
        self.ws.close()
        self.ws = Workspace.open(self.path, annotator=annotator)
        self._listen()
        assert everything(self.ws) == self.states[self.at]


Histories.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
TestHistories = Histories.TestCase
