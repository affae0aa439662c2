"""What can be asked of a checkout: run the program, or test it."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable, Sequence
from typing import Final

from setting_up import checks, environment, libraries

_USAGE: Final = "usage: start.py [run [PROJECT]] | start.py test [pytest arguments]"


def main(arguments: Sequence[str]) -> int:
    """Do what `arguments` ask for, and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A console whose code page lacks a character shows something else in its place.
        with contextlib.suppress(AttributeError, io.UnsupportedOperation):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr] # a replaced stream may lack it
    name, *rest = arguments or ["run"]
    if name not in _COMMANDS:
        print(_USAGE, file=sys.stderr)
        return 0 if name in ("-h", "--help") else 2
    try:
        return _COMMANDS[name](rest)
    except environment.SetupError as error:
        print(f"start.py: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"start.py: {error.strerror or error}: {error.filename or environment.ROOT}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.", file=sys.stderr)
        return 130


def _run(arguments: Sequence[str]) -> int:
    """Open the window on the sample project, or on the project in `arguments`; without a display, make the demo."""
    ready = environment.prepare(tests=False)
    platform = libraries.make_ready(ready, window=True)
    if platform == libraries.OFFSCREEN:
        folder = environment.ROOT / "demo"
        print(f"There is no display, so no window: making the demo in {folder} instead.", flush=True)
        return ready.run("-m", "annotator", "demo", str(folder), QT_QPA_PLATFORM=libraries.OFFSCREEN)
    more = {} if platform is None else {"QT_QPA_PLATFORM": platform}
    return ready.run("-m", "annotator", *arguments, **more)


def _test(arguments: Sequence[str]) -> int:
    """Run every check, or the tests that `arguments` choose."""
    ready = environment.prepare(tests=True)
    libraries.make_ready(ready, window=False)
    return checks.run_pytest(ready, arguments) if arguments else checks.run_checks(ready)


_COMMANDS: Final[dict[str, Callable[[Sequence[str]], int]]] = {"run": _run, "test": _test}
