"""The program's log: sentences of ours with names of errors, never what somebody wrote."""

from __future__ import annotations


def note(sentence: str, *details: object, error: bool = False) -> None:
    """Log a sentence; ``error`` marks a mistake of ours."""
    import logging  # noqa: PLC0415 - lazy for start-up time

    logging.getLogger("ui").log(logging.ERROR if error else logging.INFO, sentence, *details)
