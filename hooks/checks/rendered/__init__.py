"""What is wrong in the HTML that a page became: markup that no page may hold, and signs that were meant as something else."""
