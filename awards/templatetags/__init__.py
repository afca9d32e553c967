"""Template tags of the awarding half."""
