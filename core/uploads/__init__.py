"""Files that come in: checked, cleaned, stored and handed out. `docs/files.md` tells the whole way.

`limits`, `kinds`, `faults`, `pictures`, `documents` and `child` also run in the child process,
which knows no Django and no settings: they import nothing of either.
"""
