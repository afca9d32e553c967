"""How large, how long and how deep a file may be; one place for all numbers."""

MB = 1024 * 1024

MAX_FILE_BYTES = 10 * MB

# Pictures: telephones make 50 million pixels; what is stored is enough for a page of A4.
MAX_PIXELS = 64_000_000
LONGEST_SIDE = 2400
JPEG_QUALITY = 85
# A PNG keeps fine writing sharp; one that would be heavier than this is a photograph.
MAX_PNG_BYTES = 4 * MB

# PDF.
MAX_PAGES = 200
MAX_OBJECTS = 50_000
MAX_NODES = 500_000  # values inside all objects
MAX_INFLATED_BYTES = 512 * MB  # all compressed parts together, unpacked
MAX_INFLATED_TEXT_BYTES = 32 * MB  # one part that is no picture, unpacked
MAX_STRUCTURE_BYTES = 64 * MB  # a part that must be unpacked to read the file at all

# The child process.
CPU_SECONDS = 8
WALL_SECONDS = 15
PICTURE_MEMORY_BYTES = 512 * MB
PDF_MEMORY_BYTES = 256 * MB
MAX_OUTPUT_BYTES = 2 * MAX_FILE_BYTES

SCAN_SECONDS = 60
