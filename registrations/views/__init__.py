"""Pages of registrations: fetch, ask, act, answer."""
