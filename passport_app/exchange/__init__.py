"""The passport's own JSON Lines, in and out."""
