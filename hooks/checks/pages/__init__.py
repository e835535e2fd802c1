"""What is wrong in the source of one page: front matter, headings, links, images, boxes, words. Knows nothing of MkDocs."""
