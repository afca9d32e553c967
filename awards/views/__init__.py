"""Pages of the awarding half: fetch, ask, act, answer."""
