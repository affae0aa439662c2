"""How long the program takes from being started to a first painted window with text in it."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from annotator.workspace.sample import make_sample
from benchmarks.measuring import Measured, Row, in_turn

_OURS: Final = """
from benchmarks.first_paint import watch
watch(lambda widget: type(widget).__name__ == "ReadingPane" and widget.projection() is not None)
import sys
from annotator.__main__ import main
sys.exit(main())
"""

_BARE: Final = """
from benchmarks.first_paint import watch
watch(lambda widget: type(widget).__name__ == "QTextEdit")
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QTextEdit())
window.show()
sys.exit(application.exec())
"""


def _start(folder: Path) -> Measured:
    project = folder / "sample.anno"
    make_sample(project, owner="Lin").close()
    return in_turn(lambda: _spawned(_OURS, str(project)), lambda: _spawned(_BARE), times=7, warm=2)


def _spawned(program: str, *arguments: str) -> float:
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(f"The program did not paint a window: {done.stderr}")
    return float(done.stdout.split()[-1]) - begun


ROWS: Final = (Row("start to first painted window", _start, limit=5.0),)
