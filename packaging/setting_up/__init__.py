"""From a bare checkout to a running program, on the standard library alone; `start.py` is the way in."""
