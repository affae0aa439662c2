"""Whether this machine can show a window at all: found out before Qt is asked, because Qt would abort the program."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from annotator.domain.errors import AnnotatorError

#: The Debian package of each system library that Qt's libraries and its plugin for X need. One that is not here is
#: named as it is.
_PACKAGES: Final[Mapping[str, str]] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}
#: All that a bare Debian or Ubuntu needs for the window, to be installed in one go.
_ALL: Final = (
    "libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 "
    "libxcb-shape0"
)
_MISSING: Final = re.compile(r"(lib[\w+.-]+\.so(?:\.\d+)*): cannot open shared object file")


class NoDisplayError(AnnotatorError):
    """There is no display to show a window on, or what Qt needs for one is missing."""


@contextmanager
def missing_libraries_named() -> Iterator[None]:
    """Turn the failure to load one of Qt's libraries into a sentence with the command that helps."""
    try:
        yield
    except ImportError as error:
        raise _named(error) or error from None


def check_display() -> None:
    """Raise `NoDisplayError` where a window cannot be shown; Linux only, elsewhere there always is a display."""
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if platform and platform != "xcb":
        return
    display = os.environ.get("DISPLAY")
    if platform != "xcb" and os.environ.get("WAYLAND_DISPLAY"):
        return
    if not display:
        raise NoDisplayError(
            "There is no display here, so no window can be shown; annotator demo paints a picture of it."
        )
    _check_x(display)
    _check_plugin()


def _check_x(display: str) -> None:
    """Connect to the X server once, as Qt will."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        raise _named(error) or NoDisplayError(f"The library for X cannot be loaded: {error}.") from None
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(display.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    if failed:
        raise NoDisplayError(f"The display {display} does not answer, so no window can be shown; look at DISPLAY.")


def _check_plugin() -> None:
    """Load Qt's plugin for X, whose missing libraries Qt itself answers with an abort."""
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        return
    with missing_libraries_named():
        # Its own libraries first: the plugin finds them loaded.
        import PySide6.QtWidgets  # noqa: F401 - loaded for its libraries
    plugin = Path(found.origin).parent / "Qt" / "plugins" / "platforms" / "libqxcb.so"
    if plugin.is_file():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            raise _named(error) or NoDisplayError(f"Qt's plugin for X cannot be loaded: {error}.") from None


def _named(error: Exception) -> NoDisplayError | None:
    """Say which package brings the library that an error names; None where it names none."""
    match = _MISSING.search(str(error))
    if match is None:
        return None
    package = _PACKAGES.get(match[1])
    help_ = f"on Debian and Ubuntu: sudo apt install {package}" if package else "install the package that has it"
    more = f" (all that the window needs: {_ALL})" if package else ""
    return NoDisplayError(f"The system library {match[1]} is missing; {help_}{more}.")
