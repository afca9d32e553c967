"""The roof: settings, urls, clock, home pages, demo. No app imports it."""
