"""Text that a keyboard scanner types as it was meant.

Such a scanner sends the keys of a US keyboard; what the computer makes of them depends on the keyboard that it is
set to. With the UK one ``"`` and ``@`` change places and ``#`` becomes ``£``. With the German one hardly a sign is
left: ``1/2`` arrives as ``1-2``, ``(`` as ``)``, ``5-10`` as ``5ß10``. So signs are spelt: what stays are letters,
digits, spaces and ``, . ! $ %``, which are the same on UK, US, Polish and German keyboards. Only Y and Z, which German
keyboards have changed over, cannot be done without.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

SURVIVE: Final = frozenset(" ,.!$%0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTS: Final = {"1/2": "half", "1/3": "a third", "2/3": "two thirds", "1/4": "a quarter", "3/4": "three quarters"}
_DOSES: Final = "tab|tabs|tablets?|capsules?|patch|patches|pills?|spoons?|teaspoons?|cups?|doses?|hours?|miles?|of"
_UNITS: Final = "mg|mcg|g|kg|ml|l|cm|m|IU|units?"
_NUMBER: Final = r"(?:0|[1-9]\d{0,3})(?:\.\d+)?"


def _day(found: re.Match[str]) -> str:
    try:
        return spoken_date(date.fromisoformat(found.group()))
    except ValueError:
        return found.group().replace("-", " ")


def _part(found: re.Match[str]) -> str:
    whole, part = found.group(1), _PARTS[found.group(2)]
    return f"{whole}and {'a half' if part == 'half' else part}" if whole else part


_SPELT: Final[tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]] = tuple(
    (re.compile(pattern), spelt)
    for pattern, spelt in (
        (r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)", _day),
        (r"(?<![\d/])(\d+ )([123]/[234])(?![\d/])(?<=1/2|1/3|2/3|1/4|3/4)", _part),
        (rf"(?<![\d/])()([123]/[234])(?<=1/2|1/3|2/3|1/4|3/4)(?= (?:a|an|the|{_DOSES})\b)", _part),
        (r"(?<!\d)(\d{1,2}):(\d\d)(?!\d)", r"\1.\2"),
        (r"(?i)\bcan['`]t\b", "cannot"),
        (r"(?i)\bwon['`]t\b", "will not"),
        (r"(?i)n['`]t\b", " not"),
        (r"(?i)['`]ll\b", " will"),
        (r"(?i)['`]re\b", " are"),
        (r"(?i)['`]ve\b", " have"),
        (r"(?i)\bI['`]m\b", "I am"),
        (r"['`\"]", ""),
        (r"\+/-", " plus or minus "),
        (r"-+>", " to "),
        (r"<=", " at most "),
        (r">=", " at least "),
        (rf"(?<=\d)( ?)({_UNITS})/", r"\1\2 per "),
        (rf"(?<![\d.-])({_NUMBER}) ?- ?({_NUMBER})(?![\d-])(?!\.\d)", r"\1 to \2"),
        (r"(?<=\d)-(?=\d-|\d\b(?!-))", ", "),
        (r"(?<![\w)\]])-(?=\d)", " minus "),
        (r" -+ ", ", "),
        (r"[({\[]", ", "),
        (r"[)}\]](?= ?\w)", ", "),
        (r"[)}\]]", ""),
        (r"[:;|]", ","),
        (r"\?", "."),
        (r"[-_]", " "),
        (r"[/\\]", " slash "),
        (r"<", " less than "),
        (r">", " more than "),
        (r"=", " equals "),
        (r"\+", " plus "),
        (r"&", " and "),
        (r"@", " at "),
        (r"#", " number "),
        (r"\*", " x "),
        (r"\^", " to the power "),
        (r"~", " about "),
        (r" +", " "),
        (r" (?=[,.!])", ""),
        (r",+(?=[,.!])", ""),
        (r"^[ ,]+|[ ,]+$", ""),
    )
)


def typeable(text: str) -> str:
    """The text in letters, digits and the few signs that survive.

    Args:
        text: Printable ASCII.
    """
    if SURVIVE.issuperset(text):
        return text
    for pattern, spelt in _SPELT:
        text = pattern.sub(spelt, text)
    return text


def typeable_phone(number: str) -> str:
    """A phone number in digits, the parts of it told apart by spaces."""
    return typeable(re.sub(r"[-()/. ]+", " ", re.sub(r"^\s*\+", "00", number)).strip())


def spoken_date(day: date) -> str:
    """A date that cannot be misread: ``3 May 1961``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
