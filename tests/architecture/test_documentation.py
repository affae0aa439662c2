"""What the pages for readers promise: every key is there, what they link to exists, examples run."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from annotator.app import main
from annotator.ui.actions import ROWS
from benchmarks.__main__ import rows as benchmarks

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "packaging").glob("*.md")])
GUIDE = (ROOT / "docs" / "user-guide.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("action", ROWS, ids=lambda action: action.id)
def test_every_key_is_in_the_user_guide(action: object) -> None:
    ranges = ((1, 6, "Ctrl+{}"), (6, 9, "Ctrl+Alt+{}"))
    listed = {pattern.format(number) for low, high, pattern in ranges for number in range(low, high + 1)}
    for key in action.keys:  # type: ignore[attr-defined] # a row of the table
        assert key in listed or re.search(rf"(?<![+\w]){re.escape(key)}(?![+\w])", GUIDE), key


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_claim_about_speed_is_explained() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    named = [row.name for row in benchmarks()]
    assert len(named) > 10
    assert [name for name in named if f"| {name} |" not in page] == []


def test_the_examples_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "sample_docs", tmp_path / "sample_docs")
    monkeypatch.chdir(tmp_path)
    examples = examples_in((ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(examples) > 5
    for example in examples:
        assert main(example) == 0, example


def examples_in(page: str) -> list[list[str]]:
    lines = "\n".join(re.findall(r"```sh\n(.*?)```", page, flags=re.DOTALL)).splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("annotator ")]
