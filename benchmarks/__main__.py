"""Measures every row, each in a process of its own, and prints the table."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from benchmarks.measuring import QUICK, Row

#: Where rows are; loaded in the process that measures, for Qt and pandas are slow to load.
_MODULES: Final = (
    "starting",
    "opening",
    "tagging",
    "layering",
    "converting",
    "exporting",
    "importing",
    "anchoring",
    "agreeing",
    "reviewing",
    "frames",
)


def rows() -> list[Row]:
    """Return every row of the table, in order."""
    return [row for module in _MODULES for row in import_module(f"benchmarks.{module}").ROWS]


def main() -> int:
    """Measure what is asked for; return 0 where every claim holds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the table to FILE as JSON")
    parser.add_argument("--only", metavar="NAME", help="only the rows whose name has NAME in it")
    parser.add_argument("--quick", action="store_true", help="ten times fewer documents; the limits mean the full size")
    parser.add_argument("--measure", metavar="NAME", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.quick:
        # In the environment, because every row is measured in a process of its own.
        os.environ[QUICK] = "1"
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if asked.measure:
        return _measure(next(row for row in rows() if row.name == asked.measure))
    platform = os.environ.get("QT_QPA_PLATFORM", "its own")
    print(f"Qt platform: {platform}. Medians; ratio = seconds / baseline, measured in turn.\n", flush=True)
    print(f"{'':2}{'what':<52}{'seconds':>10}{'baseline':>10}{'ratio':>7}{'limit':>7}")
    table: list[dict[str, Any]] = []
    for row in rows():
        if asked.only is None or asked.only.casefold() in row.name.casefold():
            line = _in_own_process(row)
            table.append(line)
            print(_shown(line), flush=True)
    if asked.json:
        asked.json.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0 if all(_holds(line) for line in table) else 1


def _measure(row: Row) -> int:
    with tempfile.TemporaryDirectory(prefix="annotator-benchmark-") as folder:
        os.environ["ANNOTATOR_HOME"] = str(Path(folder) / "home")
        print(json.dumps(asdict(row.measure(Path(folder)))), flush=True)
    return 0


def _in_own_process(row: Row) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--measure", row.name],
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise SystemExit(f"{row.name}: could not be measured.\n{done.stderr}")
    measured = json.loads(done.stdout.splitlines()[-1])
    line = {
        "name": row.name,
        "seconds": round(measured["seconds"], 6),
        "baseline": round(measured["baseline"], 6),
        "ratio": round(measured["seconds"] / measured["baseline"], 3),
        "limit": row.limit,
    }
    if row.ceiling is not None:
        line["seconds_limit"] = row.ceiling
    return line


def _holds(line: dict[str, Any]) -> bool:
    return bool(line["ratio"] <= line["limit"] and line["seconds"] <= line.get("seconds_limit", float("inf")))


def _shown(line: dict[str, Any]) -> str:
    ceiling = f"  and {line['seconds_limit'] * 1000:.0f} ms" if "seconds_limit" in line else ""
    return (
        f"{' ' if _holds(line) else '!'} {line['name']:<52}{line['seconds']:>10.4f}{line['baseline']:>10.4f}"
        f"{line['ratio']:>7.2f}{line['limit']:>7.2f}{ceiling}"
    )


if __name__ == "__main__":
    sys.exit(main())
