"""The summary on paper: text laid out by Qt, written by reportlab, tagged."""
