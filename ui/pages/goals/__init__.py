"""What the person wants to do, and how it went."""
