"""The pages on which a lead settles what a team disagrees about."""
