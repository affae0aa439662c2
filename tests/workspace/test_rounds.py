"""Work is divided fairly, handed out without anybody's annotations, and comes back with what was done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import InputError, LabelError, NothingToUndoError, UnwritableFileError
from annotator.domain.labels import LabelSet
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.workspace import rounds
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import backup, check
from annotator.workspace.documents import edit_document
from annotator.workspace.exporting import export
from annotator.workspace.feedback import write_feedback
from annotator.workspace.history import undo
from annotator.workspace.importing import import_files
from annotator.workspace.labelling import set_labels
from annotator.workspace.project_settings import set_setting
from annotator.workspace.searching import search
from annotator.workspace.workspace import Workspace
from tests.workspace.conftest import AddText

NAMES = ("Li", "Wang", "Zhao")


@pytest.fixture
def many(ws: Workspace, add_text: AddText) -> Workspace:
    for number in range(12):
        add_text(ws, f"第{number}篇，海州市今年增长百分之三。" * (number % 4 + 1), title=f"文{number}")
    return ws


def handed_out(ws: Workspace, folder: Path, plan: rounds.HandOut) -> list[Path]:
    files = finish(rounds.hand_out(ws, folder, plan))
    rounds.note_round(ws, plan)
    return files


def test_every_document_goes_to_somebody_and_all_have_nearly_as_much(many: Workspace) -> None:
    plan = rounds.divide(many, NAMES)
    given_out = [id for share in plan.shares for id in share.documents]
    assert sorted(given_out) == sorted(info.document.id for info in many.documents())
    longest = max(info.document.characters for info in many.documents())
    characters = [share.characters for share in plan.shares]
    assert max(characters) - min(characters) <= longest
    assert plan == rounds.divide(many, NAMES)
    assert plan.bulk


def test_a_share_of_the_characters_goes_to_all(many: Workspace) -> None:
    plan = rounds.divide(many, NAMES, overlap=0.25)
    sizes = {info.document.id: info.document.characters for info in many.documents()}
    common = sum(sizes[id] for id in plan.shared)
    total = sum(sizes.values())
    assert total * 0.25 <= common < total * 0.25 + max(sizes.values())
    assert all(set(names) == set(NAMES) for names in plan.shared.values())
    assert all(id in share.documents for id in plan.shared for share in plan.shares)
    # Nobody accepts many suggestions at a time where agreement is to be measured.
    assert not plan.bulk
    assert rounds.divide(many, NAMES, overlap=0.25, bulk=True).bulk


def test_shared_documents_go_to_two_each_in_turn(many: Workspace) -> None:
    shared = [info.document.id for info in many.documents()][:3]
    plan = rounds.divide(many, NAMES, shared=shared, each_by=2)
    assert {frozenset(names) for names in plan.shared.values()} == {
        frozenset(("Li", "Wang")),
        frozenset(("Li", "Zhao")),
        frozenset(("Wang", "Zhao")),
    }


@settings(max_examples=30, deadline=None)
@given(
    sizes=st.lists(st.integers(1, 400), min_size=1, max_size=25),
    people=st.integers(2, 5),
    overlap=st.sampled_from([0.0, 0.01, 0.1, 0.34, 0.5, 1.0]),
)
def test_nobody_has_more_than_one_document_more_than_another(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], people: int, overlap: float
) -> None:
    from annotator.ingest.report import IngestedText, IngestReport
    from annotator.workspace.adding import add

    texts = [f"{number}。" + "字" * size for number, size in enumerate(sizes)]
    with Workspace.create(tmp_path_factory.mktemp("p") / "p.anno", owner="lead") as ws:
        read = [IngestedText(text, str(n), "x", Path("x"), "utf-8", certain=True) for n, text in enumerate(texts)]
        add(ws, IngestReport(tuple(read)))
        names = [f"A{number}" for number in range(people)]
        plan = rounds.divide(ws, names, overlap=overlap)
        characters = [share.characters for share in plan.shares]
        assert max(characters) - min(characters) <= max(map(len, texts))
        owners = {
            id: sum(id in share.documents for share in plan.shares) for share in plan.shares for id in share.documents
        }
        assert len(owners) == len(texts)
        assert all(count == (people if id in plan.shared else 1) for id, count in owners.items())


def test_what_is_handed_out_holds_their_documents_and_nobodys_annotations(many: Workspace, tmp_path: Path) -> None:
    first = many.documents()[0].document
    annotate(many, first.id, "actor", [Span(4, 7)])
    plan = rounds.divide(many, NAMES, overlap=0.2)
    files = handed_out(many, tmp_path / "out", plan)
    assert [path.name for path in files] == [f"{many.path.stem} round-1 {name}.anno" for name in NAMES]
    for path, share in zip(files, plan.shares, strict=True):
        with Workspace.open(path) as theirs:
            assert theirs.owner == theirs.annotator == share.annotator
            assert tuple(info.document.id for info in theirs.documents()) == share.documents
            assert theirs.annotations() == []
            assert theirs.labels() == many.labels()
            assert search(theirs, "海州市")
            assert check(theirs) == []
            current = rounds.current_round(theirs)
            assert current is not None
            assert (current.id, current.lead, current.annotator) == ("round-1", many.annotator, share.annotator)
            assert set(current.shared) == set(plan.shared)
            # Nothing that was given can be undone away.
            with pytest.raises(NothingToUndoError):
                undo(theirs)
            with pytest.raises(LabelError, match="frozen"):
                set_labels(theirs, LabelSet(theirs.labels().labels[:1]))
    assert [each["id"] for each in rounds.rounds(many)] == ["round-1"]
    assert rounds.divide(many, NAMES).round == "round-2"


def test_files_that_are_there_are_not_written_over_and_none_is_left_half_done(many: Workspace, tmp_path: Path) -> None:
    plan = rounds.divide(many, NAMES)
    out = tmp_path / "out"
    out.mkdir()
    taken = out / f"{many.path.stem} round-1 Wang.anno"
    taken.write_text("mine")
    with pytest.raises(UnwritableFileError, match="exists"):
        finish(rounds.hand_out(many, out, plan))
    stopped = rounds.hand_out(many, tmp_path / "other", plan)
    next(stopped)
    stopped.close()
    assert list(out.iterdir()) == [taken]
    assert taken.read_text() == "mine"
    assert list((tmp_path / "other").iterdir()) == []


def test_files_that_are_there_are_replaced_by_force_all_or_none(
    many: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = rounds.divide(many, NAMES)
    out = tmp_path / "out"
    files = finish(rounds.hand_out(many, out, plan))
    with Workspace.open(files[1]) as theirs:
        annotate(theirs, theirs.documents()[0].document.id, "actor", [Span(4, 7)])
        # In use: what is only in its log would be taken for a part of the new file.
        with pytest.raises(UnwritableFileError, match="open in another window"):
            finish(rounds.hand_out(many, out, plan, force=True))
    before = {path: path.read_bytes() for path in files}
    with monkeypatch.context() as patched:
        replace = Path.replace

        def refuse(self: Path, target: Path) -> Path:
            if self.suffix == ".part" and "Zhao" in self.name:
                raise OSError(28, "No space left on device")
            return replace(self, target)

        patched.setattr(Path, "replace", refuse)
        with pytest.raises(UnwritableFileError, match=r"Zhao.*cannot be made: No space left"):
            finish(rounds.hand_out(many, out, plan, force=True))
    assert {path: path.read_bytes() for path in files} == before
    assert sorted(out.iterdir()) == sorted(files)
    assert finish(rounds.hand_out(many, out, plan, force=True)) == files
    assert sorted(out.iterdir()) == sorted(files)
    with Workspace.open(files[1]) as theirs:
        assert theirs.annotations() == []
        assert check(theirs) == []


def test_the_project_itself_is_not_written_over(many: Workspace, tmp_path: Path) -> None:
    [file, _] = finish(rounds.hand_out(many, tmp_path / "out", rounds.divide(many, NAMES[:2])))
    with Workspace.open(file) as theirs:
        before = file.read_bytes()
        for write in (
            lambda: finish(rounds.hand_in(theirs, file, force=True)),
            lambda: finish(export(theirs, file, format="jsonl", force=True)),
            lambda: write_feedback(theirs, theirs.owner, file, force=True),
            lambda: backup(theirs, file, force=True),
        ):
            with pytest.raises(UnwritableFileError, match="the project itself"):
                write()
        assert file.read_bytes() == before


def test_a_copy_does_not_take_the_place_of_a_project_that_is_open(many: Workspace, tmp_path: Path) -> None:
    other = tmp_path / "other.anno"
    with Workspace.create(other, owner="Li") as ws:
        set_setting(ws, "x", 1)
        with pytest.raises(UnwritableFileError, match="open in another window"):
            backup(many, other, force=True)
    assert backup(many, other, force=True) == other
    with Workspace.open(other) as copy:
        assert len(copy.documents()) == len(many.documents())


@pytest.mark.parametrize(
    ("names", "options", "reason"),
    [
        ((), {}, "who"),
        (("Li", "Li"), {}, "twice"),
        (("gold",), {}, "gold"),
        (("Li",), {"overlap": 0.5}, "shared"),
        (NAMES, {"overlap": 2.0}, "share"),
        (NAMES, {"overlap": 0.5, "each_by": 4}, "2 to 3"),
    ],
)
def test_what_cannot_be_divided_is_refused(
    many: Workspace, names: tuple[str, ...], options: dict[str, float], reason: str
) -> None:
    with pytest.raises(InputError, match=reason):
        rounds.divide(many, names, **options)  # type: ignore[arg-type] # one option each


def test_what_is_handed_in_comes_back_to_the_lead_with_what_is_done(many: Workspace, tmp_path: Path) -> None:
    plan = rounds.divide(many, ("Li", "Wang"), overlap=0.5)
    files = handed_out(many, tmp_path / "out", plan)
    sent: list[Path] = []
    for path in files:
        with Workspace.open(path) as theirs:
            document = theirs.documents()[0].document
            annotate(theirs, document.id, "actor", [Span(4, 7)])
            edit_document(theirs, document.id, done=True)
            handed = finish(rounds.hand_in(theirs))
            assert handed.file.name == f"{theirs.annotator} round-1.jsonl"
            assert (handed.annotations, handed.done) == (1, 1)
            # Handing in again replaces it.
            assert finish(rounds.hand_in(theirs)).file == handed.file
            sent.append(handed.file)
    lines = [json.loads(line) for line in sent[0].read_text("utf-8").splitlines()]
    assert {line["round"] for line in lines} == {"round-1"}
    preview = import_files(many, sent)
    assert [each.round for each in preview.files] == ["round-1", "round-1"]
    assert [report.annotations.added for report in preview.reports] == [1, 1]
    assert {each.annotator for each in many.annotations()} == {"Li", "Wang"}
    assert {name for info in many.documents() for name in info.done} == {"Li", "Wang"}
    # The project itself may be sent as well: nothing comes twice.
    again = import_files(many, files)
    assert again.changes_nothing
    assert [(report.format, report.annotations.already_there) for report in again.reports] == [("anno", 1)] * 2


def test_a_project_that_was_not_handed_out_is_not_handed_in(many: Workspace) -> None:
    with pytest.raises(InputError, match="not handed out"):
        rounds.hand_in(many)
