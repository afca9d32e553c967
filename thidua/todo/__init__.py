"""What a person has to do next, for the home page: by unit, by campaign."""
