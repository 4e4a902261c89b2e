"""Something is damaged, and what can be made whole again."""
