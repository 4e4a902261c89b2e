"""The summary as one HTML file: a page for screens of every size, screen readers, and any printer."""
