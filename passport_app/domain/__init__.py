"""What a passport holds: one frozen dataclass per record kind, with its rules."""
