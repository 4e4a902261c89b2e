"""The window, a front end over the services."""
