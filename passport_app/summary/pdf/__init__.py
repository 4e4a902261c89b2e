"""The summary on paper: text laid out by Qt, tagged, and written as a PDF that is the same on every computer."""
