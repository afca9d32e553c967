"""Text from before Unicode: recognised by its words, converted when a person says so."""

from core.encodings.recognising import convert_table, recognise
from core.encodings.tables import Encoding

__all__ = ["Encoding", "convert_table", "recognise"]
