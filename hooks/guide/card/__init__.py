"""The picture that others see beside a shared link, and its fonts."""
