"""How much a table may hold; what is more is no list of a unit but a fault or an attack."""

MAX_BYTES = 5 * 2**20
MAX_ENTRIES = 100
MAX_UNPACKED = 20 * 2**20
MAX_RATIO = 100
# A small part packs well without any harm: the ratio counts from here on.
RATIO_COUNTS_FROM = 2**20

MAX_ROWS = 2_000
MAX_COLUMNS = 30
MAX_CHARACTERS = 1_000  # in a cell
MAX_TEXT = 500_000  # in the whole table

# For the process that opens a workbook.
MEMORY = 512 * 2**20
CPU_SECONDS = 10
WALL_SECONDS = 30
MAX_ANSWER = 20 * 2**20
