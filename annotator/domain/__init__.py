"""Values and rules of the program, on the standard library alone."""
