"""Which libraries and fonts of the system Qt needs on Linux, what is missing, and which packages bring it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from setting_up.environment import Environment, SetupError


@dataclass(frozen=True)
class Provider:
    """The package that brings a library (or fonts), by family of Linux."""

    debian: str
    fedora: str
    arch: str


#: The fonts without which Chinese is shown as boxes.
CHINESE_FONTS: Final = Provider("fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk")

#: The sonames that Qt's libraries and its platform plugins ask the system for.
PROVIDERS: Final = {
    "libEGL.so.1": Provider("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": Provider("libgl1", "libglvnd-glx", "libglvnd"),
    "libGLX.so.0": Provider("libglx0", "libglvnd-glx", "libglvnd"),
    "libOpenGL.so.0": Provider("libopengl0", "libglvnd-opengl", "libglvnd"),
    "libX11-xcb.so.1": Provider("libx11-xcb1", "libX11-xcb", "libx11"),
    "libX11.so.6": Provider("libx11-6", "libX11", "libx11"),
    "libdbus-1.so.3": Provider("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": Provider("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": Provider("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": Provider("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": Provider("libglib2.0-0", "glib2", "glib2"),
    "libwayland-client.so.0": Provider("libwayland-client0", "libwayland-client", "wayland"),
    "libwayland-cursor.so.0": Provider("libwayland-cursor0", "libwayland-cursor", "wayland"),
    "libwayland-egl.so.1": Provider("libwayland-egl1", "libwayland-egl", "wayland"),
    "libxcb-cursor.so.0": Provider("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-glx.so.0": Provider("libxcb-glx0", "libxcb", "libxcb"),
    "libxcb-icccm.so.4": Provider("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": Provider("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": Provider("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Provider("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render-util.so.0": Provider("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-render.so.0": Provider("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-shape.so.0": Provider("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": Provider("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": Provider("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util.so.1": Provider("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes.so.0": Provider("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xinerama.so.0": Provider("libxcb-xinerama0", "libxcb", "libxcb"),
    "libxcb-xinput.so.0": Provider("libxcb-xinput0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": Provider("libxcb-xkb1", "libxcb", "libxcb"),
    "libxcb.so.1": Provider("libxcb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": Provider("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxkbcommon.so.0": Provider("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libz.so.1": Provider("zlib1g", "zlib", "zlib"),
    "libzstd.so.1": Provider("libzstd1", "libzstd", "zstd"),
}

#: The program that installs packages, the family whose names it takes, and how it is asked; the first found is used.
INSTALLERS: Final = (
    ("apt-get", "debian", "apt-get install --no-install-recommends -y"),
    ("dnf", "fedora", "dnf install -y"),
    ("pacman", "arch", "pacman -S --needed"),
)

#: Qt's platform plugin for each way of showing a window, and the variable that says there is one.
DISPLAYS: Final = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))
OFFSCREEN: Final = "offscreen"


def make_ready(environment: Environment, *, window: bool) -> str | None:
    """See to it that Qt starts, and return the platform to start it on: None is Qt's own choice.

    With `window` false, or where there is no display, that is offscreen. Raises `SetupError` with the command to give
    where a library is missing and cannot be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return None if window else OFFSCREEN
    platform = _display() if window else OFFSCREEN
    missing = _missing_libraries(environment, platform)
    if missing:
        _bring(_packages(missing), reason=f"Qt needs {', '.join(missing)}", required=True)
        if still := _missing_libraries(environment, platform):
            raise SetupError(f"Qt still cannot load {', '.join(still)}. Install the packages that bring them.")
    found = _probe(environment, platform)
    if isinstance(found, str) and platform != OFFSCREEN:
        print(f"The display does not answer ({found}).", flush=True)
        platform = OFFSCREEN
        found = _probe(environment, platform)
    if isinstance(found, str):
        raise SetupError(f"Qt does not start: {found}")
    if not found["chinese"]:
        _bring([CHINESE_FONTS], reason="No Chinese font is installed, so Chinese is shown as boxes", required=False)
    return platform


