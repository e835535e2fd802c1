"""What AMA references are made of: templates and their parts, names, dates, identifiers, TeX and the HTML backend."""
