"""The flare-up plan and the other parts of my plan."""
