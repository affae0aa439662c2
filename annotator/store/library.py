"""How sqlite-utils is imported: without pandas and numpy, which it would bring along.

It imports both where they are installed, only to know their types as columns, and that takes half a second of the
program's start (sqlite-utils 4.2.1, `db.py`: ``pd = importlib.import_module("pandas")``). They are hidden while it is
imported; this module can go when it looks for them later.
"""

from __future__ import annotations

import sys

_hidden = [name for name in ("pandas", "numpy") if "sqlite_utils" not in sys.modules and name not in sys.modules]
for _name in _hidden:
    sys.modules[_name] = None  # type: ignore[assignment]  # None is how Python spells “not to be imported”
try:
    from sqlite_utils import Database, Migrations
finally:
    for _name in _hidden:
        del sys.modules[_name]

__all__ = ["Database", "Migrations"]
