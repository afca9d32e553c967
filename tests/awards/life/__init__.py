"""The whole life of an award, phase by phase, each through the pages of those who act in it."""
