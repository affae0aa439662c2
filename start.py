"""The two commands of a checkout: `python3 start.py` opens the program, `python3 start.py test` runs every test."""

import os
import sys

# This file is written so that an old Python can read it too, and say what it is too old for.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Annotator needs Python 3.11 or newer, and this is Python %d.%d (%s). "  # noqa: UP031
        "Install a newer one (https://www.python.org/downloads/) and start this file with it, "
        "for example: python3.12 start.py" % (sys.version_info[0], sys.version_info[1], sys.executable)
    )

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "packaging"))  # noqa: PTH100, PTH118, PTH120

from setting_up.commands import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
