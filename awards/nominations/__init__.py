"""Whom a unit puts forward: who may be, what a dossier holds and lacks, earlier honours."""
