"""Colours of the window in each look, with their contrast computed rather than believed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QPalette

_TEXT, _TEXT_HIGH, _NON_TEXT = 4.5, 7.0, 3.0


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """The named colours of one look, as ``#RRGGBB``."""

    dark: bool
    high_contrast: bool
    background: str
    side: str
    card: str
    line: str
    text: str
    quiet: str
    primary: str
    on_primary: str
    tint: str
    amber: str
    amber_tint: str
    red: str
    red_tint: str
    green: str
    green_tint: str


LIGHT = Tokens(
    dark=False,
    high_contrast=False,
    background="#F6F4EF",
    side="#ECE7DF",
    card="#FFFFFF",
    line="#D9D4C8",
    text="#1D2A33",
    quiet="#55636E",
    primary="#0B5A5E",
    on_primary="#FFFFFF",
    tint="#E3EFEE",
    amber="#A65300",
    amber_tint="#FFF1DE",
    red="#A3262A",
    red_tint="#FBE9E7",
    green="#2C6B2F",
    green_tint="#E8F2E6",
)
DARK = Tokens(
    dark=True,
    high_contrast=False,
    background="#14191C",
    side="#1A2024",
    card="#1D2428",
    line="#3A454B",
    text="#EEF2F3",
    quiet="#B4C0C5",
    primary="#7CCBC9",
    on_primary="#0B2526",
    tint="#20383A",
    amber="#FFBE6B",
    amber_tint="#33291B",
    red="#FF9D98",
    red_tint="#352223",
    green="#9BD59A",
    green_tint="#1F3023",
)
DIM = replace(
    DARK,
    background="#0C0E0F",
    side="#0F1213",
    card="#131718",
    line="#2B3133",
    text="#C9BFB0",
    quiet="#9A9287",
    primary="#B59A6C",
    on_primary="#14110B",
    tint="#231F18",
    amber="#C8964F",
    amber_tint="#211A10",
    red="#CC8480",
    red_tint="#231617",
    green="#86AC85",
    green_tint="#141F17",
)
"""For three in the morning: low, warm, and still above 4.5:1."""
HIGH_LIGHT = replace(
    LIGHT,
    high_contrast=True,
    background="#FFFFFF",
    side="#FFFFFF",
    card="#FFFFFF",
    line="#000000",
    text="#000000",
    quiet="#000000",
    primary="#00363A",
    tint="#FFFFFF",
    amber="#5C2E00",
    amber_tint="#FFFFFF",
    red="#6E0F13",
    red_tint="#FFFFFF",
    green="#0F4213",
    green_tint="#FFFFFF",
)
HIGH_DARK = replace(
    DARK,
    high_contrast=True,
    background="#000000",
    side="#000000",
    card="#000000",
    line="#FFFFFF",
    text="#FFFFFF",
    quiet="#FFFFFF",
    primary="#A5F1EF",
    on_primary="#000000",
    tint="#000000",
    amber="#FFD9A0",
    amber_tint="#000000",
    red="#FFC9C6",
    red_tint="#000000",
    green="#C3F0C2",
    green_tint="#000000",
)


def choose(*, dark: bool, high_contrast: bool, dim: bool = False) -> Tokens:
    """The look that fits; high contrast goes before dim."""
    if high_contrast:
        return HIGH_DARK if dark or dim else HIGH_LIGHT
    if dim:
        return DIM
    return DARK if dark else LIGHT


def prescribed(colours: QPalette) -> Tokens:
    """The look that the system's own high contrast prescribes: its colours, unchanged."""
    role = QPalette.ColorRole
    ground, text = colours.color(role.Window).name(), colours.color(role.WindowText).name()
    primary, on_primary = colours.color(role.Highlight).name(), colours.color(role.HighlightedText).name()
    dark = _luminance(ground) < _luminance(text)
    return replace(
        HIGH_DARK if dark else HIGH_LIGHT,
        background=ground,
        side=ground,
        card=ground,
        line=text,
        text=text,
        quiet=text,
        primary=primary,
        on_primary=on_primary,
        tint=ground,
        amber_tint=ground,
        red_tint=ground,
        green_tint=ground,
    )


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, WCAG 2.2."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def faults(tokens: Tokens) -> list[str]:
    """Pairs of colours that a person could not tell apart well enough; empty if the look is good."""
    text = _TEXT_HIGH if tokens.high_contrast else _TEXT
    grounds = ("background", "side", "card")
    pairs = [(ink, ground, text) for ink in ("text", "quiet", "primary") for ground in grounds]
    pairs += [(ink, ground, text) for ink in ("amber", "red", "green") for ground in ("background", "card")]
    pairs += [("text", f"{level}_tint", text) for level in ("amber", "red", "green")]
    pairs += [("quiet", f"{level}_tint", text) for level in ("amber", "red", "green")]
    pairs += [("on_primary", "primary", text), ("text", "tint", text), ("primary", "tint", text)]
    pairs += [("quiet", ground, _NON_TEXT) for ground in grounds]
    return [
        f"{ink} on {ground}: {contrast(getattr(tokens, ink), getattr(tokens, ground)):.2f}"
        for ink, ground, least in pairs
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < least
    ]


def palette(tokens: Tokens) -> QPalette:
    """The colours as Qt's roles; painted controls read them from here.

    ``Dark`` holds the quiet colour for outlines, ``Light`` the side list, ``Mid`` lines, ``AlternateBase`` the tint.
    """
    result = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window,), tokens.background),
        ((role.Base, role.Button, role.ToolTipBase), tokens.card),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), tokens.text),
        ((role.PlaceholderText, role.Dark, role.Shadow), tokens.quiet),
        ((role.Highlight, role.Accent, role.Link, role.LinkVisited), tokens.primary),
        ((role.HighlightedText,), tokens.on_primary),
        ((role.AlternateBase, role.Midlight), tokens.tint),
        ((role.Mid,), tokens.line),
        ((role.Light,), tokens.side),
    ):
        for each in roles:
            result.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.quiet))
    return result


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
