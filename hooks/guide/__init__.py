"""What makes our pages: charts, terms, tables, images, the whole guide, metadata, redirects, the card for shared links."""
