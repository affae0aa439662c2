"""Asks the environment's Qt one question and prints the answer as JSON; run in a process of its own: Qt may abort."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path


def where() -> dict[str, object]:
    """Return the folder of PySide6 without loading any of it."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("No module named 'PySide6'")
    return {"folder": str(Path(spec.origin).parent)}


def start() -> dict[str, object]:
    """Start Qt on the platform in QT_QPA_PLATFORM, and return that platform and whether a font has Chinese."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    application = QGuiApplication(sys.argv[:1])
    systems = (QFontDatabase.WritingSystem.SimplifiedChinese, QFontDatabase.WritingSystem.TraditionalChinese)
    chinese = any(QFontDatabase.families(system) for system in systems)
    return {"platform": application.platformName(), "chinese": chinese}


if __name__ == "__main__":
    print(json.dumps({"where": where, "start": start}[sys.argv[1]]()))
