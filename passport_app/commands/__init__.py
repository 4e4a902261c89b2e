"""What the command line can do: one module for commands that belong together, each adding its own."""
