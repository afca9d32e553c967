"""The demo: one made-up commune that has run the real plan."""
