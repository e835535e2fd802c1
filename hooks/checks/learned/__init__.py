"""What the checks learned from examples: sentences like those that tell unasked how long people live, or let a sign wait."""
