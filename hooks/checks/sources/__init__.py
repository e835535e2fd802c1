"""What is wrong with a source that can be read: where it came from left traces, or nobody has said yet what it found."""
