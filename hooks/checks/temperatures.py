"""How a temperature is written."""

import re

DEGREES = re.compile(
    r"(?<![\d.,])(?P<number>\d{2,3}(?:\.\d{1,2})?)\s?(?:°\s?|degrees? )(?P<scale>[CF])(?:elsius|ahrenheit)?\b",
    re.IGNORECASE,
)
