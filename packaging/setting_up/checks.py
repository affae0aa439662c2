"""What is checked before code is right, in which order, and how the result is told."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from setting_up.environment import ROOT, Environment
from setting_up.libraries import OFFSCREEN


@dataclass(frozen=True)
class Check:
    """One check: what it is called, and the arguments of the Python that runs it."""

    name: str
    arguments: tuple[str, ...]


_PYTEST: Final = ("-m", "pytest", "-n", "2", "-q")

#: The quick ones first; the whole suite last, so that its closing lines are the last ones.
CHECKS: Final = (
    Check("lint", ("-m", "ruff", "check", ".")),
    Check("format", ("-m", "ruff", "format", "--check", ".")),
    Check("types", ("-m", "mypy")),
    Check("imports", ("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())")),
    Check("tests below the window, without Qt", (*_PYTEST, "-p", "no:pytest-qt", "-p", "tests.without_qt")),
    Check("all tests", _PYTEST),
)


def run_checks(environment: Environment) -> int:
    """Run every check, whether the ones before it failed or not; return 0 where all are right."""
    results: list[tuple[Check, bool, float, str]] = []
    for check in CHECKS:
        print(f"\n-- {check.name}", flush=True)
        begun = time.monotonic()
        status, last = _run(environment, check.arguments)
        results.append((check, status == 0, time.monotonic() - begun, last))
    print()
    for check, right, seconds, last in results:
        print(f"{'ok    ' if right else 'FAILED'} {seconds:6.1f} s  {check.name}: {last}")
    print(results[-1][3], flush=True)
    return 0 if all(right for _, right, _, _ in results) else 1


def run_pytest(environment: Environment, arguments: Sequence[str]) -> int:
    """Run the tests that `arguments` (pytest's own) choose."""
    return environment.run("-m", "pytest", *arguments, QT_QPA_PLATFORM=OFFSCREEN)


def _run(environment: Environment, arguments: Sequence[str]) -> tuple[int, str]:
    """Run one check, show what it says as it says it, and return its exit status and its last line."""
    last = ""
    with subprocess.Popen(
        [environment.python, *arguments],
        cwd=ROOT,
        env=environment.variables(QT_QPA_PLATFORM=OFFSCREEN),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as check:
        assert check.stdout is not None
        for line in check.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            last = line.strip() or last
    return check.returncode, last
