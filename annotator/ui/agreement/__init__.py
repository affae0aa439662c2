"""The page that shows how far a team agrees, in pictures and tables, and leads to the spans behind each figure."""