def _display() -> str:
    asked = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if asked:
        return asked
    return next((plugin for plugin, variable in DISPLAYS if os.environ.get(variable)), OFFSCREEN)


def _missing_libraries(environment: Environment, platform: str) -> list[str]:
    """Return the sonames that Qt on `platform` needs and that the system's loader does not find."""
    here = _ask(environment, "where", "")
    if isinstance(here, str):
        raise SetupError(f"PySide6 is not installed whole: {here}")
    folder = Path(str(here["folder"]))
    parts = [folder / f"{name}.abi3.so" for name in ("QtCore", "QtGui", "QtWidgets")]
    parts.append(folder / "Qt" / "plugins" / "platforms" / f"libq{platform}.so")
    missing = {name for part in parts if part.exists() for name in _not_found(part)}
    return sorted(missing)


def _not_found(library: Path) -> list[str]:
    """Ask the system's loader what it does not find for `library`, through everything that it needs in turn."""
    try:
        # ldd is part of glibc, without which these builds of Qt do not run; in English, whatever the person speaks.
        answer = subprocess.run(
            ["ldd", str(library)],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except OSError:
        return []
    return [line.split("=>")[0].strip() for line in answer.stdout.splitlines() if line.endswith("=> not found")]


def _packages(missing: Iterable[str]) -> list[Provider]:
    return [PROVIDERS.get(name, Provider(name, name, name)) for name in missing]


def _bring(wanted: Sequence[Provider], *, reason: str, required: bool) -> None:
    """Install packages where this runs as root, else name the command; raise `SetupError` where they are `required`."""
    for program, family, words in INSTALLERS:
        if shutil.which(program):
            names = sorted({getattr(provider, family) for provider in wanted})
            command = f"{words} {' '.join(names)}"
            break
    else:
        names = sorted({provider.debian for provider in wanted})
        program, command = "", f"the packages that Debian calls {' '.join(names)}"
    if program == "apt-get" and os.geteuid() == 0:
        print(f"{reason}: installing {' '.join(names)} …", flush=True)
        trouble = _apt_get("update", "--quiet") or _apt_get(*shlex.split(command)[1:])
        if not trouble:
            return
        reason = f"{reason}, and apt-get could not install it ({trouble})"
    advice = f"Install it with: {'' if not program or os.geteuid() == 0 else 'sudo '}{command}"
    if required:
        raise SetupError(f"{reason}. {advice}")
    print(f"{reason}. {advice}", flush=True)


def _apt_get(*arguments: str) -> str:
    """Run apt-get without questions, and return what it says went wrong, or nothing."""
    done = subprocess.run(
        ["apt-get", *arguments],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    errors = [line for line in done.stderr.splitlines() if line.startswith("E:")]
    return "" if done.returncode == 0 else "; ".join(errors[:2]) or f"exit status {done.returncode}"


def _probe(environment: Environment, platform: str) -> dict[str, object] | str:
    return _ask(environment, "start", platform)


def _ask(environment: Environment, question: str, platform: str) -> dict[str, object] | str:
    """Ask Qt something in a process of its own, which may abort; return its answer, or a line on what went wrong."""
    more = {"QT_QPA_PLATFORM": platform} if platform else {}
    try:
        answer = subprocess.run(
            [environment.python, Path(__file__).with_name("qt_probe.py"), question],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=120,
            env=environment.variables(**more),
        )
    except subprocess.TimeoutExpired:
        return "it does not answer within two minutes"
    if answer.returncode == 0:
        told: dict[str, object] = json.loads(answer.stdout.splitlines()[-1])
        return told
    said = [line.strip() for line in answer.stderr.splitlines() if line.strip()]
    return said[-1] if question == "where" and said else (said[0] if said else f"exit status {answer.returncode}")
