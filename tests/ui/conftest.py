"""The window's fixtures."""

from tests.windows import open_window, program, project, window

__all__ = ["open_window", "program", "project", "window"]
