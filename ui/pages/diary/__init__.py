"""What was recorded, by day, and what the diary is kept for."""
