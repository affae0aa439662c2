"""Windows that ask for something and go away; each gives back a value and writes nothing itself."""
