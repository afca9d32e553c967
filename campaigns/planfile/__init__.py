"""Plan files: reading, checking, and writing them into the database."""
