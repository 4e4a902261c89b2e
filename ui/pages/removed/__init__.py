"""What was taken out, of every kind: back again, or erased for good."""
