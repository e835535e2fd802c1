"""The files that people write, as the tools write them: whole or not at all."""

from pathlib import Path

from citations.whole_file import write_whole


class NotWritten(Exception):
    """The file is as it was; the message is one line that names it and says why."""


def write_text(path: Path, text: str) -> None:
    """`text` as it is, line ends included, in UTF-8; raises NotWritten."""
    try:
        write_whole(path, [text.encode("utf-8")])
    except OSError as error:
        reason = error.strerror or error
        raise NotWritten(f"{path} cannot be written and is as it was: {reason}. Mend that, then run again.") from None
