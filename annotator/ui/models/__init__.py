"""Qt item models over values of the domain, kept up to date row by row."""
