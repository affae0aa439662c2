"""What the program is installed with: the scars in its requirements, and the pins that they are installed by."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = [Requirement(line) for line in PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]]
PINS = [
    Requirement(line)
    for line in (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")


def applying(requirements: list[Requirement], python: str) -> dict[str, Requirement]:
    there = {"python_version": python, "python_full_version": f"{python}.0"}
    return {
        canonicalize_name(each.name): each
        for each in requirements
        if each.marker is None or each.marker.evaluate({**there, "extra": ""})
    }


@pytest.mark.parametrize("python", PYTHONS)
def test_what_is_declared_is_pinned_within_its_range(python: str) -> None:
    pins = applying(PINS, python)
    for name, requirement in applying(DECLARED, python).items():
        [pin] = pins[name].specifier
        assert pin.operator == "=="
        assert requirement.specifier.contains(pin.version), name


def test_every_pin_is_one_exact_release_from_no_particular_place() -> None:
    for pin in PINS:
        assert [each.operator for each in pin.specifier] == ["=="], pin
        assert pin.url is None, pin


def test_what_is_installed_here_is_what_is_pinned() -> None:
    pins = applying(PINS, f"{sys.version_info[0]}.{sys.version_info[1]}")
    for name in applying(DECLARED, f"{sys.version_info[0]}.{sys.version_info[1]}"):
        assert pins[name].specifier.contains(importlib.metadata.version(name)), name


@pytest.mark.parametrize(("python", "allowed"), [("3.11", False), ("3.12", True), ("3.13", True), ("3.14", True)])
def test_the_qt_that_drops_none_is_kept_from_python_3_11(python: str, *, allowed: bool) -> None:
    assert applying(DECLARED, python)["pyside6-essentials"].specifier.contains("6.12.0") is allowed


def test_the_conversion_library_is_the_one_we_read_and_no_other_stands_beside_it() -> None:
    """`OpenCC` installs a package of the same name over ours, with other dictionaries and other insides."""
    assert importlib.metadata.version("opencc-python-reimplemented") == "0.1.7"
    with pytest.raises(importlib.metadata.PackageNotFoundError):
        importlib.metadata.version("OpenCC")


def test_qt_keeps_its_references_to_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one at each call that returns None, and aborts after about 5,000."""
    program = """
import sys
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage, QPainter
image = QImage(8, 8, QImage.Format.Format_RGB32)
painter, thing, colour = QPainter(image), QObject(), QColor("red")
before = sys.getrefcount(None)
for _ in range(20_000):
    painter.fillRect(0, 0, 4, 4, colour)
    painter.setPen(colour)
    thing.setObjectName("one")
lost = before - sys.getrefcount(None)
painter.end()
assert lost < 1_000, lost
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
