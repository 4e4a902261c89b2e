"""Theme, settings of the operating system, tasks, errors, announcements."""
