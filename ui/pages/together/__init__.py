"""What was changed in two places, side by side."""
