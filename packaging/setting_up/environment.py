"""Where the environment of a checkout is, what has to be in it, and when it has to be made again."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_FOLDER: Final = ROOT / ".venv"
#: Stands in the environment while it is being made; where it still stands at the next start, that was interrupted.
_BEGUN: Final = _FOLDER / "begun"
#: What is installed: the digest of what it was made from, and whether the tests' packages are there.
_STAMP: Final = _FOLDER / "installed.json"
_CONSTRAINTS: Final = ROOT / "packaging" / "constraints.txt"

#: Words of pip's by which a connection that failed is told from everything else that can fail.
_NO_CONNECTION: Final = (
    "NewConnectionError",
    "NameResolutionError",
    "ConnectTimeoutError",
    "Connection refused",
    "Network is unreachable",
    "Temporary failure in name resolution",
    "getaddrinfo failed",
    "nodename nor servname",
    "ProxyError",
    "connection broken",
    "Read timed out",
)


class SetupError(Exception):
    """Something that the person at the keyboard has to mend; the message is the sentence for them."""


@dataclass(frozen=True)
class Environment:
    """A Python with everything installed."""

    python: Path

    def variables(self, **more: str) -> dict[str, str]:
        """Return the variables that programs of this environment are started with."""
        # Chinese file names and output, whatever the code page of the console is.
        return {**os.environ, "PYTHONUTF8": "1", "VIRTUAL_ENV": str(_FOLDER), **more}

    def run(self, *arguments: str, **more: str) -> int:
        """Run this Python from the root of the checkout with `arguments`, and return its exit status."""
        command = [str(self.python), *arguments]
        return subprocess.run(command, cwd=ROOT, env=self.variables(**more), check=False).returncode


def prepare(*, tests: bool) -> Environment:
    """Return the environment of this checkout, made or brought up to date where needed.

    Raises `SetupError` where that cannot be.
    """
    environment = Environment(python=_python_of(_FOLDER))
    installed = _read_stamp()
    wanted = {"digest": _digest(), "tests": tests or installed.get("tests", False)}
    if installed == wanted and environment.python.exists():
        return environment
    if _BEGUN.exists() or not _works(environment.python):
        _make()
    _BEGUN.touch()
    _STAMP.unlink(missing_ok=True)
    _install(environment, tests=bool(wanted["tests"]))
    _STAMP.write_text(json.dumps(wanted), encoding="utf-8")
    _BEGUN.unlink()
    return environment


def _python_of(folder: Path) -> Path:
    return folder / "Scripts" / "python.exe" if os.name == "nt" else folder / "bin" / "python"


def _digest() -> str:
    """Return what the environment depends on: the declared packages, their pins, this Python and this place."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = [
        json.dumps([declared["build-system"], declared["project"]], sort_keys=True),
        _CONSTRAINTS.read_text(encoding="utf-8"),
        platform.python_version(),
        str(ROOT),
    ]
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


def _read_stamp() -> dict[str, object]:
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _works(python: Path) -> bool:
    """Tell whether an environment's Python starts, is this release of Python, and has pip."""
    release = f"{sys.version_info[0]}.{sys.version_info[1]}"
    question = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == release


def _make() -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        release = f"{sys.version_info[0]}.{sys.version_info[1]}"
        raise SetupError(
            f"This Python ({sys.executable}) lacks the modules venv and ensurepip, which make the program's "
            f"environment. On Debian and Ubuntu install them with: sudo apt install python{release}-venv"
        )
    print(f"Making the environment in {_FOLDER} …", flush=True)
    if _FOLDER.is_dir() and not _FOLDER.is_symlink():
        shutil.rmtree(_FOLDER)
    _FOLDER.mkdir(parents=True, exist_ok=True)
    _BEGUN.touch()
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(_FOLDER)], capture_output=True, text=True, errors="replace", check=False
    )
    if made.returncode:
        raise SetupError(f"The environment could not be made in {_FOLDER}: {_last_lines(made.stdout + made.stderr)}")


def _install(environment: Environment, *, tests: bool) -> None:
    print("Installing the packages (about 400 MB on disk the first time) …", flush=True)
    this = f"{ROOT}[test]" if tests else str(ROOT)
    # The tool that builds the package is pinned with the rest, so it comes first and nothing is fetched while building.
    _pip(environment, "hatchling")
    _pip(environment, "--no-build-isolation", "--editable", this)


def _pip(environment: Environment, *what: str) -> None:
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    command = [str(environment.python), "-m", "pip", "--disable-pip-version-check", "install", *quiet]
    with subprocess.Popen(
        [*command, "--constraint", str(_CONSTRAINTS), *what],
        cwd=ROOT,
        env=environment.variables(),
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    ) as pip:
        assert pip.stderr is not None
        said = pip.stderr.read()
    if pip.returncode == 0:
        return
    if any(word in said for word in _NO_CONNECTION):
        raise SetupError(
            "The packages could not be fetched: there is no connection to the package index. Connect to the internet "
            "and start again; behind a proxy, set HTTPS_PROXY first. What is there already is kept."
        )
    raise SetupError(
        f"The packages could not be installed: {_last_lines(said)}\n"
        "They are built for Windows 10, macOS 14 and Linux with glibc 2.34 (Debian 12, Ubuntu 22.04), or newer."
    )


def _last_lines(text: str, count: int = 8) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return "\n".join(lines[-count:]) or "it gave no reason"
