"""The reference of the command line says everything that can be typed."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from annotator.cli.main import VERBS, command_line

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"


def section(verb: str) -> str:
    text = REFERENCE.read_text(encoding="utf-8")
    heading = f"\n### {verb}\n"
    assert heading in text, f"docs/command-line.md has no section {verb}"
    return text.split(heading)[1].split("\n##")[0]


@pytest.mark.parametrize("verb", list(VERBS))
def test_every_verb_and_option_is_documented(verb: str) -> None:
    command = command_line.get_command(None, verb)  # type: ignore[arg-type]
    assert command is not None
    text = section(verb)
    for parameter in command.params:
        for option in (*parameter.opts, *parameter.secondary_opts):
            if option.startswith("--") and option != "--json":
                assert option in text, f"{verb} {option}"


def test_every_command_of_review_is_documented() -> None:
    group = command_line.get_command(None, "review")  # type: ignore[arg-type]
    assert isinstance(group, click.Group)
    for name, command in group.commands.items():
        start = rf"`annotator review PROJECT {name}\b"
        [text] = [each for each in section("review").split("\n- ") if re.match(start, each)]
        for parameter in command.params:
            for option in (*parameter.opts, *parameter.secondary_opts):
                if option.startswith("--") and option not in ("--json", "--as"):
                    assert option in text, f"review {name} {option}"
