"""Where things are: what ships with the program, and the folders of the person who uses it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import platformdirs

_PACKAGE: Final = Path(__file__).resolve().parent

#: The folder that holds settings, backups and the sample project instead of the platform's; for tests and portable use.
HOME_VARIABLE: Final = "ANNOTATOR_HOME"
_NAME: Final = "annotator"


def resources() -> Path:
    """Return the folder of icons, themes, translations, starter labels and the glossary."""
    return _shipped("resources")


def sample_docs() -> Path:
    """Return the folder of the sample articles."""
    return _shipped("sample_docs")


def config_folder() -> Path:
    """Return the folder of the user's settings; it need not exist."""
    return _home() or Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def data_folder() -> Path:
    """Return the folder of what the program keeps for the user; it need not exist."""
    return _home() or Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def backups_folder() -> Path:
    """Return the folder of automatic backups; it need not exist."""
    return data_folder() / "backups"


def _home() -> Path | None:
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else None


def _shipped(name: str) -> Path:
    """Find a shipped folder: in a frozen program, in an installed package, or beside the package in a checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    places = [Path(bundle) / name] if bundle else []
    places += [_PACKAGE / "_data" / name, _PACKAGE.parent / name]
    return next((place for place in places if place.is_dir()), places[-1])
