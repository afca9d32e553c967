"""The council of emulation and awards: its agenda, meetings, ballots and votes."""
